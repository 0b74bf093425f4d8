//! Text as Word paragraphs and runs, with its direction.
//!
//! Word orders letters by itself, but asks to be told which paragraphs and which stretches of text read
//! from right to left; without that brackets turn the wrong way.

use super::styles::Style;
use crate::paper::{Text, right_to_left};
use crate::typesetting::code;
use docx_rs::{Paragraph, Run};

/// The run style that stands for `w:rtl`, which the library cannot write; [`super::complete`] puts it in.
pub(super) const RIGHT_TO_LEFT: &str = "RightToLeft";

/// One paragraph for each line; one empty paragraph for a blank text.
pub(super) fn paragraphs(text: &Text, style: Style) -> Vec<Paragraph> {
    let lines: Vec<Paragraph> = text.lines().map(|line| paragraph(line, style)).collect();
    if lines.is_empty() { vec![Paragraph::new().style(style.id())] } else { lines }
}

/// One paragraph.
pub(super) fn paragraph(line: &str, style: Style) -> Paragraph {
    let line = carried(line);
    let backwards = right_to_left(&line).is_some();
    let mut paragraph = Paragraph::new().style(style.id());
    if backwards {
        paragraph.property = paragraph.property.bidi(true);
    }
    for run in run_in(&line, backwards) {
        paragraph = paragraph.add_run(run);
    }
    paragraph
}

/// The runs of a line in a paragraph that reads one way or the other.
pub(super) fn run_in(line: &str, paragraph_backwards: bool) -> Vec<Run> {
    let run = |(stretch, backwards): (String, bool)| {
        let run = Run::new().add_text(stretch);
        if backwards { run.style(RIGHT_TO_LEFT) } else { run }
    };
    stretches(line, paragraph_backwards).into_iter().map(run).collect()
}

/// The text without what XML cannot carry, which is shown as its code.
pub(crate) fn carried(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => out.push(' '),
            '\u{feff}' => {}
            '\u{fffe}' | '\u{ffff}' => out.push_str(&code(character)),
            _ if character.is_control() => out.push_str(&code(character)),
            _ => out.push(character),
        }
    }
    out
}

/// The text cut where its direction changes. Signs and spaces between two directions go with the paragraph's own.
fn stretches(text: &str, paragraph_backwards: bool) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = Vec::new();
    let mut current = (String::new(), paragraph_backwards);
    let mut undecided = String::new();
    for character in text.chars() {
        let direction = strong_direction(character).or_else(|| {
            // A number right after a word of the other direction belongs to it, as in "N6".
            (character.is_ascii_digit() && undecided.is_empty() && current.1 != paragraph_backwards)
                .then_some(current.1)
        });
        let Some(direction) = direction else {
            undecided.push(character);
            continue;
        };
        if direction != current.1 {
            let next = if direction == paragraph_backwards {
                std::mem::take(&mut undecided)
            } else {
                current.0.push_str(&undecided);
                undecided.clear();
                String::new()
            };
            out.push(std::mem::replace(&mut current, (next, direction)));
        }
        current.0.push_str(&undecided);
        undecided.clear();
        current.0.push(character);
    }
    if current.1 == paragraph_backwards {
        current.0.push_str(&undecided);
        undecided.clear();
    }
    out.push(current);
    out.push((undecided, paragraph_backwards));
    out.retain(|(stretch, _)| !stretch.is_empty());
    out
}

fn strong_direction(character: char) -> Option<bool> {
    if !character.is_alphabetic() {
        return None;
    }
    let mut buffer = [0; 4];
    Some(right_to_left(character.encode_utf8(&mut buffer)).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<(String, bool)> {
        stretches(text, right_to_left(text).is_some())
    }

    #[test]
    fn a_latin_word_in_an_arabic_line_is_a_stretch_of_its_own() {
        let cut = cut("الحشد (القطاع N6) ولا");
        assert_eq!(cut, [("الحشد (القطاع ".into(), true), ("N6".into(), false), (") ولا".into(), true)]);
    }

    #[test]
    fn brackets_around_arabic_words_stay_with_a_latin_line() {
        let cut = cut("ask (سؤال من غرفة) now");
        assert_eq!(cut, [("ask (".into(), false), ("سؤال من غرفة".into(), true), (") now".into(), false)]);
    }

    proptest! {
        #[test]
        fn cutting_a_line_loses_nothing(text in "[a-c0-9 ().،بتثא-ו]{0,40}") {
            let joined: String = cut(&text).into_iter().map(|(stretch, _)| stretch).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
