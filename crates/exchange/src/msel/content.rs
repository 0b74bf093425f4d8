//! What the cells of a column look like: the column's vote on what it is.

use super::cells::{filled, is_number_like, text_of};
use super::time::{self, Reading};
use super::words;
use crate::book::{Row, Value};

/// Columns beyond these are kept as custom fields without a vote.
pub(super) const COLUMNS: usize = 256;
/// Rows that vote.
const VOTERS: usize = 200;

/// Counts over the first rows of a column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Content {
    /// Cells with anything but a mark for nothing.
    pub filled: usize,
    /// Cells that are an hour, a date with an hour or a stretch since StartEx.
    pub times: usize,
    /// Cells that are a day only.
    pub days: usize,
    /// Words such as TBD.
    pub open: usize,
    /// Bare numbers that could be an hour (`600`, `0.375`) or a date (`43530`).
    pub plain_times: usize,
    /// Bare numbers that could be a date.
    pub serials: usize,
    /// Number cells and digits-only texts.
    pub numbers: usize,
    /// Texts short and numbered enough to be an event's number.
    pub number_like: usize,
    /// Letters over all cells.
    pub letters: usize,
    /// Cells whose text is the same as the cell's above.
    pub repeats: usize,
}

impl Content {
    pub(super) fn share(&self, count: usize) -> f32 {
        if self.filled == 0 { 0.0 } else { count as f32 / self.filled as f32 }
    }

    /// Mean length of a cell's text.
    pub(super) fn length(&self) -> usize {
        self.letters.checked_div(self.filled).unwrap_or(0)
    }
}

/// Counts over the columns of some rows.
pub(super) fn contents(rows: &[Row]) -> Vec<Content> {
    let mut contents: Vec<Content> = Vec::new();
    let mut above: Vec<String> = Vec::new();
    for row in rows.iter().take(VOTERS) {
        for cell in filled(row) {
            let column = cell.column as usize;
            if column >= COLUMNS {
                continue;
            }
            if contents.len() <= column {
                contents.resize(column + 1, Content::default());
                above.resize(column + 1, String::new());
            }
            let text = text_of(&cell.value);
            if words::is_blank_mark(&text) {
                continue;
            }
            let (Some(content), Some(before)) = (contents.get_mut(column), above.get_mut(column)) else { continue };
            content.filled += 1;
            content.letters += text.len().min(2000);
            content.number_like += usize::from(is_number_like(&text));
            if *before == *text {
                content.repeats += 1;
            } else {
                before.clear();
                before.push_str(&text);
            }
            match time::read_value(&cell.value) {
                Reading::Moment(moment) if moment.is_day_only() => content.days += 1,
                Reading::Moment(_) => content.times += 1,
                Reading::Open(_) => content.open += 1,
                Reading::Plain(number) => {
                    content.numbers += 1;
                    let hhmm = (0.0..=2400.0).contains(&number) && number.fract() == 0.0;
                    let serial = time::date_of_serial(number).is_some();
                    content.plain_times += usize::from(hhmm || serial || (0.0..1.0).contains(&number));
                    content.serials += usize::from(serial);
                }
                Reading::Empty | Reading::Unreadable(_) => {
                    content.numbers += usize::from(matches!(cell.value, Value::Number { .. }))
                }
            }
        }
    }
    contents
}
