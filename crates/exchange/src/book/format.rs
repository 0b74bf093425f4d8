//! Number formats: what a code such as `[$-409]h:mm\ AM/PM;@` shows.

use super::ShownAs;

/// A number format, taken apart.
#[derive(Debug, Default)]
pub(super) struct NumberFormat {
    /// For numbers, in order; at most three count, as in Excel. Empty is the general format.
    pub(super) sections: Vec<Section>,
    /// What a number in it is.
    pub(super) shown_as: ShownAs,
}

/// One of the parts of a format that semicolons divide.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) condition: Option<Condition>,
    pub(super) pieces: Vec<Piece>,
    pub(super) shown_as: ShownAs,
}

/// A comparison such as `[>=100]` that chooses the section.
#[derive(Debug, Clone, Copy)]
pub(super) struct Condition {
    pub(super) less: bool,
    pub(super) equal: bool,
    pub(super) greater: bool,
    pub(super) than: f64,
}

/// A piece of a section. The numbers are how often the letter is repeated.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    Literal(char),
    General,
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// `E+` or `E-`; true shows the plus.
    Exponent(bool),
    Year(usize),
    /// Years of the Buddhist era, which is 543 ahead.
    BuddhistYear(usize),
    Month(usize),
    Day(usize),
    Weekday(usize),
    Hour(usize),
    Minute(usize),
    Second(usize),
    /// Digits after the seconds' point.
    SecondFraction(usize),
    /// `AM/PM`, or `A/P` if short.
    HalfDay {
        short: bool,
    },
    ElapsedHours(usize),
    ElapsedMinutes(usize),
    ElapsedSeconds(usize),
}

/// Longer codes are not Excel's, and are read as the general format.
const MAX_CODE: usize = 1_024;

impl NumberFormat {
    /// The format of an id, whose code the workbook gives if the id is not one of the built in ones.
    pub fn of(id: u32, code: Option<&str>) -> Self {
        match code.or_else(|| built_in(id)) {
            Some(code) if code.len() <= MAX_CODE => Self::parse(code),
            _ => Self::default(),
        }
    }

    /// Takes a code apart.
    pub fn parse(code: &str) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        let mut rest = code;
        let ends_in_text = loop {
            let (section, shows_text, after) = section(rest);
            sections.push(section);
            match after {
                Some(after) => rest = after,
                None => break shows_text,
            }
        };
        // The last of several sections is for text if it holds the text's place.
        if ends_in_text && sections.len() > 1 || sections.len() > 3 {
            sections.pop();
        }
        sections.truncate(3);
        let shown_as = sections.iter().map(|section| section.shown_as).find(|shown| *shown != ShownAs::Number);
        Self { shown_as: shown_as.unwrap_or_default(), sections }
    }
}

