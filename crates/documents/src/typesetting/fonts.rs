//! The fonts that come with the program: which characters they have, and how wide a text runs.

use crate::DocumentError;
use crate::paper::{Block, Grid};
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../../../assets/fonts/", $name)).as_slice())),*]
    };
}

/// In the order in which a missing character is looked for.
const SHIPPED: [(&str, &[u8]); 7] = shipped![
    "IBMPlexSans-Regular.ttf",
    "IBMPlexSans-SemiBold.ttf",
    "IBMPlexMono-Regular.ttf",
    "IBMPlexSansArabic-Regular.ttf",
    "IBMPlexSansArabic-SemiBold.ttf",
    "IBMPlexSansHebrew-Regular.ttf",
    "IBMPlexSansHebrew-SemiBold.ttf",
];

/// The faces a text is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// Running text.
    Sans,
    /// Headings.
    Bold,
    /// Times and numbers.
    Mono,
}

/// The shipped fonts, read once.
pub(crate) struct Fonts {
    pub(super) fonts: Vec<Font>,
    pub(super) book: LazyHash<FontBook>,
    instances: Vec<FontInstance>,
}

impl Fonts {
    /// The shipped fonts.
    pub(crate) fn shipped() -> Result<&'static Self, DocumentError> {
        static FONTS: LazyLock<Result<Fonts, &'static str>> = LazyLock::new(Fonts::read);
        FONTS.as_ref().map_err(|name| DocumentError::Font(name))
    }

    fn read() -> Result<Self, &'static str> {
        let fonts: Vec<Font> = SHIPPED
            .iter()
            .map(|(name, bytes)| Font::new(Bytes::new(*bytes), 0).ok_or(*name))
            .collect::<Result<_, _>>()?;
        let instances = fonts
            .iter()
            .map(|font| font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default()))
            .collect();
        let book = FontBook::from_infos(fonts.iter().map(|font| {
            let mut info = font.info().clone();
            // The semibold fonts name their family with a suffix that the typesetter does not know as a weight.
            if let Some(family) = info.family.strip_suffix(" SmBld") {
                info.family = family.to_owned();
            }
            info
        }));
        Ok(Self { book: LazyHash::new(book), fonts, instances })
    }

    /// Whether any font has this character.
    pub(crate) fn has(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(character as u32))
    }

    /// How wide a character runs at one point of size, before shaping.
    fn advance(&self, character: char, face: Face) -> f64 {
        let first = match face {
            Face::Sans => 0,
            Face::Bold => 1,
            Face::Mono => 2,
        };
        let order = std::iter::once(first).chain(0..self.instances.len());
        for font in order.filter_map(|index| self.instances.get(index)) {
            if let Some(glyph) = font.ttf().glyph_index(character) {
                return font.x_advance(glyph.0).map_or(0.0, |advance| advance.get());
            }
        }
        // What no font has is printed as its code, and measured then.
        0.0
    }

    /// How wide a text runs, in points. Shaping may make it narrower, hardly ever wider.
    pub(crate) fn width(&self, text: &str, face: Face, size: f64) -> f64 {
        text.chars().map(|character| self.advance(character, face) * size).sum()
    }

    /// The text on one line of this width, with an ellipsis where it had to be cut.
    pub(crate) fn one_line(&self, text: &str, face: Face, size: f64, width: f64) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.width(&line, face, size) <= width {
            return line;
        }
        let room = width - self.width("\u{2026}", face, size);
        let mut used = 0.0;
        let fitting: String = line
            .chars()
            .take_while(|character| {
                used += self.advance(*character, face) * size;
                used <= room
            })
            .collect();
        format!("{}\u{2026}", fitting.trim_end())
    }

    /// The widths of a table's columns, in points: what is written in them decides, and the sum is `width`.
    pub(crate) fn columns(&self, grid: &Grid, size: f64, room: f64, width: f64) -> Vec<f64> {
        let count = grid.columns.max(1);
        let even = width / count as f64;
        let mut least = vec![room + 12.0; count];
        let mut wanted = vec![room + 24.0; count];
        for cell in grid.rows.iter().flatten().filter(|cell| cell.across == 1) {
            let Some((least, wanted)) = least.get_mut(cell.column).zip(wanted.get_mut(cell.column)) else { continue };
            for_lines(&cell.blocks, 0.0, &mut |line, indent| {
                let word = line.split_whitespace().map(|word| self.width(word, Face::Bold, size)).fold(0.0, f64::max);
                *least = least.max((word + room + indent).min(even * 1.2));
                *wanted = wanted.max((self.width(line, Face::Bold, size) + room + indent).min(width * 0.8));
            });
        }
        let (narrow, full): (f64, f64) = (least.iter().sum(), wanted.iter().sum());
        if narrow >= width {
            return least.iter().map(|one| one * width / narrow).collect();
        }
        let spare = (full - narrow).max(1.0);
        least.iter().zip(&wanted).map(|(least, wanted)| least + (wanted - least) * (width - narrow) / spare).collect()
    }

    /// The text with a place to break wherever a run without spaces is wider than the line.
    pub(crate) fn breakable(&self, text: &str, face: Face, size: f64, width: f64) -> String {
        // A little less than the line, because shaping and kerning are not measured.
        let room = width * 0.96;
        let mut out = String::with_capacity(text.len());
        for piece in text.split_inclusive(char::is_whitespace) {
            if self.width(piece.trim_end(), face, size) <= room {
                out.push_str(piece);
                continue;
            }
            let mut used = 0.0;
            for character in piece.chars() {
                let advance = self.advance(character, face) * size;
                // A mark without a width stays with the letter it stands on.
                if advance > 0.0 && used > 0.0 && used + advance > room {
                    out.push('\u{200b}');
                    used = 0.0;
                }
                used += advance;
                out.push(character);
            }
        }
        out
    }
}

