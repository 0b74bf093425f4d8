//! Full-text search over everything that has text, case and accents folded.

use crate::Result;
use crate::workspace::Workspace;
use rusqlite::params;

/// A thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// `exercise`, `event`, `run` or `journal`.
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
        .split(|letter: char| !letter.is_alphanumeric() && !is_mark(letter))
        .filter(|word| !word.is_empty())
        .take(16)
        .map(|word| format!("\"{word}\"*"))
        .collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

/// Combining marks belong to the letter before them.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

impl Workspace {
    /// Things that hold every word of `text`, best first.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>> {
        let Some(query) = match_all(text) else { return Ok(Vec::new()) };
        let mut statement = self.connection().prepare_cached(
            "SELECT d.kind, d.thing, d.home,
                    highlight(search_text, 0, char(1), char(2)),
                    snippet(search_text, 1, char(1), char(2), '…', 16)
             FROM search_text JOIN search_document AS d ON d.id = search_text.rowid
             WHERE search_text MATCH ?1
             ORDER BY bm25(search_text, 4.0, 1.0), d.id LIMIT ?2",
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
