use super::*;
use crate::text::Word;

fn parsed(line: &str) -> Result<Cli, Exit> {
    let words = line.split_whitespace().map(OsString::from);
    parse(&std::iter::once(OsString::from("parconum")).chain(words).collect::<Vec<_>>())
}

fn refused(line: &str) -> String {
    let Err(Exit::Refused(text)) = parsed(line) else { panic!("{line}") };
    text.replace('\u{a0}', " ")
}

fn answered(line: &str) -> String {
    let Err(Exit::Answered(text)) = parsed(line) else { panic!("{line}") };
    text
}

#[test]
fn clap_finds_no_contradiction() {
    for language in Language::all() {
        command(Locale::of(language)).debug_assert();
    }
}

#[test]
fn an_option_is_understood_by_its_name_in_any_language() {
    for (typed, own) in [
        (
            "check --liste r.csv --au 02/05/2025 --règles dispositif --situation à-faire --tri nom --sous 60",
            "check --roster r.csv --as-of 02/05/2025 --rules dispositif --status à-faire --sort nom --within 60",
        ),
        (
            "check --regles dispositif --calendrier c.toml --suivi=h.csv --pourquoi Awa",
            "check --rules dispositif --calendar c.toml --history=h.csv --why Awa",
        ),
        ("plan x --avec S-1 --sortie p.html", "plan x --with S-1 --output p.html"),
        (
            "plan --prise-de-poste 2025-02-01 --fait handicap:2025-01-15 --région PACA",
            "plan --hired 2025-02-01 --done handicap:2025-01-15 --region PACA",
        ),
    ] {
        for language in ["fr", "en"] {
            let [typed, own] = [typed, own].map(|line| parsed(&format!("{line} --lang {language}")));
            assert!(own.is_ok(), "{own:?}");
            assert_eq!(typed, own);
        }
    }
    for line in ["check --langue en", "check --langue=en", "check --lang=en"] {
        assert_eq!(parsed(line).unwrap().language, Language::English, "{line}");
    }
    let help = answered("check --aide --lang fr");
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(help.contains("(ou --règles)") && help.contains("(ou --liste)"), "{help}");
    assert!(refused("check --calendrie c.toml --lang fr").contains("« --calendrier »"));
    assert!(!answered("check --help --lang en").contains("(or --"));
}

#[test]
fn check_takes_a_roster_and_filters() {
    let line = "--lang en -C d check r.csv --history a --history b --status due --status left \
                --region 93 --fail-on due --why 1042 --year 2025 --as-of 2025-05-02 --format json";
    let cli = parsed(line).unwrap();
    let Command::Check(check) = &cli.command else { panic!("{cli:?}") };
    assert_eq!((check.people.statuses.len(), check.fail_on), (2, Some(FailOn::Due)));
    assert_eq!((&check.people.regions, &check.why), (&vec!["93".to_owned()], &vec!["1042".to_owned()]));
    assert_eq!(cli.common.roster, [PathBuf::from("r.csv")]);
    assert_eq!(cli.common.history, [PathBuf::from("a"), PathBuf::from("b")]);
    assert_eq!(cli.common.directory, Some("d".into()));
    assert_eq!(cli.common.as_of, NaiveDate::from_ymd_opt(2025, 5, 2));
    assert_eq!((cli.common.year, cli.common.format), (Some(2025), Some(Format::Json)));
    assert_eq!((cli.language, cli.common.language), (Language::English, Some(Language::English)));
}

#[test]
fn plan_takes_an_advisor_or_a_description() {
    let cli = parsed("plan --hired 2025-02-01 --exempt --region PACA --all --lang=fr").unwrap();
    let Command::Plan(plan) = cli.command else { panic!("{:?}", cli.command) };
    assert_eq!(plan.hired, NaiveDate::from_ymd_opt(2025, 2, 1));
    assert_eq!((plan.exempt, plan.all, plan.why), (true, true, false));
    assert_eq!(plan.region.as_deref(), Some("PACA"));
    let cli = parsed("plan diallo").unwrap();
    assert!(
        matches!(cli.command, Command::Plan(PlanOptions { advisor: Some(name), .. }) if name == "diallo")
    );
}

#[test]
fn sessions_takes_each_filter_several_times() {
    let cli = parsed("sessions --month 2025-06 --month 2025-12 --mode remote --seats 0 --open --ics d.ics");
    let Command::Sessions(sessions) = cli.unwrap().command else { panic!() };
    let months: Vec<String> = sessions.wanted.months.iter().map(|month| month.first.to_string()).collect();
    assert_eq!(months, ["2025-06-01", "2025-12-01"]);
    assert_eq!((sessions.wanted.seats, sessions.wanted.open), (Some(0), true));
    assert_eq!((sessions.ics, sessions.calendar_view), (Some("d.ics".into()), false));
}

#[test]
fn what_cannot_be_used_is_named_with_what_was_expected() {
    for (line, text) in [
        ("check --lang en --yer 2025", "the option --yer does not exist. Did you mean “--year”?"),
        ("check --lang fr --yer 2025", "l’option --yer n’existe pas. Vouliez-vous écrire « --year » ?"),
        ("chek --lang en", "“chek” is not a command; it must be check, "),
        ("chek --lang en", "Did you mean “check”?"),
        ("check --lang en --year", "a value is missing after --year."),
        (
            "check --lang en --year 1949",
            "“1949” is not valid for --year; it must be a year from 1950 to 2199.",
        ),
        ("check --lang en --as-of 2025-02-29", "“2025-02-29” is not valid for --as-of; it must be a date"),
        (
            "check --lang en --as-of 2025-2-1",
            "it must be a date that exists, such as 2025-05-02 or 02/05/2025.",
        ),
        (
            "check --lang fr --format jsn",
            "il faut tableau, json, csv, markdown, html, xlsx ou csv-excel. Vouliez-vous écrire « json » ?",
        ),
        ("check --lang en --year 2025 --year 2026", "--year may be given only once."),
        ("check --lang en a.csv --roster b.csv", "do not go together."),
        ("plan --lang en a b", "“b” is not expected here."),
        ("plan --lang en --exempt=yes", "--exempt takes no value; “yes” is not expected here."),
        ("plan --lang en --status due", "the option --status does not exist."),
        ("check --lang en --lang de", "--lang may be given only once."),
    ] {
        let shown = refused(line);
        assert!(shown.contains(text), "{line}\n{shown}");
        assert!(shown.contains("parconum") && shown.trim_end().ends_with("--help"), "{shown}");
    }
    assert!(refused("check --lang de").contains("« de »") || refused("check --lang de").contains("“de”"));
    assert!(refused("--lang fr").contains("Commandes :"));
}

#[test]
fn help_speaks_one_language() {
    for line in ["--lang fr --help", "check --lang fr --help", "plan --lang fr --help", "check --lang fr -h"]
    {
        let text = answered(line);
        assert!(text.contains("Utilisation\u{a0}: parconum"), "{}", text);
        for english in ["Usage", "Print", "possible values", "[default", "Options:", "<COMMAND>"] {
            assert!(!text.contains(english), "{english}: {}", text);
        }
        assert_eq!(text.contains("Exemples"), line.ends_with("--help"));
    }
    assert_eq!(answered("--version"), format!("parconum {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn every_format_has_an_ending() {
    for format in Format::all() {
        assert!(!format.ending().is_empty());
    }
}
