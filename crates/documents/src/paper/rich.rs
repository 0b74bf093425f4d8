//! What users write in sections: lines with emphasis, links and fields, lists, tables, callouts, pictures.

use super::{Block, Text};
use serde::Serialize;
use std::sync::Arc;

/// A line of a text: pieces one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Line(pub Vec<Piece>);

impl Line {
    /// A line of one piece without emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Piece::Text { text: text.into(), emphasis: Emphasis::default() }])
    }

    /// A line of one heavier piece.
    pub fn bold(text: impl Into<String>) -> Self {
        Self(vec![Piece::Text { text: text.into(), emphasis: Emphasis { bold: true, ..Emphasis::default() } }])
    }

    /// Its characters alone.
    pub fn words(&self) -> String {
        self.0.iter().map(Piece::words).collect()
    }

    /// Whether there is nothing to be seen.
    pub fn is_blank(&self) -> bool {
        self.words().trim().is_empty()
    }
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// Characters.
    Text {
        /// What they are.
        text: String,
        /// How they are set.
        emphasis: Emphasis,
    },
    /// A new line in the same paragraph.
    Break,
    /// What leads to a chapter of the same document.
    Link {
        /// The chapter's anchor.
        to: String,
        /// What is shown.
        text: String,
    },
    /// What the workspace fills in.
    Field {
        /// What it shows.
        text: String,
        /// A warning beside it, such as that a figure is still to be checked; may be empty.
        warning: &'static str,
        /// The number of its source in the document's sources.
        source: Option<usize>,
    },
}

impl Piece {
    /// Its characters alone.
    pub fn words(&self) -> String {
        match self {
            Self::Text { text, .. } | Self::Link { text, .. } => text.clone(),
            Self::Break => " ".to_owned(),
            Self::Field { text, warning, source } => {
                let mut words = text.clone();
                if !warning.is_empty() {
                    words.push_str(&format!(" ({warning})"));
                }
                if let Some(source) = source {
                    words.push_str(&format!(" [{source}]"));
                }
                words
            }
        }
    }
}

/// How characters are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Emphasis {
    /// Heavier.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
    /// With a line below.
    pub underline: bool,
}

/// What stands before the points of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bullet {
    /// A dot.
    Dot,
    /// A number, from this one on.
    Number(u32),
    /// A box to tick.
    Box,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct List {
    /// What stands before its points.
    pub bullet: Bullet,
    /// Its points.
    pub items: Vec<Item>,
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Item {
    /// Whether its box is ticked.
    pub ticked: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A table as users draw them: any cell may be a heading, and take several rows and columns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grid {
    /// How many columns it has.
    pub columns: usize,
    /// How many rows at its beginning are headings, which repeat on every page.
    pub headings: usize,
    /// Its rows. Places that a cell above or before takes are left out.
    pub rows: Vec<Vec<GridCell>>,
}

/// A cell of a [`Grid`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GridCell {
    /// The column it begins in. From 0.
    pub column: usize,
    /// Whether it says what its row or column is.
    pub heading: bool,
    /// How many columns it takes, at least 1.
    pub across: usize,
    /// How many rows it takes, at least 1.
    pub down: usize,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// In which voice a callout speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// Good to know.
    Note,
    /// People may be hurt.
    Danger,
    /// Rights, inclusion, data protection.
    Rights,
}

impl Voice {
    /// The word above it: colour never speaks alone.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "Note",
            Self::Danger => "Danger",
            Self::Rights => "Rights and inclusion",
        }
    }
}

/// Something the reader must not miss.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Callout {
    /// In which voice.
    pub voice: Voice,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A picture in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Which of the paper's picture files; or why it cannot be shown.
    pub file: Result<usize, Text>,
    /// What it shows, for those who cannot see it.
    pub alternative: Text,
    /// The line under it; may be blank.
    pub caption: Text,
}

/// A picture's file, known to be readable.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PictureFile {
    /// `png` or `jpg`.
    pub ending: &'static str,
    /// Dots across.
    pub width: u32,
    /// Dots down.
    pub height: u32,
    /// The file.
    #[serde(skip)]
    pub bytes: Arc<Vec<u8>>,
}

impl std::fmt::Debug for PictureFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {} × {}, {} bytes", self.ending, self.width, self.height, self.bytes.len())
    }
}

/// Tasks against time: what waits for what.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Network {
    /// What it shows, in a sentence, for those who cannot see it.
    pub alternative: String,
    /// The tasks, in stretches that fit a page.
    pub panels: Vec<NetworkPanel>,
}

/// A stretch of a [`Network`] with an axis of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NetworkPanel {
    /// The axis.
    pub ticks: Vec<super::Tick>,
    /// The tasks.
    pub bars: Vec<Bar>,
}

/// A task in a [`Network`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// Its number.
    pub number: usize,
    /// What is done.
    pub title: Text,
    /// Where it begins, as a place on the axis from 0 to 1.
    pub start: f64,
    /// Where it ends.
    pub end: f64,
    /// Whether it ends beyond the axis.
    pub open: bool,
    /// The same in words.
    pub span: String,
    /// Numbers of the tasks it waits for.
    pub after: Vec<usize>,
    /// Whether a delay of it delays the end.
    pub critical: bool,
    /// Whether it cannot meet its target.
    pub too_late: bool,
}
