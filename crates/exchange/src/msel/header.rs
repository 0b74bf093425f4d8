//! Finding the heading row, under titles and key lines, in one row or two, or none.

use super::cells::{cell, filled, one_line, text_of};
use super::headings::{self, Fit};
use super::time::{self, Reading};
use crate::book::{Row, Sheet, Value};

/// Rows among which a heading row is looked for.
const SEARCHED: usize = 40;

/// The heading row of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// Index among the sheet's rows of the last (or only) heading row.
    pub at: usize,
    /// Whether the row above it holds group headings.
    pub two_rows: bool,
}

/// Finds the heading row by itself.
pub(super) fn find(sheet: &Sheet) -> Option<Header> {
    let mut best: Option<(usize, u32)> = None;
    let mut passed_an_event = false;
    for (at, row) in sheet.rows.iter().enumerate().take(SEARCHED) {
        if let Some(score) = score(row)
            && !passed_an_event
            && best.is_none_or(|(_, known)| score > known)
        {
            best = Some((at, score));
        }
        passed_an_event |= looks_like_an_event(row);
    }
    let at = best.map(|(at, _)| at).or_else(|| by_contrast(sheet))?;
    Some(with_groups(sheet, at))
}

/// The heading row a planner named, by its number in the sheet.
pub(super) fn at_row(sheet: &Sheet, number: u32) -> Option<Header> {
    let at = sheet.rows.iter().position(|row| row.number == number)?;
    let two_rows = at > 0 && is_group_row(sheet, at - 1, at);
    Some(Header { at, two_rows })
}

fn with_groups(sheet: &Sheet, at: usize) -> Header {
    if at + 1 < sheet.rows.len() && is_sub_row(sheet, at) {
        return Header { at: at + 1, two_rows: true };
    }
    Header { at, two_rows: at > 0 && is_group_row(sheet, at - 1, at) }
}

/// How much a row looks like headings; `None` if it cannot be.
fn score(row: &Row) -> Option<u32> {
    let (mut cells, mut exact, mut words) = (0u32, 0u32, 0u32);
    let mut fields = Vec::new();
    for cell in filled(row).take(super::content::COLUMNS) {
        let Value::Text(text) = &cell.value else { return None };
        if is_time_with_digits(&cell.value) {
            return None;
        }
        cells += 1;
        let Some(best) = headings::namings(text).into_iter().max_by_key(|naming| (naming.fit, naming.cover)) else {
            continue;
        };
        if best.fit == Fit::Part || text.len() > 80 || (!best.by_content && fields.contains(&best.field)) {
            continue;
        }
        fields.push(best.field);
        match best.fit {
            Fit::Exact => exact += 1,
            _ => words += 1,
        }
    }
    let matched = exact + words;
    let enough = matched >= 2 && (matched * 3 >= cells || exact >= 3) && exact >= 1;
    enough.then_some(exact * 3 + words * 2)
}

fn is_time_with_digits(value: &Value) -> bool {
    let text = text_of(value);
    text.bytes().any(|byte| byte.is_ascii_digit())
        && matches!(time::read_value(value), Reading::Moment(_) | Reading::Plain(_))
}

/// A row of several cells with a time among them: headings do not come after it.
fn looks_like_an_event(row: &Row) -> bool {
    filled(row).count() >= 4 && filled(row).any(|cell| matches!(time::read_value(&cell.value), Reading::Moment(moment) if moment.clock.is_some() || moment.span.is_some()) && is_time_with_digits(&cell.value))
}

/// Headings in no language known here: a first row of short, different texts over columns that hold times or numbers.
fn by_contrast(sheet: &Sheet) -> Option<usize> {
    let at = sheet.rows.iter().take(10).position(|row| filled(row).count() >= 3)?;
    let row = sheet.rows.get(at)?;
    let mut seen = Vec::new();
    for cell in filled(row) {
        let Value::Text(text) = &cell.value else { return None };
        if text.len() > 40 || is_time_with_digits(&cell.value) || seen.contains(&text.as_str()) {
            return None;
        }
        seen.push(text.as_str());
    }
    let below = sheet.rows.get(at + 1..)?;
    if below.len() < 2 {
        return None;
    }
    let contents = super::content::contents(below);
    let contrasts = filled(row).any(|cell| {
        contents.get(cell.column as usize).is_some_and(|content| {
            content.filled >= 2
                && (content.share(content.times) > 0.6
                    || content.share(content.days) > 0.6
                    || content.share(content.numbers) > 0.9)
        })
    });
    contrasts.then_some(at)
}

