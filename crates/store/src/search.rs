//! Full-text search over everything that has text, case and accents folded.
//!
//! FTS5 folds Latin letters. What it does not fold (Greek and Cyrillic accents, Arabic vowel signs, ß, ø, ł) stands folded
//! in a column of its own, so that what is shown stays as it was written.

use crate::Result;
use crate::workspace::Workspace;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, params};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Tables whose rows can be found: what a row is called, and the column that says where it belongs.
const FOUND: &[(&str, &str, &str)] = &[
    ("exercise", "exercise", "id"),
    ("event", "event", "exercise_id"),
    ("run", "run", "id"),
    ("plan", "plan", "id"),
    ("section", "section", "plan_id"),
    ("task", "task", "plan_id"),
    ("plan_comment", "comment", "plan_id"),
    ("stakeholder", "stakeholder", "id"),
    ("contact", "contact", "stakeholder_id"),
    ("agreement", "agreement", "stakeholder_id"),
    ("asset", "asset", "id"),
    ("resource", "resource", "id"),
    ("form_entry", "form", "id"),
    ("activation_level", "level", "plan_id"),
    ("directory_line", "directory", "plan_id"),
    ("net", "net", "plan_id"),
    ("copy_held", "copy", "plan_id"),
    ("objective", "objective", "exercise_id"),
    ("participant", "participant", "exercise_id"),
    ("staff", "staff", "exercise_id"),
    ("meeting", "meeting", "exercise_id"),
    ("checklist_item", "checklist", "exercise_id"),
    ("scenario_phase", "phase", "exercise_id"),
    ("storyline", "storyline", "exercise_id"),
    ("ground_truth", "truth", "exercise_id"),
    ("sender", "sender", "exercise_id"),
    ("variable", "variable", "exercise_id"),
    ("actor", "actor", "exercise_id"),
    ("decision", "decision", "exercise_id"),
];

/// Makes the triggers that keep the index, from the view of each table's words.
pub(crate) fn make_triggers(connection: &Connection) -> Result<()> {
    for (table, kind, home) in FOUND {
        connection.execute_batch(&format!(
            "CREATE TRIGGER search_{table}_in AFTER INSERT ON {table} BEGIN
                 INSERT INTO search_document (kind, thing, home) VALUES ('{kind}', new.id, new.{home});
                 INSERT INTO search_text (rowid, title, body, folded)
                     SELECT d.id, w.title, w.body, fold(concat_ws(' ', w.title, w.body))
                     FROM search_document AS d, {table}_words AS w
                     WHERE d.kind = '{kind}' AND d.thing = new.id AND w.id = new.id;
             END;
             CREATE TRIGGER search_{table}_on AFTER UPDATE ON {table} BEGIN
                 UPDATE search_text SET (title, body, folded) =
                     (SELECT title, body, fold(concat_ws(' ', title, body)) FROM {table}_words WHERE id = new.id)
                 WHERE rowid = (SELECT id FROM search_document WHERE kind = '{kind}' AND thing = new.id);
             END;
             CREATE TRIGGER search_{table}_out AFTER DELETE ON {table} BEGIN
                 DELETE FROM search_text
                     WHERE rowid = (SELECT id FROM search_document WHERE kind = '{kind}' AND thing = old.id);
                 DELETE FROM search_document WHERE kind = '{kind}' AND thing = old.id;
             END;"
        ))?;
    }
    Ok(())
}

