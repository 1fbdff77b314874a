//! What the tests of the engine share: the files that the tool ships, read as it reads them.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};

use parconum::findings::Findings;
use parconum::load;
use parconum::load::toml::Source;
use parconum::model::{Catalogue, RuleSet};

/// A file below `data/`.
pub(crate) fn shipped(path: &str) -> Source {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(path);
    Source::new(path, std::fs::read_to_string(file).unwrap())
}

/// The shipped catalogue.
pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        let sources = [shipped("catalogue.toml")];
        load::reference::catalogue::catalogue(&sources, &mut Findings::default()).unwrap()
    });
    &CATALOGUE
}

/// A shipped rule set, by its file below `data/`.
pub(crate) fn rules(path: &str) -> &'static RuleSet {
    static RULES: LazyLock<Mutex<HashMap<String, &'static RuleSet>>> = LazyLock::new(Mutex::default);
    let mut known = RULES.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(path.to_owned()).or_insert_with(|| {
        let source = shipped(path);
        let rules = load::reference::rules::rules(&source, Some(catalogue()), &mut Findings::default());
        Box::leak(Box::new(rules.expect("a shipped rule file is valid")))
    })
}
