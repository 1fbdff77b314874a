//! How findings and days are told.

mod texts;
mod typed;

use std::sync::Arc;

use super::*;
use crate::findings::Code;

fn both() -> [&'static Locale; 2] {
    [Language::French, Language::English].map(Locale::of)
}

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|&item| item.to_owned()).collect()
}

#[test]
fn the_language_of_a_locale_is_its_first_part() {
    for (locale, language) in [
        ("fr_FR.UTF-8", Some(Language::French)),
        ("fr", Some(Language::French)),
        ("en-GB", Some(Language::English)),
        ("en.UTF-8", Some(Language::English)),
        ("C", None),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("", None),
        ("de_DE", None),
    ] {
        assert_eq!(Language::spoken(locale), language, "{locale}");
    }
    assert_eq!(Language::detect(Some(Language::English)), Language::English);
}

#[test]
fn days_are_written_as_people_write_them() {
    let [fr, en] = both();
    for (day, french, english) in [
        ("2025-03-01", "1er mars 2025", "1 March 2025"),
        ("2024-08-02", "2 août 2024", "2 August 2024"),
        ("1999-12-31", "31 décembre 1999", "31 December 1999"),
    ] {
        let day = day.parse().unwrap();
        assert_eq!((&*fr.day(day), &*en.day(day)), (french, english));
    }
    let day = "2025-03-01".parse().unwrap();
    assert_eq!((fr.short_day(day), en.short_day(day)), ("01/03/2025".into(), "01/03/2025".into()));
    assert_eq!(fr.text_with("overdue-since", &[("day", day.into())]), "en retard depuis le 1er mars 2025");
}

#[test]
fn lists_end_with_a_word() {
    let [fr, en] = both();
    assert_eq!(fr.list(&[]), "");
    assert_eq!(fr.list(&texts(&["a"])), "a");
    assert_eq!(fr.list(&texts(&["a", "b", "c"])), "a, b et c");
    assert_eq!(en.list(&texts(&["a", "b", "c"])), "a, b and c");
    assert_eq!(fr.any_of(&texts(&["a", "b"])), "a ou b");
}

#[test]
fn quantities_agree() {
    let [fr, en] = both();
    for (remaining, french, english) in [
        (1_usize, "1 module initial sur 2", "1 of 2 initial modules"),
        (2, "2 modules initiaux sur 2", "2 of 2 initial modules"),
    ] {
        let values = [("remaining", remaining.into()), ("required", 2_usize.into())];
        assert_eq!(fr.text_with("remaining-initial-modules", &values), french);
        assert_eq!(en.text_with("remaining-initial-modules", &values), english);
    }
}

#[test]
fn a_diagnostic_says_where_what_and_what_was_meant() {
    let [fr, en] = both();
    let mut place = Place::line(&Arc::from("suivi.csv"), 12);
    place.column = Some(3);
    place.header = Some("module".into());
    let finding =
        Finding::new(Code::UnknownModule).at(place).text("value", "handicaps").nearest(Some("handicap"));
    assert_eq!(
        fr.finding(&finding).replace('\u{a0}', " "),
        "Erreur : suivi.csv:12:3 (« module ») : aucun module du catalogue ne s’appelle « handicaps ». \
         Vouliez-vous écrire « handicap » ? [unknown-module]"
    );
    assert_eq!(
        en.finding(&finding),
        "Error: suivi.csv:12:3 (“module”): no module of the catalogue is called “handicaps”. \
         Did you mean “handicap”? [unknown-module]"
    );
    let notice = Finding::new(Code::NotInRoster).text("value", "9").count("count", 1);
    assert!(en.finding(&notice).starts_with("Warning: “9” is in no roster"), "{}", en.finding(&notice));
}
