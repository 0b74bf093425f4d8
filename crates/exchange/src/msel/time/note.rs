//! A day named inside a longer text: a sheet's name, a section divider, a title line.

use super::Day;
use super::clock::what;
use super::date::day_at;
use super::pieces::{What, cut};
use crate::msel::words;

/// What a text says about the day, in any of three ways at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::msel) struct DayNote {
    /// The day of the exercise, counted from 0.
    pub numbered: Option<i32>,
    /// The date: a full one, or a day and month.
    pub date: Option<Day>,
    /// The weekday, Monday being 0.
    pub weekday: Option<u8>,
}

impl DayNote {
    /// Whether it names no day at all.
    pub(in crate::msel) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Finds a day in a text such as `Day 2 – Tuesday 13 May 2026`, `Jour 2`, `D+1`, `PHASE 3 (DAY 2)`.
pub(in crate::msel) fn day_in(text: &str) -> DayNote {
    let mut note = DayNote::default();
    if text.len() > 160 {
        return note;
    }
    let folded = words::fold(text).replace(['_', '(', ')', '[', ']'], " ");
    let Some(pieces) = cut(&folded) else { return note };
    let mut at = 0;
    while let Some(here) = what(&pieces, at) {
        let next = what(&pieces, at + 1);
        let starts_word = at == 0 || !pieces.get(at).is_some_and(|piece| piece.glued);
        if note.numbered.is_none() && starts_word {
            match (here, next) {
                (
                    What::Word("day" | "jour" | "dia" | "tag" | "giorno" | "d" | "j"),
                    Some(What::Number { value: value @ 0..=400, .. }),
                ) => {
                    // A bare letter counts only when it stands close to its number: "D2", not "Gate D 2".
                    let letter_is_loose = matches!(here, What::Word("d" | "j"))
                        && !(pieces.get(at + 1).is_some_and(|piece| piece.glued) && at == 0);
                    if !letter_is_loose {
                        note.numbered = Some(value as i32 - 1);
                        at += 2;
                        continue;
                    }
                }
                (What::Word("day" | "jour" | "dia" | "tag"), Some(What::Word(word))) => {
                    if let Some(number) = words::small_number(word) {
                        note.numbered = Some(number - 1);
                        at += 2;
                        continue;
                    }
                    if matches!(word, "j" | "d") {
                        note.numbered = Some(0);
                        at += 2;
                        continue;
                    }
                }
                (What::Word("d"), Some(What::Sign('-'))) if what(&pieces, at + 2) == Some(What::Word("day")) => {
                    note.numbered = Some(0);
                    at += 3;
                    continue;
                }
                (What::Word("d" | "j"), Some(What::Sign(sign @ ('+' | '-')))) => {
                    if let Some(What::Number { value: value @ 0..=400, .. }) = what(&pieces, at + 2) {
                        note.numbered = Some(if sign == '-' { -(value as i32) } else { value as i32 });
                        at += 3;
                        continue;
                    }
                }
                _ => {}
            }
        }
        if note.date.is_none()
            && starts_word
            && let Ok(Some(found)) = day_at(&pieces, at)
            && !matches!(found.day, Day::OfMonth(_) | Day::Slashed { year: None, .. } | Day::Numbered(_))
            && found.clock.is_none()
        {
            note.date = Some(found.day);
            at = found.next;
            continue;
        }
        if let What::Word(word) = here
            && note.weekday.is_none()
            && word.len() > 2
            && !matches!(
                word,
                "sun"
                    | "sat"
                    | "mer"
                    | "sam"
                    | "dim"
                    | "lun"
                    | "ven"
                    | "vie"
                    | "segunda"
                    | "terca"
                    | "quarta"
                    | "quinta"
                    | "sexta"
            )
        {
            note.weekday = words::weekday(word);
        }
        at += 1;
    }
    note
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn days_are_found_in_names_and_dividers() {
        let date = NaiveDate::from_ymd_opt(2026, 5, 13).map(Day::Date);
        assert_eq!(day_in("Day 2 – Wednesday 13 May 2026"), DayNote { numbered: Some(1), date, weekday: Some(2) });
        assert_eq!(day_in("Jour 2").numbered, Some(1));
        assert_eq!(day_in("PHASE 3 (DAY TWO)").numbered, Some(1));
        assert_eq!(day_in("D+1").numbered, Some(1));
        assert_eq!(day_in("J-2 préparation").numbered, Some(-2));
        assert_eq!(
            day_in("Monday 12 May"),
            DayNote { numbered: None, date: Some(Day::NoYear { day: 12, month: 5 }), weekday: Some(0) }
        );
        assert_eq!(day_in("2026-05-13").date, date);
        assert_eq!(day_in("MSEL_Day_1").numbered, Some(0));
        assert!(day_in("Phase 2").is_nothing());
        assert!(day_in("Iteration #1").is_nothing());
        assert!(day_in("New Iteration #2").is_nothing());
        assert!(day_in("Gate D 2").is_nothing());
    }
}
