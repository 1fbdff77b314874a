//! A page of the help, written in a small part of Markdown: headings, items (`- `), paragraphs, and
//! what is typed and answered between fences.
//! `{{name}}` stands for what the program knows: words within a line, or whole parts by itself.

use crate::render::document::{Block, Document};

/// What stands before and after what is typed and answered.
const FENCE: &str = "```";

/// What stands in for a name.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Insert {
    Words(String),
    Part(Vec<Block>),
}

/// The page, `insert` giving what its names stand for.
///
/// # Panics
/// When it gives nothing: the pages are part of the program, and tested.
pub(super) fn document(page: &str, insert: &dyn Fn(&str) -> Option<Insert>) -> Document {
    let mut document = Document::default();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut console: Option<Vec<&str>> = None;
    for line in page.lines().chain([""]) {
        match (&mut console, line.starts_with(FENCE)) {
            (None, true) => console = Some(Vec::new()),
            (Some(lines), true) => {
                document.0.push(Block::Console(lines.join("\n")));
                console = None;
            }
            (Some(lines), false) => lines.push(line),
            (None, false) => {}
        }
        if console.is_some() || line.starts_with(FENCE) {
            continue;
        }
        let starts_anew = line.is_empty() || line.starts_with("- ") || line.starts_with('#');
        if starts_anew && !paragraph.is_empty() {
            block(&paragraph.join(" "), insert, &mut document);
            paragraph.clear();
        }
        if !line.is_empty() {
            paragraph.push(line.trim_start());
        }
    }
    document
}

fn block(text: &str, insert: &dyn Fn(&str) -> Option<Insert>, document: &mut Document) {
    let name = text.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}"));
    if let Some(Insert::Part(part)) = name.and_then(insert) {
        document.0.extend(part);
        return;
    }
    let text = filled(text, insert);
    let level = text.chars().take_while(|c| *c == '#').count();
    match (level, text.strip_prefix("- ")) {
        (1.., _) => document.heading(level as u8, text[level..].trim().to_owned()),
        (0, Some(item)) => document.item(item.to_owned()),
        (0, None) => document.line(text),
    }
}

/// The text with words for its names.
fn filled(text: &str, insert: &dyn Fn(&str) -> Option<Insert>) -> String {
    let mut parts = text.split("{{");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("}}").expect("a name that ends");
        let Some(Insert::Words(words)) = insert(name) else { panic!("nothing stands for {name}") };
        filled.push_str(&words);
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_headings_items_and_paragraphs() {
        let page = "# Title\n\nOne {{a}}\nline.\n- item\n  of two lines\n- other\n\n{{part}}\n\n\
                    ```console\n$ parconum\n\n# {{\n```\n";
        let insert = |name: &str| match name {
            "a" => Some(Insert::Words("long".to_owned())),
            _ => Some(Insert::Part(vec![Block::Item("inserted".to_owned())])),
        };
        let expected = vec![
            Block::Heading(1, "Title".to_owned()),
            Block::Line("One long line.".to_owned()),
            Block::Item("item of two lines".to_owned()),
            Block::Item("other".to_owned()),
            Block::Item("inserted".to_owned()),
            Block::Console("$ parconum\n\n# {{".to_owned()),
        ];
        assert_eq!(document(page, &insert).0, expected);
    }
}
