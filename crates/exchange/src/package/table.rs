//! The events as a table for spreadsheets. It is for reading; what comes back is read from the JSON.

use crate::export::csv_of;
use muster_domain::Event;
use muster_domain::exercise::StoryLeg;

/// The events as comma-separated text, with the mark by which spreadsheets know UTF-8.
pub(super) fn csv(story: &[StoryLeg], events: &[Event]) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    for row in csv_of(story, events) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// A cell as RFC 4180 writes it. A text that a spreadsheet would take for a formula gets an apostrophe in front.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\r', '\n', '\'']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_two_cells() {
        assert_eq!(quoted("Smoke"), "Smoke");
        assert_eq!(quoted("Gate B, left"), "\"Gate B, left\"");
        assert_eq!(quoted("He said \"go\""), "\"He said \"\"go\"\"\"");
        assert_eq!(quoted("=HYPERLINK(1)"), "\"'=HYPERLINK(1)\"");
    }
}
