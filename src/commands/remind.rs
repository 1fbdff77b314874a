//! `parconum remind`: a message to each person who has something to do, ready to send. It sends
//! nothing.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::cli::RemindOptions;
use crate::console::files::{cannot_write, place, write_file};
use crate::console::{ExitStatus, output};
use crate::engine::assessment::AdvisorStatus;
use crate::findings::{Code, Finding, Findings};
use crate::locale::Locale;
use crate::model::Person;
use crate::render::Words;
use crate::render::message::{Message, Template};
use crate::render::to::mail::eml;
use crate::render::to::merge;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::reminder::Reminder;
use crate::run::loading::load;
use crate::run::notices;
use crate::run::people::granted;
use crate::text::mailbox::{Mailbox, is_address};
use crate::text::names::folded;
use crate::workspace::Workspace;
use crate::workspace::shipped;

/// The ending of a message's file.
const ENDING: &str = "eml";
/// The longest name of a message's file, its ending and number aside, in characters.
const LONGEST_NAME: usize = 80;

/// Runs `remind` and gives its exit status.
///
/// # Errors
/// When the shipped template cannot be printed.
pub fn run(
    workspace: &Workspace,
    options: &RemindOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    if options.print_template {
        output::report(shipped::reminder(workspace.message_language).text.as_bytes())?;
        return Ok(ExitStatus::Done);
    }
    let source = workspace.template(&mut findings);
    let template = source.as_ref().and_then(|source| kept(Template::new(source), &mut findings));
    let sender = sender(workspace, &mut findings);
    check_targets(options, &mut findings);
    let Some(loaded) = load(workspace, &options.people, locale, findings) else {
        return Ok(ExitStatus::Unusable);
    };
    let Some(template) = template else { return Ok(ExitStatus::Unusable) };
    let setting = workspace.setting(&loaded.references);
    let (granted, _) = granted(&loaded.references.exceptions.0, &loaded.people.roster);
    let casebook = Casebook::new(&setting, &loaded.people, &loaded.files, granted);
    let errors: Vec<Finding> = casebook.errors().collect();
    output::doubts(locale, loaded.findings.0.iter().chain(&errors));
    let rows: Vec<Row> = casebook.rows().filter(|row| loaded.filter.keeps(row)).collect();
    let spoken = Locale::new(workspace.message_language);
    let words = Words { locale: &spoken, setting: &setting, files: &loaded.files };

    let early = options.people.statuses.contains(&AdvisorStatus::Upcoming);
    let mut told = Vec::new();
    let reminders = rows.iter().filter_map(|row| Reminder::of(&setting, row, early));
    let reachable = reminders.filter(|reminder| match unreachable(&casebook, reminder.row) {
        Some(problem) => {
            told.push(problem);
            false
        }
        None => true,
    });
    let written: Result<Vec<(Reminder, Message)>, Finding> = reachable
        .map(|reminder| {
            let message = template.fill(&words, &reminder, sender.as_ref())?;
            Ok((reminder, message))
        })
        .collect();
    let stored = written.and_then(|messages| store(options, &words, sender.as_ref(), &messages));
    let count = match stored {
        Ok(count) => count,
        Err(problem) => {
            output::findings(locale, [&problem]);
            return Ok(ExitStatus::Unusable);
        }
    };
    let unreachable = told.len();
    told.extend(casebook_notices(&casebook, &rows));
    told.extend(leftovers(options, count));
    output::findings(locale, &told);
    output::notes(locale, workspace.notes, &loaded.findings.0);
    tell(options, locale, count, unreachable, rows.len() - count - unreachable);
    Ok(ExitStatus::Done)
}

/// The value, or nothing once its problem is told.
fn kept<T>(read: Result<T, Finding>, findings: &mut Findings) -> Option<T> {
    read.map_err(|problem| findings.push(problem)).ok()
}

/// Who the messages are from, where somebody is named.
fn sender(workspace: &Workspace, findings: &mut Findings) -> Option<Mailbox> {
    let written = workspace.sender.as_ref()?;
    let sender = Mailbox::parse(&written.text);
    if sender.is_none() {
        findings.push(Finding::new(Code::BadSender).at(written.place.clone()).text("value", &written.text));
    }
    sender
}

/// Reports what must not be written over, before anything is computed.
fn check_targets(options: &RemindOptions, findings: &mut Findings) {
    if options.to.is_none() && options.csv.is_none() {
        findings.push(Finding::new(Code::NowhereToWrite));
    }
    let folder = options.to.iter().filter_map(|path| match fs::read_dir(path).map(Iterator::count) {
        Ok(entries) => (entries > 0 && !options.force).then_some((path, Code::FolderNotEmpty)),
        Err(_) => path.exists().then_some((path, Code::FileInTheWay)),
    });
    let in_the_way = |path: &&PathBuf| path.is_dir() || (path.exists() && !options.force);
    let file = options.csv.iter().filter(in_the_way).map(|path| (path, Code::FileInTheWay));
    for (path, code) in folder.chain(file) {
        findings.push(Finding::new(code).at(place(path)));
    }
}

