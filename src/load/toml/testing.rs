//! What the tests of the readers share.

use super::Source;
use crate::findings::{Code, Findings};

pub(crate) fn source(path: &str, text: &str) -> Source {
    Source::new(path, text)
}

/// A file that the tool ships.
pub(crate) fn shipped(path: &str) -> Source {
    let full = format!("{}/data/{path}", env!("CARGO_MANIFEST_DIR"));
    source(path, &std::fs::read_to_string(full).unwrap())
}

/// What a reader reports, with line and column; it must give something exactly when that is
/// nothing.
pub(crate) fn errors_of(read: impl FnOnce(&mut Findings) -> bool) -> Vec<(Code, u32, u32)> {
    let mut findings = Findings::default();
    let given = read(&mut findings);
    assert_eq!(given, findings.0.is_empty(), "{findings:?}");
    let place = |finding: &crate::findings::Finding| finding.place.clone().unwrap();
    let found = findings
        .0
        .iter()
        .map(|finding| (finding.code, place(finding).line.unwrap(), place(finding).column.unwrap()));
    found.collect()
}
