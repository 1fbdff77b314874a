//! Every reader of TOML on texts that nobody would write.

use proptest::prelude::*;

use super::project;
use crate::findings::{Files, Findings};
use crate::load::reference::{calendar, catalogue, examples, exceptions, rules, territories};
use crate::load::toml::testing;
use crate::model::territory::Territories;

/// The valid files that are damaged, one for each reader.
const FILES: [&str; 6] = [
    "rules/dispositif.toml",
    "catalogue.toml",
    "territories.toml",
    "../examples/hub-du-sud/calendrier.toml",
    "../examples/hub-du-sud/exceptions.toml",
    "../examples/hub-du-sud/parconum.toml",
];

/// Every reader on the same text.
fn read_all(text: &str) {
    let sources = [testing::source("any.toml", text)];
    let mut findings = Findings::default();
    let catalogue = catalogue::catalogue(&[], &mut findings).unwrap();
    let territories = territories::territories(&sources[0], &mut findings).unwrap_or_default();
    calendar::calendar(&sources, &catalogue, &Territories::default(), &mut findings);
    calendar::calendar(&sources, &catalogue, &territories, &mut findings);
    catalogue::catalogue(&sources, &mut findings);
    exceptions::exceptions(&sources, &mut Files::default(), &mut findings);
    rules::rules(&sources[0], Some(&catalogue), &mut findings);
    examples::examples(&sources[0], &catalogue, &mut findings);
    project::readable(&sources[0], &mut findings);
    assert!(findings.0.iter().all(|finding| finding.place.is_some()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_text_is_read_without_panic(text in "(?s).{0,200}") {
        read_all(&text);
    }

    #[test]
    fn a_damaged_file_is_read_without_panic(
        file in proptest::sample::select(FILES.to_vec()),
        from in 0.0..1.0f64, length in 0usize..40, insert in "(?s)[\\[\\]{}=\"'#.\n é0-9-]{0,6}",
    ) {
        let mut text = testing::shipped(file).text;
        let boundary = |at: usize| (0..=at.min(text.len())).rfind(|&at| text.is_char_boundary(at)).unwrap();
        let from = (from * text.len() as f64) as usize;
        let (from, to) = (boundary(from), boundary(from + length));
        text.replace_range(from..to.max(from), &insert);
        read_all(&text);
    }
}
