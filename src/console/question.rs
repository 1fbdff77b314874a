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
    if !line.ends_with('\n') {
        writeln!(asked)?;
    }
    Ok(answer(&line, &locale.text("answers-yes")))
}

/// What a line says: yes where it is one of these words. One that was not sent says nothing.
fn answer(line: &str, yes: &str) -> Answer {
    let is_yes = line.ends_with('\n') && yes.split(' ').any(|word| word == plain(line));
    if is_yes { Answer::Yes } else { Answer::No }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::text::Word;

    #[test]
    fn only_a_yes_that_was_sent_is_one_in_either_language() {
        for language in Language::all() {
            let yes = Locale::of(language).text("answers-yes");
            for line in ["o\n", "oui\n", "OUI\r\n", "y\n", " Yes \n"] {
                assert_eq!(answer(line, &yes), Answer::Yes, "{line:?}");
            }
            for line in ["", "\n", "n\n", "non\n", "no\n", "ou\n", "o", "oui", "yes no\n"] {
                assert_eq!(answer(line, &yes), Answer::No, "{line:?}");
            }
        }
    }
}
