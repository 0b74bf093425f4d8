//! A document's content, independent of the format it is printed in.
//!
//! A report is put into words once, as a [`Paper`]; the PDF and the Word file both print it, so they
//! cannot say different things. Every [`Text`] may hold what a user wrote and is only ever printed as
//! characters, never read as markup.

mod chart;
mod hand;
mod rich;
mod text;

pub use chart::{Chart, ChartLine, Panel, Sign, Tick};
pub use hand::{Blank, Card, Cards, Drawn, RenderedLine, RenderedPiece};
use muster_domain::{Marking, WallTime};
pub use rich::{
    Bar, Bullet, Callout, Emphasis, Grid, GridCell, Item, Line, List, Network, NetworkPanel, Picture, PictureFile,
    Piece, Voice,
};
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
    /// The people who sign.
    pub signatures: Vec<Signer>,
    /// How it is set.
    pub setting: Setting,
    /// What the cover says first and every page repeats: that it is a draft, or which version; may be blank.
    pub stamp: Text,
    /// Whether it is a draft, which nobody may take for an approved document.
    pub draft: bool,
    /// A full line of characters on the cover to be compared, such as a check sum, and the words before it.
    pub fingerprint: Option<Fact>,
    /// What stands before the contents.
    pub front: Vec<Chapter>,
    /// The chapters.
    pub chapters: Vec<Chapter>,
    /// The files of its pictures.
    pub pictures: Vec<PictureFile>,
}

impl Paper {
    /// The width of its text, in points.
    pub(crate) fn width(&self) -> f64 {
        match self.setting {
            Setting::Exercise(Sheet { landscape: true, .. }) => Column::LANDSCAPE,
            Setting::Report | Setting::Plan | Setting::Exercise(_) => Column::PAGE,
        }
    }

    /// Says instead of every picture why it is not there.
    pub(crate) fn without_pictures(&mut self, why: &str) {
        fn blocks(all: &mut [Block], why: &str) {
            for block in all {
                match block {
                    Block::Picture(picture) if picture.file.is_ok() => picture.file = Err(why.into()),
                    Block::List(list) => list.items.iter_mut().for_each(|item| blocks(&mut item.blocks, why)),
                    Block::Callout(callout) => blocks(&mut callout.blocks, why),
                    Block::Grid(grid) => grid.rows.iter_mut().flatten().for_each(|cell| blocks(&mut cell.blocks, why)),
                    _ => {}
                }
            }
        }
        fn chapters(all: &mut [Chapter], why: &str) {
            for chapter in all {
                blocks(&mut chapter.blocks, why);
                chapters(&mut chapter.sections, why);
            }
        }
        chapters(&mut self.chapters, why);
        self.pictures.clear();
    }
}

/// How a document is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// A report to be read at a desk.
    #[default]
    Report,
    /// A plan to be used: larger type.
    Plan,
    /// A document of an exercise, which says so on every page.
    Exercise(Sheet),
}

/// The sheets that a document of an exercise stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Sheet {
    /// Whether they lie on their long side.
    pub landscape: bool,
    /// Whether the document has a cover and contents; a short one begins under its title.
    pub cover: bool,
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Signer {
    /// The words above the lines.
    pub role: Text,
    /// Who, if that is known.
    pub name: Text,
    /// Their office, if that is known.
    pub function: Text,
}

impl Signer {
    /// Somebody not yet named.
    pub fn role(role: impl Into<Text>) -> Self {
        Self { role: role.into(), ..Self::default() }
    }
}

/// A chapter or, inside one, a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chapter {
    /// Its heading.
    pub heading: Text,
    /// Its number.
    pub number: Number,
    /// What links lead to it by; may be empty.
    pub anchor: String,
    /// A word beside the heading, such as a marking of its own; may be blank.
    pub tag: Text,
    /// Whether it begins on a new page.
    pub new_page: bool,
    /// What stands in it before the first section.
    pub blocks: Vec<Block>,
    /// Its sections; their own sections are one level deeper.
    pub sections: Vec<Chapter>,
}

impl Chapter {
    /// A chapter without sections.
    pub fn new(heading: impl Into<Text>, blocks: Vec<Block>) -> Self {
        Self {
            heading: heading.into(),
            number: Number::default(),
            anchor: String::new(),
            tag: Text::default(),
            new_page: false,
            blocks,
            sections: Vec::new(),
        }
    }

