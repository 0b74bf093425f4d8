//! Characters that cannot be printed are shown as their code and counted, never dropped.

use super::fonts::Fonts;
use std::collections::{BTreeMap, BTreeSet};

/// Makes text printable and remembers what was not.
pub(super) struct Legible<'a> {
    fonts: &'a Fonts,
    /// Characters that proved unprintable only when they were set.
    refused: &'a BTreeSet<char>,
    /// How often each unprintable character was met.
    pub(super) met: BTreeMap<char, usize>,
}

impl<'a> Legible<'a> {
    pub(super) fn new(fonts: &'a Fonts, refused: &'a BTreeSet<char>) -> Self {
        Self { fonts, refused, met: BTreeMap::new() }
    }

    /// The text with every unprintable character as its code, such as `[U+4F1A]`.
    pub(super) fn print(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for character in text.chars() {
            match self.fate(character) {
                Fate::Printed => out.push(character),
                Fate::Spaced => out.push(' '),
                Fate::Unseen => {}
                Fate::Coded => {
                    *self.met.entry(character).or_default() += 1;
                    out.push_str(&code(character));
                }
            }
        }
        out
    }

    fn fate(&self, character: char) -> Fate {
        match character {
            _ if self.refused.contains(&character) => Fate::Coded,
            // A byte order mark is a trace of how a file was stored, not text; PDF/A forbids it.
            '\u{feff}' => Fate::Unseen,
            // PDF/A forbids these even where a font has them, for what they mean is agreed privately.
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Fate::Coded,
            _ if self.fonts.has(character) && !character.is_control() => Fate::Printed,
            _ if steering(character) => Fate::Printed,
            _ if character.is_whitespace() => Fate::Spaced,
            _ => Fate::Coded,
        }
    }
}

enum Fate {
    Printed,
    Spaced,
    Unseen,
    Coded,
}

/// Characters without a shape of their own that steer how their neighbours are joined, broken or ordered.
fn steering(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

/// `[U+4F1A]`.
pub(crate) fn code(character: char) -> String {
    format!("[U+{:04X}]", character as u32)
}
