//! What the tests of the engine share: the files that the tool ships, read as it reads them.

use std::path::Path;
use std::sync::Arc;

use parconum::findings::Findings;
use parconum::load;
use parconum::load::toml::Source;
use parconum::model::{Catalogue, RuleSet};

/// A file below `data/`.
pub fn shipped(path: &str) -> Source {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(path);
    Source { path: Arc::from(path), text: std::fs::read_to_string(file).unwrap() }
}

/// The shipped catalogue.
pub fn catalogue() -> Catalogue {
    load::reference::catalogue::catalogue(&[shipped("catalogue.toml")], &mut Findings::default()).unwrap()
}

/// A shipped rule set, by its file below `data/`.
pub fn rules(path: &str) -> RuleSet {
    load::reference::rules::rules(&shipped(path), &mut Findings::default())
        .expect("a shipped rule file is valid")
}
