//! Text that users may have written: lines, direction.

use serde::Serialize;

/// Text, often written by users.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Text(pub String);

impl Text {
    /// Whether there is nothing to be seen.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// This text, or another one where it is blank.
    pub fn or(self, otherwise: &str) -> Self {
        if self.is_blank() { otherwise.into() } else { self }
    }

    /// Its lines without the blank ones.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split(is_line_end).map(str::trim).filter(|line| !line.is_empty())
    }

    /// The texts that are not blank, with a middle dot between.
    pub fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
        Self(parts.join(" \u{b7} "))
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

/// The text with every line end as a space.
pub(crate) fn one_line(text: &str) -> String {
    text.replace(is_line_end, " ")
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The language to shape a text in if it reads from right to left: the script of its first letter decides.
pub(crate) fn right_to_left(text: &str) -> Option<&'static str> {
    let first = text.chars().find(|character| character.is_alphabetic())?;
    match first {
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Some("he"),
        '\u{600}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some("ar"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides_the_direction() {
        assert_eq!(right_to_left("(12) مراقب Silver"), Some("ar"));
        assert_eq!(right_to_left("שער C"), Some("he"));
        assert_eq!(right_to_left("Silver مراقب"), None);
        assert_eq!(right_to_left("14:02 …"), None);
    }

    #[test]
    fn lines_end_wherever_a_line_can_end() {
        let text = Text::from("one\r\ntwo\n\n three \u{2028}four");
        assert_eq!(text.lines().collect::<Vec<_>>(), ["one", "two", "three", "four"]);
    }
}
