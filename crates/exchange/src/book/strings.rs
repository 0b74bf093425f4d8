//! The texts that cells share, and the runs a rich text is made of.

use super::error::OpenError;
use super::limits::{Budget, Limit, MAX_CELLS, MAX_TEXT_BYTES, within};
use super::package::Part;
use super::xml::{self, Token};
use std::borrow::Cow;

/// The workbook's list of texts, which cells name by number. Kept in one piece: a million texts of their own would
/// cost more than their letters.
#[derive(Debug, Default)]
pub(super) struct SharedStrings {
    text: String,
    ends: Vec<u32>,
}

impl SharedStrings {
    /// Reads the list.
    pub fn read(part: Part<'_, '_>, budget: &mut Budget) -> Result<Self, OpenError> {
        let mut list = Self::default();
        let mut runs = Runs::default();
        xml::read(part, budget, &mut |token, _| {
            match token {
                Token::Open("si", _) => runs.begin(),
                Token::Close("si") => list.push(&runs.take())?,
                token => runs.take_in(&token)?,
            }
            Ok(())
        })?;
        Ok(list)
    }

    fn push(&mut self, text: &str) -> Result<(), OpenError> {
        self.text.push_str(text);
        within(self.text.len() <= MAX_TEXT_BYTES, || Limit::TextBytes)?;
        within(self.ends.len() < MAX_CELLS, || Limit::Cells)?;
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    /// The text of a number.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..end)
    }
}

/// Collects the text of one `si` or `is` element: its `t`, or the `t` of each run, without the phonetic ones.
#[derive(Debug, Default)]
pub(super) struct Runs {
    text: String,
    in_text: bool,
    in_phonetic: bool,
}

impl Runs {
    /// Forgets what was collected.
    pub fn begin(&mut self) {
        self.text.clear();
        self.in_text = false;
        self.in_phonetic = false;
    }

    /// Takes in a piece from inside the element.
    pub fn take_in(&mut self, token: &Token<'_>) -> Result<(), OpenError> {
        match token {
            Token::Open("t", _) => self.in_text = !self.in_phonetic,
            Token::Close("t") => self.in_text = false,
            Token::Open("rPh", _) => self.in_phonetic = true,
            Token::Close("rPh") => self.in_phonetic = false,
            Token::Text(text) if self.in_text => {
                self.text.push_str(text);
                within(self.text.len() <= MAX_TEXT_BYTES, || Limit::TextBytes)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// The text collected.
    pub fn take(&mut self) -> Cow<'_, str> {
        unescape(&self.text)
    }
}

/// Replaces `_x000D_` and its like, by which workbooks carry characters that XML cannot.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    // A character outside the basic plane is two escapes.
    let mut high: Option<u16> = None;
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        if !before.is_empty() {
            end_pair(&mut plain, &mut high);
            plain.push_str(before);
        }
        match unit(from) {
            Some(unit) => {
                push_unit(&mut plain, &mut high, unit);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                end_pair(&mut plain, &mut high);
                plain.push('_');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    end_pair(&mut plain, &mut high);
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The code of an escape that stands at the start of the text.
fn unit(text: &str) -> Option<u16> {
    let digits = text.get(2..6).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    text.get(6..7).filter(|end| *end == "_")?;
    u16::from_str_radix(digits, 16).ok()
}

fn push_unit(plain: &mut String, high: &mut Option<u16>, unit: u16) {
    if let Some(first) = high.take() {
        let pair = char::decode_utf16([first, unit]).next().and_then(Result::ok);
        if let Some(character) = pair {
            plain.push(character);
            return;
        }
        plain.push(char::REPLACEMENT_CHARACTER);
    }
    match char::from_u32(u32::from(unit)) {
        Some(character) => plain.push(character),
        None if (0xD800..0xDC00).contains(&unit) => *high = Some(unit),
        None => plain.push(char::REPLACEMENT_CHARACTER),
    }
}

fn end_pair(plain: &mut String, high: &mut Option<u16>) {
    if high.take().is_some() {
        plain.push(char::REPLACEMENT_CHARACTER);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_carry_come_back() {
        assert_eq!(unescape("a_x000D_b"), "a\rb");
        assert_eq!(unescape("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescape("_xD83D__xDE92_"), "\u{1F692}");
        assert_eq!(unescape("_xD83D_!"), "\u{FFFD}!");
        assert_eq!(unescape("max_x, _x12, _xZZZZ_ and _x0041"), "max_x, _x12, _xZZZZ_ and _x0041");
        assert_eq!(unescape("_x00é_"), "_x00é_");
    }
}
