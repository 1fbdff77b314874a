//! Words that stand for the variants of an enum: spelt once, where the enum is.

use std::str::FromStr;

use strum::VariantArray;

/// An enum each of whose variants is a word of the contract, of a report or of the command line.
/// `strum` derives what it rests on: `VariantArray`, `IntoStaticStr` and `EnumString`, with
/// `#[strum(serialize_all = "kebab-case")]`.
pub trait Word: VariantArray + Copy + Eq + Into<&'static str> + FromStr {
    /// Every variant, in the order in which reports, helps and messages list them.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// The word of this variant.
    fn code(self) -> &'static str {
        self.into()
    }

    /// What a word stands for; only its exact spelling does.
    fn from_code(word: &str) -> Option<Self> {
        word.parse().ok()
    }

    /// Every variant, in that order.
    fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        Self::ALL.iter().copied()
    }

    /// The words of all variants, in that order.
    fn codes() -> impl DoubleEndedIterator<Item = &'static str> + Clone {
        Self::all().map(Self::code)
    }
}

/// An enum whose words people type, in any language: those of the locale, `typed-GROUP-WORD`.
pub trait Typed: Word {
    /// The name of the enum in those texts.
    const GROUP: &'static str;
}

impl<T: VariantArray + Copy + Eq + Into<&'static str> + FromStr> Word for T {}
