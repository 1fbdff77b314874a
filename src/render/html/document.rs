//! Any report of blocks as a page.

use serde::Serialize;

use super::drawings::{self, Bar, Text};
use super::parts::{Link, TableView};
use super::{Page, filled, templates};
use crate::locale::Locale;
use crate::render::document::{Bars, Block, Document};
use crate::text::web::address;

/// A block as the template lays it out.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum BlockView {
    Heading { level: u8, text: String },
    Line { runs: Vec<Link> },
    List { items: Vec<Vec<Link>> },
    Table { table: TableView },
    Console { text: String },
    Bars { about: String, says: String, width: u32, height: u32, bars: Vec<Bar>, texts: Vec<Text> },
}

#[derive(Serialize)]
struct Filling {
    page: Page,
    t: std::collections::BTreeMap<&'static str, String>,
    blocks: Vec<BlockView>,
}

/// The page of a report, whose first heading is its title.
pub(crate) fn document(locale: &Locale, document: Document) -> String {
    let mut blocks = Vec::new();
    let mut title = None;
    let mut about = Vec::new();
    let mut heading = String::new();
    let mut captions = Vec::new();
    for block in document.0 {
        match block {
            Block::Heading(1, text) if title.is_none() => title = Some(text),
            // what a report begins with before its title
            Block::Line(text) if title.is_none() => about.push(text),
            Block::Heading(level, text) => {
                heading.clone_from(&text);
                blocks.push(BlockView::Heading { level: level.max(2), text });
            }
            Block::Line(text) => blocks.push(BlockView::Line { runs: runs(&text) }),
            Block::Item(text) => match blocks.last_mut() {
                Some(BlockView::List { items }) => items.push(runs(&text)),
                _ => blocks.push(BlockView::List { items: vec![runs(&text)] }),
            },
            Block::Table(table) | Block::Roll(table) => {
                let mut caption = [title.as_ref(), Some(&heading)].into_iter().flatten();
                let caption = caption.rfind(|text| !text.is_empty()).cloned().unwrap_or_default();
                let id = format!("table-{}", blocks.len());
                let caption = numbered(caption, &mut captions);
                blocks.push(BlockView::Table { table: TableView::of(id, caption, &table) });
            }
            Block::Console(text) => blocks.push(BlockView::Console { text }),
            Block::Bars(Bars { about, says, lines }) => {
                let (bars, texts, height) = drawings::bars(&lines);
                blocks.push(BlockView::Bars { about, says, width: drawings::width(), height, bars, texts });
            }
        }
    }
    let page = Page::new(locale, title.unwrap_or_default(), about, false);
    let t = [("skip", locale.text("html-skip"))].into_iter().collect();
    filled(&templates(), "document.html", Filling { page, t, blocks })
}

/// A caption that no table before has: a reader who lists them tells them apart.
fn numbered(caption: String, taken: &mut Vec<String>) -> String {
    let same = taken.iter().filter(|other| **other == caption).count();
    taken.push(caption.clone());
    if same == 0 { caption } else { format!("{caption} ({})", same + 1) }
}

/// A text cut where an address begins and ends.
fn runs(text: &str) -> Vec<Link> {
    let mut runs = Vec::new();
    let mut plain = String::new();
    for word in text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',')) {
        let bare = word.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '.'));
        match address(bare) {
            Some(url) => {
                runs.push(Link { text: std::mem::take(&mut plain), url: None });
                runs.push(Link { text: bare.to_owned(), url: Some(url) });
                plain.push_str(&word[bare.len()..]);
            }
            None => plain.push_str(word),
        }
    }
    runs.push(Link { text: plain, url: None });
    runs.retain(|run| !run.text.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_text_lead_somewhere_and_the_rest_stays() {
        let told = |text: &str| {
            let runs = runs(text).into_iter();
            runs.map(|run| if run.url.is_some() { format!("<{}>", run.text) } else { run.text })
                .collect::<String>()
        };
        assert_eq!(told("a · https://b.example/c · d"), "a · <https://b.example/c> · d");
        assert_eq!(
            told("(https://b.example, p. 2). javascript:a"),
            "(<https://b.example>, p. 2). javascript:a"
        );
        assert_eq!(told(""), "");
    }
}
