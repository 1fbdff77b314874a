//! What a command writes: checked before anything is computed.

use std::path::Path;

use crate::cli::{Cli, Command, Format, formats_of};
use crate::console::files::{is_same, is_standard_output, place, refusal};
use crate::findings::{Code, Fact, Finding, Findings};
use crate::workspace::Workspace;

/// Reports the outputs that would take the place of a file that the run reads, or that cannot be
/// written where they are meant to be.
pub(crate) fn check<'p>(
    workspace: &Workspace,
    outputs: impl IntoIterator<Item = &'p Path>,
    findings: &mut Findings,
) {
    let inputs = workspace.inputs();
    for output in outputs.into_iter().filter(|output| !is_standard_output(output)) {
        let is_read = inputs.iter().any(|input| is_same(input, output));
        let told = is_read.then(|| Finding::new(Code::OutputIsInput).at(place(output)));
        findings.0.extend(told.or_else(|| refusal(output)));
    }
}

/// Why the report of a run cannot be written into the file that was asked for.
pub(crate) fn refused_report(cli: &Cli, workspace: &Workspace) -> Option<Finding> {
    let output = workspace.output.as_deref()?;
    let is_read = matches!(&cli.command, Command::Validate(options)
        if options.files.iter().any(|file| is_same(file, output)));
    let beside = match &cli.command {
        Command::Plan(options) => options.ics.as_deref(),
        Command::Sessions(options) => options.ics.as_deref(),
        Command::Allocate(options) => options.history_out.as_deref(),
        _ => None,
    };
    let says_nothing = cli.common.format.is_none() && output.extension().is_some();
    let offered = formats_of((&cli.command).into());
    let says_nothing = says_nothing && !offered.is_empty();
    let asked = Format::of_file(output).filter(|format| offered.contains(format));
    let told = match () {
        () if says_nothing && asked.is_none() => {
            Finding::new(Code::UnknownEnding).fact("expected", Fact::OneOf(Format::endings(offered)))
        }
        () if is_read => Finding::new(Code::OutputIsInput),
        () if beside.is_some_and(|other| is_one_place(other, output)) => Finding::new(Code::OutputTwice),
        () => {
            let mut findings = Findings::default();
            check(workspace, [output], &mut findings);
            return findings.0.pop();
        }
    };
    Some(told.at(place(output)))
}

/// Whether two paths are one place, whatever is there.
fn is_one_place(one: &Path, other: &Path) -> bool {
    let written = |path| std::path::absolute(path).ok();
    is_same(one, other) || written(one).is_some_and(|one| written(other) == Some(one))
}
