//! From entries to offsets: evidence, doubts, answers, StartEx, and the rows on which every possible reading agrees.

use super::days::{self, Calendar, Line};
use super::doubts::{ClockIs, Doubt, PlainIs, Rules, Setting};
use super::entry::{Entry, List, When};
use super::evidence::{self, Shown};
use super::place::{self, Hour, Outcome, Stand};
use super::zero::{self, By, Moment, Zero, ZeroIs};
use crate::msel::choices::{Choices, ZeroChoice};
use crate::msel::facts::Facts;
use crate::msel::time::{self, Clock, DAY, HOUR, MINUTE, Reading};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;
use std::ops::Range;

/// The times of all taken lists, solved.
pub(in crate::msel) struct Solved {
    /// One for each entry.
    pub outcomes: Vec<Outcome>,
    /// One for each entry with a time of day or a stretch: the time as understood.
    pub reads: Vec<Option<String>>,
    pub doubts: Vec<Doubt>,
    pub zero: Option<SolvedZero>,
    /// The story's date and hour at StartEx.
    pub start: Option<NaiveDateTime>,
    pub first_day: Option<NaiveDate>,
    pub last_day: Option<NaiveDate>,
    /// Entries out of order, read as written, with the entry they should not precede.
    pub out_of_order: Vec<(usize, usize)>,
    /// Settled readings worth telling: list and sentence.
    pub settled: Vec<(usize, String)>,
}

