//! `parconum plan`: one advisor, what remains, and the sessions that fit.

use anyhow::Result;

use crate::cli::{Format, ModuleOn, PlanOptions};
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Files, Finding, Findings};
use crate::locale::Locale;
use crate::model::{
    Advisor, Booking, Calendar, Catalogue, History, Origin, Person, Piles, Roster, SessionIndex, Training,
    TrainingStatus,
};
use crate::render;
use crate::render::Words;
use crate::render::choosing;
use crate::render::choosing::Details;
use crate::render::document::Block;
use crate::reports::casebook::{Casebook, People, Row, Summary};
use crate::reports::diary::{Diary, of_plan};
use crate::reports::explanation::Explanation;
use crate::reports::plan::{Choices, Plan};
use crate::reports::what_if::WhatIf;
use crate::run::filter::{department, region};
use crate::run::lookup;
use crate::run::named;
use crate::run::people::{granted, is_unusable, people};
use crate::run::report::readable;
use crate::run::{diary, notices, outputs, report};
use crate::text::Word;
use crate::workspace::{References, Workspace};

/// Runs `plan` and gives its exit status.
///
/// # Errors
/// When the report cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &PlanOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    let mut files = Files::default();
    let references = workspace.references(&mut files, &mut findings);
    let people = references.as_ref().and_then(|known| {
        if options.describes_an_advisor() {
            return described(options, known, &mut findings);
        }
        if workspace.roster.is_empty() {
            findings.push(Finding::new(Code::NoAdvisorDescribed));
            return None;
        }
        people(workspace, known, locale, &mut files, &mut findings)
    });
    outputs::check(workspace, options.ics.as_deref(), &mut findings);
    let with = references.as_ref().map(|known| sessions(options, &known.calendar, &mut findings));
    let wanted = references.as_ref().zip(options.department.as_ref());
    let department = wanted.and_then(|(known, code)| department(code, &known.territories, &mut findings));
    let place = people.as_ref().and_then(|people| find(&people.roster, options, &mut findings));
    let (Some(references), Some(people), Some(place), Some(with), false) =
        (&references, &people, place, with, is_unusable(&findings))
    else {
        output::refusal(locale, workspace.notes, &findings.0);
        return Ok(ExitStatus::Unusable);
    };
    let findings = about(&people.roster.advisors[place], findings);
    let setting = workspace.setting(references);
    let (granted, _) = granted(&references.exceptions.0, &people.roster);
    let casebook = Casebook::new(&setting, people, &files, granted);
    let choices = Choices {
        prefer: options.prefer,
        department,
        avoid: options.avoid.clone(),
        itineraries: options.itineraries.unwrap_or_default(),
    };
    let before = casebook.row(place);
    let (row, what_if) = match &with[..] {
        [] => (before, None),
        sessions => {
            let after = casebook.row_with(place, &WhatIf::registrations(&setting, sessions));
            (after, Some(WhatIf { sessions: sessions.to_vec(), before }))
        }
    };
    let mut summary = Summary::new(&setting);
    summary.add(&row);
    let doubts = match options.describes_an_advisor() {
        true => notices::of_time(&setting),
        false => notices::of_setting(&casebook),
    };
    output::doubts(locale, findings.0.iter().chain(row.errors()).chain(&doubts));
    let words = Words { locale, setting: &setting, files: &files, history: Some(casebook.history()) };
    let plan = row
        .assessed()
        .map(|assessed| Plan::of(&setting, row.advisor, assessed, &choices))
        .unwrap_or_default();
    let written = match diary::written(&words, options.ics.as_deref(), &diary(&words, &row, &plan)) {
        Ok(written) => written,
        Err(problem) => {
            output::findings(locale, [&problem]);
            return Ok(ExitStatus::Unusable);
        }
    };
    let details = Details {
        explanation: options.why.then(|| Explanation::of_row(&setting, &row)).flatten(),
        has_absences: !options.avoid.is_empty(),
        has_itineraries: options.itineraries.is_some(),
        what_if: what_if.as_ref(),
    };
    output::doubts(locale, misfits(&words, &details).iter().chain(&clashes(&words, &details)));
    if workspace.output.is_some() || !written.instead {
        let text = rendered(workspace, options, &words, &summary, &row, &plan, &details);
        report::write(workspace, locale, &text)?;
    }
    written.told.iter().for_each(|line| output::tell(line));
    let notes = notices::of_report(&casebook, &summary);
    output::notes(locale, workspace.notes, findings.0.iter().chain(&doubts).chain(&notes));
    Ok(ExitStatus::Done)
}