/// Takes the first section off a code: itself, whether it holds a text's place, and what follows its semicolon.
fn section(code: &str) -> (Section, bool, Option<&str>) {
    let mut section = Section::default();
    let mut shows_text = false;
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        let run = rest.chars().take_while(|c| c.eq_ignore_ascii_case(&first)).count();
        let mut taken = first.len_utf8();
        let pieces = &mut section.pieces;
        match first.to_ascii_lowercase() {
            ';' => {
                finish(&mut section);
                return (section, shows_text, Some(after));
            }
            '"' => {
                let literal = after.split('"').next().unwrap_or_default();
                pieces.extend(literal.chars().map(Piece::Literal));
                taken += literal.len() + 1;
            }
            '\\' | '!' => {
                pieces.extend(after.chars().next().map(Piece::Literal));
                taken += after.chars().next().map_or(0, char::len_utf8);
            }
            '_' | '*' => {
                // A place as wide as the next character, or as many of it as fit.
                if first == '_' {
                    pieces.push(Piece::Literal(' '));
                }
                taken += after.chars().next().map_or(0, char::len_utf8);
            }
            '[' => {
                let inside = after.split(']').next().unwrap_or_default();
                bracket(inside, &mut section);
                taken += inside.len() + 1;
            }
            'g' if starts(rest, "general") => {
                pieces.push(Piece::General);
                taken = 7;
            }
            'a' if starts(rest, "am/pm") => {
                pieces.push(Piece::HalfDay { short: false });
                taken = 5;
            }
            'a' if starts(rest, "a/p") => {
                pieces.push(Piece::HalfDay { short: true });
                taken = 3;
            }
            'a' if run >= 3 => {
                pieces.push(Piece::Weekday(run));
                taken = run;
            }
            'b' if after.starts_with(['1', '2']) => taken = 2,
            'e' if after.starts_with(['+', '-']) && matches!(pieces.last(), Some(Piece::Digit(_) | Piece::Point)) => {
                pieces.push(Piece::Exponent(after.starts_with('+')));
                taken = 2;
            }
            letter @ ('y' | 'm' | 'd' | 'h' | 's' | 'e' | 'b') => {
                pieces.push(match letter {
                    'y' => Piece::Year(run),
                    'e' => Piece::Year(4),
                    'b' => Piece::BuddhistYear(run),
                    'm' => Piece::Month(run),
                    'd' if run >= 3 => Piece::Weekday(run),
                    'd' => Piece::Day(run),
                    'h' => Piece::Hour(run),
                    _ => Piece::Second(run),
                });
                taken = run;
            }
            // The name of an era; the year follows in its own letters.
            'g' => taken = run,
            '.' if after.starts_with('0') && shows_seconds(pieces) => {
                let digits = after.chars().take_while(|c| *c == '0').count();
                pieces.push(Piece::SecondFraction(digits));
                taken = 1 + digits;
            }
            '0' | '#' | '?' => pieces.push(Piece::Digit(first)),
            '.' => pieces.push(Piece::Point),
            ',' => pieces.push(Piece::Comma),
            '%' => pieces.push(Piece::Percent),
            '@' => {
                shows_text = true;
                pieces.push(Piece::General);
            }
            _ => pieces.push(Piece::Literal(first)),
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    finish(&mut section);
    (section, shows_text, None)
}

fn starts(text: &str, with: &str) -> bool {
    text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

fn shows_seconds(pieces: &[Piece]) -> bool {
    matches!(pieces.last(), Some(Piece::Second(_) | Piece::ElapsedSeconds(_)))
}

/// What stands in brackets: a length of time, a condition, a currency with a locale, or a colour, which shows nothing.
fn bracket(inside: &str, section: &mut Section) {
    let lower = inside.to_ascii_lowercase();
    let all = |letter: char| !lower.is_empty() && lower.chars().all(|c| c == letter);
    if all('h') {
        section.pieces.push(Piece::ElapsedHours(lower.len()));
    } else if all('m') {
        section.pieces.push(Piece::ElapsedMinutes(lower.len()));
    } else if all('s') {
        section.pieces.push(Piece::ElapsedSeconds(lower.len()));
    } else if let Some(currency) = inside.strip_prefix('$') {
        let sign = currency.split('-').next().unwrap_or_default();
        section.pieces.extend(sign.chars().map(Piece::Literal));
    } else if let Some(condition) = condition(inside) {
        section.condition = Some(condition);
    }
}

fn condition(inside: &str) -> Option<Condition> {
    let operator = inside.get(..inside.find(|c: char| !matches!(c, '<' | '>' | '='))?)?;
    let (less, equal, greater) = match operator {
        "<" => (true, false, false),
        "<=" => (true, true, false),
        "=" => (false, true, false),
        ">=" => (false, true, true),
        ">" => (false, false, true),
        "<>" => (true, false, true),
        _ => return None,
    };
    let than = inside.get(operator.len()..)?.trim().parse().ok()?;
    Some(Condition { less, equal, greater, than })
}

/// Tells months from minutes, which are written with the same letter, and says what the section shows.
fn finish(section: &mut Section) {
    let clock: Vec<(usize, &Piece)> =
        section.pieces.iter().enumerate().filter(|(_, piece)| is_date_or_time(piece)).collect();
    let minutes: Vec<usize> = (0..clock.len())
        .filter_map(|place| {
            let (at, piece) = clock.get(place)?;
            let before = place.checked_sub(1).and_then(|place| clock.get(place)).map(|(_, piece)| *piece);
            let after = clock.get(place + 1).map(|(_, piece)| *piece);
            let beside = matches!(before, Some(Piece::Hour(_) | Piece::ElapsedHours(_)))
                || matches!(after, Some(Piece::Second(_) | Piece::ElapsedSeconds(_)));
            (matches!(piece, Piece::Month(1 | 2)) && beside).then_some(*at)
        })
        .collect();
    for at in minutes {
        if let Some(piece) = section.pieces.get_mut(at)
            && let Piece::Month(run) = *piece
        {
            *piece = Piece::Minute(run);
        }
    }
    section.shown_as = shown_as(&section.pieces);
}

fn is_date_or_time(piece: &Piece) -> bool {
    !matches!(
        piece,
        Piece::Literal(_)
            | Piece::General
            | Piece::Digit(_)
            | Piece::Point
            | Piece::Comma
            | Piece::Percent
            | Piece::Exponent(_)
            | Piece::HalfDay { .. }
            | Piece::SecondFraction(_)
    )
}

fn shown_as(pieces: &[Piece]) -> ShownAs {
    let any = |test: fn(&Piece) -> bool| pieces.iter().any(test);
    let date = any(|piece| {
        matches!(piece, Piece::Year(_) | Piece::BuddhistYear(_) | Piece::Month(_) | Piece::Day(_) | Piece::Weekday(_))
    });
    let hour = any(|piece| matches!(piece, Piece::Hour(_) | Piece::HalfDay { .. }));
    let below_hours = any(|piece| matches!(piece, Piece::Minute(_) | Piece::Second(_)));
    let elapsed =
        any(|piece| matches!(piece, Piece::ElapsedHours(_) | Piece::ElapsedMinutes(_) | Piece::ElapsedSeconds(_)));
    match (date, hour || below_hours || elapsed) {
        (true, true) => ShownAs::DateTime,
        (true, false) => ShownAs::Date,
        (false, false) => ShownAs::Number,
        // Minutes and seconds without an hour, such as `mm:ss`, are a stopwatch's reading.
        (false, true) if elapsed || !hour => ShownAs::Duration,
        (false, true) => ShownAs::Time,
    }
}

/// The codes of the ids that a workbook need not define. Those that follow the computer's region are shown as ISO 8601.
fn built_in(id: u32) -> Option<&'static str> {
    Some(match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "yyyy-mm-dd",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy-mm-dd h:mm",
        // East Asian regions have dates and times of their own here.
        27..=31 | 36 | 50..=54 | 57 | 58 => "yyyy-mm-dd",
        32 | 34 | 55 => "h:mm",
        33 | 35 | 56 => "h:mm:ss",
        37 => "#,##0 ;(#,##0)",
        38 => "#,##0 ;[Red](#,##0)",
        39 => "#,##0.00;(#,##0.00)",
        40 => "#,##0.00;[Red](#,##0.00)",
        41 | 42 => "#,##0",
        43 | 44 => "#,##0.00",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str) -> ShownAs {
        NumberFormat::parse(code).shown_as
    }

    #[test]
    fn a_letter_in_a_colour_or_a_literal_is_no_date() {
        for code in [
            "[Red]0",
            "[Red]General",
            "0 \"days\"",
            "0\\d",
            "#,##0.00_);[Red](#,##0.00)",
            "\"h\"0",
            "[$-409]0",
            "0%",
            "0.00E+00",
            "@",
            "General",
            "[$CHF-807] 0.00",
            "[Color 10]0",
            "",
            "[>=100]0",
        ] {
            assert_eq!(shown(code), ShownAs::Number, "{code}");
        }
    }

    #[test]
    fn dates_times_and_lengths_of_time_are_told_apart() {
        for code in [
            "yyyy-mm-dd",
            "[$-409]d-mmm-yy;@",
            "dddd",
            "mmm",
            "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
            "m/d/yy",
            "[$-411]ggge\"年\"m\"月\"d\"日\"",
        ] {
            assert_eq!(shown(code), ShownAs::Date, "{code}");
        }
        for code in [
            "h:mm",
            "[$-409]h:mm\\ AM/PM;@",
            "HH:MM",
            "hhmm",
            "hh\"h\"mm",
            "[$-F400]h:mm:ss AM/PM",
            "h AM/PM",
            "h:mm;;",
        ] {
            assert_eq!(shown(code), ShownAs::Time, "{code}");
        }
        for code in ["[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]", "mm:ss", "mm:ss.000", "[h]\"h\"mm"] {
            assert_eq!(shown(code), ShownAs::Duration, "{code}");
        }
        for code in ["yyyy-mm-dd hh:mm", "m/d/yy h:mm", "dd hhmm mmm yy", "ddd h:mm AM/PM"] {
            assert_eq!(shown(code), ShownAs::DateTime, "{code}");
        }
    }
}
