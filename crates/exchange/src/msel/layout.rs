//! A sheet understood as a table: what it is, its headings, its columns, the role of each row.

use super::cells::column_letter;
use super::choices::{Choices, HeaderChoice};
use super::columns::{self, Column};
use super::content::{self, Content};
use super::field::Field;
use super::header::{self, Header};
use super::headings;
use super::kind::{self, SheetKind};
use super::profile::Profile;
use super::rows::{self, AloneIs, Role, Table};
use crate::book::{Book, Sheet};
use std::collections::BTreeMap;

/// A sheet understood as a table.
#[derive(Debug)]
pub(super) struct Layout {
    pub kind: SheetKind,
    /// Why it is that.
    pub why: String,
    /// Whether its events are taken.
    pub taken: bool,
    /// The number of the last heading row, as the sheet counts.
    pub header_row: Option<u32>,
    pub columns: Vec<Column>,
    /// Places among the columns of those with a field, which are few among what may be thousands.
    mapped: Vec<usize>,
    /// One for each row of the sheet.
    pub roles: Vec<Role>,
    /// Places of the rows with one text alone that are an event or the heading of the rows under them.
    pub alone: Vec<usize>,
    /// The profile that gave the mapping.
    pub profile: Option<String>,
    evidence: u32,
}

impl Layout {
    /// The column of a field.
    pub(super) fn column(&self, field: Field) -> Option<&Column> {
        self.mapped().find(|column| column.field == Some(field))
    }

    /// The columns with a field, in the order of the sheet.
    pub(super) fn mapped(&self) -> impl Iterator<Item = &Column> {
        self.mapped.iter().filter_map(|place| self.columns.get(*place))
    }
}

/// Understands every sheet of a book.
pub(super) fn of_book(book: &Book, choices: &Choices, profiles: &[Profile]) -> Vec<Layout> {
    let mut layouts: Vec<Layout> = book.sheets.iter().map(|sheet| of_sheet(sheet, choices, profiles)).collect();
    let strongest = book
        .sheets
        .iter()
        .zip(&layouts)
        .filter(|(sheet, layout)| layout.taken && !kind::is_beside_the_list(&sheet.name))
        .map(|(_, layout)| layout.evidence)
        .max()
        .unwrap_or(0);
    for (sheet, layout) in book.sheets.iter().zip(&mut layouts) {
        let decided = choices.sheets.get(&sheet.name).and_then(|choice| choice.take);
        if decided.is_none()
            && layout.taken
            && kind::is_beside_the_list(&sheet.name)
            && strongest >= layout.evidence.saturating_add(2)
        {
            layout.taken = false;
            layout.why = format!("{}; by its name it is kept beside the list, so it is not taken", layout.why);
        }
    }
    layouts
}

fn of_sheet(sheet: &Sheet, choices: &Choices, profiles: &[Profile]) -> Layout {
    let choice = choices.sheets.get(&sheet.name);
    let header = match choice.and_then(|choice| choice.header) {
        Some(HeaderChoice::None) => None,
        Some(HeaderChoice::Row(number)) => header::at_row(sheet, number),
        None => header::find(sheet),
    };
    let body = header.as_ref().map_or(0, |header| header.at + 1);
    let body_rows = sheet.rows.len().saturating_sub(body);
    let contents = content::contents(sheet.rows.get(body..).unwrap_or_default());
    let headings = header.as_ref().map(|header| header::headings_of(sheet, header)).unwrap_or_default();
    let (fixed, profile) = fixed(&headings, choice.map(|choice| &choice.columns), profiles);
    let columns = columns::assign(headings, &contents, header.is_some(), &fixed);
    let evidence = kind::evidence(&columns, &contents, body_rows);
    let has_rows = body_rows > 0;
    // Who says where the headings are, or what a column is, takes the sheet for a list.
    let asked_for = choice.is_some_and(|choice| {
        choice.take == Some(true) || (choice.take.is_none() && (choice.header.is_some() || !choice.columns.is_empty()))
    });
    let (kind, why) = if evidence >= kind::EVENTS && has_rows {
        (SheetKind::Events, "its columns are those of a list of events".to_owned())
    } else {
        let (kind, why) = kind::other_kind(sheet, body_rows, header.is_some());
        (kind, why.to_owned())
    };
    let (kind, why) = if asked_for && kind != SheetKind::Events && has_rows {
        (SheetKind::Events, "you took it as a list of events".into())
    } else {
        (kind, why)
    };
    let taken = kind == SheetKind::Events && choice.and_then(|choice| choice.take).unwrap_or(!sheet.hidden);
    let is_list = kind == SheetKind::Events;
    let (roles, alone) =
        if is_list { roles(sheet, header.as_ref(), &columns, choices) } else { (Vec::new(), Vec::new()) };
    let header_row = header
        .filter(|_| is_list || kind == SheetKind::Lookup || kind == SheetKind::Empty)
        .and_then(|header| sheet.rows.get(header.at))
        .map(|row| row.number);
    let columns = keep_columns(columns, &contents, is_list);
    let mapped =
        columns.iter().enumerate().filter(|(_, column)| column.field.is_some()).map(|(place, _)| place).collect();
    Layout {
        kind,
        why,
        taken,
        header_row,
        columns,
        mapped,
        roles,
        alone,
        profile: profile.filter(|_| is_list),
        evidence,
    }
}

