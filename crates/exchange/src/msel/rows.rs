//! What each row of a list is: an event, a section divider, headings again, or a legend at the foot.

use super::cells::{cell, filled, is_number_like, trimmed};
use super::columns::Column;
use super::feet::{self, is_a_total};
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
    Event(Standing),
    /// A line of a colour legend under the list.
    Legend,
    /// Nothing but marks for nothing.
    Blank,
}

/// How an event's row stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// A row as the others are.
    Listed,
    /// One text alone in its row, which is an event by the planner's word or by the heading above it.
    Alone,
    /// One text alone in its row: an event, or the heading of the rows under it.
    AloneOrHeading,
    /// Beside or under the list: an event, or a note.
    Apart,
}

/// What rows are that have one text alone, as the planner answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AloneIs {
    Event,
    Heading,
}

/// What the rows' roles are decided by.
pub(super) struct Table<'s> {
    pub sheet: &'s Sheet,
    /// Index of the last heading row.
    pub header: Option<usize>,
    /// Whether the headings take two rows.
    pub two_rows: bool,
    pub columns: &'s [Column],
    /// The planner's word on rows with one text alone.
    pub alone: Option<AloneIs>,
}

impl Table<'_> {
    fn column(&self, field: Field) -> Option<u32> {
        self.columns.iter().find(|column| column.field == Some(field)).map(|column| column.index)
    }
}

/// The role of every row of a sheet, and the places of those that were an event or a heading before the planner's word.
pub(super) fn roles(table: &Table<'_>) -> (Vec<Role>, Vec<usize>) {
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
    titles_alone(table, &mut roles);
    feet::feet(&place, &mut roles);
    let alone = alone(table, &mut roles);
    (roles, alone)
}

/// A list of hardly anything but titles has no headings among them.
fn titles_alone(table: &Table<'_>, roles: &mut [Role]) {
    const ASKED: Role = Role::Event(Standing::AloneOrHeading);
    let events = roles.iter().filter(|role| matches!(role, Role::Event(_))).count();
    if roles.iter().filter(|role| **role == ASKED).count() * 2 < events {
        return;
    }
    let title = table.column(Field::Title).or_else(|| table.column(Field::Text));
    for (row, role) in table.sheet.rows.iter().zip(roles) {
        if *role == ASKED && filled(row).next().map(|cell| cell.column) == title {
            *role = Role::Event(Standing::Listed);
        }
    }
}

/// Settles rows with one text alone: the headings of the table under them show what they are, or the planner says it.
fn alone(table: &Table<'_>, roles: &mut [Role]) -> Vec<usize> {
    let mut asked = Vec::new();
    for at in 0..roles.len() {
        if roles.get(at) != Some(&Role::Event(Standing::AloneOrHeading)) {
            continue;
        }
        let heads_a_table = roles.get(at + 1) == Some(&Role::Headings);
        if !heads_a_table {
            asked.push(at);
        }
        let (Some(row), Some(role)) = (table.sheet.rows.get(at), roles.get_mut(at)) else { continue };
        match table.alone {
            _ if heads_a_table => *role = heading_of(row),
            Some(AloneIs::Heading) => *role = heading_of(row),
            Some(AloneIs::Event) => *role = Role::Event(Standing::Alone),
            None => {}
        }
    }
    asked
}

fn heading_of(row: &Row) -> Role {
    let cell = filled(row).find(|cell| !words::is_blank_mark(&trimmed(&cell.value)));
    let text = cell.map(|cell| trimmed(&cell.value)).unwrap_or_default();
    divider(&text, &cell.map_or(Reading::Empty, |cell| time::read_value(&cell.value)))
}

