//! Addresses of people: what a message can be sent to, and from.

/// The longest address that mail servers take, in bytes (RFC 5321).
const LONGEST: usize = 254;

/// Who a message is from: `Coordination <coordination@example.fr>`, or the address alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mailbox {
    /// Empty where only an address is given.
    pub name: String,
    pub address: String,
}

impl Mailbox {
    /// What somebody wrote as a sender. `None` where it is not one address that can be used.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (name, address) = match text.strip_suffix('>') {
            Some(rest) => rest.rsplit_once('<')?,
            None => ("", text),
        };
        let name = name.trim().trim_matches('"').trim();
        let clean = !name.chars().any(|c| c.is_control() || "<>\"".contains(c));
        (clean && is_address(address)).then(|| Self { name: name.to_owned(), address: address.to_owned() })
    }
}

/// Whether a text is one plain address, as every mail program and server takes it: nothing in it
/// can add a second addressee or end the header that it stands in.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let word = |word: &str, more: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || more.as_bytes().contains(&b))
    };
    text.len() <= LONGEST
        && local.split('.').all(|part| word(part, "!#$%&'*+/=?^_`{|}~-"))
        && domain.contains('.')
        && domain.split('.').all(|part| word(part, "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_plain_address_is_an_address() {
        for address in ["awa.diallo@example.fr", "o'neil+conum@a-b.example.fr", "x_1@example.museum"] {
            assert!(is_address(address), "{address}");
        }
        for text in [
            "",
            "awa",
            "awa@",
            "@example.fr",
            "awa@example",
            "awa@example.fr ",
            "awa@example..fr",
            "a@b.fr, c@d.fr",
            "a@b.fr\r\nBcc: c@d.fr",
            "a@b@c.fr",
            "<a@b.fr>",
            "\"a b\"@c.fr",
            "a.@b.fr",
            "josé@example.fr",
            "a@b.fr;c@d.fr",
            "a@[127.0.0.1]",
            "a\0@b.fr",
        ] {
            assert!(!is_address(text), "{text:?}");
        }
        assert!(!is_address(&format!("{}@example.fr", "a".repeat(250))));
    }

    #[test]
    fn a_sender_has_an_address_and_may_have_a_name() {
        let read = |text| Mailbox::parse(text).map(|sender| (sender.name, sender.address));
        let pair = |name: &str, address: &str| Some((name.to_owned(), address.to_owned()));
        assert_eq!(read("a@b.fr"), pair("", "a@b.fr"));
        assert_eq!(read(" Léa Roy <a@b.fr> "), pair("Léa Roy", "a@b.fr"));
        assert_eq!(read("\"Roy, Léa\" <a@b.fr>"), pair("Roy, Léa", "a@b.fr"));
        for text in ["Léa", "Léa <a@b.fr", "Léa\r\nBcc: x@y.fr <a@b.fr>", "<a@b.fr> <c@d.fr>", "a@b.fr>"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
