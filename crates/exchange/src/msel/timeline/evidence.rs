//! What each list's cells, heading and order show about how to read it, and the doubts they leave.

use super::doubts::{ClockIs, Doubt, ListRules, Rules, Setting, TwoPartIs};
use super::entry::{Entry, List, Order, When};
use super::place::{self, Hour};
use super::{turns, units};
use crate::msel::time::{Day, HOUR, MINUTE, Zone};

/// Reads what all lists show. Gives the rules, the doubts, and the entries where an ordered list goes back.
pub(super) struct Shown {
    pub rules: Rules,
    pub doubts: Vec<Doubt>,
    pub turns: Vec<bool>,
    /// Entries out of order that are read as written: index, and the index of the row they should not precede.
    pub out_of_order: Vec<(usize, usize)>,
    /// Settled readings worth telling: list and sentence.
    pub settled: Vec<(usize, String)>,
}

pub(super) fn shown(entries: &[Entry], lists: &[List<'_>]) -> Shown {
    let rules = Rules {
        lists: vec![ListRules::default(); lists.len()],
        local_offset: 0,
        first_date: None,
        day_one: None,
        day_one_weekday: None,
        stand_in_year: 2001,
        zero: None,
    };
    let mut shown = Shown {
        rules,
        doubts: Vec::new(),
        turns: vec![false; entries.len()],
        out_of_order: Vec::new(),
        settled: Vec::new(),
    };
    let all_order = order_of(entries.iter());
    let mut from = 0;
    for (slot, list) in lists.iter().enumerate() {
        let to = from + entries.iter().skip(from).take_while(|entry| entry.list == slot).count();
        let own = entries.get(from..to).unwrap_or_default();
        order(&mut shown, slot, list, own, all_order);
        units::numbers(&mut shown, slot, list, own);
        lengths(&mut shown, slot, list, own);
        clocks(&mut shown, slot, list, own);
        turns::turns(&mut shown, slot, list, entries, from..to);
        from = to;
    }
    zones(&mut shown, entries);
    shown
}

pub(super) fn set(shown: &mut Shown, slot: usize, change: impl FnOnce(&mut ListRules)) {
    if let Some(list) = shown.rules.lists.get_mut(slot) {
        change(list);
    }
}

fn order_of<'e>(entries: impl Iterator<Item = &'e Entry>) -> Option<Order> {
    let (mut day, mut month) = (false, false);
    for entry in entries {
        day |= entry.order == Some(Order::DayFirst);
        month |= entry.order == Some(Order::MonthFirst);
    }
    match (day, month) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// Day first or month first: one value above twelve settles the column, then the book.
fn order(shown: &mut Shown, slot: usize, list: &List<'_>, own: &[Entry], all: Option<Order>) {
    let open = own.iter().find_map(|entry| match entry.day.date {
        Some(Day::Slashed { first, second, year }) => Some((first, second, year)),
        _ => None,
    });
    let conflict = own.iter().any(|entry| entry.order == Some(Order::DayFirst))
        && own.iter().any(|entry| entry.order == Some(Order::MonthFirst));
    if let Some(order) = order_of(own.iter()).or(if conflict { None } else { all }) {
        set(shown, slot, |rules| rules.order = order);
        return;
    }
    let from_name = match list.day.date {
        Some(Day::Slashed { first, second, year }) => Some((first, second, year)),
        _ => None,
    };
    let Some((first, second, year)) = open.or(from_name) else { return };
    let year = year.map(|year| format!(" {year}")).unwrap_or_default();
    let written = format!("{first:02}/{second:02}{}", year.replace(' ', "/"));
    let doubt = Doubt::new(
        format!("order:{}", list.sheet.name),
        Some(slot),
        format!("Which comes first in dates such as {written} on “{}”: the day or the month?", list.sheet.name),
        "may be day and month or month and day",
    )
    .option(
        "day_first",
        format!("the day: {written} is {first} {}{year}", month_name(second)),
        Setting::Order(slot, Order::DayFirst),
    )
    .option(
        "month_first",
        format!("the month: {written} is {second} {}{year}", month_name(first)),
        Setting::Order(slot, Order::MonthFirst),
    );
    shown.doubts.push(doubt);
}

fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?")
}

/// A cell's text as an example in a question.
pub(super) fn raw_example(list: &List<'_>, entry: &Entry, value: i64) -> String {
    list.layout
        .column(crate::msel::field::Field::Time)
        .and_then(|column| list.sheet.rows.get(entry.at).and_then(|row| crate::msel::cells::cell(row, column.index)))
        .map_or_else(
            || format!("T{value:+}"),
            |cell| crate::msel::cells::one_line(&crate::msel::cells::trimmed(&cell.value)),
        )
}

