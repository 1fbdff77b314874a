//! Addresses of the web, as files write them.

/// An address that a document may lead to: of the web, and nothing that acts.
pub(crate) fn address(text: &str) -> Option<String> {
    let start =
        |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let is_whole = !text.contains(|c: char| c.is_whitespace() || c.is_control());
    ((start("https://") || start("http://")) && is_whole).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        for text in ["https://hub.example/a?b=c", "HTTP://hub.example"] {
            assert_eq!(address(text).as_deref(), Some(text));
        }
        for text in ["javascript:alert(1)", "data:text/html,a", " https://a", "https://a\nb", "//a", "é", ""]
        {
            assert_eq!(address(text), None, "{text}");
        }
    }
}
