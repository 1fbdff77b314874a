//! What a value of a list means, however it is written: a code or a name, a word of either language.

use toml_edit::Value;

use super::listing::written;
use crate::locale::typed;
use crate::model::calendar::Mode;
use crate::model::exceptions::EffectKind;
use crate::model::rules::ObligationKind;
use crate::model::territory::Territories;
use crate::model::{Catalogue, ModuleKind};
use crate::text::Typed;

/// What values are understood with.
pub(crate) struct Meaning<'a> {
    pub territories: &'a Territories,
    pub catalogue: Option<&'a Catalogue>,
}

impl Meaning<'_> {
    /// The same text for values of a key that mean the same.
    pub(super) fn of(&self, key: &str, value: &Value) -> String {
        match value {
            Value::String(text) => self.word(key, text.value()).unwrap_or_else(|| text.value().clone()),
            Value::Array(items) => {
                let mut all: Vec<String> = items.iter().map(|item| self.of(key, item)).collect();
                all.sort();
                all.join("\n")
            }
            Value::Boolean(said) if !said.value() => String::new(),
            other => written(other),
        }
    }

    fn word(&self, key: &str, text: &str) -> Option<String> {
        fn typed_as<T: Typed>(text: &str) -> Option<String> {
            typed::meant::<T>(text).map(|word| word.code().to_owned())
        }
        match key {
            "module" => {
                let catalogue = self.catalogue?;
                Some(catalogue.get(catalogue.find(text)?).id.clone())
            }
            "regions" => Some(self.territories.region_named(text)?.as_str().to_owned()),
            "department" => Some(self.territories.department_coded(text)?.as_str().to_owned()),
            "mode" => typed_as::<Mode>(text),
            "kind" => typed_as::<ModuleKind>(text),
            "obligation" => typed_as::<ObligationKind>(text),
            "effect" => typed_as::<EffectKind>(text),
            "advisor" => Some(crate::model::folded_key(text).into_owned()),
            _ => None,
        }
    }
}
