//! A question on a terminal, before something is written.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::locale::Locale;
use crate::text::names::plain;

/// What becomes of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Yes,
    No,
    /// Nobody is there to ask.
    Nobody,
}

/// Asks whether to write what was shown. Only a yes is one.
///
/// # Errors
/// Whatever keeps the question from being asked.
pub(crate) fn ask(locale: &Locale, question: &str) -> io::Result<Answer> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Ok(Answer::Nobody);
    }
    let mut asked = io::stderr().lock();
    write!(asked, "{} ", locale.text(question))?;
    asked.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    let yes = locale.text("answers-yes");
    let is_yes = yes.split(' ').any(|word| word == plain(&line));
    Ok(if is_yes { Answer::Yes } else { Answer::No })
}
