//! A document's content, independent of the format it is printed in.
//!
//! A report is put into words once, as a [`Paper`]; the PDF and the Word file both print it, so they
//! cannot say different things. Every [`Text`] may hold what a user wrote and is only ever printed as
//! characters, never read as markup.

mod chart;
mod text;

pub use chart::{Chart, ChartLine, Panel, Sign, Tick};
use muster_domain::{Marking, WallTime};
use serde::Serialize;
pub use text::Text;
pub(crate) use text::{one_line, right_to_left};

/// A whole document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paper {
    /// The title.
    pub title: Text,
    /// What the document is about, under the title.
    pub subject: Text,
    /// The kind of subject, above the title.
    pub kicker: Text,
    /// Who may see it.
    pub marking: Marking,
    /// The body that issues it.
    pub author: Text,
    /// The program and version that made it.
    pub software: String,
    /// BCP 47 tag of the language of the fixed wording.
    pub language: &'static str,
    /// When it was prepared.
    pub prepared_at: WallTime,
    /// What the cover states.
    pub cover: Vec<Fact>,
    /// The people who sign: the words above each line.
    pub signatures: Vec<&'static str>,
    /// The chapters.
    pub chapters: Vec<Chapter>,
}

/// A chapter or, inside one, a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chapter {
    /// Its heading.
    pub heading: &'static str,
    /// What stands in it before the first section.
    pub blocks: Vec<Block>,
    /// Its sections; their own sections are one level deeper.
    pub sections: Vec<Chapter>,
}

impl Chapter {
    /// A chapter without sections.
    pub fn new(heading: &'static str, blocks: Vec<Block>) -> Self {
        Self { heading, blocks, sections: Vec::new() }
    }
}

/// A piece of content.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// Running text; a line break starts a paragraph.
    Prose(Text),
    /// A quiet sentence: what a table leaves out, how its times are given.
    Remark(Text),
    /// Something the reader must not miss.
    Alert(Text),
    /// A full line of characters to be compared, such as a check sum.
    Fingerprint(Text),
    /// Labels and values.
    Facts(Vec<Fact>),
    /// Numbers that are to be seen first.
    Figures(Vec<Figure>),
    /// A table with a heading row that repeats on every page.
    Table(Table),
    /// A drawing of planned against actual.
    Chart(Chart),
}

/// A label and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The label.
    pub label: &'static str,
    /// The value.
    pub value: Text,
}

impl Fact {
    /// A label and its value.
    pub fn new(label: &'static str, value: impl Into<Text>) -> Self {
        Self { label, value: value.into() }
    }
}

/// A number with its word and what it is measured against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The number, or a dash where nothing was measured.
    pub number: String,
    /// The word.
    pub label: &'static str,
    /// What it is measured against; may be empty.
    pub remark: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// What it lists, for those who cannot see it.
    pub name: &'static str,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// The heading.
    pub heading: &'static str,
    /// Width in points; the columns of a table add up to [`Column::PAGE`].
    pub width: f64,
    /// Whether the column holds times or numbers, set in figures of one width.
    pub figures: bool,
}

impl Column {
    /// The width of the text area of every document, in points: A4 less margins of 20 mm.
    pub const PAGE: f64 = 481.0;

    /// A column of words.
    pub fn words(heading: &'static str, width: f64) -> Self {
        Self { heading, width, figures: false }
    }

    /// A column of times or numbers.
    pub fn figures(heading: &'static str, width: f64) -> Self {
        Self { heading, width, figures: true }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Row {
    /// One cell for each column.
    Cells(Vec<Cell>),
    /// A line across the table that says what the rows below have in common.
    Divider(Text),
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cell {
    /// What it says first.
    pub main: Text,
    /// What it adds, in quieter ink; may be blank.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub sub: Text,
    /// A sign before the words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign: Option<Sign>,
}

impl Cell {
    /// A cell of one text.
    pub fn new(main: impl Into<Text>) -> Self {
        Self { main: main.into(), ..Self::default() }
    }

    /// With something added in quieter ink.
    pub fn with_sub(self, sub: impl Into<Text>) -> Self {
        Self { sub: sub.into(), ..self }
    }

    /// With a sign before the words.
    pub fn with_sign(self, sign: Sign) -> Self {
        Self { sign: Some(sign), ..self }
    }
}

/// The fixed words that are printed around the content.
pub(crate) mod words {
    pub(crate) const CONTENTS: &str = "Contents";
    pub(crate) const PAGE: &str = "Page";
    pub(crate) const OF: &str = "of";
    pub(crate) const NAME: &str = "Name";
    pub(crate) const FUNCTION: &str = "Function";
    pub(crate) const SIGNATURE: &str = "Date and signature";
    pub(crate) const PLANNED: &str = "planned";
    pub(crate) const ACTUAL: &str = "actual";
    pub(crate) const UNPRINTABLE: &str = "Characters that no font of this program has are printed as their code:";
}

/// The colour of a TLP label's letters, which stand on black; `None` for a marking that FIRST does not define.
///
/// Source: FIRST, Traffic Light Protocol version 2.0, section on colours.
pub(crate) fn marking_colour(marking: &Marking) -> Option<&'static str> {
    match marking {
        Marking::TlpRed => Some("#FF2B2B"),
        Marking::TlpAmber | Marking::TlpAmberStrict => Some("#FFC000"),
        Marking::TlpGreen => Some("#33FF00"),
        Marking::TlpClear => Some("#FFFFFF"),
        Marking::National(_) => None,
    }
}
