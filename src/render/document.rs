//! A report as blocks, before anybody decides how it looks.

use crate::text::shown::{is_strange, shown};

fn make_shown(text: &mut String) {
    if text.contains(is_strange) {
        *text = shown(text).into();
    }
}

/// One block of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A heading of the report (1) or of a part of it (2, 3).
    Heading(u8, String),
    Line(String),
    /// Something that belongs to the line before it.
    Item(String),
    Table(Table),
    /// People, one a line, without any frame: the first cell names them, the second says what it
    /// is about.
    Roll(Table),
    /// Bars for formats that can draw; the table after them says the same, and the others leave them out.
    Bars(Bars),
    /// What is typed and what is answered, as it stands.
    Console(String),
}

impl Block {
    /// Every text of the block.
    fn texts(&mut self) -> Box<dyn Iterator<Item = &mut String> + '_> {
        match self {
            Self::Heading(_, text) | Self::Line(text) | Self::Item(text) | Self::Console(text) => {
                Box::new(std::iter::once(text))
            }
            Self::Table(table) | Self::Roll(table) => {
                Box::new(table.header.iter_mut().chain(table.rows.iter_mut().flatten().flat_map(Cell::all)))
            }
            Self::Bars(bars) => {
                let lines = bars.lines.iter_mut().flat_map(|line| [&mut line.name, &mut line.says]);
                Box::new([&mut bars.about, &mut bars.says].into_iter().chain(lines))
            }
        }
    }

    /// The same block, without a character that would act on what shows it.
    pub(crate) fn shown(mut self) -> Self {
        self.texts().for_each(make_shown);
        self
    }
}

/// Rows of cells below a header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// A drawing of bars, one row below the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Bars {
    /// What stands above it, for everybody.
    pub about: String,
    /// What it shows, for those who cannot see it.
    pub says: String,
    pub lines: Vec<BarLine>,
}

/// A row of bars below its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct BarLine {
    /// Empty: the row goes on with the one before.
    pub name: String,
    /// Beside each other: what each is, and how much.
    pub parts: Vec<(&'static str, usize)>,
    /// What stands behind them.
    pub says: String,
}

/// One cell, with what its colour may underline; the words always say it too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub text: String,
    pub tone: Tone,
    /// What may stand for the text where there is little room, the shortest last: nothing, if that is
    /// empty.
    pub short: Vec<String>,
}

impl Cell {
    pub(crate) fn toned(text: String, tone: Tone) -> Self {
        Self { text, tone, short: Vec::new() }
    }

    pub(crate) fn or_short(mut self, short: String) -> Self {
        self.short.push(short);
        self
    }

    fn all(&mut self) -> impl Iterator<Item = &mut String> {
        [&mut self.text].into_iter().chain(&mut self.short)
    }

    /// Takes out what would act on what shows it.
    pub(crate) fn make_shown(&mut self) {
        self.all().for_each(make_shown);
    }

    /// The text and what may stand for it, the shortest last.
    pub(crate) fn texts(&self) -> impl DoubleEndedIterator<Item = &str> {
        std::iter::once(&self.text).chain(&self.short).map(String::as_str)
    }

    /// The shortest that may stand for the text.
    pub(crate) fn in_short(&self) -> &str {
        self.short.last().unwrap_or(&self.text)
    }

    /// Whether nothing may stand for the text.
    pub(crate) fn is_left_out(&self) -> bool {
        self.in_short().is_empty()
    }
}

/// How much a cell asks for attention.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    #[default]
    Plain,
    Good,
    Waiting,
    Bad,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::toned(text, Tone::Plain)
    }
}

/// A report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Document(pub Vec<Block>);

impl Document {
    pub(crate) fn heading(&mut self, level: u8, text: String) {
        self.0.push(Block::Heading(level, text));
    }

    pub(crate) fn line(&mut self, text: String) {
        self.0.push(Block::Line(text));
    }

    pub(crate) fn item(&mut self, text: String) {
        self.0.push(Block::Item(text));
    }

    /// The same report, without a character that would act on what shows it.
    pub(crate) fn shown(self) -> Self {
        Self(self.0.into_iter().map(Block::shown).collect())
    }

    pub(crate) fn table(&mut self, table: Table) {
        self.0.push(Block::Table(table));
    }

    /// Adds a drawing, if there is something to draw.
    pub(crate) fn bars(&mut self, bars: Bars) {
        if !bars.lines.is_empty() {
            self.0.push(Block::Bars(bars));
        }
    }

    pub(crate) fn roll(&mut self, table: Table) {
        self.0.push(Block::Roll(table));
    }
}
