//! A folded text cut into numbers, words and signs.

/// One piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    pub what: What<'t>,
    /// Whether it follows the piece before it without a space.
    pub glued: bool,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What<'t> {
    Number { value: u32, digits: u8 },
    Word(&'t str),
    Sign(char),
}

/// The most pieces a time can have; more is prose.
const MOST: usize = 24;

/// Cuts a folded text; `None` if it has too many pieces or too long a number to be a time.
pub(super) fn cut(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::with_capacity(8);
    let mut letters = text.char_indices().peekable();
    let mut glued = false;
    while let Some((start, letter)) = letters.next() {
        if letter == ' ' {
            glued = false;
            continue;
        }
        let kind = Kind::of(letter);
        let mut end = start + letter.len_utf8();
        if kind != Kind::Sign {
            while let Some((at, next)) = letters.peek().copied() {
                if next == ' ' || Kind::of(next) != kind {
                    break;
                }
                end = at + next.len_utf8();
                letters.next();
            }
        }
        let part = text.get(start..end)?;
        let what = match kind {
            Kind::Digit if part.len() > 9 => return None,
            Kind::Digit => What::Number { value: part.parse().ok()?, digits: part.len() as u8 },
            Kind::Letter => What::Word(part),
            Kind::Sign => What::Sign(letter),
        };
        if pieces.len() == MOST {
            return None;
        }
        pieces.push(Piece { what, glued });
        glued = true;
    }
    Some(pieces)
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Kind {
    Digit,
    Letter,
    Sign,
}

impl Kind {
    fn of(letter: char) -> Self {
        if letter.is_ascii_digit() {
            Self::Digit
        } else if letter.is_alphabetic() {
            Self::Letter
        } else {
            Self::Sign
        }
    }
}
