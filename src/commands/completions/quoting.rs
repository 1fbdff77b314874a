//! What a shell is told, so that a name of a file or of a person is a word to it and no command.

use crate::cli::Shell;
use crate::text::shown::is_strange;

/// The answer to a shell, its values quoted where the shell itself does not: bash and PowerShell put
/// them into the line as they are. A value that holds what no line should is left out.
pub(super) fn quoted(shell: Shell, separator: &str, answer: &str) -> String {
    let candidates = answer.split(separator).filter(|candidate| !candidate.contains(is_strange));
    let quoted: Vec<String> = match shell {
        Shell::Bash => candidates.filter(|value| !value.contains('\n')).map(in_bash).collect(),
        Shell::Powershell => candidates.map(in_powershell).collect(),
        Shell::Zsh | Shell::Fish => candidates.map(str::to_owned).collect(),
    };
    quoted.join(separator)
}

/// Whether a character means itself in every shell, wherever it stands.
fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || "-_./:@%+=,".contains(c)
}

/// A backslash before each sign that may mean something.
fn in_bash(value: &str) -> String {
    value.chars().flat_map(|c| (!is_plain(c)).then_some('\\').into_iter().chain([c])).collect()
}

/// A value between quotes where it needs them; what it is about stands behind a tab.
fn in_powershell(candidate: &str) -> String {
    let (value, about) = candidate.split_at(candidate.find('\t').unwrap_or(candidate.len()));
    if value.chars().all(is_plain) && !value.starts_with(['@', '%']) {
        return candidate.to_owned();
    }
    // each of these ends a quoted text, unless it stands twice
    let quotes = ['\'', '‘', '’', '‚', '‛'];
    let doubled: String = value
        .chars()
        .flat_map(|c| [c].into_iter().cycle().take(1 + usize::from(quotes.contains(&c))))
        .collect();
    format!("'{doubled}'{about}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_a_word_to_the_shell_that_asks() {
        let ask = |shell, answer| quoted(shell, "\n", answer);
        for plain in ["1042", "awa.diallo@valbleue.example", "PACA-2025-014", "--format", "é/à:b=c"] {
            for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::Powershell] {
                assert_eq!(ask(shell, plain), plain);
            }
        }
        assert_eq!(
            ask(Shell::Bash, "x;touch pwn\n$(a)`b`*~'\"\\"),
            "x\\;touch\\ pwn\n\\$\\(a\\)\\`b\\`\\*\\~\\'\\\"\\\\"
        );
        assert_eq!(ask(Shell::Powershell, "x;a\tAwa\n$(l’a)"), "'x;a'\tAwa\n'$(l’’a)'");
        assert_eq!(ask(Shell::Fish, "x;a\tAwa"), "x;a\tAwa", "fish quotes by itself");
        assert_eq!(ask(Shell::Zsh, "a\u{1b}[2J\nb"), "b");
        assert_eq!(quoted(Shell::Bash, "\u{b}", "a\nb\u{b}c"), "c");
    }
}
