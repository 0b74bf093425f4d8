//! StartEx: which row or moment is zero, and every event's distance from it.

use super::days::Line;
use super::entry::Entry;
use super::place::{Outcome, Stand, Why};
use crate::msel::time::DAY;
use crate::msel::words::StartExMark;

/// What StartEx is taken to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::msel) enum ZeroIs {
    /// The time of the entry with this index.
    Entry(usize),
    /// A moment that no row has: the planner's, or one stated above the list.
    Moment(Moment),
    /// What the list itself counts from: `T+5`, `J-1`.
    TheListsOwn,
}

/// A moment by day and hour; without a day it is on the day of the first event.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::msel) struct Moment {
    pub(super) line: Line,
    pub(super) ms: i64,
}

/// StartEx with why it is that.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Zero {
    pub is: ZeroIs,
    pub by: By,
}

/// Why StartEx is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::msel) enum By {
    /// The planner said so.
    Choice,
    /// The row says it is the start.
    StartRow,
    /// The book states it above the list or on a sheet of facts.
    Stated,
    /// It is the first event's time.
    FirstEvent,
    /// It is the first dated event's time, among others that count from StartEx.
    FirstDated,
    /// The list counts from it.
    Counted,
}

/// Chooses StartEx. `None` where nothing has a time, or where clock times and stretches cannot be joined.
pub(super) fn choose(
    entries: &[Entry],
    stands: &[Stand],
    chosen: Option<ZeroIs>,
    stated: Option<Moment>,
) -> Option<Zero> {
    if let Some(is) = chosen {
        return Some(Zero { is, by: By::Choice });
    }
    let is_at = |stand: &Stand| matches!(stand, Stand::At { .. });
    if !stands.iter().any(is_at) {
        // A start row that writes T+5 moves the zero; the others count from the list's own.
        let start = start_row(entries, stands, |stand| matches!(stand, Stand::Relative(_)));
        let any = stands.iter().any(|stand| matches!(stand, Stand::Relative(_)));
        return match start {
            Some(entry) => Some(Zero { is: ZeroIs::Entry(entry), by: By::StartRow }),
            None => any.then_some(Zero { is: ZeroIs::TheListsOwn, by: By::Counted }),
        };
    }
    if let Some(entry) = start_row(entries, stands, is_at) {
        return Some(Zero { is: ZeroIs::Entry(entry), by: By::StartRow });
    }
    if let Some(moment) = stated {
        return Some(Zero { is: ZeroIs::Moment(moment), by: By::Stated });
    }
    let relative = stands.iter().any(|stand| matches!(stand, Stand::Relative(_)));
    if relative && stands.contains(&Stand::Relative(0)) {
        return None;
    }
    let first = first_event(entries, stands)?;
    Some(Zero { is: ZeroIs::Entry(first), by: if relative { By::FirstDated } else { By::FirstEvent } })
}

/// The surest start row with a time of the wanted sort, the first of equals.
pub(super) fn start_row(entries: &[Entry], stands: &[Stand], wanted: impl Fn(&Stand) -> bool) -> Option<usize> {
    let mut best: Option<(usize, StartExMark)> = None;
    for (index, (entry, stand)) in entries.iter().zip(stands).enumerate() {
        if let Some(mark) = entry.start
            && wanted(stand)
            && best.is_none_or(|(_, known)| mark > known)
        {
            best = Some((index, mark));
        }
    }
    best.map(|(index, _)| index)
}

/// The first row with an hour of each list, and of these the earliest; days before the first numbered one are set-up.
pub(super) fn first_event(entries: &[Entry], stands: &[Stand]) -> Option<usize> {
    let place = |index: usize| match stands.get(index) {
        Some(Stand::At { line, ms }) => Some((*line, *ms)),
        _ => None,
    };
    let mut firsts: Vec<usize> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let Some((line, _)) = place(index) else { continue };
        let is_set_up = matches!(line, Line::Numbered(day) if day < 0) || entry.day.numbered.is_some_and(|day| day < 0);
        let listed = firsts.last().and_then(|known| entries.get(*known)).is_some_and(|known| known.list == entry.list);
        if !listed && !is_set_up {
            firsts.push(index);
        }
    }
    let key = |index: &usize| place(*index).map(|(line, ms)| instant(line, ms));
    firsts.into_iter().min_by_key(key).or_else(|| (0..entries.len()).find(|index| place(*index).is_some()))
}

/// A place on a line as milliseconds, for comparing places on one line.
pub(super) fn instant(line: Line, ms: i64) -> i64 {
    match line {
        Line::Dated(day) | Line::Numbered(day) => day.saturating_mul(DAY).saturating_add(ms),
        Line::Floating | Line::Lost(_) => ms,
    }
}

fn same_line(one: Line, other: Line) -> bool {
    matches!(
        (one, other),
        (Line::Dated(_), Line::Dated(_)) | (Line::Numbered(_), Line::Numbered(_)) | (Line::Floating, Line::Floating)
    )
}

/// The offsets of all rows from StartEx.
pub(super) fn outcomes(stands: &[Stand], zero: Option<Zero>) -> Vec<Outcome> {
    // Ten years: beyond that a date is a slip of the pen, and arithmetic stays far from its limits.
    const FARTHEST: i64 = 3660 * DAY;
    let near =
        |offset: i64| if offset.abs() <= FARTHEST { Outcome::Scheduled(offset) } else { Outcome::Bad(Why::TooFar) };
    let (from, counted) = match zero.map(|zero| zero.is) {
        None => (None, 0),
        Some(ZeroIs::TheListsOwn) => (None, 0),
        Some(ZeroIs::Moment(moment)) => (Some((moment.line, moment.ms)), 0),
        Some(ZeroIs::Entry(index)) => match stands.get(index) {
            Some(Stand::At { line, ms }) => (Some((*line, *ms)), 0),
            Some(Stand::Relative(ms)) => (None, *ms),
            _ => (None, 0),
        },
    };
    stands
        .iter()
        .map(|stand| match *stand {
            Stand::Open(open) => Outcome::Open(open),
            Stand::Bad(why) => Outcome::Bad(why),
            Stand::Relative(ms) => Outcome::Scheduled(ms.saturating_sub(counted)),
            Stand::At { line, ms } => match from {
                Some((zero_line, zero_ms)) if same_line(zero_line, line) => {
                    near(instant(line, ms).saturating_sub(instant(zero_line, zero_ms)))
                }
                _ => Outcome::Bad(Why::WhichDay),
            },
        })
        .collect()
}
