//! How well a heading names a field: exact beats whole words, whole words beat a part of a word.

use super::field::Field;
use super::vocabulary::{self, Reach};
use super::words;

/// Headings longer than this, in bytes, are prose.
const LONGEST: usize = 120;

/// How a heading names a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// A known word is a part of a longer one.
    Part,
    /// A known phrase is among the heading's words.
    Words,
    /// The heading is a known phrase.
    Exact,
}

/// A field that a heading may name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming {
    pub field: Field,
    pub fit: Fit,
    /// How much of the heading the known phrase covers, in percent.
    pub cover: u8,
    /// Whether the column's content must choose between number, title and text.
    pub by_content: bool,
}

/// The heading's words, levelled: case, accents, `CamelCase`, line breaks and punctuation no longer matter; `#` and `+` stay.
pub(super) fn level(heading: &str) -> String {
    let mut split = String::with_capacity(heading.len() + 8);
    let mut before_is_lower = false;
    for letter in heading.chars() {
        if letter.is_uppercase() && before_is_lower {
            split.push(' ');
        }
        before_is_lower = letter.is_lowercase();
        split.push(letter);
    }
    let folded = words::fold(&split);
    let mut levelled = String::with_capacity(folded.len());
    for letter in folded.chars() {
        match letter {
            letter if letter.is_alphanumeric() => levelled.push(letter),
            '#' => levelled.push_str(" # "),
            '+' => levelled.push_str("+ "),
            '.' => {}
            _ => levelled.push(' '),
        }
    }
    let mut words: Vec<&str> = levelled.split_whitespace().collect();
    // `StartEx` is one word, whatever its capitals say.
    while let Some(at) = words.windows(2).position(|pair| matches!(pair, ["start" | "end", "ex" | "ex+"])) {
        let joined = match (words.get(at), words.get(at + 1)) {
            (Some(&"start"), Some(&"ex+")) => "startex+",
            (Some(&"start"), _) => "startex",
            (_, Some(&"ex+")) => "endex+",
            _ => "endex",
        };
        words.splice(at..at + 2, [joined]);
    }
    words.join(" ")
}

/// The fields a heading may name, best first for each field.
pub(super) fn namings(heading: &str) -> Vec<Naming> {
    let mut found: Vec<Naming> = Vec::new();
    if heading.len() > LONGEST || heading.trim().is_empty() {
        return found;
    }
    let full = level(heading);
    exact(&full, &mut found);
    // "Time (min)", "SEND TO (RECIPIENT PLAYERS)": without what stands in brackets the name may be exact.
    if let Some(short) = without_brackets(heading) {
        exact(&level(&short), &mut found);
    }
    let list: Vec<&str> = full.split(' ').collect();
    let total = list.len().max(1);
    for length in (1..=total.min(6)).rev() {
        for run in list.windows(length) {
            for meaning in vocabulary::meanings(&run.join(" ")) {
                if meaning.reach == Reach::Words
                    || (length == 1
                        && total <= 4
                        && worth_a_word(run.first().copied().unwrap_or_default(), meaning.field))
                {
                    let cover = (length * 100 / total) as u8;
                    push(
                        &mut found,
                        Naming { field: meaning.field, fit: Fit::Words, cover, by_content: meaning.by_content },
                    );
                }
            }
        }
    }
    if found.is_empty() {
        part(&full, &mut found);
    }
    found
}

fn exact(levelled: &str, found: &mut Vec<Naming>) {
    for meaning in vocabulary::meanings(levelled) {
        push(found, Naming { field: meaning.field, fit: Fit::Exact, cover: 100, by_content: meaning.by_content });
    }
    // "Title:" and "Titles" name what "Title" names.
    if found.is_empty()
        && let Some(singular) = levelled.strip_suffix('s')
    {
        for meaning in vocabulary::meanings(singular) {
            push(found, Naming { field: meaning.field, fit: Fit::Exact, cover: 95, by_content: meaning.by_content });
        }
    }
}

