//! Times whose parts stand in columns of their own: AM and PM, or the minutes, beside the hour.

use super::entry::List;
use crate::book::Cell;
use crate::msel::cells::{filled, text_of};
use crate::msel::columns::Column;
use crate::msel::field::Field;
use crate::msel::headings;
use crate::msel::rows::Role;
use crate::msel::time::{Clock, HOUR, MINUTE, Moment, Reading, Unread};
use crate::msel::words;

/// Rows by which a column is known.
const KNOWN_BY: usize = 40;

/// A half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
    Unsaid,
    /// The cell says something else.
    Unreadable,
}

/// The half of the day that a cell names.
pub(super) fn half(text: &str) -> Half {
    match words::phrase(text).as_str() {
        "" => Half::Unsaid,
        "am" | "a m" | "a" => Half::Morning,
        "pm" | "p m" | "p" => Half::Afternoon,
        _ => Half::Unreadable,
    }
}

/// A column of AM and PM: by its heading, or right beside the time.
pub(super) fn half_column(list: &List<'_>) -> Option<u32> {
    let time = list.layout.column(Field::Time)?.index;
    own_columns(list)
        .filter(|column| {
            column.index.abs_diff(time) == 1
                || matches!(headings::level(&column.heading).as_str(), "am pm" | "ampm" | "a m p m")
        })
        .find(|column| {
            all_cells(list, column.index, |cell| matches!(half(&text_of(&cell.value)), Half::Morning | Half::Afternoon))
        })
        .map(|column| column.index)
}

/// A column of minutes right after a column of hours.
pub(super) fn minute_column(list: &List<'_>) -> Option<u32> {
    let hour = list.layout.column(Field::Time)?;
    let is_hour = matches!(
        headings::level(&hour.heading).as_str(),
        "hour" | "hours" | "hr" | "hrs" | "hh" | "h" | "heure" | "heures" | "hora" | "horas" | "stunde" | "stunden"
    );
    let next = own_columns(list).find(|column| column.index == hour.index + 1).filter(|_| is_hour)?;
    let is_minute = matches!(
        headings::level(&next.heading).as_str(),
        "minute" | "minutes" | "min" | "mins" | "mm" | "mn" | "minuto" | "minutos" | "minuten"
    );
    (is_minute && all_cells(list, next.index, |cell| matches!(minute(Some(cell)), Minute::Is(_)))).then_some(next.index)
}

/// The columns that are no field.
fn own_columns<'l>(list: &'l List<'_>) -> impl Iterator<Item = &'l Column> {
    list.layout.columns.iter().filter(|column| column.field.is_none())
}

/// Whether the first events have cells in a column, and all of them are of some sort.
fn all_cells(list: &List<'_>, column: u32, is: impl Fn(&Cell) -> bool) -> bool {
    let events = list.sheet.rows.iter().zip(&list.layout.roles).filter(|(_, role)| matches!(role, Role::Event(_)));
    let mut cells = events
        .take(KNOWN_BY)
        .filter_map(|(row, _)| filled(row).find(|cell| cell.column == column))
        .filter(|cell| !words::is_blank_mark(&text_of(&cell.value)))
        .peekable();
    cells.peek().is_some() && cells.all(is)
}

/// A time in the half of the day that the cell beside it names. `text` is the time as written.
pub(super) fn in_half(reading: Reading, half: Half, text: &str) -> Reading {
    let clock = match reading {
        Reading::Moment(Moment { clock: Some(clock), span: None, .. }) => clock,
        Reading::Plain(number) if number.fract() == 0.0 && (1.0..=12.0).contains(&number) => {
            Clock::certain(number as i64 * HOUR)
        }
        _ => return reading,
    };
    // "9:00 AM" beside PM says two things.
    let says_own = words::fold(text).trim_end_matches('.').ends_with('m');
    let ms = match (half, clock.ms / HOUR) {
        _ if says_own && (half == Half::Morning) != (clock.ms < 12 * HOUR) => Err(Unread::NotATime),
        (Half::Morning, 0..=11) => Ok(clock.ms),
        (Half::Morning, 12) => Ok(clock.ms - 12 * HOUR),
        (Half::Morning, _) => Err(Unread::HalfContradicts),
        (Half::Afternoon, 1..=11) => Ok(clock.ms + 12 * HOUR),
        (Half::Afternoon, 12..=23) => Ok(clock.ms),
        (Half::Afternoon | Half::Unreadable, _) => Err(Unread::NotATime),
        (Half::Unsaid, _) => return reading,
    };
    let moment = if let Reading::Moment(moment) = reading { moment } else { Moment::default() };
    match ms {
        Ok(ms) => Reading::Moment(Moment { clock: Some(Clock { ms, half_unsaid: false, ..clock }), ..moment }),
        Err(why) => Reading::Unreadable(why),
    }
}

/// The minutes in a column of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Minute {
    /// So many milliseconds.
    Is(i64),
    /// Nothing that is a minute.
    Unreadable,
}

/// The minutes that a cell holds.
pub(super) fn minute(cell: Option<&Cell>) -> Minute {
    let text = cell.map(|cell| text_of(&cell.value)).unwrap_or_default();
    match text.trim().parse::<i64>() {
        Ok(minutes @ 0..=59) => Minute::Is(minutes * MINUTE),
        _ => Minute::Unreadable,
    }
}
