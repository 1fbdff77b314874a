//! What is wrong with a text that is not TOML, in our words: the parser says it in English.

/// What a parser says in one of these ways, and the text of the locale that says it to whoever
/// wrote the file. The first that fits counts.
const KNOWN: &[(&[&str], &str)] = &[
    (&["duplicate key"], "toml-twice"),
    (&["invalid date", "invalid time", "invalid datetime"], "toml-date"),
    (&["escaped value", "unicode"], "toml-backslash"),
    // a word without its marks is taken for what it begins as: true, nan, inf
    (&["must be quoted", "invalid boolean", "`nan`", "`inf`", "missing opening quote"], "toml-quotes"),
    (&["string, expected"], "toml-open-text"),
    (&["unclosed"], "toml-bracket"),
    (&["comma"], "toml-comma"),
    (&["key with no value", "extra `=`", "missing value", "assignment"], "toml-equals"),
    (&["unquoted key", "invalid key"], "toml-key"),
    (&["missing table open", "unexpected key or value"], "toml-too-much"),
    (&["number", "integer", "float", "leading zero", "sign", "radix", "digits"], "toml-number"),
];

/// The name of the text that tells what a parser's message means.
pub(super) fn told(message: &str) -> &'static str {
    let says = |parts: &[&str]| parts.iter().any(|part| message.contains(part));
    KNOWN.iter().find(|(parts, _)| says(parts)).map_or("toml-other", |(_, told)| told)
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;

    #[test]
    fn each_mistake_that_people_make_has_its_sentence() {
        for (text, expected) in [
            ("a = bonjour", "toml-quotes"),
            ("a = « x »", "toml-quotes"),
            ("a = “x”", "toml-quotes"),
            ("a = True", "toml-quotes"),
            ("a = Nice", "toml-quotes"),
            ("a = Istres", "toml-quotes"),
            ("a = 02/05/2025", "toml-quotes"),
            ("a =", "toml-quotes"),
            ("a = \"x", "toml-open-text"),
            ("a = 'x", "toml-open-text"),
            ("a", "toml-equals"),
            ("a b = 3", "toml-equals"),
            ("a : 3", "toml-equals"),
            ("a == 3", "toml-equals"),
            ("é = 1", "toml-key"),
            ("= 1", "toml-key"),
            ("a = 1\na = 2", "toml-twice"),
            ("[a]\n[a]", "toml-twice"),
            ("[a\nb = 1", "toml-bracket"),
            ("[[a]\nb = 1", "toml-bracket"),
            ("a = [1, 2", "toml-bracket"),
            ("a = { b = 1", "toml-bracket"),
            ("a = [\"x\" \"y\"]", "toml-comma"),
            ("a = \"x\" \"y\"", "toml-too-much"),
            ("a = 1,5", "toml-too-much"),
            ("]", "toml-too-much"),
            ("a = 2025-02-30", "toml-date"),
            ("a = 2025-5-2", "toml-date"),
            ("a = \"C:\\Users\\x\"", "toml-backslash"),
            ("a = \"\\q\"", "toml-backslash"),
            ("a = 01", "toml-number"),
        ] {
            let (_, errors) = DeTable::parse_recoverable(text);
            let message = errors.first().expect(text).message();
            assert_eq!(told(message), expected, "{text}: {message}");
        }
    }
}
