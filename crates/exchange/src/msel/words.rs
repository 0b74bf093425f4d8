//! Text made comparable: case, accents, dashes and spaces levelled, and the few phrases with a meaning of their own.

use super::vocabulary::{self, Topic};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents, with plain dashes, quotes and spaces, runs of spaces joined.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        for byte in text.bytes() {
            push(&mut folded, char::from(byte.to_ascii_lowercase()));
        }
    } else {
        for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)) {
            match letter {
                'ß' => folded.push_str("ss"),
                'œ' | 'Œ' => folded.push_str("oe"),
                'æ' | 'Æ' => folded.push_str("ae"),
                'ø' | 'Ø' => folded.push('o'),
                '№' => folded.push_str("no"),
                '°' | 'º' | 'ª' | '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => {}
                '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => folded.push('-'),
                '’' | '‘' | '′' => folded.push('\''),
                '“' | '”' | '«' | '»' | '″' => folded.push('"'),
                '\u{ff1a}' => folded.push(':'),
                '≈' | '∼' => folded.push('~'),
                '→' => folded.push_str(" to "),
                other => other.to_lowercase().for_each(|lower| push(&mut folded, lower)),
            }
        }
    }
    while folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

fn push(folded: &mut String, letter: char) {
    if letter.is_whitespace() || letter.is_control() {
        if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    } else {
        folded.push(letter);
    }
}

/// Letters and digits only, words parted by one space: how phrases are compared.
pub(super) fn phrase(text: &str) -> String {
    let folded = fold(text);
    let mut words = String::with_capacity(folded.len());
    for letter in folded.chars() {
        if letter.is_alphanumeric() {
            words.push(letter);
        } else if letter != '\'' && letter != '.' && !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        } else if letter == '\'' && !words.is_empty() && !words.ends_with(' ') {
            // An apostrophe parts words: "début de l'exercice".
            words.push(' ');
        }
    }
    while words.ends_with(' ') {
        words.pop();
    }
    words
}

/// Whether a cell holds nothing but a mark for "nothing": dashes, dots, underscores.
pub(super) fn is_blank_mark(text: &str) -> bool {
    text.chars().all(|letter| {
        letter.is_whitespace() || matches!(letter, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{feff}')
    })
}

/// How sure it is that a row is the start of the exercise; higher is surer, `None` is not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum StartExMark {
    /// The text begins with the words.
    Begins,
    /// The text is the words and nothing else.
    Is,
}

/// Whether a text is, or begins with, the words for the start of the exercise.
pub(super) fn startex(text: &str) -> Option<StartExMark> {
    // Every row's title, kind and text is asked, and nearly all begin with another word.
    if text.is_empty()
        || !begins_with_one_of(
            text,
            &[
                "start",
                "comm",
                "begin",
                "come",
                "exercise",
                "play",
                "deb",
                "lancement",
                "demarrage",
                "ini",
                "inex",
                "comienzo",
                "ubung",
            ],
        )
    {
        return None;
    }
    let head: String = text.chars().take(60).collect();
    let folded = fold(&head);
    let words = phrase(&head);
    let found = vocabulary::phrases(Topic::StartEx)
        .iter()
        .filter(|start| begins(&words, start))
        .max_by_key(|start| start.len())?;
    if words.len() == found.len() && text.len() <= 60 && !folded.contains(['+', '?']) {
        return Some(StartExMark::Is);
    }
    let rest = words.get(found.len()..)?.trim_start();
    let next = rest.split(' ').next().unwrap_or_default();
    let signed = folded.contains('+')
        || (folded.contains('-') && next.starts_with(|letter: char| letter.is_ascii_digit()) && next.len() <= 2);
    if signed || vocabulary::is(Topic::BesideTheStart, next) { None } else { Some(StartExMark::Begins) }
}

/// Whether a text begins with the words for the end (or a pause) of the exercise.
pub(super) fn is_endex(text: &str) -> bool {
    if !begins_with_one_of(text, &["end", "exercise", "fin", "termin", "ubung", "fim", "pause", "ende"]) {
        return false;
    }
    let head: String = text.chars().take(60).collect();
    let words = phrase(&head);
    vocabulary::begins(Topic::EndEx, &words)
}

/// Whether the first letters of a text, levelled, are one of some beginnings. A text that begins with marks is let through.
fn begins_with_one_of(text: &str, beginnings: &[&str]) -> bool {
    let Some(first) = text.trim_start().chars().next() else { return false };
    if !first.is_alphabetic() {
        return true;
    }
    let head: String = text.trim_start().chars().take(10).collect();
    if head.is_ascii() {
        let letters = head.as_bytes();
        return beginnings.iter().any(|beginning| {
            letters.get(..beginning.len()).is_some_and(|letters| letters.eq_ignore_ascii_case(beginning.as_bytes()))
        });
    }
    let folded = fold(&head);
    beginnings.iter().any(|beginning| folded.starts_with(beginning))
}

