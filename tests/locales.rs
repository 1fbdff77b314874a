//! The two files of texts say the same things, and the program uses all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use parconum::findings::Code;
use parconum::locale::{Language, Locale};
use parconum::model::calendar::Mode;
use parconum::model::rules::ObligationKind;

/// Names that the program puts together from a word, by how they start.
const FAMILIES: [&str; 13] = [
    "month-",
    "column-",
    "finding-",
    "kind-",
    "remaining-",
    "mode-",
    "phase-",
    "status-",
    "obligation-status-",
    "reason-",
    "extra-",
    "warning-",
    // what a reader expected of a value
    "expected-",
];
