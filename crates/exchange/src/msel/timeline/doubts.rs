//! How the taken lists are read, and what about it only the planner can settle.

use super::entry::Order;
use super::zero::ZeroIs;
use chrono::NaiveDate;

/// How the taken lists are read.
#[derive(Debug, Clone)]
pub(super) struct Rules {
    /// One for each taken list.
    pub lists: Vec<ListRules>,
    /// Minutes that local time is ahead of UTC, for lists that write both.
    pub local_offset: i16,
    /// The first day, if the planner gave it.
    pub first_date: Option<NaiveDate>,
    /// The date of Day 1 that a doubt settles.
    pub day_one: Option<i64>,
    /// The year that stands in for an unknown one: it decides only whether 29 February exists.
    pub stand_in_year: i32,
    /// The weekday of Day 1 that a doubt settles, Monday being 0.
    pub day_one_weekday: Option<u8>,
    /// What StartEx is, if the planner or an answer says it.
    pub zero: Option<ZeroIs>,
}

impl Rules {
    pub(super) fn list(&self, slot: usize) -> ListRules {
        self.lists.get(slot).copied().unwrap_or_default()
    }
}

/// How one list is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListRules {
    pub order: Order,
    pub plain: PlainIs,
    /// Milliseconds in the unit of `T+5`.
    pub unit: i64,
    /// Milliseconds in the unit of `H+30`.
    pub h_unit: i64,
    pub two_part: TwoPartIs,
    pub clock: ClockIs,
    /// Whether a mere `15 min` counts from StartEx.
    pub lengths_from_start: bool,
    pub turn: Turn,
    pub day_of_hours: DayOfHours,
}

impl Default for ListRules {
    fn default() -> Self {
        Self {
            order: Order::DayFirst,
            plain: PlainIs::Nothing,
            unit: crate::msel::time::MINUTE,
            h_unit: crate::msel::time::HOUR,
            two_part: TwoPartIs::HoursMinutes,
            clock: ClockIs::TimeOfDay,
            lengths_from_start: false,
            turn: Turn::AsWritten,
            day_of_hours: DayOfHours::Unsaid,
        }
    }
}

/// What bare numbers in the time column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlainIs {
    /// Hours and minutes: `600` is 06:00.
    Military,
    /// A count of the list's unit since StartEx.
    Units,
    /// The hour of the day.
    OClock,
    /// Nothing that can be told.
    Nothing,
}

/// What `T+45:00` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TwoPartIs {
    HoursMinutes,
    MinutesSeconds,
}

/// What `0:45` without a sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ClockIs {
    TimeOfDay,
    SinceStart,
}

/// What an hour is that goes back in an ordered list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// The next day begins there.
    NextDay,
    /// The afternoon begins there: hours written without AM and PM.
    Afternoon,
    /// The list is not in order: the same day, as written.
    AsWritten,
}

/// The day of hours without one, where other rows have a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOfHours {
    /// Nothing says it.
    Unsaid,
    /// So many days after the exercise's first.
    Numbered(i64),
    /// The date of the exercise's first day.
    First,
    /// The day of the entry with this index, or so many days after it.
    Beside { entry: usize, shift: i64 },
}

/// One way of settling a doubt.
#[derive(Debug, Clone, Copy)]
pub(super) enum Setting {
    Order(usize, Order),
    Unit(usize, i64),
    PlainOClock(usize),
    HUnit(usize, i64),
    TwoPart(usize, TwoPartIs),
    Clock(usize, ClockIs),
    Lengths(usize, bool),
    Turn(usize, Turn),
    DayOfHours(usize, DayOfHours),
    /// Which rows are events was settled before their times were looked at.
    Rows,
    Local(i16),
    DayOneWeekday(u8),
    DayOne(i64),
    StandInYear(i32),
    Zero(usize),
}

impl Setting {
    pub(super) fn apply(self, rules: &mut Rules) {
        let list = |rules: &mut Rules, slot: usize, set: &dyn Fn(&mut ListRules)| {
            if let Some(list) = rules.lists.get_mut(slot) {
                set(list);
            }
        };
        match self {
            Self::Order(slot, order) => list(rules, slot, &|list| list.order = order),
            Self::Unit(slot, unit) => list(rules, slot, &|list| list.unit = unit),
            Self::PlainOClock(slot) => list(rules, slot, &|list| list.plain = PlainIs::OClock),
            Self::HUnit(slot, unit) => list(rules, slot, &|list| list.h_unit = unit),
            Self::TwoPart(slot, two_part) => list(rules, slot, &|list| list.two_part = two_part),
            Self::Clock(slot, clock) => list(rules, slot, &|list| list.clock = clock),
            Self::Lengths(slot, from_start) => list(rules, slot, &|list| list.lengths_from_start = from_start),
            Self::Turn(slot, turn) => list(rules, slot, &|list| list.turn = turn),
            Self::DayOfHours(slot, day) => list(rules, slot, &|list| list.day_of_hours = day),
            Self::Rows => {}
            Self::DayOneWeekday(weekday) => rules.day_one_weekday = Some(weekday),
            Self::Local(minutes) => rules.local_offset = minutes,
            Self::DayOne(day) => rules.day_one = Some(day),
            Self::StandInYear(year) => rules.stand_in_year = year,
            Self::Zero(entry) => rules.zero = Some(ZeroIs::Entry(entry)),
        }
    }
}

/// Something only the planner can settle.
#[derive(Debug, Clone)]
pub(in crate::msel) struct Doubt {
    /// The question's id.
    pub id: String,
    /// The question.
    pub text: String,
    /// What a row that hangs on it says of itself, after its raw text.
    pub why: String,
    /// The list it is about; `None` is the whole book.
    pub list: Option<usize>,
    /// The options, at least two: id, the reading written out.
    pub options: Vec<(String, String)>,
    pub(super) settings: Vec<Setting>,
    /// The index of the chosen option.
    pub answer: Option<usize>,
    /// The index of the option that the book itself shows to be meant, with a sentence that says so. The question is then
    /// not asked, and an answer given to it is obeyed all the same.
    pub(super) shown: Option<(usize, String)>,
}

impl Doubt {
    pub(super) fn new(id: String, list: Option<usize>, text: String, why: &str) -> Self {
        Self {
            id,
            text,
            why: why.to_owned(),
            list,
            options: Vec::new(),
            settings: Vec::new(),
            answer: None,
            shown: None,
        }
    }

    pub(super) fn option(mut self, id: &str, text: String, setting: Setting) -> Self {
        self.options.push((id.to_owned(), text));
        self.settings.push(setting);
        self
    }
}
