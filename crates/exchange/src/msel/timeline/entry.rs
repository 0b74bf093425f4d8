//! The rows of the taken lists with what their own cells, the sections above them and their sheet say about time.

use super::parts::{self, Half, Minute};
use crate::book::{Row, Sheet, ShownAs, Value};
use crate::msel::cells::{cell, cell_or_merged, text_of, trimmed};
use crate::msel::field::Field;
use crate::msel::layout::Layout;
use crate::msel::rows::{Role, Standing, names_a_section};
use crate::msel::time::{self, Clock, Day, DayNote, Moment, Reading, Remark, Span, Unread};
use crate::msel::tone::Tone;
use crate::msel::words::{self, StartExMark};

/// A taken list.
pub(in crate::msel) struct List<'b> {
    /// Index of the sheet in the book.
    pub index: usize,
    pub sheet: &'b Sheet,
    pub layout: &'b Layout,
    /// The day the planner gave the sheet, or its name tells.
    pub day: DayNote,
    /// What the time column's heading says.
    pub tone: Tone,
}

/// An event's time, as far as its own row and place say.
#[derive(Debug, Clone, Copy)]
pub(in crate::msel) struct Entry {
    /// Which of the taken lists.
    pub list: usize,
    /// Index of the row in its sheet.
    pub at: usize,
    /// The row's number in its sheet.
    pub row: u32,
    /// What the time cell says, days apart.
    pub when: When,
    /// The day, written in the row or taken from above.
    pub day: WrittenDay,
    /// Whether the day is written in the row itself.
    pub own_day: bool,
    /// Whether the day stands in a column of days, a section or the sheet's name, not in a time cell.
    pub day_beside: bool,
    /// Rows that share an inherited day carry the same stretch.
    pub stretch: u32,
    /// Grows where the list turns to another strand: a divider that names neither a day nor a phase, another storyline.
    pub section: u32,
    /// Whether the row is the start of the exercise.
    pub start: Option<StartExMark>,
    /// What else the cell says.
    pub remark: Remark,
    /// The stretch since StartEx written beside the hour.
    pub also: Option<Span>,
    /// The minutes of the hour, where they have a column of their own.
    pub minute: Option<i64>,
    /// How the row stands among the others.
    pub standing: Standing,
    /// Whether a row above that may be a heading names a day, which this row would have.
    pub under_asked_day: bool,
    /// Which day comes first in the row's written date, if the text shows it.
    pub order: Option<Order>,
}

/// What a time cell says, its day apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::msel) enum When {
    /// No time, said on purpose or not.
    Open(Option<time::Open>),
    /// An hour.
    Clock(Clock),
    /// A stretch since StartEx.
    Span(Span),
    /// A bare number.
    Plain(f64),
    /// A day without an hour.
    DayOnly,
    /// A cell that is no time.
    Unreadable(Unread),
    /// A day cell that is no day.
    UnreadableDay,
    /// The row may be no event at all.
    Apart,
}

/// A day in any of the ways it can be written, several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::msel) struct WrittenDay {
    /// A date.
    pub date: Option<Day>,
    /// A day of the exercise, counted from 0.
    pub numbered: Option<i32>,
    /// A weekday, Monday being 0.
    pub weekday: Option<u8>,
}

/// The order of day and month in a date of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::msel) enum Order {
    DayFirst,
    MonthFirst,
}

impl WrittenDay {
    pub(in crate::msel) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    fn of_note(note: DayNote) -> Self {
        Self { date: note.date, numbered: note.numbered, weekday: note.weekday }
    }

    fn of_day(day: Option<Day>, weekday: Option<u8>) -> Self {
        match day {
            Some(Day::Numbered(number)) => Self { numbered: Some(number), weekday, ..Self::default() },
            date => Self { date, weekday, ..Self::default() },
        }
    }

    /// What this day says, completed by another where it says nothing.
    fn or(self, other: Self) -> Self {
        Self {
            date: self.date.or(other.date),
            numbered: self.numbered.or(other.numbered),
            weekday: self.weekday.or(other.weekday),
        }
    }
}

