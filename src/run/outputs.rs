//! What a command writes beside its report: checked before anything is computed.

use std::path::Path;

use crate::console::files::{is_same, is_standard_output, place, refusal};
use crate::findings::{Code, Finding, Findings};
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