/// Every line of these blocks, with how far it is indented.
fn for_lines(blocks: &[Block], indent: f64, see: &mut dyn FnMut(&str, f64)) {
    for block in blocks {
        match block {
            Block::Paragraph(line) | Block::Heading(_, line) => see(&line.words(), indent),
            Block::Prose(text) => text.lines().for_each(|line| see(line, indent)),
            Block::List(list) => list.items.iter().for_each(|item| for_lines(&item.blocks, indent + 18.0, see)),
            Block::Callout(callout) => for_lines(&callout.blocks, indent + 24.0, see),
            Block::Picture(_) => see("a picture needs some room", indent),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_shipped_fonts_have_the_scripts_they_are_shipped_for() {
        let fonts = Fonts::shipped().unwrap();
        for text in ["Grüße, naïve Łódź", "Учение", "Άσκηση", "تمرين", "תרגיל", "\u{2212}×→…·–’"]
        {
            assert!(text.chars().all(|character| fonts.has(character)), "{text}");
        }
        assert!(!fonts.has('会'));
    }

    #[test]
    fn a_line_that_is_too_long_ends_in_an_ellipsis_and_fits() {
        let fonts = Fonts::shipped().unwrap();
        let line = fonts.one_line(&"word ".repeat(200), Face::Sans, 8.0, 100.0);
        assert!(line.ends_with('…'));
        assert!(fonts.width(&line, Face::Sans, 8.0) <= 100.0);
        assert_eq!(fonts.one_line("short", Face::Sans, 8.0, 100.0), "short");
    }

    #[test]
    fn only_words_wider_than_the_line_are_broken() {
        let fonts = Fonts::shipped().unwrap();
        let text = format!("an ordinary sentence {} end", "W".repeat(40));
        let broken = fonts.breakable(&text, Face::Sans, 8.0, 100.0);
        assert!(broken.starts_with("an ordinary sentence W"));
        assert_eq!(broken.replace('\u{200b}', ""), text);
        for piece in broken.split(['\u{200b}', ' ']) {
            assert!(fonts.width(piece, Face::Sans, 8.0) <= 100.0, "{piece}");
        }
    }
}
