//! Reports as CSV. Words are the contract's, days are ISO: the same in both languages.

mod cells;
pub mod check;

use cells::is_formula;

/// A CSV of these rows below a header, no cell of which a spreadsheet takes for a formula. Every
/// report but the largest one is written by it.
pub fn lines<R: IntoIterator<Item = String>>(
    header: impl IntoIterator<Item: Into<String>>,
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        let mut scratch = String::new();
        for cell in cells {
            writer.write_field(safe(&cell, &mut scratch)).expect("a buffer in memory does not fail");
        }
        writer.write_record(None::<&[u8]>).expect("every line has as many cells as the header");
    };
    line(&mut header.into_iter().map(Into::into));
    rows.into_iter().for_each(|row| line(&mut row.into_iter()));
    writer.into_inner().expect("a buffer in memory does not fail")
}

/// A cell that a spreadsheet would take for a formula, made a text with a leading apostrophe.
fn safe<'t>(text: &'t str, scratch: &'t mut String) -> &'t str {
    if !is_formula(text) {
        return text;
    }
    scratch.clear();
    scratch.push('\'');
    scratch.push_str(text);
    scratch
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_becomes_a_text() {
        for cell in ["=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1"] {
            assert_eq!(safe(cell, &mut String::new()), format!("'{cell}"));
        }
        assert_eq!(safe("Mairie = ville", &mut String::new()), "Mairie = ville");
    }
}