/// Writes the index anew from the rows that are there.
pub(crate) fn index_anew(connection: &Connection) -> Result<()> {
    connection.execute_batch("DELETE FROM search_text; DELETE FROM search_document;")?;
    for (table, kind, home) in FOUND {
        connection.execute_batch(&format!(
            "INSERT INTO search_document (kind, thing, home) SELECT '{kind}', id, {home} FROM {table};
             INSERT INTO search_text (rowid, title, body, folded)
                 SELECT d.id, w.title, w.body, fold(concat_ws(' ', w.title, w.body))
                 FROM search_document AS d JOIN {table}_words AS w ON w.id = d.thing WHERE d.kind = '{kind}';"
        ))?;
    }
    connection.execute_batch(
        "INSERT INTO search_document (kind, thing, home)
             SELECT 'journal', run_id || '/' || seq, run_id FROM journal
             WHERE coalesce(entry ->> '$.text', entry ->> '$.reason', '') <> '';
         INSERT INTO search_text (rowid, title, body, folded)
             SELECT d.id, coalesce(entry ->> '$.text', entry ->> '$.reason'), entry ->> '$.actor',
                 fold(coalesce(entry ->> '$.text', entry ->> '$.reason') || ' ' || (entry ->> '$.actor'))
             FROM search_document AS d JOIN journal ON run_id = d.home AND run_id || '/' || seq = d.thing
             WHERE d.kind = 'journal';",
    )?;
    Ok(())
}

/// Gives a connection the function that the triggers call.
pub(crate) fn add_fold(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("fold", 1, flags, |call| {
        let text: Option<String> = call.get(0)?;
        Ok(text.map_or_else(String::new, |text| folded_words(&text)))
    })?;
    Ok(())
}

/// The words of a text that FTS5 would not find by their plain letters, in plain letters.
fn folded_words(text: &str) -> String {
    let beyond = |word: &&str| word.chars().any(|letter| letter > '\u{24f}' || plain(letter).is_some());
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter));
    words.filter(beyond).map(fold).collect::<Vec<_>>().join(" ")
}

/// A word in plain small letters.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(plain) => folded.push_str(plain),
            // The tail of a Greek word has a sigma of its own.
            None => folded.push(if letter == 'ς' { 'σ' } else { letter }),
        }
    }
    folded
}

/// Letters that have no accent to take off and are still written in plain ones.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'þ' | 'Þ' => "th",
        'ı' => "i",
        _ => return None,
    })
}

/// A thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// `journal`, or the word that `FOUND` has for its table, such as `event` or `section`.
    pub kind: String,
    /// Its identity; `RUN/NUMBER` for a journal entry.
    pub thing: String,
    /// The exercise or run it belongs to.
    pub home: String,
    /// Its title, with what matched between `\u{1}` and `\u{2}`.
    pub title: String,
    /// Words around what matched, marked the same way.
    pub excerpt: String,
}

/// What a person typed as an FTS5 query: every word must occur, the last may be unfinished. `None` if
/// nothing is left to look for. Nothing a person types has a meaning of its own to FTS5.
pub(crate) fn match_all(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter))
        .filter(|word| !word.is_empty())
        .take(16)
        .map(|word| {
            let folded = fold(word);
            if folded == word { format!("\"{word}\"*") } else { format!("(\"{word}\"* OR \"{folded}\"*)") }
        })
        .collect();
    if words.is_empty() { None } else { Some(words.join(" AND ")) }
}

impl Workspace {
    /// Things that hold every word of `text`, best first.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>> {
        let Some(query) = match_all(text) else { return Ok(Vec::new()) };
        let mut statement = self.connection().prepare_cached(
            "SELECT d.kind, d.thing, d.home,
                    coalesce(highlight(search_text, 0, char(1), char(2)), ''),
                    coalesce(snippet(search_text, 1, char(1), char(2), '…', 16), '')
             FROM search_text JOIN search_document AS d ON d.id = search_text.rowid
             WHERE search_text MATCH ?1
             ORDER BY bm25(search_text, 4.0, 1.0, 1.0), d.id LIMIT ?2",
        )?;
        let hits = statement
            .query_map(params![query, limit], |row| {
                Ok(Hit {
                    kind: row.get(0)?,
                    thing: row.get(1)?,
                    home: row.get(2)?,
                    title: row.get(3)?,
                    excerpt: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(hits)
    }
}