/// Whether a row holds group headings over the row below it.
fn is_group_row(sheet: &Sheet, above: usize, below: usize) -> bool {
    let (Some(top), Some(bottom)) = (sheet.rows.get(above), sheet.rows.get(below)) else { return false };
    if top.number + 1 != bottom.number
        || filled(top).any(|cell| !matches!(cell.value, Value::Text(_)) || is_time_with_digits(&cell.value))
    {
        return false;
    }
    let (Some(first), Some(last)) = (bottom.cells.first(), bottom.cells.last()) else { return false };
    let width = last.column - first.column + 1;
    let groups =
        filled(top).filter(|cell| cell.span > 1 && cell.span < width && text_of(&cell.value).len() <= 60).count();
    let fills_gaps = filled(top)
        .filter(|cell| {
            cell.span == 1
                && self::cell(bottom, cell.column).is_none()
                && headings::namings(&text_of(&cell.value)).iter().any(|naming| naming.fit == Fit::Exact)
        })
        .count();
    (groups >= 1 && filled(top).count() >= 2) || fills_gaps >= 2 || (groups >= 1 && fills_gaps >= 1)
}

/// Whether the row below a heading row holds the parts of its merged headings.
fn is_sub_row(sheet: &Sheet, at: usize) -> bool {
    let (Some(top), Some(bottom)) = (sheet.rows.get(at), sheet.rows.get(at + 1)) else { return false };
    if top.number + 1 != bottom.number {
        return false;
    }
    let is_short_text =
        |value: &Value| matches!(value, Value::Text(text) if text.len() <= 40) && !is_time_with_digits(value);
    let under_a_group = |column: u32| {
        top.cells.iter().any(|group| group.span > 1 && (group.column..group.column + group.span).contains(&column))
    };
    let parts = filled(bottom).count();
    let width =
        top.cells.last().map_or(0, |last| last.column + last.span) - top.cells.first().map_or(0, |first| first.column);
    parts >= 2
        && top.cells.iter().all(|group| group.span < width)
        && filled(bottom).all(|cell| is_short_text(&cell.value) && under_a_group(cell.column))
}

/// The heading of each column with one: `(column, heading, its own part without the group's)`.
pub(super) fn headings_of(sheet: &Sheet, header: &Header) -> Vec<(u32, String, String)> {
    let Some(bottom) = sheet.rows.get(header.at) else { return Vec::new() };
    let top = header.two_rows.then(|| header.at.checked_sub(1).and_then(|above| sheet.rows.get(above))).flatten();
    let mut columns: Vec<u32> = filled(bottom).map(|cell| cell.column).collect();
    if let Some(top) = top {
        columns.extend(filled(top).map(|cell| cell.column));
    }
    columns.sort_unstable();
    columns.dedup();
    let group_of = |column: u32| {
        let top = top?;
        let after = top.cells.partition_point(|group| group.column <= column);
        let group = top.cells.get(after.checked_sub(1)?)?;
        if group.column.saturating_add(group.span.max(1)) <= column || !super::cells::has_content(&group.value) {
            return None;
        }
        Some(one_line(&text_of(&group.value)))
    };
    columns
        .into_iter()
        .filter_map(|column| {
            let own = cell(bottom, column).map(|cell| one_line(&text_of(&cell.value))).filter(|own| !own.is_empty());
            Some(match (group_of(column), own) {
                (Some(group), Some(own)) => (column, format!("{group} {own}"), own),
                (Some(group), None) => (column, group.clone(), group),
                (None, Some(own)) => (column, own.clone(), own),
                (None, None) => return None,
            })
        })
        .collect()
}
