//! Planning meetings as a calendar (iCalendar, RFC 5545), for the calendars of those who come.

use chrono::{Duration, NaiveDate, NaiveTime};
use muster_domain::WallTime;
use muster_domain::exercise::{Exercise, Meeting};

/// Octets of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// An exercise's planning meetings as an `.ics` file. Hours are those of whoever reads it (floating, RFC 5545 3.3.5), as
/// on paper; a meeting without an hour takes its whole day; one without a day is not in it.
///
/// A meeting keeps its `UID`, so that a later file changes what an earlier one put into a calendar.
pub fn ics(exercise: &Exercise, meetings: &[Meeting], made_at: WallTime) -> String {
    let mut calendar = Lines::default();
    calendar.put("BEGIN", "VCALENDAR");
    calendar.put("VERSION", "2.0");
    calendar.put("PRODID", "-//Muster//Exercise planning//EN");
    calendar.put("CALSCALE", "GREGORIAN");
    calendar.text("X-WR-CALNAME", &exercise.name);
    for meeting in meetings {
        if let Ok(day) = NaiveDate::parse_from_str(&meeting.day, "%Y-%m-%d") {
            put(&mut calendar, exercise, meeting, day, made_at);
        }
    }
    calendar.put("END", "VCALENDAR");
    calendar.0
}

/// How many meetings have a day, and so stand in the file.
pub fn dated(meetings: &[Meeting]) -> usize {
    meetings.iter().filter(|meeting| NaiveDate::parse_from_str(&meeting.day, "%Y-%m-%d").is_ok()).count()
}

fn put(calendar: &mut Lines, exercise: &Exercise, meeting: &Meeting, day: NaiveDate, made_at: WallTime) {
    let stamp = chrono::DateTime::from_timestamp_millis(made_at.0).unwrap_or_default();
    calendar.put("BEGIN", "VEVENT");
    calendar.put("UID", &format!("{}@muster", meeting.id));
    calendar.put("DTSTAMP", &stamp.format("%Y%m%dT%H%M%SZ").to_string());
    let date = |day: NaiveDate| day.format("%Y%m%d").to_string();
    match NaiveTime::parse_from_str(&meeting.time, "%H:%M") {
        Ok(time) => {
            let starts = day.and_time(time);
            let ends = starts.checked_add_signed(Duration::minutes(i64::from(meeting.minutes))).unwrap_or(starts);
            calendar.put("DTSTART", &starts.format("%Y%m%dT%H%M%S").to_string());
            // An end must lie after its beginning; a meeting without a length is a moment.
            if ends > starts {
                calendar.put("DTEND", &ends.format("%Y%m%dT%H%M%S").to_string());
            }
        }
        Err(_) => {
            calendar.put("DTSTART;VALUE=DATE", &date(day));
            calendar.put("DTEND;VALUE=DATE", &date(day.succ_opt().unwrap_or(day)));
        }
    }
    let title = [meeting.key.trim(), meeting.title.trim(), exercise.name.trim()];
    let title: Vec<&str> = title.into_iter().filter(|part| !part.is_empty()).collect();
    calendar.text("SUMMARY", &title.join(" · "));
    if !meeting.place.trim().is_empty() {
        calendar.text("LOCATION", meeting.place.trim());
    }
    let about = [meeting.purpose.trim(), meeting.outputs.trim(), exercise.marking.label()];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    calendar.text("DESCRIPTION", &about.join("\n\n"));
    calendar.put("END", "VEVENT");
}

/// Content lines: folded, each ended by CRLF.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value needs no escaping.
    fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut rest = line.as_str();
        let mut room = LINE;
        while rest.len() > room {
            // Never in the middle of a letter.
            let cut = (1..=room).rev().find(|cut| rest.is_char_boundary(*cut)).unwrap_or(rest.len());
            let (piece, after) = rest.split_at(cut);
            self.0.push_str(piece);
            self.0.push_str("\r\n ");
            // The blank that begins a further line counts too.
            (rest, room) = (after, LINE - 1);
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }

    /// A property whose value is a text of people (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, text: &str) {
        let mut value = String::with_capacity(text.len());
        for c in text.replace("\r\n", "\n").chars() {
            match c {
                '\\' | ';' | ',' => value.extend(['\\', c]),
                '\n' | '\r' => value.push_str("\\n"),
                '\t' => value.push(c),
                c if c.is_control() => {}
                c => value.push(c),
            }
        }
        self.put(name, &value);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use muster_domain::exercise::Meeting;
    use muster_domain::{ExerciseId, Marking, MeetingId};
    use uuid::Uuid;

    fn exercise() -> Exercise {
        Exercise::new(ExerciseId(Uuid::nil()), "Quay fire".into(), Marking::TlpAmber, WallTime(0))
    }

    fn meeting() -> Meeting {
        Meeting {
            id: MeetingId(Uuid::from_u128(7)),
            key: "IPM".into(),
            title: "Initial planning meeting".into(),
            day: "2026-03-31".into(),
            time: "23:30".into(),
            minutes: 90,
            place: "Town hall, room 4; rear door".into(),
            purpose: "Agree on scope.\nName the \\cells\\.".into(),
            ..Meeting::default()
        }
    }

    /// The lines as a reader unfolds them.
    fn unfolded(ics: &str) -> Vec<String> {
        ics.replace("\r\n ", "").lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_meeting_is_an_event_that_keeps_its_identity() {
        let text = ics(&exercise(), &[meeting()], WallTime(1_780_000_000_000));
        let lines = unfolded(&text);
        for line in [
            "UID:00000000-0000-0000-0000-000000000007@muster",
            "DTSTAMP:20260528T202640Z",
            "DTSTART:20260331T233000",
            "DTEND:20260401T010000",
            "SUMMARY:IPM · Initial planning meeting · Quay fire",
            "LOCATION:Town hall\\, room 4\\; rear door",
            "DESCRIPTION:Agree on scope.\\nName the \\\\cells\\\\.\\n\\nTLP:AMBER",
        ] {
            assert!(lines.iter().any(|have| have == line), "{line} is not in {lines:#?}");
        }
        assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "every line ends with CRLF");
    }

    #[test]
    fn a_meeting_without_an_hour_takes_its_day_and_one_without_a_day_is_left_out() {
        let day = Meeting { time: String::new(), ..meeting() };
        let none = Meeting { day: String::new(), ..meeting() };
        assert_eq!(dated(&[day.clone(), none.clone()]), 1);
        let lines = unfolded(&ics(&exercise(), &[day, none], WallTime(0)));
        assert!(
            lines.contains(&"DTSTART;VALUE=DATE:20260331".into())
                && lines.contains(&"DTEND;VALUE=DATE:20260401".into())
        );
        assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 1);
    }

    #[test]
    fn lines_are_folded_between_letters_and_nothing_breaks_out_of_one() {
        let purpose = format!("{}\r\nEND:VCALENDAR\u{7}", "Übung am Kai 老虎 ".repeat(30));
        let text = ics(&exercise(), &[Meeting { purpose: purpose.clone(), ..meeting() }], WallTime(0));
        for line in text.split("\r\n") {
            assert!(line.len() <= LINE, "{} octets: {line}", line.len());
        }
        let lines = unfolded(&text);
        assert_eq!(lines.iter().filter(|line| *line == "END:VCALENDAR").count(), 1);
        let said = lines.iter().find(|line| line.starts_with("DESCRIPTION:")).unwrap();
        assert!(
            said.contains(&purpose[..purpose.find('\r').unwrap()]) && said.contains("\\nEND:VCALENDAR\\n"),
            "{said}"
        );
    }
}