    /// With these sections.
    pub fn holding(self, sections: Vec<Self>) -> Self {
        Self { sections, ..self }
    }

    /// Without a number.
    pub fn unnumbered(self) -> Self {
        Self { number: Number::None, ..self }
    }
}

/// A chapter's number.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Number {
    /// Counted where it is printed: 1, 1.1.
    #[default]
    Counted,
    /// This one, such as `F1.2`; its letters say which series is counted.
    Given(String),
    /// None.
    None,
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
    /// A paragraph with emphasis, links and fields.
    Paragraph(Line),
    /// A heading inside a section, so many levels below the section's own.
    Heading(u8, Line),
    /// A list.
    List(List),
    /// A table as users draw them.
    Grid(Grid),
    /// Something the reader must not miss, in one of three voices.
    Callout(Callout),
    /// A picture.
    Picture(Picture),
    /// Where the figures of a section come from: numbers and sources.
    Sources(Vec<(usize, Text)>),
    /// Tasks against time.
    Network(Network),
    /// Cards to be cut out.
    Cards(Cards),
    /// What players get, drawn as the thing it stands for.
    Drawn(Drawn),
    /// Boxes and lines to fill in by hand.
    Blanks(Vec<Blank>),
    /// So many lines to write on.
    Lines(usize),
}

/// A label and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The label.
    pub label: Text,
    /// The value.
    pub value: Text,
}

impl Fact {
    /// A label and its value.
    pub fn new(label: impl Into<Text>, value: impl Into<Text>) -> Self {
        Self { label: label.into(), value: value.into() }
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
    pub name: Text,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// The heading.
    pub heading: Text,
    /// Width in points; the columns of a table add up to the width of its page.
    pub width: f64,
    /// Whether the column holds times or numbers, set in figures of one width.
    pub figures: bool,
}

impl Column {
    /// The width of the text area of every document, in points: A4 less margins of 20 mm.
    pub const PAGE: f64 = 481.0;
    /// The same of a document that lies on its long side: margins of 17 mm.
    pub const LANDSCAPE: f64 = 746.0;

    /// A column of words.
    pub fn words(heading: impl Into<Text>, width: f64) -> Self {
        Self { heading: heading.into(), width, figures: false }
    }

    /// A column of times or numbers.
    pub fn figures(heading: impl Into<Text>, width: f64) -> Self {
        Self { heading: heading.into(), width, figures: true }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Row {
    /// One cell for each column.
    Cells(Vec<Cell>),
    /// A line across the table that says what the rows below have in common.
    Divider(Text),
    /// One cell for each column, and what readers may look for it by.
    Task(TaskRow),
    /// One empty cell for each column, so high in points, to write in.
    Blank(f64),
}

impl Row {
    /// Its cells, unless it is a divider.
    pub fn cells(&self) -> Option<&[Cell]> {
        match self {
            Self::Cells(cells) => Some(cells),
            Self::Task(task) => Some(&task.cells),
            Self::Divider(_) | Self::Blank(_) => None,
        }
    }
}

/// A task in a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TaskRow {
    /// One cell for each column.
    pub cells: Vec<Cell>,
    /// The posts that do it or help.
    pub roles: Vec<String>,
    /// The chapter of an incident.
    pub phase: &'static str,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cell {
    /// What it says first.
    pub main: Text,
    /// What it adds, in quieter ink; may be blank.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub sub: Text,
    /// What may hurt those who do it, in full ink; may be blank.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub warning: Text,
    /// A sign before the words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign: Option<Sign>,
    /// Whether what it says first is a title, and the rest the text under it in full ink.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub titled: bool,
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

    /// With a text under it, in full ink, so that it is its title.
    pub fn titling(self, text: impl Into<Text>) -> Self {
        Self { sub: text.into(), titled: true, ..self }
    }

    /// With a warning in full ink.
    pub fn with_warning(self, warning: impl Into<Text>) -> Self {
        Self { warning: warning.into(), ..self }
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
    pub(crate) const SOURCES: &str = "Sources";
    pub(crate) const SAFETY: &str = "Safety";
    pub(crate) const CRITICAL: &str = "critical path";
    pub(crate) const OTHER: &str = "other tasks";
    pub(crate) const TOO_LATE: &str = "cannot meet its target";
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
