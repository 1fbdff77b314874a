//! `parconum init`: a workspace to fill in. No file is ever replaced.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use crate::cli::InitOptions;
use crate::console::files::write_new_file;
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Finding, Place};
use crate::load::kind::Kind;
use crate::locale::{Language, Locale};
use crate::text::Word;
use crate::workspace::exports::{Export, Found};
use crate::workspace::starter;
use crate::workspace::starter::Starter;
use crate::workspace::{PROJECT_FILE, Workspace, exports};

/// Runs `init` and gives its exit status.
///
/// # Errors
/// When what was done cannot be told.
pub(crate) fn run(workspace: &Workspace, options: &InitOptions, locale: &Locale) -> Result<ExitStatus> {
    let found = exports::of_folder(&options.folder);
    let files = files(workspace.language, &found);
    let mut findings = in_the_way(&options.folder, &files);
    if findings.is_empty()
        && let Err(finding) = write_all(&options.folder, &files)
    {
        findings.push(finding);
    }
    if !findings.is_empty() {
        output::findings(locale, &findings);
        return Ok(ExitStatus::Unusable);
    }
    let folder = match &workspace.directory {
        Some(directory) => directory.join(options.folder.strip_prefix(".").unwrap_or(&options.folder)),
        None => options.folder.clone(),
    };
    output::report(what_now(locale, &folder, &files, &found).as_bytes())?;
    Ok(ExitStatus::Done)
}

/// The files to write: what the folder has already is named in the settings, and needs no other.
fn files(language: Language, found: &Found) -> Vec<Starter> {
    let mut files = starter::files(language);
    let to_fill_in = starter::to_fill_in(language);
    for (kind, usual) in to_fill_in {
        let names = found.of(kind);
        let Some(first) = names.first() else { continue };
        files.retain(|file| file.path != usual);
        for file in files.iter_mut().filter(|file| !file.path.contains('/')) {
            file.text = match &*file.path {
                PROJECT_FILE => exports::with_files(&file.text, kind, names),
                path if path.ends_with(".txt") => file.text.replace(usual, first),
                _ => continue,
            };
        }
    }
    if let [roster] = &found.rosters[..] {
        let settings = files.iter_mut().find(|file| file.path == PROJECT_FILE);
        let settings = settings.expect("a workspace has its settings");
        settings.text = exports::with_roster(&settings.text, &roster.name);
    }
    files
}

/// The files that exist already, be they dangling links.
fn in_the_way(folder: &Path, files: &[Starter]) -> Vec<Finding> {
    let paths = files.iter().map(|file| folder.join(&file.path));
    let existing = paths.filter(|path| path.symlink_metadata().is_ok());
    existing.map(|path| Finding::new(Code::FileExists).at(place(&path))).collect()
}

/// Writes every file, or none: what was written is taken away again when one cannot be.
fn write_all(folder: &Path, files: &[Starter]) -> Result<(), Finding> {
    let mut written: Vec<PathBuf> = Vec::new();
    for file in files {
        let path = folder.join(&file.path);
        if let Err((path, error)) = write(&path, &file.text) {
            for path in written {
                // whatever is left is told by the next run as being in the way
                let _ = fs::remove_file(path);
            }
            return Err(Finding::new(Code::UnwritableFile).at(place(&path)).because(&error));
        }
        written.push(path);
    }
    Ok(())
}

/// Writes a new file; the error names what could not be made, the file or its folder.
fn write(path: &Path, text: &str) -> Result<(), (PathBuf, io::Error)> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    }
    write_new_file(path, text.as_bytes()).map_err(|error| (path.to_owned(), error))
}

fn place(path: &Path) -> Place {
    let path = path.strip_prefix(".").unwrap_or(path);
    Place::file(&Arc::from(path.to_string_lossy()))
}

/// What was written, and what to do next.
fn what_now(locale: &Locale, folder: &Path, files: &[Starter], found: &Found) -> String {
    let shown = folder.display().to_string();
    let mut text = locale.text_with("init-done", &[("folder", (&shown).into())]) + "\n";
    for file in files {
        let values = [("file", (&file.path).into()), ("what", locale.text(file.about).into())];
        text.push_str(&format!("  • {}\n", locale.text_with("validate-file", &values)));
    }
    let command = |name: &str| [("command", format!("parconum{} {name}", in_folder(&shown)).into())];
    let mut steps = vec![first_step(locale, &found.rosters)];
    steps.extend(found.lists.iter().filter(|(_, names)| !names.is_empty()).map(|(kind, names)| {
        let values = [("files", locale.list(names).into()), ("key", kind.code().into())];
        locale.text_with("init-next-named", &values)
    }));
    // nobody need have granted anything
    let to_fill_in = starter::to_fill_in(locale.language()).into_iter();
    let to_fill_in = to_fill_in.filter(|(kind, _)| *kind != Kind::Exceptions && found.of(*kind).is_empty());
    let to_fill_in: Vec<String> = to_fill_in.map(|(_, name)| name.to_owned()).collect();
    if !to_fill_in.is_empty() {
        let files = [("files", locale.list(&to_fill_in).into())];
        steps.push(locale.text_with("init-next-fill", &files));
    }
    steps.extend([
        locale.text_with("init-next-validate", &command("validate")),
        locale.text_with("init-next-check", &command("check")),
    ]);
    text.push_str(&format!("\n{}\n", locale.text("init-next")));
    for (number, step) in (1..).zip(steps) {
        text.push_str(&format!("  {number}. {step}\n"));
    }
    text
}

/// What is to be done about the roster, which may be there already.
fn first_step(locale: &Locale, exports: &[Export]) -> String {
    let [export] = exports else {
        let names: Vec<String> = exports.iter().map(|export| export.name.clone()).collect();
        return match names.is_empty() {
            true => locale.text("init-next-roster"),
            false => locale.text_with("init-next-choose", &[("files", locale.any_of(&names).into())]),
        };
    };
    let mut text = locale.text_with("init-next-found", &[("file", (&export.name).into())]);
    if export.unknown.is_empty() {
        return text;
    }
    let unknown: Vec<String> = export.unknown.iter().map(|(header, _)| header.clone()).collect();
    let columns = [("columns", unknown.join(", ").into())];
    text.push_str(&format!("\n     {}\n       [columns]", locale.text_with("init-next-columns", &columns)));
    for (header, field) in &export.unknown {
        let field = field.map_or_else(|| locale.text("init-some-field"), str::to_owned);
        text.push_str(&format!("\n       {field} = {}", toml::Value::from(header.as_str())));
    }
    text
}

/// ` -C DIR`, as it is typed in a shell; nothing for the current folder.
fn in_folder(folder: &str) -> String {
    match folder {
        "." | "./" => String::new(),
        plain if plain.chars().all(|c| c.is_alphanumeric() || "/._-~".contains(c)) => format!(" -C {plain}"),
        other => format!(" -C \"{other}\""),
    }
}
