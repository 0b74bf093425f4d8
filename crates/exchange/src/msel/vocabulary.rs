//! The words of planners, kept as text beside the code: headings by field, phrases by topic.

use super::field::Field;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How a phrase may match a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Only as the whole heading: words too short or too common to count inside another heading.
    Alone,
    /// As the whole heading, or as whole words in it.
    Words,
}

/// A field a phrase stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meaning {
    pub field: Field,
    pub reach: Reach,
    /// Headings like "Event" that may be a number, a title or a text: the column's content says which.
    pub by_content: bool,
}

/// Phrases with a meaning of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Topic {
    /// The start of the exercise.
    StartEx,
    /// Its end or a pause.
    EndEx,
    /// Words that, after "StartEx", speak of something beside the start itself.
    BesideTheStart,
    /// In place of a time: still to be decided.
    ToBeDecided,
    /// In place of a time: held ready.
    OnDemand,
    /// In place of a time: none applies.
    NotApplicable,
    /// How notes under a list begin.
    Foot,
    /// What stands above the colours of a legend.
    Legend,
    /// Colours.
    Colour,
    /// First words of section names.
    Section,
    /// First phrases of section names.
    SectionPhrase,
    /// In the names of sections whose events are held ready.
    Reserve,
    /// First words of lines that count the rows above.
    Total,
    /// Keys of the exercise's name.
    ExerciseName,
    /// Keys of its first day.
    ExerciseDate,
    /// Keys of its StartEx.
    StatedStartEx,
    /// Titles that name the kind of paper, not the exercise.
    GenericTitle,
    /// How markings and versions begin, which stand where titles do.
    Marking,
}

const HEADINGS: &str = include_str!("vocabulary/headings.txt");
const PHRASES: &str = include_str!("vocabulary/phrases.txt");

/// The sections of a vocabulary file: name and phrases.
fn sections(text: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with("# ") && *line != "#") {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            sections.push((name, Vec::new()));
        } else if let Some((_, phrases)) = sections.last_mut() {
            phrases.extend(line.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()));
        }
    }
    sections
}

static MEANINGS: LazyLock<HashMap<&'static str, Vec<Meaning>>> = LazyLock::new(|| {
    let mut meanings: HashMap<&'static str, Vec<Meaning>> = HashMap::new();
    for (section, phrases) in sections(HEADINGS) {
        let (fields, reach, by_content) = headed(section);
        for phrase in phrases {
            for field in &fields {
                meanings.entry(phrase).or_default().push(Meaning { field: *field, reach, by_content });
            }
        }
    }
    meanings
});

static WORD_PHRASES: LazyLock<Vec<(&'static str, Field)>> = LazyLock::new(|| {
    let mut found = Vec::new();
    for (section, phrases) in sections(HEADINGS) {
        let (fields, reach, _) = headed(section);
        if let (Reach::Words, Some(field)) = (reach, fields.first()) {
            found.extend(phrases.into_iter().map(|phrase| (phrase, *field)));
        }
    }
    found
});

/// The fields and reach that a section's name gives its phrases.
fn headed(section: &str) -> (Vec<Field>, Reach, bool) {
    if section == "by content" {
        return (vec![Field::Number, Field::Title, Field::Text], Reach::Alone, true);
    }
    let (name, reach) = section.split_once(' ').unwrap_or((section, ""));
    let field = Field::ALL.into_iter().find(|field| field.label().replace(' ', "_") == name);
    (field.into_iter().collect(), if reach == "words" { Reach::Words } else { Reach::Alone }, false)
}

static TOPICS: LazyLock<HashMap<Topic, Vec<&'static str>>> = LazyLock::new(|| {
    sections(PHRASES)
        .into_iter()
        .filter_map(|(section, phrases)| topic(section).map(|topic| (topic, phrases)))
        .collect()
});

fn topic(section: &str) -> Option<Topic> {
    Some(match section {
        "startex" => Topic::StartEx,
        "endex" => Topic::EndEx,
        "beside the start" => Topic::BesideTheStart,
        "to be decided" => Topic::ToBeDecided,
        "on demand" => Topic::OnDemand,
        "not applicable" => Topic::NotApplicable,
        "foot" => Topic::Foot,
        "legend" => Topic::Legend,
        "colour" => Topic::Colour,
        "section" => Topic::Section,
        "section phrase" => Topic::SectionPhrase,
        "reserve" => Topic::Reserve,
        "total" => Topic::Total,
        "exercise name" => Topic::ExerciseName,
        "exercise date" => Topic::ExerciseDate,
        "stated startex" => Topic::StatedStartEx,
        "generic title" => Topic::GenericTitle,
        "marking" => Topic::Marking,
        _ => return None,
    })
}

/// What a phrase stands for as a heading.
pub(super) fn meanings(phrase: &str) -> &'static [Meaning] {
    MEANINGS.get(phrase).map_or(&[], Vec::as_slice)
}

/// Every phrase that may match inside a heading, with its field.
pub(super) fn word_phrases() -> &'static [(&'static str, Field)] {
    &WORD_PHRASES
}

/// The phrases of a topic.
pub(super) fn phrases(topic: Topic) -> &'static [&'static str] {
    TOPICS.get(&topic).map_or(&[], Vec::as_slice)
}

/// Whether a levelled text is one of a topic's phrases.
pub(super) fn is(topic: Topic, levelled: &str) -> bool {
    phrases(topic).contains(&levelled)
}

/// Whether a levelled text begins with one of a topic's phrases, as whole words.
pub(super) fn begins(topic: Topic, levelled: &str) -> bool {
    phrases(topic)
        .iter()
        .any(|phrase| levelled.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msel::{headings, words};

    #[test]
    fn every_section_is_known_and_has_phrases() {
        for (section, phrases) in sections(HEADINGS) {
            assert!(!headed(section).0.is_empty() && !phrases.is_empty(), "{section}");
        }
        let mut topics = Vec::new();
        for (section, phrases) in sections(PHRASES) {
            assert!(!phrases.is_empty(), "{section}");
            topics.extend(topic(section));
        }
        assert_eq!(topics.len(), 18);
    }

    #[test]
    fn every_phrase_is_levelled_as_the_texts_are_that_it_is_compared_with() {
        for (_, phrases) in sections(HEADINGS) {
            for phrase in phrases {
                assert_eq!(headings::level(phrase), phrase);
            }
        }
        for (_, phrases) in sections(PHRASES) {
            for phrase in phrases {
                assert_eq!(words::phrase(phrase), phrase);
            }
        }
    }
}