/// Collects the events of the taken lists.
pub(in crate::msel) fn gather(lists: &[List<'_>]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut stretch = 0;
    for (slot, list) in lists.iter().enumerate() {
        let columns = Columns::of(list);
        let from = entries.len();
        let mut under_asked_day = false;
        let mut above = WrittenDay::of_note(list.day);
        let mut above_is_beside = true;
        let mut section = 0;
        let strand = list.layout.column(Field::Storyline).map(|column| column.index);
        let mut strand_above = None;
        stretch += 1;
        for (at, (row, role)) in list.sheet.rows.iter().zip(&list.layout.roles).enumerate() {
            match role {
                Role::Divider { text, day, only_day } => {
                    if !day.is_nothing() {
                        (above, above_is_beside) = (WrittenDay::of_note(*day), true);
                        stretch += 1;
                        under_asked_day = false;
                    }
                    // A phase follows the one before; "Fire" and "Police" stand beside each other.
                    if !*only_day && !names_a_section(text) {
                        section += 1;
                    }
                }
                Role::Event(standing) => {
                    let mut entry = match standing {
                        Standing::Listed | Standing::Alone => entry(row, &columns, list),
                        Standing::AloneOrHeading | Standing::Apart => apart(row),
                    };
                    entry.standing = *standing;
                    if let Some(cell) = strand.and_then(|strand| cell(row, strand)) {
                        let strand_here = Some(trimmed(&cell.value));
                        section += u32::from(strand_above.is_some() && strand_above != strand_here);
                        strand_above = strand_here;
                    }
                    (entry.list, entry.at, entry.section) = (slot, at, section);
                    if entry.own_day {
                        // A row's own date does not keep the day number of the section above, unless it says the same day.
                        if entry.day != above {
                            stretch += 1;
                        }
                        (above, above_is_beside) = (entry.day, entry.day_beside);
                        under_asked_day = false;
                    } else {
                        (entry.day, entry.day_beside) = (above, above_is_beside);
                    }
                    entry.stretch = stretch;
                    entry.under_asked_day = under_asked_day;
                    under_asked_day |= *standing == Standing::AloneOrHeading && names_a_day(row);
                    entries.push(entry);
                }
                Role::Above | Role::Headings | Role::Legend | Role::Blank => {}
            }
        }
        midnights(list, &columns, entries.get_mut(from..).unwrap_or_default());
    }
    entries
}

/// Whether a row names a day anywhere in its texts.
fn names_a_day(row: &Row) -> bool {
    row.cells.iter().any(|cell| !time::day_in(&text_of(&cell.value)).is_nothing())
}

/// Dates that a spreadsheet shows with an hour, and none of which has one but 00:00, are days without an hour.
fn midnights(list: &List<'_>, columns: &Columns, own: &mut [Entry]) {
    let Some(column) = columns.time else { return };
    let dated = |entry: &Entry| {
        let row = list.sheet.rows.get(entry.at)?;
        match (&cell_or_merged(list.sheet, row, column)?.value, entry.when) {
            (Value::Number { shown_as: ShownAs::DateTime, .. }, When::Clock(clock)) => Some(clock.ms == 0),
            _ => None,
        }
    };
    if own.iter().filter_map(dated).all(|at_midnight| at_midnight) {
        for entry in own.iter_mut().filter(|entry| dated(entry).is_some()) {
            entry.when = When::DayOnly;
        }
    }
}

/// The columns that say when, and those that may name the start.
struct Columns {
    time: Option<u32>,
    date: Option<u32>,
    day: Option<u32>,
    title: Option<u32>,
    text: Option<u32>,
    kind: Option<u32>,
    /// A column of AM and PM beside the time.
    half: Option<u32>,
    /// A column of minutes beside the hour.
    minute: Option<u32>,
}

impl Columns {
    fn of(list: &List<'_>) -> Self {
        let column = |field| list.layout.column(field).map(|column| column.index);
        Self {
            time: column(Field::Time),
            date: column(Field::Date),
            day: column(Field::Day),
            title: column(Field::Title),
            text: column(Field::Text),
            kind: column(Field::Kind),
            half: parts::half_column(list),
            minute: parts::minute_column(list),
        }
    }
}

/// A row that may be no event: its texts say nothing about time until somebody says what it is.
fn apart(row: &Row) -> Entry {
    Entry {
        list: 0,
        at: 0,
        row: row.number,
        when: When::Apart,
        day: WrittenDay::default(),
        own_day: false,
        day_beside: false,
        stretch: 0,
        section: 0,
        start: None,
        remark: Remark::default(),
        also: None,
        minute: None,
        standing: Standing::Apart,
        under_asked_day: false,
        order: None,
    }
}

fn entry(row: &Row, columns: &Columns, list: &List<'_>) -> Entry {
    let merged = |column: Option<u32>| column.and_then(|column| cell_or_merged(list.sheet, row, column));
    let reading = |column| merged(column).map_or(Reading::Empty, |cell| time::read_value(&cell.value));
    let mut time_reading = reading(columns.time);
    let start = start_mark(row, columns);
    if start.is_some()
        && matches!(time_reading, Reading::Empty | Reading::Unreadable(Unread::NotATime))
        && let Some(banner) = hour_in_banner(row, columns)
    {
        time_reading = banner;
    }
    if let (Some(half), Some(time)) = (merged(columns.half), merged(columns.time)) {
        time_reading = match parts::half(&text_of(&half.value)) {
            Half::Unsaid => time_reading,
            half => parts::in_half(time_reading, half, &text_of(&time.value)),
        };
    }
    let minute = columns.minute.map(|column| parts::minute(cell(row, column)));
    let (date_day, date_clock, date_is) = day_cell(row, columns.date, reading(columns.date), false);
    let (day_day, _, day_is) = day_cell(row, columns.day, reading(columns.day), true);
    let mut own = date_day.or(day_day);
    let day_beside = !own.is_nothing();
    let date_fails = date_is == DayCell::NoDay;
    let day_fails = day_is == DayCell::NoDay;
    let also = if let Reading::Moment(moment) = time_reading { moment.also } else { None };
    let (when, remark) = match time_reading {
        Reading::Empty => match date_clock {
            Some(clock) => (When::Clock(clock), Remark::default()),
            None if !own.is_nothing() => (When::DayOnly, Remark::default()),
            None if date_fails || day_fails => (When::UnreadableDay, Remark::default()),
            None => (When::Open(None), Remark::default()),
        },
        Reading::Open(open) => (When::Open(Some(open)), Remark::default()),
        Reading::Plain(number) => (serial(number, &mut own, list), Remark::default()),
        Reading::Unreadable(why) => (When::Unreadable(why), Remark::default()),
        Reading::Moment(moment) => (when_of(moment, &mut own, date_clock), moment.remark),
    };
    let has_hour = matches!(when, When::Clock(_) | When::Plain(_));
    let when = match (date_is, day_is) {
        // An hour on a day still to be decided is no time; neither is it on the day of the row above.
        (DayCell::Open(open), _) | (_, DayCell::Open(open)) if own.is_nothing() => match (when, open) {
            (When::Open(None), _) => When::Open(Some(open)),
            _ if has_hour && open == time::Open::NotApplicable => When::UnreadableDay,
            _ if has_hour => When::Open(Some(open)),
            _ => when,
        },
        _ if (date_fails || (day_fails && own.is_nothing())) && has_hour => When::UnreadableDay,
        _ => when,
    };
    let when = match (minute, when) {
        (Some(Minute::Unreadable), When::Plain(_)) => When::Unreadable(Unread::NotATime),
        _ => when,
    };
    Entry {
        when,
        day: own,
        own_day: !own.is_nothing(),
        day_beside,
        start,
        remark,
        also,
        minute: minute.and_then(|minute| if let Minute::Is(ms) = minute { Some(ms) } else { None }),
        standing: Standing::Listed,
        order: order_shown(row, columns),
        ..apart(row)
    }
}

fn when_of(moment: Moment, own: &mut WrittenDay, date_clock: Option<Clock>) -> When {
    *own = WrittenDay::of_day(moment.day, moment.weekday).or(*own);
    match (moment.span, moment.clock) {
        (Some(span), _) => When::Span(span),
        (None, Some(clock)) => When::Clock(clock),
        (None, None) => date_clock.map_or(When::DayOnly, When::Clock),
    }
}

/// A bare number that is a serial date with an hour is one whatever its column; others wait for the column.
fn serial(number: f64, own: &mut WrittenDay, list: &List<'_>) -> When {
    if time::date_of_serial(number).is_none() || list.tone.counts() {
        return When::Plain(number);
    }
    match time::dated(number, time::ms_of_fraction(number) != 0, "") {
        Reading::Moment(moment) => when_of(moment, own, None),
        _ => When::Plain(number),
    }
}

/// What a day cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayCell {
    /// A day, or nothing.
    Fine,
    /// A word in the place of a day: `TBD`.
    Open(time::Open),
    /// Something else.
    NoDay,
}

