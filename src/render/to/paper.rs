//! The place that a report goes to.

/// What is known of the place that the report goes to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paper {
    /// Columns of text.
    pub width: u16,
    pub colored: bool,
    /// Whether long lines are broken between words.
    pub wraps: bool,
}