/// What was found, without the rows of a history that meet nobody, unless they may be of this person:
/// those of others are not theirs to read.
fn about(advisor: &Advisor, findings: Findings) -> Findings {
    let Person { id, email, name, .. } = &advisor.person;
    let is_theirs = |nearest: &str| [id, email, name].into_iter().any(|known| known == nearest);
    let is_of_others =
        |told: &Finding| told.code == Code::NotInRoster && !told.nearest.as_deref().is_some_and(is_theirs);
    Findings(findings.0.into_iter().filter(|told| !is_of_others(told)).collect())
}

fn rendered(
    workspace: &Workspace,
    options: &PlanOptions,
    words: &Words,
    summary: &Summary,
    row: &Row,
    plan: &Plan,
    details: &Details,
) -> Vec<u8> {
    match workspace.format {
        Format::Json => return render::to::json::plan(words, summary, row, plan, details).into_bytes(),
        Format::Csv => return render::plan::csv(words, row, plan, options.all),
        _ => {}
    }
    let mut document = render::plan::document(words, row, plan, options.all);
    // what was asked for in particular comes before the plan
    let first_part = document.0.iter().position(|block| matches!(block, Block::Heading(2, _)));
    let at = first_part.unwrap_or(document.0.len());
    if details.has_itineraries {
        document.0.splice(at..at, choosing::itineraries(words, row, plan).0);
    }
    if let Some(what_if) = details.what_if {
        document.0.splice(at..at, choosing::what_if(words, what_if, row).0);
    }
    if options.why {
        document.0.extend(render::why::document(words, row, details.explanation.as_ref()).0);
    }
    readable(document, workspace, words.locale).into_bytes()
}

/// The sessions of `--with` that do not fit, each with its reasons.
fn misfits(words: &Words, details: &Details) -> Vec<Finding> {
    let Some(what_if) = details.what_if else { return Vec::new() };
    let told = what_if.sessions.iter().filter_map(|session| {
        let reasons = what_if.misfit(words.setting, *session)?;
        let reasons: Vec<String> =
            reasons.iter().map(|reason| words.text(&format!("reason-{}", reason.code()))).collect();
        let reasons =
            if reasons.is_empty() { words.text("what-if-nothing-remains") } else { reasons.join(", ") };
        let id = &words.setting.calendar.get(*session).id;
        Some(Finding::new(Code::WhatIfMisfit).text("value", id).text("reasons", reasons))
    });
    told.collect()
}

/// The sessions of `--with` that cannot be taken together.
fn clashes(words: &Words, details: &Details) -> Vec<Finding> {
    let clashes = details.what_if.map(|what_if| what_if.clashes(words.setting)).unwrap_or_default();
    let told = clashes.iter().map(|clash| {
        let reasons = [(clash.same_day, "what-if-same-day"), (clash.same_module, "what-if-same-module")];
        let reasons = reasons.into_iter().filter(|(holds, _)| *holds);
        let reasons: Vec<String> = reasons.map(|(_, key)| words.text(key)).collect();
        let [first, second] = clash.sessions.map(|session| &words.setting.calendar.get(session).id);
        let told = Finding::new(Code::WhatIfClash).text("value", first).text("other", second);
        told.text("reasons", reasons.join(", "))
    });
    told.collect()
}

/// The sessions of `--with`, by their ids.
fn sessions(options: &PlanOptions, calendar: &Calendar, findings: &mut Findings) -> Vec<SessionIndex> {
    let mut found = Vec::new();
    for id in &options.with {
        let session = lookup::session("--with", id, calendar, findings);
        found.extend(session.filter(|session| !found.contains(session)));
    }
    found
}

/// The diary of an advisor.
fn diary<'r>(words: &'r Words, row: &'r Row, plan: &'r Plan) -> Diary<'r> {
    let person = &row.advisor.person;
    let name = match person.known_as() {
        "" => words.text("the-advisor"),
        name => name.to_owned(),
    };
    let entries = row.assessed().map(|assessed| of_plan(words.setting, assessed, plan));
    Diary {
        name: words.locale.text_with("diary-name-plan", &[("name", name.into())]),
        owner: &person.id,
        entries: entries.unwrap_or_default(),
    }
}