/// Why no message can reach somebody.
fn unreachable(casebook: &Casebook, row: &Row) -> Option<Finding> {
    let Person { email, .. } = &row.advisor.person;
    let code = match email.as_str() {
        "" => Code::NoEmail,
        address if is_address(address) => return None,
        _ => Code::UnusableEmail,
    };
    let problem =
        Finding::new(code).at(casebook.place(row.advisor)).text("name", row.advisor.person.known_as());
    Some(problem.text("value", email.as_str()))
}

/// Writes the messages where the options say. Gives their number.
fn store(
    options: &RemindOptions,
    words: &Words,
    sender: Option<&Mailbox>,
    messages: &[(Reminder, Message)],
) -> Result<usize, Finding> {
    if messages.is_empty() {
        return Ok(0);
    }
    if let Some(folder) = &options.to {
        fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
        let mut taken = HashSet::new();
        for (reminder, message) in messages {
            let person = &reminder.row.advisor.person;
            let to = Mailbox { name: person.name.to_string(), address: person.email.to_string() };
            let path = folder.join(file_name(&person.id, &mut taken));
            let bytes = eml(message, &to, sender, words.setting.as_of);
            write_file(&path, &bytes).map_err(|error| cannot_write(&path, &error))?;
        }
    }
    if let Some(path) = &options.csv {
        write_file(path, &merge::csv(words, messages)).map_err(|error| cannot_write(path, &error))?;
    }
    Ok(messages.len())
}

/// A file name that every system takes, made from an id: letters, digits and hyphens, no two alike
/// even where the case of letters does not matter.
fn file_name(id: &str, taken: &mut HashSet<String>) -> String {
    let plain: String = id
        .split(|c: char| !c.is_alphanumeric())
        .map(folded)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .take(LONGEST_NAME)
        .collect();
    // never a name that Windows keeps for itself, such as con
    let stem = format!("message-{}", plain.trim_matches('-'));
    let stem = stem.trim_end_matches('-');
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let free = std::iter::once(stem.to_owned()).chain(numbered).find(|name| taken.insert(name.clone()));
    format!("{}.{ENDING}", free.expect("numbers do not end"))
}

/// What no message should hide: the notices of a report on the same people.
fn casebook_notices(casebook: &Casebook, rows: &[Row]) -> Vec<Finding> {
    let mut summary = Summary::new(casebook.setting);
    rows.iter().for_each(|row| summary.add(row));
    let mut told = notices::of_report(casebook, &summary);
    let invalid = summary.count(AdvisorStatus::Invalid);
    if invalid > 0 {
        told.push(Finding::new(Code::InvalidNotReminded).count("count", invalid));
    }
    told
}

/// Messages of an earlier run that stand beside those of this one: they may be out of date.
fn leftovers(options: &RemindOptions, written: usize) -> Option<Finding> {
    let folder = options.to.as_ref()?;
    let is_message = |entry: &fs::DirEntry| entry.path().extension().is_some_and(|ending| ending == ENDING);
    let messages = fs::read_dir(folder).ok()?.flatten().filter(is_message).count();
    let older = messages.saturating_sub(written);
    (older > 0).then(|| Finding::new(Code::OtherMessages).at(place(folder)).count("count", older))
}

/// The line that says what was done.
fn tell(options: &RemindOptions, locale: &Locale, count: usize, unreachable: usize, idle: usize) {
    let targets: Vec<String> =
        [&options.to, &options.csv].into_iter().flatten().map(|path| path.display().to_string()).collect();
    let values = [("count", count.into()), ("idle", idle.into()), ("targets", locale.list(&targets).into())];
    let line =
        locale.text_with(if count + unreachable > 0 { "remind-written" } else { "remind-nothing" }, &values);
    output::tell(&(line + "\n"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_stays_in_its_folder_and_is_nobody_elses() {
        let mut taken = HashSet::new();
        for (id, name) in [
            ("awa.diallo@example.fr", "message-awa-diallo-example-fr.eml"),
            ("AWA.DIALLO@example.fr", "message-awa-diallo-example-fr-2.eml"),
            ("../../etc/passwd", "message-etc-passwd.eml"),
            ("C:\\con", "message-c-con.eml"),
            ("élodie", "message-elodie.eml"),
            ("..", "message.eml"),
            ("日本", "message-2.eml"),
            ("2", "message-2-2.eml"),
        ] {
            assert_eq!(file_name(id, &mut taken), name, "{id}");
        }
        assert!(file_name(&"x".repeat(5000), &mut taken).len() < 100);
    }
}
