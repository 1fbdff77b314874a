//! From files to the model. A reader collects every error of its files as findings, with their
//! places, and gives nothing when there was one: a TOML file is the coordinator's own, and short.

mod blocks;
pub mod built_in;
mod bytes;
pub mod calendar;
pub mod catalogue;
mod cells;
pub mod columns;
mod document;
pub mod examples;
pub mod exceptions;
mod header;
pub mod history;
pub mod holidays;
mod keys;
pub mod kind;
mod letters;
mod parallel;
mod people;
mod placed;
pub mod project;
mod repair;
pub mod roster;
mod rows;
pub mod rules;
mod section;
mod sheet;
mod strangers;
pub mod territories;
mod trainings;
mod unique;
mod value;
mod watch;
mod workbook;

pub use bytes::file;
pub use document::Source;
pub use history::History;
pub use kind::Kind;
pub use people::{Find, Roster};
pub use placed::PlacedSession;
pub use strangers::strangers;
pub use watch::{Unwatched, Watch, Watcher};

#[cfg(test)]
mod testing;

#[cfg(test)]
mod robustness {
    use proptest::prelude::*;

    use super::*;
    use crate::findings::{Files, Findings};
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
        rules::rules(&sources[0], &mut findings);
        examples::examples(&sources[0], &mut findings);
        project::project(&sources[0], &mut findings);
        assert!(findings.0.iter().all(|finding| finding.place.is_some()));
    }

    proptest! {
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
}