/// A day cell: the day, an hour if it holds one too, and what it is.
fn day_cell(
    row: &Row,
    column: Option<u32>,
    reading: Reading,
    numbers_are_days: bool,
) -> (WrittenDay, Option<Clock>, DayCell) {
    let nothing = WrittenDay::default();
    let day = |day: WrittenDay| (day, None, DayCell::Fine);
    match reading {
        Reading::Empty => day(nothing),
        Reading::Open(open) => (nothing, None, DayCell::Open(open)),
        Reading::Moment(Moment { span: Some(Span { days: Some(days), ms: None, bare: None, .. }), .. }) => {
            day(WrittenDay { numbered: Some(days), ..nothing })
        }
        // "12.05" under a heading of dates is a day and a month, not five past twelve.
        Reading::Moment(moment) if moment.span.is_none() && moment.day.is_none() && moment.weekday.is_none() => {
            let text = column.and_then(|column| cell(row, column)).map(|cell| trimmed(&cell.value)).unwrap_or_default();
            match time::read_text(&format!("{text}.")) {
                Reading::Moment(Moment { day: Some(written), clock: None, .. }) => {
                    day(WrittenDay { date: Some(written), ..nothing })
                }
                _ => (nothing, None, DayCell::NoDay),
            }
        }
        Reading::Moment(moment) if moment.span.is_none() => {
            // A date that a program writes with 00:00 says nothing about the hour.
            let clock = moment.clock.filter(|clock| clock.ms != 0);
            (WrittenDay::of_day(moment.day, moment.weekday), clock, DayCell::Fine)
        }
        Reading::Plain(number) if time::date_of_serial(number).is_some() => match time::dated(number, false, "") {
            Reading::Moment(moment) => day(WrittenDay::of_day(moment.day, None)),
            _ => (nothing, None, DayCell::NoDay),
        },
        Reading::Plain(number) if numbers_are_days && number.fract() == 0.0 && (0.0..=400.0).contains(&number) => {
            day(WrittenDay { numbered: Some(number as i32 - 1), ..nothing })
        }
        Reading::Plain(number) if number.fract() == 0.0 && (1.0..=31.0).contains(&number) => {
            day(WrittenDay { date: Some(Day::OfMonth(number as u8)), ..nothing })
        }
        _ => {
            let note = column
                .and_then(|column| cell(row, column))
                .map(|cell| time::day_in(&text_of(&cell.value)))
                .unwrap_or_default();
            (WrittenDay::of_note(note), None, if note.is_nothing() { DayCell::NoDay } else { DayCell::Fine })
        }
    }
}

