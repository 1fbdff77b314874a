//! A message as a file that mail programs open as a draft, ready to send (RFC 5322, 2045, 2047).

use chrono::{NaiveDate, NaiveTime};
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use crate::render::message::{Message, one_line};
use crate::text::mailbox::Mailbox;

/// The message to one person. It is dated `day` at noon, and has no identifier: the program that
/// sends it gives both anew. Without a sender the program's own account is used.
pub(crate) fn eml(message: &Message, to: &Mailbox, from: Option<&Mailbox>, day: NaiveDate) -> Vec<u8> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("an hour of the day");
    let mut headers: Vec<(&str, HeaderType)> = Vec::new();
    headers.extend(from.map(|sender| ("From", address(sender))));
    headers.push(("To", address(to)));
    headers.push(("Subject", Text::new(one_line(&message.subject)).into()));
    headers.push(("Date", Date::new(day.and_time(noon).and_utc().timestamp()).into()));
    // Outlook opens a message with this header for sending, not as one that was received.
    headers.push(("X-Unsent", Raw::new("1").into()));
    headers.push(("MIME-Version", Raw::new("1.0").into()));
    let mut part = MimePart::new("text/plain", message.body.as_str());
    let own = std::mem::take(&mut part.headers);
    part.headers = headers.into_iter().map(|(name, value)| (name.into(), value)).chain(own).collect();
    let mut bytes = Vec::new();
    part.write_part(&mut bytes);
    bytes
}

fn address(mailbox: &Mailbox) -> HeaderType<'static> {
    let name = Some(one_line(&mailbox.name)).filter(|name| !name.is_empty());
    Address::new_address(name, mailbox.address.clone()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, subject: &str, body: &str) -> String {
        let to = Mailbox { name: name.to_owned(), address: "awa@example.fr".to_owned() };
        let message = Message { subject: subject.to_owned(), body: body.to_owned() };
        let day = NaiveDate::from_ymd_opt(2025, 5, 2).unwrap();
        String::from_utf8(eml(&message, &to, None, day)).unwrap()
    }

    #[test]
    fn a_message_is_an_unsent_plain_text_of_that_day() {
        let text = written("Awa Diallo", "Rappel", "Bonjour,\nà bientôt\n");
        for line in [
            "To: \"Awa Diallo\" <awa@example.fr>\r\n",
            "Subject: Rappel\r\n",
            "Date: Fri, 2 May 2025 12:00:00 +0000\r\n",
            "X-Unsent: 1\r\n",
            "MIME-Version: 1.0\r\n",
            "\r\n\r\n",
        ] {
            assert!(text.contains(line), "{line:?} in {text}");
        }
        assert!(!text.contains("From:") && !text.contains("Message-ID"));
        assert!(text.is_ascii() && !text.replace("\r\n", "").contains(['\r', '\n']), "{text:?}");
        assert!(text.lines().all(|line| line.len() <= 78), "{text}");
    }

    #[test]
    fn nothing_that_a_roster_holds_adds_a_header() {
        for name in ["Awa\r\nBcc: x@example.fr", "Awa\" <x@example.fr>, \"", "Awa\u{2028}\u{0}é\nBcc: y"] {
            let text = written(name, name, "Bcc: in the body\n");
            let (headers, _) = text.split_once("\r\n\r\n").unwrap();
            let names: Vec<_> = headers
                .split("\r\n")
                .filter(|line| !line.starts_with([' ', '\t']))
                .filter_map(|line| line.split(':').next())
                .collect();
            assert_eq!(
                names,
                [
                    "To",
                    "Subject",
                    "Date",
                    "X-Unsent",
                    "MIME-Version",
                    "Content-Type",
                    "Content-Transfer-Encoding"
                ]
            );
        }
    }
}