/// Where in the table what stands.
pub(super) struct Place<'t> {
    pub sheet: &'t Sheet,
    pub number: Option<u32>,
    pub time: Option<u32>,
    date: Option<u32>,
    day: Option<u32>,
    pub title: Option<u32>,
    pub text: Option<u32>,
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
            sheet: table.sheet,
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
                    return Role::Event(Standing::Listed);
                }
            }
        }
        match texts.as_slice() {
            [] => Role::Blank,
            [(column, span, text)] => self.single(row, *column, *span, text),
            [_, _] | [_, _, _] => self.short(row, &texts),
            _ => Role::Event(Standing::Listed),
        }
    }

    /// A row with one text.
    fn single(&self, row: &Row, column: u32, span: u32, text: &str) -> Role {
        if words::startex(text).is_some() || words::is_endex(text) {
            return Role::Event(Standing::Alone);
        }
        let reading = cell(row, column).map_or(Reading::Empty, |cell| time::read_value(&cell.value));
        if Some(column) == self.time
            && span <= 1
            && match reading {
                Reading::Moment(moment) => !moment.is_day_only(),
                Reading::Open(_) => true,
                Reading::Empty | Reading::Plain(_) | Reading::Unreadable(_) => false,
            }
        {
            return Role::Event(Standing::Listed);
        }
        let wide = span >= 3.max(self.width / 2);
        // "14" and "INJ 14" wait for their event.
        let ends_in_a_number =
            text.split_whitespace().last().is_some_and(|last| last.bytes().any(|byte| byte.is_ascii_digit()));
        if Some(column) == self.number
            && !wide
            && is_number_like(text)
            && ends_in_a_number
            && !names_a_section(text)
            && time::day_in(text).is_nothing()
        {
            return Role::Event(Standing::Listed);
        }
        let is_day = matches!(reading, Reading::Moment(moment) if moment.is_day_only());
        let in_title = [self.title, self.text].contains(&Some(column));
        if wide || is_day || begins_with_a_day(text) || surely_names_a_section(text, in_title) {
            return divider(text, &reading);
        }
        let in_lead = [self.first, self.number, self.time, self.date, self.day].contains(&Some(column));
        Role::Event(if in_lead || names_a_section(text) {
            Standing::AloneOrHeading
        } else if in_title {
            Standing::Listed
        } else {
            Standing::Apart
        })
    }

    /// A row with two or three texts: `Phase 2 | Initial response`, `Day 2 | 13 May 2026`.
    fn short(&self, row: &Row, texts: &[(u32, u32, std::borrow::Cow<'_, str>)]) -> Role {
        let Some((lead, span, text)) = texts.first() else { return Role::Event(Standing::Listed) };
        if texts.iter().any(|(_, _, text)| words::startex(text).is_some() || words::is_endex(text)) {
            return Role::Event(Standing::Listed);
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
            return Role::Event(Standing::Listed);
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
        if (surely_names_a_section(text, false) || *span >= 3.max(self.width / 2))
            && !(fills_text && [self.date, self.day].contains(&Some(*lead)))
        {
            return divider(&joined, &Reading::Empty);
        }
        Role::Event(Standing::Listed)
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

/// Whether a text certainly names a section: by its number or the mark after its first word, as in `Phase 2` and
/// `Part: the flood`, not as in `Part of the roof falls in`. Where texts of events stand, the number must end the name.
fn surely_names_a_section(text: &str, where_events_stand: bool) -> bool {
    let phrase = words::phrase(text);
    let mut parts = phrase.splitn(3, ' ');
    let (first, second, rest) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    if text.chars().count() > 120 {
        return false;
    }
    if vocabulary::is(Topic::Section, first) {
        let folded = words::fold(text);
        let after = |word: &str| folded.find(word).and_then(|at| folded.get(at + word.len()..)).unwrap_or_default();
        let is_closed = |rest: &str| rest.trim_start().chars().next().is_none_or(|mark| !mark.is_alphanumeric());
        let Some(second) = second else { return true };
        let numbered = second.starts_with(|letter: char| letter.is_ascii_digit())
            || (second.len() <= 4 && second.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x')))
            || words::small_number(second).is_some();
        let lettered =
            second.chars().count() == 1 && (rest.is_none() || is_closed(after(&format!("{first} {second}"))));
        let named = is_closed(after(first)) && !after(first).trim_start().is_empty();
        let ends = !where_events_stand || rest.is_none() || is_closed(after(&format!("{first} {second}")));
        return named || lettered || (numbered && ends);
    }
    if where_events_stand {
        vocabulary::is(Topic::SectionPhrase, &phrase)
    } else {
        phrase.contains("operational period") || vocabulary::begins(Topic::SectionPhrase, &phrase)
    }
}

/// Whether a text begins with a day, as in `Tuesday 13 May: the flood`.
fn begins_with_a_day(text: &str) -> bool {
    let note = time::day_in(text);
    let phrase = words::phrase(text);
    let first = phrase.split(' ').next().unwrap_or_default();
    (note.weekday.is_some() && words::weekday(first).is_some())
        || (note.date.is_some() && (first.bytes().all(|byte| byte.is_ascii_digit()) || words::month(first).is_some()))
        || (note.numbered.is_some() && matches!(first, "day" | "jour" | "dia" | "tag" | "giorno" | "d" | "j"))
}