/// The id of the question on a sheet's rows with one text alone, and of its answers.
pub(super) fn alone_question(sheet: &Sheet) -> String {
    format!("alone:{}", sheet.name)
}
pub(super) const ALONE_IS_EVENT: &str = "events";
pub(super) const ALONE_IS_HEADING: &str = "headings";

fn roles(sheet: &Sheet, header: Option<&Header>, columns: &[Column], choices: &Choices) -> (Vec<Role>, Vec<usize>) {
    let alone = match choices.answers.get(&alone_question(sheet)).map(String::as_str) {
        Some(ALONE_IS_EVENT) => Some(AloneIs::Event),
        Some(ALONE_IS_HEADING) => Some(AloneIs::Heading),
        _ => None,
    };
    rows::roles(&Table {
        sheet,
        header: header.map(|header| header.at),
        two_rows: header.is_some_and(|header| header.two_rows),
        columns,
        alone,
    })
}

/// Columns with a heading or with content; a formatted empty column is nobody's.
fn keep_columns(mut columns: Vec<Column>, contents: &[Content], is_list: bool) -> Vec<Column> {
    if !is_list {
        for column in &mut columns {
            (column.field, column.why) = (None, "the sheet is no list of events".into());
        }
    }
    columns
        .into_iter()
        .filter(|column| {
            !column.heading.is_empty() || contents.get(column.index as usize).is_some_and(|content| content.filled > 0)
        })
        .collect()
}

type Fixed = BTreeMap<u32, (Option<Field>, String)>;

/// What the planner or a kept profile decided for columns, the planner before the profile.
fn fixed(
    headings: &[(u32, String, String)],
    chosen: Option<&BTreeMap<String, Option<Field>>>,
    profiles: &[Profile],
) -> (Fixed, Option<String>) {
    let mut fixed = Fixed::new();
    let levelled: Vec<String> = headings.iter().map(|(_, heading, _)| headings::level(heading)).collect();
    let profile = profiles
        .iter()
        .filter(|profile| profile.fits(&levelled))
        .max_by_key(|profile| profile.headings.keys().filter(|heading| levelled.contains(heading)).count());
    if let Some(profile) = profile {
        for ((column, _, _), levelled) in headings.iter().zip(&levelled) {
            if let Some(field) = profile.headings.get(levelled) {
                fixed.insert(*column, (*field, format!("the kept mapping “{}” says so", profile.name)));
            }
        }
    }
    choose_columns(&mut fixed, chosen);
    (fixed, profile.map(|profile| profile.name.clone()))
}

/// Adds the planner's own decisions, which go before all others.
fn choose_columns(fixed: &mut Fixed, chosen: Option<&BTreeMap<String, Option<Field>>>) {
    for (letter, field) in chosen.into_iter().flatten() {
        if let Some(column) = column_of_letter(letter) {
            // A field that the planner moves elsewhere leaves the column it was given to before.
            if let Some(field) = field {
                fixed.retain(|_, (other, _)| *other != Some(*field));
            }
            fixed.insert(column, (*field, "your choice".to_owned()));
        }
    }
}

pub(super) fn column_of_letter(letter: &str) -> Option<u32> {
    let mut column = 0u32;
    if letter.is_empty() || letter.len() > 4 {
        return None;
    }
    for byte in letter.bytes() {
        let digit = u32::from(byte.to_ascii_uppercase().checked_sub(b'A')?);
        if digit > 25 {
            return None;
        }
        column = column * 26 + digit + 1;
    }
    let index = column - 1;
    (column_letter(index).eq_ignore_ascii_case(letter)).then_some(index)
}
