//! Every text that a person reads, in French and in English: `data/locales/`, by name.

pub(crate) mod typed;

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use strum::{EnumString, IntoStaticStr, VariantArray};
use unic_langid::LanguageIdentifier;

use crate::findings::{Fact, Finding, Place, Severity};
use crate::model::Bilingual;
use crate::text::shown::{on_one_line, shown};
use crate::text::{Typed, Word};

const FRENCH: &str = include_str!("../data/locales/fr.ftl");
const ENGLISH: &str = include_str!("../data/locales/en.ftl");

/// A language that the tool speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
pub enum Language {
    #[strum(serialize = "fr")]
    French,
    #[strum(serialize = "en")]
    English,
}

impl Typed for Language {
    const GROUP: &'static str = "language";
}

impl Language {
    /// The language that was asked for, else the one of the environment, else the machine's, else
    /// French.
    pub fn detect(flag: Option<Self>) -> Self {
        let environment = || {
            let values = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok());
            values.iter().flatten().find_map(|value| Self::spoken(value))
        };
        let machine = || sys_locale::get_locales().find_map(|locale| Self::spoken(&locale));
        flag.or_else(environment).or_else(machine).unwrap_or(Self::French)
    }

    /// The language of a locale such as `fr_FR.UTF-8` or `en-GB`; `C` and `POSIX` say nothing.
    fn spoken(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next()?;
        Self::from_code(&code.to_ascii_lowercase())
    }
}

/// A value that a text names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    /// A quantity: the text agrees with it. A year is no quantity.
    Number(u64),
    /// Written out, as [`Locale::day`] does.
    Day(NaiveDate),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<NaiveDate> for Value<'_> {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

/// The texts of one language.
pub(crate) struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    /// The texts of a language, read once a run.
    pub(crate) fn of(language: Language) -> &'static Self {
        static KNOWN: [OnceLock<Locale>; Language::VARIANTS.len()] =
            [const { OnceLock::new() }; Language::VARIANTS.len()];
        KNOWN[language as usize].get_or_init(|| Self::read(language))
    }

    /// # Panics
    /// Never: the files are part of the program, and tested.
    fn read(language: Language) -> Self {
        let source = match language {
            Language::French => FRENCH,
            Language::English => ENGLISH,
        };
        let code: LanguageIdentifier = language.code().parse().expect("a code of two letters");
        let resource = FluentResource::try_new(source.to_owned()).expect("a tested file");
        let mut bundle = FluentBundle::new_concurrent(vec![code]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("each name once");
        Self { language, bundle }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The sentence of a data file in this language.
    pub(crate) fn choose<'t>(&self, text: &'t Bilingual) -> &'t str {
        match self.language {
            Language::French => &text.fr,
            Language::English => &text.en,
        }
    }

    /// The text of this name.
    pub(crate) fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The text of this name, about these values. A name that no file knows stands for itself.
    pub(crate) fn text_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            if cfg!(test) {
                panic!("no text is named {key}");
            }
            return key.to_owned();
        };
        let args: FluentArgs = values.iter().map(|(name, value)| (*name, self.fluent(value))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        assert!(!cfg!(test) || errors.is_empty(), "{key} lacks a value: {errors:?}");
        text
    }

    fn fluent<'a>(&self, value: &'a Value) -> FluentValue<'a> {
        match value {
            Value::Text(text) => FluentValue::from(shown(text)),
            Value::Number(number) => FluentValue::from(*number),
            Value::Day(day) => FluentValue::from(self.day(*day)),
        }
    }

    /// `1er mars 2025`, `1 March 2025`.
    pub(crate) fn day(&self, day: NaiveDate) -> String {
        let month = self.text(&format!("month-{}", day.month()));
        let values =
            [("day", day.day().into()), ("month", month.into()), ("year", day.year().to_string().into())];
        self.text_with("date-in-words", &values)
    }

    /// `01/03/2025`, in both languages.
    pub(crate) fn short_day(&self, day: NaiveDate) -> String {
        day.format("%d/%m/%Y").to_string()
    }

    /// `a, b et c`, `a, b and c`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        self.joined("list-and", items)
    }

    /// `a, b ou c`, `a, b or c`.
    pub(crate) fn any_of(&self, items: &[String]) -> String {
        self.joined("list-or", items)
    }

    fn joined(&self, key: &str, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                self.text_with(key, &[("first", first.join(", ").into()), ("last", last.into())])
            }
        }
    }

    /// The full text of a diagnostic: how much it weighs, where it is, what it is, and its code.
    pub(crate) fn finding(&self, finding: &Finding) -> String {
        let severity = self.text(match finding.severity() {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Notice => "severity-notice",
        });
        let mut values = vec![
            ("severity", severity.into()),
            ("sentence", self.sentence(finding).into()),
            ("code", finding.code.code().into()),
        ];
        match &finding.place {
            Some(place) => {
                values.push(("place", self.place(place).into()));
                self.text_with("diagnostic-at", &values)
            }
            None => self.text_with("diagnostic", &values),
        }
    }

    /// What a diagnostic says, without its weight, its place and its code.
    pub(crate) fn sentence(&self, finding: &Finding) -> String {
        let facts: Vec<_> = finding.facts.iter().map(|(name, fact)| (*name, self.fact(fact))).collect();
        let mut sentence = self.text_with(&format!("finding-{}", finding.code.code()), &facts);
        if let Some(nearest) = &finding.nearest {
            sentence.push(' ');
            sentence += &self.meant(nearest, finding.also_near());
        }
        sentence
    }

    /// `Did you mean “a”, “b” or “c”?`
    fn meant(&self, nearest: &str, others: &[String]) -> String {
        if others.is_empty() {
            return self.text_with("diagnostic-nearest", &[("nearest", (&*on_one_line(nearest)).into())]);
        }
        let names = std::iter::once(nearest).chain(others.iter().map(String::as_str));
        let quoted = |name| self.text_with("quoted", &[("text", (&*on_one_line(name)).into())]);
        let names: Vec<String> = names.map(quoted).collect();
        self.text_with("diagnostic-nearest-of", &[("names", self.any_of(&names).into())])
    }

    /// `equipe.csv:12:3 (« Date de recrutement »)`, as far as it is known.
    pub(crate) fn place(&self, place: &Place) -> String {
        let mut text = on_one_line(&place.file).into_owned();
        for number in [place.line, place.column].into_iter().map_while(|number| number) {
            text += &format!(":{number}");
        }
        match &place.header {
            Some(header) => self.text_with(
                "diagnostic-header",
                &[("place", text.into()), ("header", (&*on_one_line(header)).into())],
            ),
            None => text,
        }
    }

    fn fact<'a>(&self, fact: &'a Fact) -> Value<'a> {
        match fact {
            Fact::Text(text) => Value::Text(on_one_line(text)),
            Fact::Count(count) => Value::Number(*count),
            Fact::Day(day) => Value::Day(*day),
            Fact::Words(group, codes) => {
                let words = codes.iter().map(|code| self.word_for(group, code));
                self.any_of(&words.collect::<Vec<_>>()).into()
            }
            Fact::OneOf(words) => on_one_line(&self.any_of(words)).into_owned().into(),
            Fact::Bilingual(name) => self.choose(name).into(),
            Fact::Term(key) => self.text(key).into(),
            Fact::Place(place) => self.place(place).into(),
        }
    }
}

#[cfg(test)]
mod tests;
