//! `parconum sessions`: the calendar as a list, month by month, or as a diary.

use anyhow::Result;

use crate::cli::{Format, SessionsOptions};
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Files, Finding, Findings};
use crate::locale::Locale;
use crate::model::Session;
use crate::render;
use crate::render::{Words, sheets, to};
use crate::reports::diary::{Diary, of_sessions};
use crate::run::people::is_unusable;
use crate::run::report::readable;
use crate::run::session_filter::SessionFilter;
use crate::run::{diary, notices, outputs, report};
use crate::workspace::{References, Workspace};

/// Runs `sessions` and gives its exit status.
///
/// # Errors
/// When the report cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &SessionsOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    let mut files = Files::default();
    let references = workspace.references(&mut files, &mut findings);
    let filter = references.as_ref().map(|known| {
        if !known.calendar.is_given() {
            findings.push(Finding::new(Code::CalendarNeeded));
        }
        SessionFilter::new(&options.wanted, known, &mut findings)
    });
    outputs::check(workspace, options.ics.as_deref(), &mut findings);
    let (Some(references), Some(filter), false) = (&references, filter, is_unusable(&findings)) else {
        output::findings(locale, &findings.0);
        return Ok(ExitStatus::Unusable);
    };
    let setting = workspace.setting(references);
    let words = Words { locale, setting: &setting, files: &files, history: None };
    let all = setting.calendar.sessions().iter();
    let sessions: Vec<&Session> = all.filter(|session| filter.keeps(&setting, session)).collect();

    let diary = Diary {
        name: locale.text("diary-name-sessions"),
        owner: "",
        entries: of_sessions(&setting, &sessions),
    };
    let written = match diary::written(&words, options.ics.as_deref(), &diary) {
        Ok(written) => written,
        Err(problem) => {
            output::findings(locale, [&problem]);
            return Ok(ExitStatus::Unusable);
        }
    };
    let past = notices::of_a_past_calendar(&setting);
    output::doubts(locale, findings.0.iter().chain(&past));
    if workspace.output.is_some() || !written.instead {
        report::write(workspace, locale, &rendered(workspace, options, &words, references, &sessions))?;
    }
    written.told.iter().for_each(|line| output::tell(line));
    let none = (sessions.is_empty() && options.ics.is_none()).then(|| Finding::new(Code::NoSession));
    output::findings(locale, &none);
    let named = |module| sessions.iter().any(|session| session.module == module);
    let notes = notices::of_modules(&setting, named);
    output::notes(locale, workspace.notes, findings.0.iter().chain(&notes));
    Ok(ExitStatus::Done)
}

fn rendered(
    workspace: &Workspace,
    options: &SessionsOptions,
    words: &Words,
    references: &References,
    sessions: &[&Session],
) -> Vec<u8> {
    // a grid of weeks says nothing to somebody who listens
    let document = || match options.calendar_view && !workspace.plain {
        true => render::months::document(words, sessions, &options.wanted.months),
        false => render::sessions::document(words, &references.territories, sessions),
    };
    let sheet = || sheets::sessions::sheet(words, &references.territories, sessions);
    match workspace.format {
        Format::Json => render::sessions::json(words, sessions).into_bytes(),
        Format::Csv => render::sessions::csv(words, sessions),
        Format::Xlsx => to::xlsx::xlsx(words.locale, &words.text("sheet-sessions"), &[sheet()]),
        Format::CsvExcel => to::csv::csv_excel(words.locale, &sheet()),
        _ => readable(document(), workspace, words.locale).into_bytes(),
    }
}
