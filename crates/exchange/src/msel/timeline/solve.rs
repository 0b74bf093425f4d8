//! From entries to offsets: evidence, doubts, answers, StartEx, and the rows on which every possible reading agrees.

use super::dayless;
use super::days::{self, Calendar, Line};
use super::doubts::{DayOfHours, Doubt, Rules, Setting};
use super::entry::{Entry, List};
use super::evidence::{self, Shown};
use super::late;
use super::place::{self, Outcome, Stand, Why};
use super::say::{at_text, hour_text, relative_text};
use super::zero::{self, By, Moment, Zero, ZeroIs};
use crate::msel::cells;
use crate::msel::choices::{Choices, ZeroChoice};
use crate::msel::facts::Facts;
use crate::msel::layout;
use crate::msel::rows::Standing;
use crate::msel::time::{self, DAY, Reading};
use crate::msel::understand;
use chrono::{NaiveDate, NaiveDateTime};

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
    let Shown { mut rules, mut doubts, turns, out_of_order, mut settled } = evidence::shown(entries, lists);
    rules.first_date =
        choices.first_date.as_deref().and_then(|date| NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d").ok());
    for doubt in &mut doubts {
        take_answer(doubt, choices, &mut rules);
    }
    let mut calendar = days::calendar(entries, lists, facts, &rules);
    let mut stands = place::stands(entries, &turns, &rules, &calendar);
    for mut doubt in dayless::doubts(entries, lists, &stands, &calendar) {
        take_first(&doubt, &mut rules);
        take_answer(&mut doubt, choices, &mut rules);
        doubts.push(doubt);
    }
    if rules.lists.iter().any(|list| list.day_of_hours != DayOfHours::Unsaid) {
        calendar = days::calendar(entries, lists, facts, &rules);
        stands = place::stands(entries, &turns, &rules, &calendar);
    }
    for mut doubt in late::late_doubts(entries, lists, &stands, &rules, &calendar, facts, choices) {
        take_first(&doubt, &mut rules);
        take_answer(&mut doubt, choices, &mut rules);
        doubts.push(doubt);
    }
    // What the book itself shows is told, and asked no more.
    doubts.retain(|doubt| match (&doubt.shown, doubt.answer) {
        (Some((_, said)), None) => {
            settled.extend(doubt.list.map(|list| (list, said.clone())));
            false
        }
        _ => true,
    });
    let base = evaluate(entries, lists, &turns, facts, choices, &rules);
    let mut outcomes = base.outcomes.clone();
    for (slot, list) in lists.iter().enumerate().filter(|(_, list)| !list.layout.alone.is_empty()) {
        let mut doubt = alone_doubt(slot, list);
        take_answer(&mut doubt, choices, &mut rules);
        if doubt.answer.is_none() {
            for (outcome, entry) in outcomes.iter_mut().zip(entries).filter(|(_, entry)| entry.list == slot) {
                if entry.standing == Standing::AloneOrHeading || entry.under_asked_day {
                    *outcome = Outcome::Asked(doubts.len());
                }
            }
        }
        doubts.push(doubt);
    }
    for (index, doubt) in doubts.iter().enumerate().filter(|(_, doubt)| doubt.answer.is_none()) {
        // Two far options show as well as twenty which rows hang on the doubt.
        let tried = if doubt.settings.len() > 4 { 2 } else { doubt.settings.len() };
        for setting in doubt.settings.iter().take(tried).filter(|setting| !matches!(setting, Setting::Rows)) {
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
    let kept: Vec<bool> = doubts
        .iter()
        .zip(&hangs)
        .map(|(doubt, hangs)| *hangs || doubt.answer.is_some() || dates_story(doubt))
        .collect();
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
    // The day of these lists' hours is open, though their distances from each other are not.
    let open_days: Vec<usize> = doubts
        .iter()
        .filter(|doubt| doubt.answer.is_none())
        .filter(|doubt| doubt.settings.iter().any(|setting| matches!(setting, Setting::DayOfHours(..))))
        .filter_map(|doubt| doubt.list)
        .collect();
    let zero_hangs = base.zero.is_some_and(
        |zero| matches!(zero.is, ZeroIs::Entry(index) if matches!(outcomes.get(index), Some(Outcome::Asked(_)))),
    );
    let uncertain_date = uncertain_date || zero_hangs || !open_days.is_empty();
    finish(entries, base, Settled { outcomes, doubts, out_of_order, settled, open_days, uncertain_date })
}

/// What is settled and what is open once every doubt was weighed.
struct Settled {
    outcomes: Vec<Outcome>,
    doubts: Vec<Doubt>,
    out_of_order: Vec<(usize, usize)>,
    settled: Vec<(usize, String)>,
    /// Lists whose hours are on a day that only the planner can say.
    open_days: Vec<usize>,
    uncertain_date: bool,
}

/// The first option is how things stand; without it the rows would hang on nothing.
fn take_first(doubt: &Doubt, rules: &mut Rules) {
    if let Some(first) = doubt.settings.first() {
        first.apply(rules);
    }
}

/// Takes the planner's answer, or what the book itself shows.
fn take_answer(doubt: &mut Doubt, choices: &Choices, rules: &mut Rules) {
    let given = choices.answers.get(&doubt.id);
    doubt.answer = given.and_then(|answer| doubt.options.iter().position(|(id, _)| id == answer));
    let taken = doubt.answer.or(doubt.shown.as_ref().map(|(option, _)| *option));
    if let Some(setting) = taken.and_then(|index| doubt.settings.get(index)) {
        setting.apply(rules);
    }
}

/// What rows are that have one text and nothing else.
fn alone_doubt(slot: usize, list: &List<'_>) -> Doubt {
    let first = list.layout.alone.first().and_then(|at| list.sheet.rows.get(*at));
    let text = first.and_then(understand::first_text).unwrap_or_default();
    let text: String = cells::one_line(&text).chars().take(80).collect();
    let (sheet, row) = (&list.sheet.name, first.map_or(0, |row| row.number));
    Doubt::new(
        layout::alone_question(list.sheet),
        Some(slot),
        format!("Row {row} of “{sheet}” has one text and nothing else: “{text}”. What are such rows?"),
        "stands alone in its row, so it may be an event or the heading of the rows under it",
    )
    .option(layout::ALONE_IS_EVENT, format!("events: “{text}” is an event without a time"), Setting::Rows)
    .option(
        layout::ALONE_IS_HEADING,
        format!("headings: the rows under it belong to the phase “{text}”"),
        Setting::Rows,
    )
}

struct Evaluated {
    stands: Vec<Stand>,
    outcomes: Vec<Outcome>,
    zero: Option<Zero>,
    /// The StartEx that the book states outside the lists.
    stated: Option<Moment>,
    calendar: Calendar,
}

fn evaluate(
    entries: &[Entry],
    lists: &[List<'_>],
    turns: &[bool],
    facts: &Facts,
    choices: &Choices,
    rules: &Rules,
) -> Evaluated {
    let calendar = days::calendar(entries, lists, facts, rules);
    let stands = place::stands(entries, turns, rules, &calendar);
    let chosen = chosen_zero(entries, lists, &stands, rules, &calendar, choices).or(rules.zero);
    let stated =
        facts.startex.as_ref().and_then(|stated| moment_of(&stated.reading, entries, &stands, rules, &calendar));
    let mut zero = zero::choose(entries, &stands, chosen, stated);
    if let (Some(zero), None, Some(_)) = (zero.as_mut(), chosen_by_planner(choices), rules.zero)
        && zero.by == By::Choice
    {
        zero.by = By::FirstDated;
    }
    let mut outcomes = zero::outcomes(&stands, zero);
    for (outcome, entry) in outcomes.iter_mut().zip(entries) {
        if let (Outcome::Scheduled(offset), Some(also)) = (*outcome, entry.also)
            && !place::agrees(also, offset)
        {
            *outcome = Outcome::Bad(Why::SaysTwoThings);
        }
    }
    Evaluated { stands, outcomes, zero, stated, calendar }
}

fn chosen_by_planner(choices: &Choices) -> Option<&ZeroChoice> {
    choices.zero.as_ref()
}

fn chosen_zero(
    entries: &[Entry],
    lists: &[List<'_>],
    stands: &[Stand],
    rules: &Rules,
    calendar: &Calendar,
    choices: &Choices,
) -> Option<ZeroIs> {
    match choices.zero.as_ref()? {
        ZeroChoice::Row { sheet, row } => {
            let index = entries.iter().position(|entry| {
                entry.row == *row && lists.get(entry.list).is_some_and(|list| list.sheet.name == *sheet)
            })?;
            matches!(stands.get(index), Some(Stand::At { .. } | Stand::Relative(_))).then_some(ZeroIs::Entry(index))
        }
        ZeroChoice::At(text) => moment_of(&time::read_text(text), entries, stands, rules, calendar).map(ZeroIs::Moment),
    }
}

/// A moment stated outside the rows; without a day it is on the day of the first event.
fn moment_of(
    reading: &Reading,
    entries: &[Entry],
    stands: &[Stand],
    rules: &Rules,
    calendar: &Calendar,
) -> Option<Moment> {
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

fn finish(entries: &[Entry], base: Evaluated, settled: Settled) -> Solved {
    let Evaluated { mut stands, zero, stated, calendar, .. } = base;
    let Settled { outcomes, doubts, out_of_order, settled, open_days, uncertain_date } = settled;
    for (stand, entry) in stands.iter_mut().zip(entries) {
        if let Stand::At { line, .. } = stand
            && entry.day.is_nothing()
            && open_days.contains(&entry.list)
        {
            *line = Line::Floating;
        }
    }
    let reads = stands
        .iter()
        .zip(entries)
        .map(|(stand, entry)| match stand {
            Stand::At { line, ms } => Some(match (line, entry.day.weekday) {
                (Line::Numbered(_), Some(weekday)) if entry.day.numbered.is_none() => {
                    format!("{} {}", days::weekday_name(weekday), hour_text(ms.rem_euclid(DAY)))
                }
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
        // A list that counts from StartEx has the hour that the book states for it.
        ZeroIs::TheListsOwn => stated.map(|moment| (moment.line, moment.ms)),
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
    let offsets = || {
        outcomes
            .iter()
            .filter_map(|outcome| if let Outcome::Scheduled(offset) = outcome { Some(*offset) } else { None })
    };
    let day_at = |offset: i64| {
        start
            .and_then(|start| start.checked_add_signed(chrono::TimeDelta::milliseconds(offset)))
            .map(|moment| moment.date())
    };
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
