//! How a run ends.

use std::process::ExitCode;

/// What the code of a run says: the contract's numbers stand here and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// Done, and nothing is to be seen to.
    Done,
    /// Done, and something is: somebody who is late or invalid (`check`), a file with an error
    /// (`validate`).
    Concern,
    /// The command line, or a file as a whole, cannot be used; or the report cannot be written.
    Unusable,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(match status {
            ExitStatus::Done => 0,
            ExitStatus::Concern => 1,
            ExitStatus::Unusable => 2,
        })
    }
}
