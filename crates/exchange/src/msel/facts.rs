//! What a book says about the exercise as a whole: its name, its first day, its StartEx, above a list or on a sheet of its own.

use super::cells::{filled, one_line, trimmed};
use super::time::{self, Day, Reading};
use super::vocabulary::{self, Topic};
use super::words;
use crate::book::Row;

/// Facts about the exercise, with where the StartEx was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// The exercise's name.
    pub name: Option<String>,
    /// Its first day.
    pub date: Option<Day>,
    /// Its StartEx, as a reading with an hour.
    pub startex: Option<Stated>,
}

/// A StartEx stated outside the list.
#[derive(Debug, Clone)]
pub(super) struct Stated {
    pub sheet: usize,
    pub row: u32,
    pub reading: Reading,
    pub raw: String,
}

impl Facts {
    /// Adds what some rows say, keeping what is known.
    pub(super) fn add(&mut self, sheet: usize, rows: &[Row], titles_count: bool) {
        for row in rows {
            let cells: Vec<_> = filled(row).take(16).collect();
            if titles_count
                && let [only] = cells.as_slice()
                && self.name.is_none()
                && let text = one_line(&trimmed(&only.value))
                && is_title(&text)
            {
                self.name = Some(text);
                continue;
            }
            for (at, cell) in cells.iter().enumerate() {
                let text = trimmed(&cell.value);
                if let Some((key, value)) = text.split_once(':').filter(|(key, value)| {
                    key.len() <= 40 && !value.trim().is_empty() && !key.bytes().any(|byte| byte.is_ascii_digit())
                }) {
                    self.fact(sheet, row.number, key, value.trim(), &time::read_text(value.trim()));
                } else if let Some(next) = cells.get(at + 1) {
                    self.fact(sheet, row.number, &text, &trimmed(&next.value), &time::read_value(&next.value));
                }
            }
        }
    }

    fn fact(&mut self, sheet: usize, row: u32, key: &str, value: &str, reading: &Reading) {
        if key.len() > 60 {
            return;
        }
        let key = words::phrase(key);
        if self.name.is_none() && vocabulary::is(Topic::ExerciseName, &key) && value.len() <= 200 {
            self.name = Some(one_line(value));
        } else if self.date.is_none() && vocabulary::is(Topic::ExerciseDate, &key) {
            self.date = match reading {
                Reading::Moment(moment) => moment.day.filter(|day| {
                    matches!(day, Day::Date(_) | Day::NoYear { .. } | Day::Slashed { year: Some(_), .. })
                }),
                Reading::Plain(number) => time::date_of_serial(*number).map(Day::Date),
                _ => time::day_in(value).date,
            };
        } else if self.startex.is_none() && vocabulary::is(Topic::StatedStartEx, &key) {
            let reading = match reading {
                // A military hour beside its key: "StartEx | 900".
                Reading::Plain(number) => hhmm(*number).unwrap_or(Reading::Plain(*number)),
                other => *other,
            };
            if matches!(reading, Reading::Moment(moment) if moment.clock.is_some()) {
                self.startex = Some(Stated { sheet, row, reading, raw: value.to_owned() });
            }
        }
    }
}

fn hhmm(number: f64) -> Option<Reading> {
    if (0.0..1.0).contains(&number) && number > 0.0 {
        let clock = time::Clock::certain(time::ms_of_fraction(number));
        return Some(Reading::Moment(time::Moment { clock: Some(clock), ..time::Moment::default() }));
    }
    let whole = (number.fract() == 0.0 && (100.0..=2400.0).contains(&number)).then_some(number as i64)?;
    (whole % 100 < 60).then(|| {
        Reading::Moment(time::Moment {
            clock: Some(time::Clock::certain(whole / 100 * time::HOUR + whole % 100 * time::MINUTE)),
            ..time::Moment::default()
        })
    })
}

fn is_title(text: &str) -> bool {
    let phrase = words::phrase(text);
    (4..=120).contains(&text.chars().count())
        && !text.contains(": ")
        && !vocabulary::is(Topic::GenericTitle, &phrase)
        && text.chars().filter(|letter| letter.is_alphabetic()).count() >= 4
        && !matches!(time::read_text(text), Reading::Moment(_))
        && !vocabulary::begins(Topic::Marking, &phrase)
}