fn start_mark(row: &Row, columns: &Columns) -> Option<StartExMark> {
    let mark = |column: Option<u32>| {
        column.and_then(|column| cell(row, column)).and_then(|cell| words::startex(text_of(&cell.value).trim()))
    };
    let named = [columns.title, columns.kind, columns.text, columns.time].into_iter().filter_map(mark).max();
    // A banner merged across the row names the start wherever it begins.
    named.or_else(|| match row.cells.as_slice() {
        [only] => words::startex(text_of(&only.value).trim()),
        _ => None,
    })
}

/// The hour in a banner such as `STARTEX – 09:00`, where the row has no time cell of its own.
fn hour_in_banner(row: &Row, columns: &Columns) -> Option<Reading> {
    let texts: Vec<_> = row
        .cells
        .iter()
        .filter(|cell| Some(cell.column) != columns.date && Some(cell.column) != columns.day)
        .map(|cell| trimmed(&cell.value))
        .filter(|text| words::startex(text).is_some())
        .collect();
    let [text] = texts.as_slice() else { return None };
    let at = text.find(|letter: char| letter.is_ascii_digit())?;
    let rest = text.get(at..)?.trim_end_matches([')', ']', '.']);
    match time::read_text(rest) {
        reading @ Reading::Moment(moment) if moment.clock.is_some() && moment.span.is_none() => Some(reading),
        _ => None,
    }
}

/// The order of day and month that a date of numbers shows by a number above twelve.
fn order_shown(row: &Row, columns: &Columns) -> Option<Order> {
    [columns.date, columns.time, columns.day].into_iter().flatten().find_map(|column| match &cell(row, column)?.value {
        crate::book::Value::Text(text) => order_in(text),
        _ => None,
    })
}

/// The order shown by a text such as `26/06/2024`.
pub(super) fn order_in(text: &str) -> Option<Order> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes.iter().skip(at).take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            at += 1;
            continue;
        }
        let end = at + digits;
        if digits <= 2 && matches!(bytes.get(end), Some(b'/' | b'-')) {
            let second = bytes.iter().skip(end + 1).take_while(|byte| byte.is_ascii_digit()).count();
            let third_mark = bytes.get(end + 1 + second);
            if (1..=2).contains(&second) && third_mark == bytes.get(end) {
                let first: u32 = text.get(at..end)?.parse().ok()?;
                let second: u32 = text.get(end + 1..end + 1 + second)?.parse().ok()?;
                return match (first, second) {
                    (13..=31, 1..=12) => Some(Order::DayFirst),
                    (1..=12, 13..=31) => Some(Order::MonthFirst),
                    _ => None,
                };
            }
        }
        at = end;
    }
    None
}