/// Single words that count inside a longer heading although they are also whole headings of their own.
fn worth_a_word(word: &str, field: Field) -> bool {
    word.len() >= 4
        && match field {
            Field::Number => matches!(word, "number" | "numero" | "nummer"),
            Field::Time => matches!(word, "time" | "heure" | "hora" | "uhrzeit" | "horaire" | "elapsed"),
            Field::Date => matches!(word, "date" | "fecha" | "datum"),
            Field::Title => {
                matches!(word, "title" | "titre" | "titulo" | "titel" | "subject" | "intitule" | "asunto" | "headline")
            }
            Field::Text => matches!(
                word,
                "description" | "descripcion" | "beschreibung" | "script" | "narrative" | "contenu" | "descricao"
            ),
            Field::Kind => matches!(word, "type" | "tipo" | "category"),
            Field::Phase => matches!(word, "phase" | "fase"),
            Field::Storyline => matches!(word, "storyline"),
            Field::Sender => matches!(
                word,
                "sender" | "originator" | "emetteur" | "expediteur" | "remitente" | "absender" | "emisor"
            ),
            Field::Recipient => matches!(
                word,
                "recipient"
                    | "recipients"
                    | "destinataire"
                    | "destinataires"
                    | "destinatario"
                    | "destinatarios"
                    | "receiver"
                    | "addressee"
                    | "empfanger"
            ),
            Field::Method => matches!(word, "method" | "methode" | "metodo" | "delivery" | "channel"),
            Field::Controller => matches!(word, "controller" | "controleur" | "controlador" | "animateur"),
            Field::ExpectedAction => {
                matches!(word, "outcome" | "outcomes" | "response" | "attendu" | "attendue" | "expected" | "reaction")
            }
            Field::Location => matches!(word, "location" | "lieu" | "lugar" | "ubicacion"),
            Field::Objective => matches!(
                word,
                "objective" | "objectives" | "objectif" | "objectifs" | "objetivo" | "objetivos" | "capability"
            ),
            Field::Notes => {
                matches!(word, "notes" | "remarks" | "comments" | "observaciones" | "remarques" | "commentaires")
            }
            Field::Day | Field::ScenarioTime | Field::Release => false,
        }
}

fn part(levelled: &str, found: &mut Vec<Naming>) {
    for (phrase, field) in vocabulary::word_phrases().iter().copied() {
        if phrase.len() >= 6 && levelled.contains(phrase) {
            push(
                found,
                Naming {
                    field,
                    fit: Fit::Part,
                    cover: (phrase.len() * 100 / levelled.len().max(1)).min(100) as u8,
                    by_content: false,
                },
            );
        }
    }
}

fn push(found: &mut Vec<Naming>, naming: Naming) {
    match found.iter_mut().find(|known| known.field == naming.field) {
        Some(known) if (known.fit, known.cover) < (naming.fit, naming.cover) => *known = naming,
        Some(_) => {}
        None => found.push(naming),
    }
}

fn without_brackets(heading: &str) -> Option<String> {
    let open = heading.find(['(', '['])?;
    let close = heading.rfind([')', ']'])?;
    if close < open {
        return None;
    }
    let (before, after) = (heading.get(..open)?, heading.get(close + 1..)?);
    let short = format!("{before} {after}");
    (!short.trim().is_empty()).then_some(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(heading: &str) -> Option<Field> {
        namings(heading).into_iter().max_by_key(|naming| (naming.fit, naming.cover)).map(|naming| naming.field)
    }

    #[test]
    fn headings_are_known_whatever_their_case_breaks_and_brackets() {
        for (heading, field) in [
            ("EVENT #", Field::Number),
            ("SEND TO \n(RECIPIENT PLAYERS)", Field::Recipient),
            ("INJECTED BY (RESPONSIBLE CONTROLLER)", Field::Controller),
            ("ScheduledTime", Field::Time),
            ("SourceReference", Field::Number),
            ("Send From (Simulated)", Field::Sender),
            ("DESCRIPTION/SCRIPT", Field::Text),
            ("Réaction attendue", Field::ExpectedAction),
            ("N°", Field::Number),
            ("Émetteur", Field::Sender),
            ("Acción esperada", Field::ExpectedAction),
            ("Hora prevista", Field::Time),
            ("LocationName", Field::Location),
            ("Date/Time", Field::Time),
            ("DTG (Z)", Field::Time),
            ("Questions/Notes", Field::Notes),
            ("EXPECTED OUTCOMES", Field::ExpectedAction),
            ("Time (min)", Field::Time),
            ("Inject No.", Field::Number),
            ("Mode de transmission", Field::Method),
            ("Core Capability", Field::Objective),
            ("From", Field::Sender),
            ("To", Field::Recipient),
        ] {
            assert_eq!(best(heading), Some(field), "{heading}");
        }
    }

    #[test]
    fn headings_of_other_things_stay_unknown() {
        for heading in [
            "Priority",
            "First Name",
            "Harbour Market",
            "IMPLEMENTER/\nNARRATIVE OF WHAT WAS SEEN BY SIX PEOPLE",
            "Phone",
            "Vote",
            "Status",
        ] {
            let naming = namings(heading).into_iter().max_by_key(|naming| (naming.fit, naming.cover));
            assert!(naming.is_none_or(|naming| naming.fit < Fit::Exact), "{heading}: {naming:?}");
        }
    }
}
