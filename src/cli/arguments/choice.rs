//! How clap reads a word that may be typed in any language.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use crate::locale::{Locale, typed};
use crate::text::Typed;
use crate::text::names::nearest;

/// Some words of an enum, each with the word of the user's language.
#[derive(Debug, Clone)]
pub(super) struct Choice<T>(Vec<(T, String)>);

impl<T: Typed> Choice<T> {
    pub(super) fn new(locale: &Locale, known: impl IntoIterator<Item = T>) -> Self {
        Self(known.into_iter().map(|word| (word, locale.word_for(T::GROUP, word.code()))).collect())
    }

    fn shown(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, shown)| shown.as_str())
    }
}

impl<T: Typed + Send + Sync> TypedValueParser for Choice<T> {
    type Value = T;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        let text = value.to_string_lossy();
        let meant = typed::meant::<T>(&text).filter(|word| self.0.iter().any(|(known, _)| known == word));
        meant.ok_or_else(|| {
            let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
            let argument = argument.map(ToString::to_string).unwrap_or_default();
            error.insert(ContextKind::InvalidArg, ContextValue::String(argument));
            error.insert(ContextKind::InvalidValue, ContextValue::String(text.to_string()));
            let shown = self.shown().map(str::to_owned).collect();
            error.insert(ContextKind::ValidValue, ContextValue::Strings(shown));
            if let Some(nearest) = nearest(&text, self.shown()) {
                error.insert(ContextKind::SuggestedValue, ContextValue::String(nearest.to_owned()));
            }
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let values = self.0.iter().map(|(word, shown)| PossibleValue::new(shown.clone()).alias(word.code()));
        Some(Box::new(values))
    }
}