fn begins(words: &str, start: &str) -> bool {
    words.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The month a word names, in English, French, Spanish, German or Portuguese, written out or shortened.
pub(super) fn month(word: &str) -> Option<u8> {
    Some(match word {
        "jan" | "january" | "janv" | "janvier" | "ene" | "enero" | "januar" | "janeiro" | "jaenner" => 1,
        "feb" | "february" | "fev" | "fevr" | "fevrier" | "febrero" | "februar" | "fevereiro" => 2,
        "mar" | "march" | "mars" | "marzo" | "marz" | "maerz" | "mrz" | "marco" => 3,
        "apr" | "april" | "avr" | "avril" | "abr" | "abril" => 4,
        "may" | "mai" | "mayo" | "maio" => 5,
        "jun" | "june" | "juin" | "junio" | "juni" | "junho" => 6,
        "jul" | "july" | "juil" | "juillet" | "julio" | "juli" | "julho" => 7,
        "aug" | "august" | "aou" | "aout" | "ago" | "agosto" => 8,
        "sep" | "sept" | "september" | "septembre" | "septiembre" | "setiembre" | "set" | "setembro" => 9,
        "oct" | "october" | "octobre" | "octubre" | "okt" | "oktober" | "out" | "outubro" => 10,
        "nov" | "november" | "novembre" | "noviembre" | "novembro" => 11,
        "dec" | "december" | "decembre" | "dic" | "diciembre" | "dez" | "dezember" | "dezembro" => 12,
        _ => return None,
    })
}

/// The weekday a word names, Monday being 0. "Mar", "mi" and the like are left to months and other words.
pub(super) fn weekday(word: &str) -> Option<u8> {
    Some(match word {
        "monday" | "mon" | "lundi" | "lun" | "lunes" | "montag" | "segunda" => 0,
        "tuesday" | "tue" | "tues" | "mardi" | "martes" | "dienstag" | "terca" => 1,
        "wednesday" | "wed" | "weds" | "mercredi" | "mer" | "miercoles" | "mittwoch" | "quarta" => 2,
        "thursday" | "thu" | "thur" | "thurs" | "jeudi" | "jeu" | "jueves" | "donnerstag" | "quinta" => 3,
        "friday" | "fri" | "vendredi" | "ven" | "viernes" | "vie" | "freitag" | "sexta" => 4,
        "saturday" | "sat" | "samedi" | "sam" | "sabado" | "samstag" | "sonnabend" => 5,
        "sunday" | "sun" | "dimanche" | "dim" | "domingo" | "sonntag" => 6,
        _ => return None,
    })
}

/// A number written as a word, one to twelve.
pub(super) fn small_number(word: &str) -> Option<i32> {
    Some(match word {
        "one" | "first" | "un" | "une" | "uno" | "eins" | "um" => 1,
        "two" | "second" | "deux" | "dos" | "zwei" | "dois" => 2,
        "three" | "third" | "trois" | "tres" | "drei" => 3,
        "four" | "fourth" | "quatre" | "cuatro" | "vier" | "quatro" => 4,
        "five" | "fifth" | "cinq" | "cinco" | "funf" => 5,
        "six" | "sixth" | "seis" | "sechs" => 6,
        "seven" | "sept" | "siete" | "sieben" => 7,
        "eight" | "huit" | "ocho" | "acht" => 8,
        "nine" | "neuf" | "nueve" | "neun" => 9,
        "ten" | "dix" | "diez" | "zehn" => 10,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_of_the_exercise_is_known_in_several_languages() {
        for text in [
            "STARTEX",
            "StartEx",
            " Start-Ex ",
            "Start of Exercise",
            "COMMENCE EX",
            "Début de l’exercice",
            "Inicio del ejercicio",
        ] {
            assert_eq!(startex(text), Some(StartExMark::Is), "{text}");
        }
        assert_eq!(startex("STARTEX – Exercise Director opens play"), Some(StartExMark::Begins));
    }

    #[test]
    fn a_briefing_before_the_start_is_not_the_start() {
        for text in [
            "STARTEX Situation Brief",
            "StartEx + 15 min",
            "Pre-STARTEX comms check",
            "Prepare for StartEx",
            "STARTEX -30",
            "STARTEX minus 30",
        ] {
            assert_eq!(startex(text), None, "{text}");
        }
    }

    #[test]
    fn phrases_are_levelled() {
        assert_eq!(phrase("  Événement\n(n°) "), "evenement n");
        assert_eq!(fold("T−30"), "t-30");
        assert!(is_blank_mark(" --- ") && is_blank_mark("–") && !is_blank_mark("-1"));
    }
}
