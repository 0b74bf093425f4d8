//! How well a heading names a field: exact beats whole words, whole words beat a part of a word.

use super::field::Field;
use super::synonyms::{self, Reach};
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

/// What a heading says beside the name of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tone {
    /// "Actual", "completed", "end", "duration": not the planned start, whatever else it says.
    pub not_the_plan: bool,
    /// "Sent", "delivered": the plan only where no better column is.
    pub perhaps_not_the_plan: bool,
    /// "Scenario", "simulated": the story's clock.
    pub scenario: bool,
    /// "T+", "elapsed", "from StartEx": bare numbers count from StartEx.
    pub relative: bool,
    /// The unit named in the heading, in milliseconds.
    pub unit: Option<i64>,
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
    levelled.split_whitespace().collect::<Vec<_>>().join(" ")
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
            for meaning in synonyms::meanings(&run.join(" ")) {
                if meaning.reach == Reach::Words || (length == 1 && total <= 4 && worth_a_word(run.first().copied().unwrap_or_default(), meaning.field)) {
                    let cover = (length * 100 / total) as u8;
                    push(&mut found, Naming { field: meaning.field, fit: Fit::Words, cover, by_content: meaning.by_content });
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
    for meaning in synonyms::meanings(levelled) {
        push(found, Naming { field: meaning.field, fit: Fit::Exact, cover: 100, by_content: meaning.by_content });
    }
    // "Title:" and "Titles" name what "Title" names.
    if found.is_empty()
        && let Some(singular) = levelled.strip_suffix('s')
    {
        for meaning in synonyms::meanings(singular) {
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
            Field::Title => matches!(word, "title" | "titre" | "titulo" | "titel" | "subject" | "intitule" | "asunto" | "headline"),
            Field::Text => matches!(word, "description" | "descripcion" | "beschreibung" | "script" | "narrative" | "contenu" | "descricao"),
            Field::Kind => matches!(word, "type" | "tipo" | "category"),
            Field::Phase => matches!(word, "phase" | "fase"),
            Field::Storyline => matches!(word, "storyline"),
            Field::Sender => matches!(word, "sender" | "originator" | "emetteur" | "expediteur" | "remitente" | "absender" | "emisor"),
            Field::Recipient => matches!(word, "recipient" | "recipients" | "destinataire" | "destinataires" | "destinatario" | "destinatarios" | "receiver" | "addressee" | "empfanger"),
            Field::Method => matches!(word, "method" | "methode" | "metodo" | "delivery" | "channel"),
            Field::Controller => matches!(word, "controller" | "controleur" | "controlador" | "animateur"),
            Field::ExpectedAction => matches!(word, "outcome" | "outcomes" | "response" | "attendu" | "attendue" | "expected" | "reaction"),
            Field::Location => matches!(word, "location" | "lieu" | "lugar" | "ubicacion"),
            Field::Objective => matches!(word, "objective" | "objectives" | "objectif" | "objectifs" | "objetivo" | "objetivos" | "capability"),
            Field::Notes => matches!(word, "notes" | "remarks" | "comments" | "observaciones" | "remarques" | "commentaires"),
            Field::Day | Field::ScenarioTime | Field::Release => false,
        }
}

fn part(levelled: &str, found: &mut Vec<Naming>) {
    for (phrase, field) in synonyms::word_phrases() {
        if phrase.len() >= 6 && levelled.contains(phrase) {
            push(found, Naming { field, fit: Fit::Part, cover: (phrase.len() * 100 / levelled.len().max(1)).min(100) as u8, by_content: false });
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

/// What a heading says beside the name of a field.
pub(super) fn tone(heading: &str) -> Tone {
    let levelled = level(heading);
    let has = |known: &[&str]| levelled.split(' ').any(|word| known.contains(&word));
    let holds = |known: &[&str]| known.iter().any(|phrase| levelled.contains(phrase));
    let raw = words::fold(heading);
    let unit = if has(&["min", "mins", "minute", "minutes", "minutos", "minuten", "mn"]) {
        Some(super::time::MINUTE)
    } else if has(&["hours", "hrs", "heures", "horas", "stunden", "hr"]) && !has(&["time"]) || raw.contains("(h)") {
        Some(super::time::HOUR)
    } else if has(&["sec", "secs", "seconds", "secondes", "segundos"]) {
        Some(super::time::SECOND)
    } else {
        None
    };
    // "Time (24 hours)", "hours local": a way of writing the clock, not a unit.
    let writes_clock = holds(&["hh mm", "hhmm", "24 h", "24h", "24 hr", "24 hour", "local"]);
    Tone {
        not_the_plan: has(&[
            "actual", "actually", "actuals", "completed", "completion", "complete", "executed", "end", "finish", "fin", "ende", "endzeit", "duration", "duree", "duracion", "dauer", "acknowledged", "observed", "received", "closed", "updated", "modified", "deadline", "ist", "realisation", "executee", "ended", "stop", "termino", "response",
            "created", "logged", "status",
        ]) || holds(&["time out", "heure de fin", "hora de fin"]),
        perhaps_not_the_plan: has(&["sent", "delivered", "released", "reelle", "reel", "effective", "real", "injected", "done", "in", "revised"]),
        scenario: has(&["scenario", "simulated", "sim", "simulation", "fictional", "fictive", "story", "game", "simulee", "escenario", "ficticia", "simulada", "szenariozeit", "notional"]),
        relative: holds(&["t+", "t +", "h+", "e+", "t0+", "startex+", "elapsed", "relative", "offset", "from start", "after start", "since start", "startex plus", "startex +", "ecoule", "relatif", "transcurrido", "relativo", "depends duration", "delta", "time +", "start ex +"]),
        unit: if writes_clock { None } else { unit },
    }
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
            ("EVENT #", Field::Number), ("SEND TO \n(RECIPIENT PLAYERS)", Field::Recipient), ("INJECTED BY (RESPONSIBLE CONTROLLER)", Field::Controller), ("ScheduledTime", Field::Time), ("SourceReference", Field::Number), ("Send From (Simulated)", Field::Sender),
            ("DESCRIPTION/SCRIPT", Field::Text), ("Réaction attendue", Field::ExpectedAction), ("N°", Field::Number), ("Émetteur", Field::Sender), ("Acción esperada", Field::ExpectedAction), ("Hora prevista", Field::Time), ("LocationName", Field::Location), ("Date/Time", Field::Time),
            ("DTG (Z)", Field::Time), ("Questions/Notes", Field::Notes), ("EXPECTED OUTCOMES", Field::ExpectedAction), ("Time (min)", Field::Time), ("Inject No.", Field::Number), ("Mode de transmission", Field::Method), ("Core Capability", Field::Objective), ("From", Field::Sender), ("To", Field::Recipient),
        ] {
            assert_eq!(best(heading), Some(field), "{heading}");
        }
    }

    #[test]
    fn headings_of_other_things_stay_unknown() {
        for heading in ["Priority", "First Name", "Harbour Market", "IMPLEMENTER/\nNARRATIVE OF WHAT WAS SEEN BY SIX PEOPLE", "Phone", "Vote", "Status"] {
            let naming = namings(heading).into_iter().max_by_key(|naming| (naming.fit, naming.cover));
            assert!(naming.is_none_or(|naming| naming.fit < Fit::Exact), "{heading}: {naming:?}");
        }
    }

    #[test]
    fn the_actual_time_is_not_the_plan() {
        assert!(tone("Actual Time").not_the_plan);
        assert!(tone("End time").not_the_plan);
        assert!(!tone("Planned Time").not_the_plan);
        assert!(tone("Scenario time").scenario);
        assert_eq!(tone("T+ (min)").unit, Some(60_000));
        assert!(tone("Elapsed").relative);
        assert_eq!(tone("Time (24 hours)").unit, None);
    }
}
