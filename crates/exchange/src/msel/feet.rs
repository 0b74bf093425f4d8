//! The end of a list, where rows are slighter than the others: a colour legend, notes, and events held ready.

use super::cells::{cell_or_merged, filled, is_number_like, trimmed};
use super::rows::{Place, Role, Standing};
use super::time::{self, Reading};
use super::vocabulary::{self, Topic};
use super::words;
use crate::book::Row;

/// Rows at the end that are slighter than the others: a colour legend, which is no event, and rows that are an event or
/// a note, which are kept as events that somebody must look at.
pub(super) fn feet(place: &Place<'_>, roles: &mut [Role]) {
    let rows = &place.sheet.rows;
    let body =
        roles.iter().position(|role| matches!(role, Role::Event(_) | Role::Divider { .. })).unwrap_or(roles.len());
    let mut start = roles.len();
    while start > body
        && rows.get(start - 1).zip(roles.get(start - 1)).is_some_and(|(row, role)| is_slight(place, row, role))
    {
        start -= 1;
    }
    if start == roles.len() {
        return;
    }
    let listed = |role: Option<&Role>| matches!(role, Some(Role::Event(_)));
    let events: Vec<usize> = (body..start).filter(|at| listed(roles.get(*at))).take(200).collect();
    let cells: usize = events.iter().filter_map(|at| rows.get(*at)).map(|row| filled(row).count()).sum();
    let usual = if events.is_empty() { 0 } else { cells / events.len() };
    // Under a heading such as "Contingency injects" short rows are events.
    let mut in_reserve = (body..start)
        .rev()
        .find_map(|at| match roles.get(at) {
            Some(Role::Divider { text, .. }) => Some(is_reserve(text)),
            Some(Role::Event(_)) => Some(false),
            _ => None,
        })
        .unwrap_or(false);
    let colours = rows.iter().skip(start).filter(|row| is_colour_line(row)).count();
    let mut in_legend = false;
    for (row, role) in rows.iter().zip(roles.iter_mut()).skip(start) {
        let first = filled(row).next().map(|cell| trimmed(&cell.value)).unwrap_or_default();
        let words = words::phrase(&first);
        if let Role::Divider { text, .. } = role
            && is_reserve(text)
        {
            (in_reserve, in_legend) = (true, false);
            continue;
        }
        let names_legend = vocabulary::is(Topic::Legend, &words) && filled(row).count() <= 2;
        in_legend |= names_legend;
        let is_explained = in_legend && filled(row).any(|cell| trimmed(&cell.value).contains('='));
        if *role == Role::Blank {
            continue;
        }
        if names_legend || is_explained || (is_colour_line(row) && (in_legend || colours >= 2)) {
            *role = Role::Legend;
            continue;
        }
        let says_note = vocabulary::begins(Topic::Foot, &words) || first.starts_with(['*', '†']);
        let in_title =
            filled(row).any(|cell| [place.title, place.text].contains(&Some(cell.column))) && !begins_a_reserve(&first);
        let is_slighter = filled(row).count() * 2 < usual;
        if let Role::Event(standing) = role {
            *standing = match standing {
                _ if says_note => Standing::Apart,
                Standing::Listed if is_slighter && in_title && !in_reserve => Standing::Apart,
                Standing::Listed => Standing::Listed,
                _ if in_reserve => Standing::Alone,
                Standing::Alone | Standing::AloneOrHeading | Standing::Apart => Standing::Apart,
            };
        }
    }
    // A divider with nothing under it divides nothing, and is kept as well.
    for role in roles.iter_mut().skip(start).rev() {
        match role {
            Role::Event(_) => break,
            Role::Divider { .. } => *role = Role::Event(Standing::Apart),
            Role::Above | Role::Headings | Role::Legend | Role::Blank => {}
        }
    }
}

/// `Red = media`, or the two in cells of their own.
fn is_colour_line(row: &Row) -> bool {
    if row.cells.len() > 64 {
        return false;
    }
    let texts: Vec<_> = filled(row).map(|cell| trimmed(&cell.value)).collect();
    let Some(first) = texts.first() else { return false };
    let words = words::phrase(first);
    let Some(colour) = words.split(' ').next().filter(|word| vocabulary::is(Topic::Colour, word)) else { return false };
    let folded = words::fold(first);
    let rest = folded.strip_prefix(colour).unwrap_or_default().trim_start();
    texts.len() <= 4 && (rest.starts_with(['=', ':', '-']) || (rest.is_empty() && texts.len() >= 2))
}

/// Whether a text begins as the names of events do that are held ready: `Contingency: a second device`.
pub(super) fn begins_a_reserve(text: &str) -> bool {
    let phrase = words::phrase(text);
    ["conting", "inject conting", "inject de conting"].iter().any(|beginning| phrase.starts_with(beginning))
}

fn is_reserve(text: &str) -> bool {
    let phrase = words::phrase(text);
    vocabulary::phrases(Topic::Reserve).iter().any(|word| phrase.contains(word))
}

/// Whether a text counts the rows above.
pub(super) fn is_a_total(text: &str) -> bool {
    vocabulary::begins(Topic::Total, &words::phrase(text))
}

/// Whether a row is too slight to be an event among fuller ones: one or two texts, no number, no time.
fn is_slight(place: &Place<'_>, row: &Row, role: &Role) -> bool {
    if !matches!(role, Role::Event(_) | Role::Divider { .. } | Role::Blank) || row.cells.len() > 64 {
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
        place.time.and_then(|column| cell_or_merged(place.sheet, row, column)).is_some_and(
            |cell| match time::read_value(&cell.value) {
                Reading::Moment(moment) => !moment.is_day_only(),
                Reading::Plain(_) => !texts.iter().any(|(_, text)| is_a_total(text)),
                Reading::Open(_) => true,
                Reading::Empty | Reading::Unreadable(_) => false,
            },
        );
    let play = texts.iter().any(|(_, text)| words::startex(text).is_some() || words::is_endex(text));
    (texts.len() <= 2 || is_colour_line(row)) && !numbered && !timed && !play
}