/// StartEx as found.
pub(in crate::msel) struct SolvedZero {
    pub is: ZeroIs,
    pub by: By,
    pub read: String,
    /// Other entries that could be it, with why.
    pub alternatives: Vec<(usize, &'static str)>,
}

/// Solves the times of all taken lists.
pub(in crate::msel) fn solve(entries: &[Entry], lists: &[List<'_>], facts: &Facts, choices: &Choices) -> Solved {
    let Shown { mut rules, mut doubts, turns, out_of_order, settled } = evidence::shown(entries, lists);
    rules.first_date = choices.first_date.as_deref().and_then(|date| NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d").ok());
    for doubt in &mut doubts {
        take_answer(doubt, choices, &mut rules);
    }
    let calendar = days::calendar(entries, lists, facts, &rules);
    let stands = place::stands(entries, &turns, &rules, &calendar);
    for mut doubt in late_doubts(entries, lists, &stands, &rules, &calendar, facts, choices) {
        // The first option is how things stand; without it the rows below would hang on nothing.
        if let Some(first) = doubt.settings.first() {
            first.apply(&mut rules);
        }
        take_answer(&mut doubt, choices, &mut rules);
        doubts.push(doubt);
    }
    let base = evaluate(entries, lists, &turns, facts, choices, &rules);
    let mut outcomes = base.outcomes.clone();
    for (index, doubt) in doubts.iter().enumerate().filter(|(_, doubt)| doubt.answer.is_none()) {
        // Two far options show as well as twenty which rows hang on the doubt.
        let tried = if doubt.settings.len() > 4 { 2 } else { doubt.settings.len() };
        for setting in doubt.settings.iter().take(tried) {
            let mut other = rules.clone();
            setting.apply(&mut other);
            let read = evaluate(entries, lists, &turns, facts, choices, &other);
            for ((outcome, one), two) in outcomes.iter_mut().zip(&base.outcomes).zip(&read.outcomes) {
                if one != two && !matches!(outcome, Outcome::Asked(_)) {
                    *outcome = Outcome::Asked(index);
                }
            }
        }
    }
    // A doubt that no row hangs on is only asked if it dates the story.
    let hangs: Vec<bool> = (0..doubts.len()).map(|index| outcomes.contains(&Outcome::Asked(index))).collect();
    let dates_story = |doubt: &Doubt| doubt.settings.iter().any(|setting| matches!(setting, Setting::Order(..)));
    let uncertain_date = doubts.iter().zip(&hangs).any(|(doubt, _)| doubt.answer.is_none() && dates_story(doubt));
    let kept: Vec<bool> = doubts.iter().zip(&hangs).map(|(doubt, hangs)| *hangs || doubt.answer.is_some() || dates_story(doubt)).collect();
    let mut renumbered = Vec::with_capacity(doubts.len());
    let mut next = 0;
    for keep in &kept {
        renumbered.push(next);
        next += usize::from(*keep);
    }
    for outcome in &mut outcomes {
        if let Outcome::Asked(index) = outcome {
            *index = renumbered.get(*index).copied().unwrap_or(0);
        }
    }
    let mut keep = kept.iter();
    doubts.retain(|_| keep.next().copied().unwrap_or(true));
    let zero_hangs = base.zero.is_some_and(|zero| matches!(zero.is, ZeroIs::Entry(index) if matches!(outcomes.get(index), Some(Outcome::Asked(_)))));
    finish(entries, base, outcomes, doubts, out_of_order, settled, uncertain_date || zero_hangs)
}

fn take_answer(doubt: &mut Doubt, choices: &Choices, rules: &mut Rules) {
    let Some(answer) = choices.answers.get(&doubt.id) else { return };
    doubt.answer = doubt.options.iter().position(|(id, _)| id == answer);
    if let Some(setting) = doubt.answer.and_then(|index| doubt.settings.get(index)) {
        setting.apply(rules);
    }
}

struct Evaluated {
    stands: Vec<Stand>,
    outcomes: Vec<Outcome>,
    zero: Option<Zero>,
    calendar: Calendar,
}

fn evaluate(entries: &[Entry], lists: &[List<'_>], turns: &[bool], facts: &Facts, choices: &Choices, rules: &Rules) -> Evaluated {
    let calendar = days::calendar(entries, lists, facts, rules);
    let stands = place::stands(entries, turns, rules, &calendar);
    let chosen = chosen_zero(entries, lists, &stands, rules, &calendar, choices).or(rules.zero);
    let stated = facts.startex.as_ref().and_then(|stated| moment_of(&stated.reading, entries, &stands, rules, &calendar));
    let mut zero = zero::choose(entries, &stands, chosen, stated);
    if let (Some(zero), None, Some(_)) = (zero.as_mut(), chosen_by_planner(choices), rules.zero)
        && zero.by == By::Choice
    {
        zero.by = By::FirstDated;
    }
    let outcomes = zero::outcomes(&stands, zero);
    Evaluated { stands, outcomes, zero, calendar }
}

fn chosen_by_planner(choices: &Choices) -> Option<&ZeroChoice> {
    choices.zero.as_ref()
}

fn chosen_zero(entries: &[Entry], lists: &[List<'_>], stands: &[Stand], rules: &Rules, calendar: &Calendar, choices: &Choices) -> Option<ZeroIs> {
    match choices.zero.as_ref()? {
        ZeroChoice::Row { sheet, row } => {
            let index = entries.iter().position(|entry| entry.row == *row && lists.get(entry.list).is_some_and(|list| list.sheet.name == *sheet))?;
            matches!(stands.get(index), Some(Stand::At { .. } | Stand::Relative(_))).then_some(ZeroIs::Entry(index))
        }
        ZeroChoice::At(text) => moment_of(&time::read_text(text), entries, stands, rules, calendar).map(ZeroIs::Moment),
    }
}

/// A moment stated outside the rows; without a day it is on the day of the first event.
fn moment_of(reading: &Reading, entries: &[Entry], stands: &[Stand], rules: &Rules, calendar: &Calendar) -> Option<Moment> {
    let Reading::Moment(moment) = reading else { return None };
    let clock = moment.clock?;
    let ms = place::local_ms(clock, rules);
    let written = match moment.day {
        Some(time::Day::Numbered(number)) => super::entry::WrittenDay { numbered: Some(number), ..Default::default() },
        date => super::entry::WrittenDay { date, weekday: moment.weekday, ..Default::default() },
    };
    let line = match days::line(written, rules.list(0).order, calendar) {
        Line::Floating => match zero::first_event(entries, stands).and_then(|index| stands.get(index)) {
            Some(Stand::At { line, .. }) => *line,
            _ => Line::Floating,
        },
        Line::Lost(_) => return None,
        line => line,
    };
    Some(Moment { line, ms })
}

/// Doubts that show only once the rows are placed: what joins day numbers to dates, stretches to hours, and leap years.
fn late_doubts(entries: &[Entry], lists: &[List<'_>], stands: &[Stand], rules: &Rules, calendar: &Calendar, facts: &Facts, choices: &Choices) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let mut dates: BTreeMap<i64, usize> = BTreeMap::new();
    let mut numbered = false;
    for (index, stand) in stands.iter().enumerate() {
        match stand {
            Stand::At { line: Line::Dated(day), .. } => {
                dates.entry(*day).or_insert(index);
            }
            Stand::At { line: Line::Numbered(_), .. } => numbered = true,
            _ => {}
        }
    }
    if numbered && !dates.is_empty() {
        let mut doubt = Doubt::new("day1".into(), None, "Some rows have dates and some have day numbers. Which date is Day 1?".into(), "has a day number, and no date in the book says which day that is");
        let shown: Vec<i64> = dates.keys().copied().take(3).chain(dates.keys().next().map(|first| first - 1)).collect();
        for day in shown {
            if let Some(date) = days::date_of(day) {
                doubt = doubt.option(&date.to_string(), format!("Day 1 is {}", date_text(date, calendar)), Setting::DayOne(day));
            }
        }
        doubts.push(doubt);
    }
    let zero_is_open = choices.zero.is_none() && facts.startex.is_none() && zero::start_row(entries, stands, |stand| matches!(stand, Stand::At { .. })).is_none();
    if zero_is_open && stands.contains(&Stand::Relative(0)) && stands.iter().any(|stand| matches!(stand, Stand::At { .. })) {
        let mut doubt = Doubt::new("join".into(), None, "Some rows count from StartEx and some have an hour. Which hour is StartEx?".into(), "is an hour beside rows that count from StartEx, whose hour is not written");
        let at: Vec<usize> = (0..entries.len()).filter(|index| matches!(stands.get(*index), Some(Stand::At { .. }))).take(3).collect();
        for index in at {
            if let (Some(entry), Some(Stand::At { line, ms })) = (entries.get(index), stands.get(index)) {
                let sheet = lists.get(entry.list).map(|list| list.sheet.name.as_str()).unwrap_or_default();
                doubt = doubt.option(&format!("{sheet}:{}", entry.row), format!("StartEx is {}, as in row {} of “{sheet}”", at_text(*line, *ms, calendar), entry.row), Setting::Zero(index));
            }
        }
        // One candidate alone is still a guess: "an hour before it" stands for all others.
        if doubt.options.len() == 1
            && let Some(entry) = stands.iter().position(|stand| *stand == Stand::Relative(0))
        {
            doubt = doubt.option("none", "another: leave the rows with an hour without a time, and set StartEx by hand".into(), Setting::Zero(entry));
        }
        doubts.push(doubt);
    }
    leap_doubt(&dates, calendar, rules, &mut doubts);
    doubts
}

/// Without a year, days on both sides of the end of February are one day further apart in a leap year.
fn leap_doubt(dates: &BTreeMap<i64, usize>, calendar: &Calendar, rules: &Rules, doubts: &mut Vec<Doubt>) {
    if calendar.year_known {
        return;
    }
    let month_days: Vec<(u32, u32)> = dates.keys().filter_map(|day| days::date_of(*day)).map(|date| (date.month(), date.day())).collect();
    let before = month_days.iter().any(|(month, _)| *month <= 2);
    let after = month_days.iter().any(|(month, _)| (3..=8).contains(month));
    if before && after {
        let doubt = Doubt::new("leap".into(), None, "The dates have no year and stand on both sides of the end of February. Is it a leap year?".into(), "stands across the end of February in a year that is not written")
            .option("no", "no: 28 February is followed by 1 March".into(), Setting::StandInYear(rules.stand_in_year))
            .option("yes", "yes: 28 February is followed by 29 February".into(), Setting::StandInYear(2004));
        doubts.push(doubt);
    }
}

/// Marks the entries of one list where hours go back, and asks about them.
pub(super) fn turns(shown: &mut Shown, slot: usize, list: &List<'_>, entries: &[Entry], range: Range<usize>) {
    let rules = shown.rules.list(slot);
    let mut clocks: Vec<(usize, Clock)> = Vec::new();
    let mut writes_24 = false;
    for index in range {
        let Some(entry) = entries.get(index) else { continue };
        if matches!(entry.when, When::Plain(_)) && rules.plain != PlainIs::Military {
            continue;
        }
        if let Ok(Hour::Clock(clock)) = place::hour(entry, &rules) {
            if rules.clock == ClockIs::TimeOfDay || !entry.day.is_nothing() {
                writes_24 |= clock.ms >= 13 * HOUR && !clock.half_unsaid && said_24(list, entry);
                clocks.push((index, clock));
            }
        }
    }
    let mut first: Option<(usize, usize, bool)> = None;
    let mut highest: Option<(usize, i64)> = None;
    let mut stretch = 0;
    for (place, (index, clock)) in clocks.iter().enumerate() {
        let Some(entry) = entries.get(*index) else { continue };
        if entry.stretch != stretch {
            (stretch, highest) = (entry.stretch, None);
        }
        let Some((high, high_ms)) = highest else {
            highest = Some((*index, clock.ms));
            continue;
        };
        if clock.ms >= high_ms {
            highest = Some((*index, clock.ms));
            continue;
        }
        let drop = high_ms - clock.ms;
        let may_be_afternoon = clock.half_unsaid && !writes_24 && clock.ms < 12 * HOUR && clock.ms + 12 * HOUR >= high_ms;
        let returns = clocks.iter().skip(place + 1).take(3).take_while(|(later, _)| entries.get(*later).is_some_and(|later| later.stretch == stretch)).any(|(_, later)| later.ms >= high_ms);
        let regroups = entries.get(high).is_some_and(|above| above.section != entry.section);
        let next_day = !entry.own_day && (drop >= 12 * HOUR || (drop >= 6 * HOUR && !returns && !regroups));
        let afternoon = may_be_afternoon && drop > HOUR && !returns;
        if next_day || afternoon {
            if let Some(mark) = shown.turns.get_mut(*index) {
                *mark = true;
            }
            let known = first.get_or_insert((high, *index, afternoon));
            known.2 |= afternoon;
            highest = Some((*index, clock.ms));
        } else {
            shown.out_of_order.push((*index, high));
        }
    }
    let Some((high, index, afternoon)) = first else { return };
    let text = |index: usize| clocks.iter().find(|(known, _)| *known == index).map(|(_, clock)| hour_text(clock.ms)).unwrap_or_default();
    let later = clocks.iter().find(|(known, _)| *known == index).map(|(_, clock)| hour_text(clock.ms + 12 * HOUR)).filter(|_| afternoon);
    let any_next_day = entries.get(index).is_some_and(|entry| !entry.own_day);
    shown.doubts.push(evidence::turn_doubt(slot, list, &text(high), &text(index), later, any_next_day));
}

/// Whether an hour after noon is written on the 24-hour clock, not with PM.
fn said_24(list: &List<'_>, entry: &Entry) -> bool {
    let text = list.layout.column(crate::msel::field::Field::Time).and_then(|column| list.sheet.rows.get(entry.at).and_then(|row| crate::msel::cells::cell(row, column.index)));
    text.is_some_and(|cell| !crate::msel::cells::text_of(&cell.value).to_lowercase().contains(['p', 'P']))
}

fn finish(entries: &[Entry], base: Evaluated, outcomes: Vec<Outcome>, doubts: Vec<Doubt>, out_of_order: Vec<(usize, usize)>, settled: Vec<(usize, String)>, uncertain_date: bool) -> Solved {
    let Evaluated { stands, zero, calendar, .. } = base;
    let reads = stands
        .iter()
        .zip(entries)
        .map(|(stand, entry)| match stand {
            Stand::At { line, ms } => Some(match (line, entry.day.weekday) {
                (Line::Numbered(_), Some(weekday)) if entry.day.numbered.is_none() => format!("{} {}", days::weekday_name(weekday), hour_text(ms.rem_euclid(DAY))),
                _ => at_text(*line, *ms, &calendar),
            }),
            Stand::Relative(ms) => Some(relative_text(*ms)),
            Stand::Open(_) | Stand::Bad(_) => None,
        })
        .collect();
    let place = zero.and_then(|zero| match zero.is {
        ZeroIs::Entry(index) => match stands.get(index) {
            Some(Stand::At { line, ms }) => Some((*line, *ms)),
            _ => None,
        },
        ZeroIs::Moment(moment) => Some((moment.line, moment.ms)),
        ZeroIs::TheListsOwn => None,
    });
    let dated = |line: Line| match line {
        Line::Dated(day) if calendar.year_known && !uncertain_date => Some(day),
        // The book says the day of the exercise above the list, and the rows have hours only.
        Line::Floating if !uncertain_date => calendar.first_day,
        _ => None,
    };
    let start = place.and_then(|(line, ms)| {
        let day = days::date_of(dated(line)?)?;
        day.and_hms_opt(0, 0, 0)?.checked_add_signed(chrono::TimeDelta::milliseconds(ms))
    });
    let offsets = || outcomes.iter().filter_map(|outcome| if let Outcome::Scheduled(offset) = outcome { Some(*offset) } else { None });
    let day_at = |offset: i64| start.and_then(|start| start.checked_add_signed(chrono::TimeDelta::milliseconds(offset))).map(|moment| moment.date());
    let first_day = start.map(|start| start.date());
    let last_day = offsets().max().and_then(|last| day_at(last.max(0)));
    let alternatives = alternatives(entries, &stands, zero);
    let zero = zero.map(|zero| SolvedZero {
        is: zero.is,
        by: zero.by,
        read: match (place, zero.is) {
            (Some((line, ms)), _) => at_text(line, ms, &calendar),
            (None, ZeroIs::Entry(index)) => match stands.get(index) {
                Some(Stand::Relative(ms)) => relative_text(*ms),
                _ => "T+00:00:00".into(),
            },
            (None, _) => "T+00:00:00".into(),
        },
        alternatives,
    });
    Solved { outcomes, reads, doubts, zero, start, first_day, last_day, out_of_order, settled }
}

fn alternatives(entries: &[Entry], stands: &[Stand], zero: Option<Zero>) -> Vec<(usize, &'static str)> {
    let chosen = zero.and_then(|zero| if let ZeroIs::Entry(index) = zero.is { Some(index) } else { None });
    let is_at = |index: usize| matches!(stands.get(index), Some(Stand::At { .. }));
    let mut found: Vec<(usize, &'static str)> = Vec::new();
    let mut add = |index: usize, why: &'static str| {
        if Some(index) != chosen && found.len() < 8 && !found.iter().any(|(known, _)| *known == index) {
            found.push((index, why));
        }
    };
    for (index, entry) in entries.iter().enumerate() {
        if entry.start.is_some() && is_at(index) {
            add(index, "it says that it is the start of the exercise");
        }
    }
    if let Some(first) = zero::first_event(entries, stands) {
        add(first, "it is the first event with an hour");
    }
    let earliest = (0..entries.len()).filter(|index| is_at(*index)).min_by_key(|index| match stands.get(*index) {
        Some(Stand::At { line, ms }) => zero::instant(*line, *ms),
        _ => i64::MAX,
    });
    if let Some(earliest) = earliest {
        add(earliest, "it is the earliest event");
    }
    found
}

/// `09:30`, with seconds and milliseconds only where there are any.
pub(super) fn hour_text(ms: i64) -> String {
    let within = ms.rem_euclid(DAY);
    let mut text = format!("{:02}:{:02}", within / HOUR, within / MINUTE % 60);
    if within % MINUTE != 0 {
        text.push_str(&format!(":{:02}", within / 1000 % 60));
    }
    if within % 1000 != 0 {
        text.push_str(&format!(".{:03}", within % 1000));
    }
    text
}

fn date_text(date: NaiveDate, calendar: &Calendar) -> String {
    if calendar.year_known { date.to_string() } else { date.format("%-d %B").to_string() }
}

fn at_text(line: Line, ms: i64, calendar: &Calendar) -> String {
    let (days_on, hour) = (ms.div_euclid(DAY), hour_text(ms));
    match line {
        Line::Dated(day) => match days::date_of(day + days_on) {
            Some(date) => format!("{} {hour}", date_text(date, calendar)),
            None => hour,
        },
        Line::Numbered(day) if day + days_on >= 0 => format!("Day {} {hour}", day + days_on + 1),
        Line::Numbered(day) => format!("D{} {hour}", day + days_on),
        Line::Floating | Line::Lost(_) if days_on == 0 => hour,
        Line::Floating | Line::Lost(_) => format!("{hour} ({days_on:+} day)"),
    }
}

fn relative_text(ms: i64) -> String {
    let offset = muster_domain::ExerciseOffset(ms).to_string();
    if ms < 0 { format!("T{offset}") } else { format!("T+{offset}") }
}
