//! What files show is what is told: the documents, and the cases below `cases/`.

mod cases;
mod documents;

/// Stands on a line of its own for lines that are left out.
pub(crate) const LEFT_OUT: &str = "…";
/// With this in the environment, what is shown is written anew.
pub(crate) const UPDATE: &str = "UPDATE_DOCUMENTS";

/// A line without spaces at its end, and with spaces like any other.
pub(crate) fn plain(line: &str) -> String {
    line.replace('\u{a0}', " ").trim_end().to_owned()
}

/// Whether what is told is what is shown, where something may be left out.
pub(crate) fn agrees(shown: &[String], told: &[String]) -> bool {
    match shown.split_first() {
        None => told.is_empty(),
        Some((first, rest)) if first == LEFT_OUT => {
            (1..=told.len()).any(|after| agrees(rest, &told[after..]))
        }
        Some((first, rest)) => told.first() == Some(first) && agrees(rest, &told[1..]),
    }
}

#[test]
fn what_is_left_out_is_one_line_or_more() {
    let agree = |shown: &str, told: &str| {
        let [shown, told] = [shown, told].map(|text| text.split(' ').map(str::to_owned).collect::<Vec<_>>());
        agrees(&shown, &told)
    };
    for (shown, told, expected) in [
        ("1 2", "1 2", true),
        ("1 2", "1 2 3", false),
        ("1 2", "1", false),
        ("1 …", "1 2 3", true),
        ("… 3", "1 2 3", true),
        ("1 … 3 …", "1 2 3 4", true),
        ("1 … 3", "1 3", false),
        ("1 … 4", "1 2 3", false),
    ] {
        assert_eq!(agree(shown, told), expected, "{shown}, {told}");
    }
}
