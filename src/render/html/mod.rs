//! Reports as one page for a browser: complete and in order without a script, nothing fetched, every
//! value escaped. The templates stand in `data/templates/html/`; they lay out, and compute nothing.

mod afar;
mod check;
mod document;
mod drawings;
mod parts;
mod person;
mod rules;

use std::borrow::Cow;
use std::collections::BTreeMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value as Filled};
use serde::Serialize;

use super::words::Words;
use crate::locale::{Locale, Value};
use crate::text::Word;
use crate::text::shown::shown;
pub(crate) use check::check;
pub(crate) use document::document;
pub(crate) use parts::Report;

/// The templates by the names under which they know each other.
const TEMPLATES: [(&str, &str); 5] = [
    ("layout.html", include_str!("../../../data/templates/html/layout.html")),
    ("parts.html", include_str!("../../../data/templates/html/parts.html")),
    ("check.html", include_str!("../../../data/templates/html/check.html")),
    ("person.html", include_str!("../../../data/templates/html/person.html")),
    ("document.html", include_str!("../../../data/templates/html/document.html")),
];
const STYLE: &str = include_str!("../../../data/templates/html/style.css");
const SCRIPT: &str = include_str!("../../../data/templates/html/search.js");

/// The hashes by which a page allows its own style sheet and its own script, and nothing else: a
/// test computes them from a page.
const STYLE_HASH: &str = "sha256-6yaj0wlUtT1KtZetK39k/Zm6R7MFF7Am+TSZDWXCMB8=";
const SCRIPT_HASH: &str = "sha256-HzctICZ3bjegRVZ3UG5NzY1X052SHmCV5MULHppl3/g=";

/// What every page has around its own part.
#[derive(Serialize)]
struct Page {
    lang: &'static str,
    title: String,
    /// What stands below the title.
    about: Vec<String>,
    made: String,
    policy: String,
    style: Filled,
    /// Empty: the page has none.
    script: Filled,
}

impl Page {
    fn new(locale: &Locale, title: String, about: Vec<String>, has_script: bool) -> Self {
        let version = ("version", Value::from(env!("CARGO_PKG_VERSION")));
        let script = if has_script { format!(" script-src '{SCRIPT_HASH}';") } else { String::new() };
        Self {
            lang: locale.language().code(),
            title,
            about,
            made: locale.text_with("html-made", &[version]),
            policy: format!(
                "default-src 'none'; style-src '{STYLE_HASH}';{script} base-uri 'none'; form-action 'none'"
            ),
            style: Filled::from_safe_string(STYLE.to_owned()),
            script: Filled::from_safe_string(if has_script { SCRIPT.to_owned() } else { String::new() }),
        }
    }
}

/// The templates, ready to be filled in.
fn templates() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).build();
    environment.set_syntax(syntax.expect("the usual delimiters"));
    for (name, text) in TEMPLATES {
        environment.add_template(name, text).expect("a tested template");
    }
    environment
}

/// A template filled in, without a character that would act on what shows it.
fn filled(environment: &Environment, name: &str, with: impl Serialize) -> String {
    let template = environment.get_template(name).expect("one of these");
    let text = template.render(Serde(with)).expect("everything that it asks for is there");
    without_signs(text)
}

/// A text without a character that would act on what shows it.
fn without_signs(text: String) -> String {
    match shown(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(shown) => shown,
    }
}

/// The texts of a template by the names it has for them.
fn texts(words: &Words, keys: &[(&'static str, &str)]) -> BTreeMap<&'static str, String> {
    keys.iter().map(|(name, key)| (*name, words.text(key))).collect()
}
