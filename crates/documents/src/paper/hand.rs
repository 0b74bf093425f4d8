//! What is cut out, handed over and filled in by hand.

use super::{Block, Text};
use serde::Serialize;

/// Cards to be cut out, so many beside each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cards {
    /// How many stand beside each other, at least 1.
    pub across: usize,
    /// The cards.
    pub cards: Vec<Card>,
}

/// A card. It stays on one sheet unless it is longer than one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card {
    /// Its number, which is read first; may be blank.
    pub number: Text,
    /// What it is about.
    pub title: Text,
    /// A word at the other end of its head, such as a time; may be blank.
    pub tag: Text,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The line at its foot: of what, for whom; may be blank.
    pub foot: Text,
}

/// What players get, drawn as the thing it stands for. Each is stamped, so that nobody takes it for the thing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drawn {
    /// Which thing, as templates name it.
    pub kind: &'static str,
    /// What sort of thing it is, in a word above it.
    pub word: Text,
    /// The stamp across it.
    pub stamp: Text,
    /// Its lines, from top to bottom.
    pub lines: Vec<RenderedLine>,
}

/// A line of what players get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RenderedLine {
    /// Which part it is.
    pub piece: RenderedPiece,
    /// The words before it, such as `To`; may be blank.
    pub label: Text,
    /// What it says.
    pub text: Text,
}

/// A part of what players get.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RenderedPiece {
    /// Who it comes from, to whom, when: a label and a value.
    Fact,
    /// What stands largest.
    Title,
    /// The text.
    Body,
    /// What is said word for word.
    Spoken,
    /// What must be done.
    Instruction,
}

/// Something to fill in by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Blank {
    /// A box to tick.
    Box(Text),
    /// A line to write on, after its word.
    Line(Text),
}
