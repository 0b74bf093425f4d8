//! What each row of a list is: an event, a section divider, headings again, or a note at the foot.

use super::cells::{cell, filled, is_number_like, trimmed};
use super::columns::Column;
use super::field::Field;
use super::time::{self, DayNote, Reading};
use super::vocabulary::{self, Topic};
use super::words;
use crate::book::{Row, Sheet};

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// Above the headings: titles and key lines.
    Above,
    /// Headings, the first time or again.
    Headings,
    /// A section divider, which names a phase, a day or both.
    Divider {
        /// Its words.
        text: String,
        /// The day it names.
        day: DayNote,
        /// Whether it names nothing but a day.
        only_day: bool,
    },
    /// An event.
    Event,
    /// A legend or a note under the list.
    Foot,
    /// Nothing but marks for nothing.
    Blank,
}

/// What the rows' roles are decided by.
pub(super) struct Table<'s> {
    pub sheet: &'s Sheet,
    /// Index of the last heading row.
    pub header: Option<usize>,
    /// Whether the headings take two rows.
    pub two_rows: bool,
    pub columns: &'s [Column],
}

impl Table<'_> {
    fn column(&self, field: Field) -> Option<u32> {
        self.columns.iter().find(|column| column.field == Some(field)).map(|column| column.index)
    }
}

/// The role of every row of a sheet.
pub(super) fn roles(table: &Table<'_>) -> Vec<Role> {
    let mut place = Place::of(table);
    let first_heading = table.header.map(|at| if table.two_rows { at.saturating_sub(1) } else { at });
    let mut roles: Vec<Role> = Vec::with_capacity(table.sheet.rows.len());
    for (at, row) in table.sheet.rows.iter().enumerate() {
        let role = match (first_heading, table.header) {
            (Some(first), _) if at < first => Role::Above,
            (Some(_), Some(last)) if at <= last => Role::Headings,
            _ => place.role(row),
        };
        roles.push(role);
    }
    feet(table, &place, &mut roles);
    roles
}

struct Place<'t> {
    number: Option<u32>,
    time: Option<u32>,
    date: Option<u32>,
    day: Option<u32>,
    title: Option<u32>,
    text: Option<u32>,
    phase: Option<u32>,
    first: Option<u32>,
    width: u32,
    headings: Vec<(u32, &'t str)>,
}

impl<'t> Place<'t> {
    fn of(table: &'t Table<'_>) -> Self {
        let first = table.columns.iter().map(|column| column.index).min();
        let last = table.columns.iter().map(|column| column.index).max();
        Self {
            number: table.column(Field::Number),
            time: table.column(Field::Time),
            date: table.column(Field::Date),
            day: table.column(Field::Day),
            title: table.column(Field::Title),
            text: table.column(Field::Text),
            phase: table.column(Field::Phase),
            first,
            width: first.zip(last).map_or(1, |(first, last)| last - first + 1),
            headings: table
                .columns
                .iter()
                .filter(|column| !column.heading.is_empty())
                .map(|column| (column.index, column.heading.as_str()))
                .collect(),
        }
    }

