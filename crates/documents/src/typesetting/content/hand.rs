//! Cards, drawn injects and blanks as the JSON that templates read.

use super::{Face, Line, Setter};
use crate::paper::{Blank, Cards, Drawn, RenderedPiece, Text, one_line};
use serde_json::{Value, json};

/// A card's edge and room on both sides.
const CARD: f64 = 24.0;
/// Space between cards.
const BETWEEN: f64 = 12.0;
/// Room for the number and the word at either end of a card's head.
const ENDS: f64 = 150.0;
/// The widest a drawn thing stands, and its room inside.
const DRAWN: f64 = 400.0;
const INSIDE: f64 = 28.0;

impl Setter<'_> {
    pub(super) fn cards(&mut self, cards: &Cards, level: usize) -> Value {
        let across = cards.across.max(1);
        let width = (self.width - BETWEEN * (across - 1) as f64) / across as f64;
        let inside = width - CARD;
        let outer = std::mem::replace(&mut self.width, inside);
        let made: Vec<Value> = cards
            .cards
            .iter()
            .map(|card| {
                let title = Line { face: Face::Bold, size: 12.0, width: (inside - ENDS).max(80.0) };
                json!({
                    "number": self.one_line(&card.number.0, 15.0, 84.0),
                    "title": self.text(&Text(one_line(&card.title.0)), title),
                    "tag": self.one_line(&card.tag.0, 10.0, 120.0),
                    "blocks": card.blocks.iter().map(|block| self.block(block, level)).collect::<Vec<_>>(),
                    "foot": self.one_line(&card.foot.0, 7.5, inside),
                })
            })
            .collect();
        self.width = outer;
        json!({ "kind": "cards", "across": across, "width": width, "cards": made })
    }

    pub(super) fn drawn(&mut self, drawn: &Drawn) -> Value {
        let width = self.width.min(DRAWN);
        let lines: Vec<Value> = drawn
            .lines
            .iter()
            .map(|line| {
                let (face, size) = match line.piece {
                    RenderedPiece::Title => (Face::Bold, 14.0),
                    RenderedPiece::Spoken => (Face::Sans, 12.0),
                    RenderedPiece::Fact | RenderedPiece::Body | RenderedPiece::Instruction => (Face::Mono, 10.0),
                };
                let label = self.text(&line.label, Line { face: Face::Bold, size: 9.0, width: 80.0 });
                json!({ "piece": line.piece, "label": label, "text": self.text(&line.text, Line { face, size, width: width - INSIDE - 70.0 }) })
            })
            .collect();
        json!({
            "kind": "drawn", "as": drawn.kind, "word": self.one_line(&drawn.word.0, 9.0, width * 0.5),
            "stamp": self.one_line(&drawn.stamp.0, 9.0, width * 0.4), "lines": lines, "width": width,
        })
    }

    pub(super) fn blanks(&mut self, blanks: &[Blank]) -> Value {
        let told: Vec<Value> = blanks
            .iter()
            .map(|blank| match blank {
                Blank::Box(word) => json!({ "box": self.one_line(&word.0, 9.0, self.width) }),
                Blank::Line(word) => json!({ "line": self.one_line(&word.0, 9.0, self.width * 0.5) }),
            })
            .collect();
        json!({ "kind": "blanks", "blanks": told })
    }
}