/// `15 min` without a sign, and `T+45:00`.
fn lengths(shown: &mut Shown, slot: usize, list: &List<'_>, own: &[Entry]) {
    let spans =
        || own.iter().filter_map(|entry| if let When::Span(span) = entry.when { Some((entry, span)) } else { None });
    if let Some((entry, _)) = spans().find(|(_, span)| !span.tied) {
        let written = raw_example(list, entry, 0);
        if list.tone.relative || list.tone.counts() {
            set(shown, slot, |rules| rules.lengths_from_start = true);
        } else {
            let doubt = Doubt::new(
                format!("lengths:{}", list.sheet.name),
                Some(slot),
                format!("Does {written} on “{}” count from StartEx?", list.sheet.name),
                "is a length of time that does not say from when",
            )
            .option("no", "no: leave these rows without a time".into(), Setting::Lengths(slot, false))
            .option("from_start", format!("yes: {written} after StartEx"), Setting::Lengths(slot, true));
            shown.doubts.push(doubt);
        }
    }
    if let Some((entry, two)) =
        spans().find_map(|(entry, span)| span.two_part.filter(|two| two.first >= 24).map(|two| (entry, two)))
    {
        let written = raw_example(list, entry, 0);
        let doubt = Doubt::new(
            format!("parts:{}", list.sheet.name),
            Some(slot),
            format!("What are the two numbers in {written} on “{}”?", list.sheet.name),
            "may be hours and minutes or minutes and seconds",
        )
        .option(
            "hours_minutes",
            format!("hours and minutes: {written} is {} h {:02} min", two.first, two.second),
            Setting::TwoPart(slot, TwoPartIs::HoursMinutes),
        )
        .option(
            "minutes_seconds",
            format!("minutes and seconds: {written} is {} min {:02} s", two.first, two.second),
            Setting::TwoPart(slot, TwoPartIs::MinutesSeconds),
        );
        shown.doubts.push(doubt);
    }
}

/// Whether `0:45` without a sign is an hour of the day or counts from StartEx.
fn clocks(shown: &mut Shown, slot: usize, list: &List<'_>, own: &[Entry]) {
    let floating = || {
        own.iter().filter(|entry| entry.day.is_nothing()).filter_map(|entry| {
            if let When::Clock(clock) = entry.when {
                (clock.zone == Zone::Unsaid).then_some((entry, clock))
            } else {
                None
            }
        })
    };
    let Some((entry, example)) = floating().find(|(_, clock)| clock.ms != 0).or_else(|| floating().next()) else {
        return;
    };
    if list.tone.relative {
        set(shown, slot, |rules| rules.clock = ClockIs::SinceStart);
        return;
    }
    let count = floating().count();
    let ties = own.iter().filter(|entry| matches!(entry.when, When::Span(span) if span.tied)).count();
    let all_elapsed = floating().all(|(_, clock)| clock.elapsed);
    let starts_at_zero = floating().any(|(_, clock)| clock.ms == 0);
    if ties >= count && floating().all(|(_, clock)| clock.ms == 0) {
        // `00:00:00` among `+ 00:05:00` is the start itself.
        set(shown, slot, |rules| rules.clock = ClockIs::SinceStart);
        return;
    }
    let has_start = own.iter().any(|entry| entry.start.is_some() && matches!(entry.when, When::Clock(_)));
    if (ties >= count && !has_start) || (all_elapsed && !starts_at_zero && !has_start) {
        let written = raw_example(list, entry, 0);
        let (hours, minutes) = (example.ms / HOUR, example.ms / MINUTE % 60);
        let doubt = Doubt::new(
            format!("clock:{}", list.sheet.name),
            Some(slot),
            format!("Is {written} on “{}” an hour of the day, or does it count from StartEx?", list.sheet.name),
            "may be an hour of the day or count from StartEx",
        )
        .option(
            "since_start",
            format!("it counts: {written} is {hours} h {minutes:02} min after StartEx"),
            Setting::Clock(slot, ClockIs::SinceStart),
        )
        .option(
            "time_of_day",
            format!("an hour of the day: {hours:02}:{minutes:02}"),
            Setting::Clock(slot, ClockIs::TimeOfDay),
        );
        set(shown, slot, |rules| rules.clock = ClockIs::SinceStart);
        shown.doubts.push(doubt);
    } else if all_elapsed && starts_at_zero {
        set(shown, slot, |rules| rules.clock = ClockIs::SinceStart);
    }
}

/// Local hours beside hours in UTC need the distance between them.
fn zones(shown: &mut Shown, entries: &[Entry]) {
    let mut utc: Option<i16> = None;
    let mut local = false;
    for entry in entries {
        let list = shown.rules.list(entry.list);
        let clock = match place::hour(entry, &list) {
            Ok(Hour::Clock(clock)) => clock,
            _ => continue,
        };
        match clock.zone {
            Zone::Utc(minutes) => utc = utc.or(Some(minutes)),
            Zone::Unsaid | Zone::Local => local = true,
        }
    }
    let Some(first) = utc else { return };
    // With one zone throughout, that zone is the exercise's own.
    shown.rules.local_offset = first;
    if !local {
        return;
    }
    let mut doubt = Doubt::new(
        "zone".into(),
        None,
        "Some hours are local and some in another zone (Z). How far is local time ahead of UTC?".into(),
        "mixes local and Z time, and the distance between them is not written",
    );
    let rest = (-12..=14i16).map(|hours| hours * 60).filter(|minutes| *minutes != first);
    for minutes in std::iter::once(first).chain(rest) {
        let text = if minutes == 0 {
            "local time is UTC (Z)".to_owned()
        } else {
            format!(
                "local time is UTC{:+}: 12:00 Z is {:02}:00 local",
                minutes / 60,
                (12 + minutes / 60).rem_euclid(24)
            )
        };
        doubt = doubt.option(&format!("utc{:+}", minutes / 60), text, Setting::Local(minutes));
    }
    shown.doubts.push(doubt);
}