    fn role(&mut self, row: &Row) -> Role {
        if self.repeats_headings(row) {
            return Role::Headings;
        }
        let mut texts: Vec<(u32, u32, std::borrow::Cow<'_, str>)> = Vec::new();
        for cell in filled(row) {
            let text = trimmed(&cell.value);
            if !words::is_blank_mark(&text) && !texts.iter().any(|(_, _, known)| *known == text) {
                texts.push((cell.column, cell.span, text));
                // More different texts than a divider has.
                if texts.len() > 3 {
                    return Role::Event;
                }
            }
        }
        match texts.as_slice() {
            [] => Role::Blank,
            [(column, span, text)] => self.single(row, *column, *span, text),
            [_, _] | [_, _, _] => self.short(row, &texts),
            _ => Role::Event,
        }
    }

    /// A row with one text.
    fn single(&self, row: &Row, column: u32, span: u32, text: &str) -> Role {
        if words::startex(text).is_some() || words::is_endex(text) {
            return Role::Event;
        }
        let reading = cell(row, column).map_or(Reading::Empty, |cell| time::read_value(&cell.value));
        if Some(column) == self.time && span <= 1 && matches!(reading, Reading::Moment(moment) if !moment.is_day_only())
        {
            return Role::Event;
        }
        let wide = span >= 3.max(self.width / 2);
        // "14" and "INJ 14" wait for their event; "1. First alarm" heads a section.
        let ends_in_a_number =
            text.split_whitespace().last().is_some_and(|last| last.bytes().any(|byte| byte.is_ascii_digit()));
        if Some(column) == self.number
            && !wide
            && is_number_like(text)
            && ends_in_a_number
            && !names_a_section(text)
            && time::day_in(text).is_nothing()
        {
            return Role::Event;
        }
        let is_day = matches!(reading, Reading::Moment(moment) if moment.is_day_only());
        let in_lead = [self.first, self.number, self.time, self.date, self.day].contains(&Some(column))
            && Some(column) != self.title.filter(|_| self.first != self.title);
        if wide || in_lead || is_day || names_a_section(text) {
            return divider(text, &reading);
        }
        Role::Event
    }

    /// A row with two or three texts: `Phase 2 | Initial response`, `Day 2 | 13 May 2026`.
    fn short(&self, row: &Row, texts: &[(u32, u32, std::borrow::Cow<'_, str>)]) -> Role {
        let Some((lead, span, text)) = texts.first() else { return Role::Event };
        if texts.iter().any(|(_, _, text)| words::startex(text).is_some() || words::is_endex(text)) {
            return Role::Event;
        }
        let has_own_place = [self.phase, self.title, self.text].contains(&Some(*lead)) && *span <= 1;
        let number = self.number.and_then(|column| cell(row, column)).map(|cell| trimmed(&cell.value));
        let has_number = number.is_some_and(|number| {
            is_number_like(&number) && !names_a_section(&number) && time::day_in(&number).is_nothing()
        });
        let has_hour =
            self.time.and_then(|column| cell(row, column)).is_some_and(|cell| match time::read_value(&cell.value) {
                Reading::Moment(moment) => !moment.is_day_only(),
                Reading::Plain(_) => !is_a_total(text),
                Reading::Open(_) => true,
                Reading::Empty | Reading::Unreadable(_) => false,
            });
        if has_own_place || has_number || has_hour {
            return Role::Event;
        }
        let all_days = texts.iter().all(|(column, _, _)| {
            cell(row, *column).is_some_and(
                |cell| matches!(time::read_value(&cell.value), Reading::Moment(moment) if moment.is_day_only()),
            )
        });
        let joined = texts.iter().map(|(_, _, text)| text.as_ref()).collect::<Vec<_>>().join(" – ");
        if all_days {
            return Role::Divider { day: time::day_in(&joined), text: joined, only_day: true };
        }
        let fills_text = texts.iter().any(|(column, _, _)| [self.title, self.text].contains(&Some(*column)));
        if (names_a_section(text) || *span >= 3.max(self.width / 2))
            && !(fills_text && [self.date, self.day].contains(&Some(*lead)))
        {
            return divider(&joined, &Reading::Empty);
        }
        Role::Event
    }

    fn repeats_headings(&self, row: &Row) -> bool {
        let (mut same, mut other) = (0, 0);
        for cell in filled(row) {
            match self
                .headings
                .binary_search_by_key(&cell.column, |(column, _)| *column)
                .ok()
                .and_then(|at| self.headings.get(at))
            {
                Some((_, heading)) if super::cells::one_line(&trimmed(&cell.value)).eq_ignore_ascii_case(heading) => {
                    same += 1
                }
                _ => other += 1,
            }
            if other > 3 && same == 0 {
                return false;
            }
        }
        same >= 2 && same > other
    }
}

fn divider(text: &str, reading: &Reading) -> Role {
    let mut day = time::day_in(text);
    if day.is_nothing()
        && let Reading::Moment(moment) = reading
        && moment.is_day_only()
    {
        (day.date, day.weekday) = (moment.day, moment.weekday);
    }
    let only_day = matches!(reading, Reading::Moment(moment) if moment.is_day_only())
        || (!day.is_nothing() && says_only_a_day(text));
    Role::Divider { text: text.to_owned(), day, only_day }
}

/// Whether nothing but the words of a day stand in a text.
fn says_only_a_day(text: &str) -> bool {
    words::phrase(text).split(' ').all(|word| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || matches!(
                word,
                "day" | "jour" | "dia" | "tag" | "d" | "j" | "de" | "le" | "of" | "the" | "st" | "nd" | "rd" | "th"
            )
            || words::month(word).is_some()
            || words::weekday(word).is_some()
            || words::small_number(word).is_some()
    })
}

/// Whether a text begins as the names of sections do.
pub(super) fn names_a_section(text: &str) -> bool {
    let phrase = words::phrase(text);
    let first = phrase.split(' ').next().unwrap_or_default();
    (vocabulary::is(Topic::Section, first) && text.chars().count() <= 120)
        || phrase.contains("operational period")
        || vocabulary::begins(Topic::SectionPhrase, &phrase)
}

/// Rows at the end that are no events: a legend right under the last event, notes, totals.
fn feet(table: &Table<'_>, place: &Place<'_>, roles: &mut [Role]) {
    let rows = &table.sheet.rows;
    let body = roles.iter().position(|role| matches!(role, Role::Event | Role::Divider { .. })).unwrap_or(roles.len());
    let mut start = roles.len();
    while start > body
        && rows.get(start - 1).zip(roles.get(start - 1)).is_some_and(|(row, role)| is_slight(place, row, role))
    {
        start -= 1;
    }
    if start == roles.len() {
        return;
    }
    let events: Vec<usize> = (body..start).filter(|at| roles.get(*at) == Some(&Role::Event)).take(200).collect();
    let cells: usize = events.iter().filter_map(|at| rows.get(*at)).map(|row| filled(row).count()).sum();
    let usual = if events.is_empty() { 0 } else { cells / events.len() };
    // Under a heading such as "Contingency injects" short rows are events.
    let reserve_above = (body..start).rev().find_map(|at| match roles.get(at) {
        Some(Role::Divider { text, .. }) => Some(is_reserve(text)),
        Some(Role::Event) => Some(false),
        _ => None,
    });
    if reserve_above == Some(true) {
        return;
    }
    // A divider among the slight rows that opens a reserve of injects ends the foot above it.
    if (start..roles.len()).any(|at| matches!(roles.get(at), Some(Role::Divider { text, .. }) if is_reserve(text))) {
        return;
    }
    let count = roles.len() - start;
    let first_words = rows
        .get(start)
        .and_then(|row| filled(row).next())
        .map(|cell| words::phrase(&trimmed(&cell.value)))
        .unwrap_or_default();
    let says_so = vocabulary::begins(Topic::Foot, &first_words)
        || rows
            .get(start)
            .and_then(|row| filled(row).next())
            .is_some_and(|cell| trimmed(&cell.value).starts_with(['*', '†']));
    let outside_the_title = rows
        .get(start)
        .is_some_and(|row| filled(row).all(|cell| Some(cell.column) != place.title && Some(cell.column) != place.text));
    let is_foot =
        says_so || (usual >= 4 && (count >= 2 || outside_the_title)) || (usual >= 2 && outside_the_title && count >= 2);
    if is_foot {
        for role in roles.iter_mut().skip(start) {
            *role = Role::Foot;
        }
    } else if !says_so
        && matches!(roles.last(), Some(Role::Divider { .. }))
        && let Some(last) = roles.last_mut()
    {
        // A divider with nothing under it divides nothing.
        *last = Role::Foot;
    }
}

fn is_reserve(text: &str) -> bool {
    let phrase = words::phrase(text);
    vocabulary::phrases(Topic::Reserve).iter().any(|word| phrase.contains(word))
}

/// Whether a text counts the rows above.
fn is_a_total(text: &str) -> bool {
    vocabulary::begins(Topic::Total, &words::phrase(text))
}

/// Whether a row is too slight to be an event among fuller ones: one or two texts, no number, no time.
fn is_slight(place: &Place<'_>, row: &Row, role: &Role) -> bool {
    if !matches!(role, Role::Event | Role::Divider { .. } | Role::Blank) || row.cells.len() > 64 {
        return false;
    }
    let texts: Vec<_> = filled(row)
        .map(|cell| (cell.column, trimmed(&cell.value)))
        .filter(|(_, text)| !words::is_blank_mark(text))
        .collect();
    let numbered = texts.iter().any(|(column, text)| {
        Some(*column) == place.number && is_number_like(text) && text.bytes().any(|byte| byte.is_ascii_digit())
    });
    let timed =
        place.time.and_then(|column| cell(row, column)).is_some_and(|cell| match time::read_value(&cell.value) {
            Reading::Moment(moment) => !moment.is_day_only(),
            Reading::Plain(_) => !texts.iter().any(|(_, text)| is_a_total(text)),
            Reading::Open(_) => true,
            Reading::Empty | Reading::Unreadable(_) => false,
        });
    let play = texts.iter().any(|(_, text)| words::startex(text).is_some() || words::is_endex(text));
    texts.len() <= 2 && !numbered && !timed && !play
}
