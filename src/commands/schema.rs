//! `parconum schema`: a published format, for the programs that write or read such files.

use anyhow::Result;

use crate::cli::{Schema, SchemaOptions};
use crate::console::ExitStatus;
use crate::locale::Locale;
use crate::run::report;
use crate::text::Word;
use crate::workspace::Workspace;
use crate::workspace::shipped::schema;

/// Runs `schema` and gives its exit status.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn run(workspace: &Workspace, options: &SchemaOptions, locale: &Locale) -> Result<ExitStatus> {
    let text = match options.name {
        Some(name) => schema(name).to_owned(),
        None => Schema::all().map(|name| listed(locale, name)).collect(),
    };
    report::write(workspace, locale, text.as_bytes())?;
    Ok(ExitStatus::Done)
}

/// `calendar : un calendrier, en TOML`
fn listed(locale: &Locale, name: Schema) -> String {
    let about = locale.text(&format!("schema-{}", name.code()));
    let values = [("name", name.code().into()), ("fact", about.into())];
    format!("{}\n", locale.text_with("named-fact", &values))
}