/// The advisor that the flags describe, as a roster of one.
fn described(options: &PlanOptions, known: &References, findings: &mut Findings) -> Option<People> {
    let region = match &options.region {
        Some(name) => Some(region(name, &known.territories, findings)?),
        None => None,
    };
    let advisor = Advisor {
        person: Person { region, ..Person::default() },
        hired_on: options.hired,
        initial_training_entered_on: options.entered,
        ccp1_passed_on: options.ccp1,
        exempt: options.exempt,
        ..Advisor::default()
    };
    let done = options.done.iter().map(|typed| ("--done", TrainingStatus::Completed, typed));
    let registered =
        options.registered.iter().map(|typed| ("--registered", TrainingStatus::Registered, typed));
    let trainings: Vec<Option<Training>> = done
        .chain(registered)
        .map(|(option, status, typed)| training(option, status, typed, &known.catalogue, findings))
        .collect();
    let trainings: Vec<Training> = trainings.into_iter().collect::<Option<_>>()?;
    let mut piles = Piles::default();
    piles.add(&vec![0; trainings.len()], &trainings);
    let history = History::of_piles(piles);
    Some(People { history, roster: Roster::of_one(advisor), ..People::default() })
}

/// A training that was typed. `None` where no module is called so: it is told.
fn training(
    option: &str,
    status: TrainingStatus,
    named: &ModuleOn,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> Option<Training> {
    Some(Training {
        module: lookup::module(option, &named.module, catalogue, findings)?,
        starts_on: named.day,
        ends_on: named.day,
        status: Some(status),
        session: Booking::Unnamed,
        hours: None,
        is_certificate: false,
        origin: Origin::Typed,
    })
}

/// The row of the advisor asked for: by id, by email, or by a part of the name if it is unique.
fn find(roster: &Roster, options: &PlanOptions, findings: &mut Findings) -> Option<usize> {
    let Some(wanted) = &options.advisor else {
        if roster.advisors.len() != 1 {
            findings.push(Finding::new(Code::AdvisorNotNamed).count("count", roster.advisors.len()));
            return None;
        }
        return Some(0);
    };
    named::one(roster, wanted, "plan", findings)
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;
    use crate::cli;
    use crate::cli::Command;
    use crate::locale::Language;

    /// The plan of somebody in this format, as if its search had been cut short or not.
    fn told(format: &str, proven: bool) -> String {
        let calendar = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/hub-du-sud/calendrier.toml");
        let line =
            format!("parconum plan --hired 2024-09-01 --region PACA --as-of 2025-05-02 --lang en {format}");
        let words = line.split(' ').map(OsString::from).chain(["--calendar".into(), calendar.into()]);
        let Ok(typed) = cli::parse(&words.collect::<Vec<_>>()) else { panic!("{line}") };
        let Command::Plan(options) = &typed.command else { panic!("{line}") };
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let workspace = Workspace::new(&typed, &mut findings);
        let known = workspace.references(&mut files, &mut findings).unwrap();
        let people = described(options, &known, &mut findings).unwrap();
        let setting = workspace.setting(&known);
        let casebook = Casebook::new(&setting, &people, &files, Default::default());
        let row = casebook.row(0);
        let mut plan = Plan::of(&setting, row.advisor, row.assessed().unwrap(), &Choices::default());
        assert!(plan.itineraries.proven && plan.itinerary.len() == 4, "{:?}", plan.itinerary);
        plan.itineraries.proven = proven;
        let locale = Locale::of(Language::English);
        let words = Words { locale, setting: &setting, files: &files, history: None };
        let summary = Summary::new(&setting);
        let text = rendered(&workspace, options, &words, &summary, &row, &plan, &Details::default());
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn an_itinerary_whose_search_was_cut_short_says_so_in_every_format() {
        let sentence = "this is the best itinerary found";
        for format in ["--format table", "--format markdown", "--plain"] {
            let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(one_line(told(format, false)).contains(sentence), "{}", told(format, false));
            assert!(!one_line(told(format, true)).contains(sentence), "{format}");
        }
        let json =
            |proven| serde_json::from_str::<serde_json::Value>(&told("--format json", proven)).unwrap();
        assert_eq!(json(false)["itinerary_proven"], false);
        assert_eq!(json(true).get("itinerary_proven"), None);
        let column = |proven| {
            let csv = told("--format csv", proven);
            let mut reader = csv::Reader::from_reader(csv.as_bytes());
            let place = reader.headers().unwrap().iter().position(|name| name == "itinerary_proven").unwrap();
            let cells: Vec<String> = reader.records().map(|line| line.unwrap()[place].to_owned()).collect();
            assert!(cells.len() > 1);
            cells
        };
        assert!(
            column(false).iter().all(|cell| cell == "no") && column(true).iter().all(|cell| cell == "yes")
        );
    }
}
