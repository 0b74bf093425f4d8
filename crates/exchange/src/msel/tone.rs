//! What a heading says beside the name of a field: the plan or what happened, the story's clock, a unit.

use super::headings::level;
use super::{time, words};

/// What a heading says beside the name of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tone {
    /// "Actual", "completed", "end", "duration": not the planned start, whatever else it says.
    pub not_the_plan: bool,
    /// "Sent", "delivered": the plan only where no better column is.
    pub perhaps_not_the_plan: bool,
    /// "Scenario", "simulated": the story's clock.
    pub scenario: bool,
    /// "T+", "elapsed", "from StartEx": bare numbers count from StartEx.
    pub relative: bool,
    /// "Z", "UTC": a zone that is not the exercise's own, where a local column stands beside it.
    pub elsewhere: bool,
    /// The unit named in the heading, in milliseconds.
    pub unit: Option<i64>,
    /// "Hours" and "Heures" alone: they head stretches since StartEx as well as hours of the day.
    pub may_head_clocks: bool,
}

impl Tone {
    /// Whether the heading says that bare numbers count its unit.
    pub(super) fn counts(&self) -> bool {
        self.unit.is_some() && !self.may_head_clocks
    }
}

/// What a heading says beside the name of a field.
pub(super) fn tone(heading: &str) -> Tone {
    let levelled = level(heading);
    let has = |known: &[&str]| levelled.split(' ').any(|word| known.contains(&word));
    let holds = |known: &[&str]| known.iter().any(|phrase| levelled.contains(phrase));
    let raw = words::fold(heading);
    let relative = holds(&[
        "t+",
        "t +",
        "h+",
        "e+",
        "t0+",
        "startex+",
        "elapsed",
        "relative",
        "offset",
        "from start",
        "after start",
        "since start",
        "startex plus",
        "startex +",
        "ecoule",
        "relatif",
        "transcurrido",
        "relativo",
        "depends duration",
        "delta",
        "time +",
        "start ex +",
    ]);
    let unit = if has(&["min", "mins", "minute", "minutes", "minutos", "minuten", "mn"]) {
        Some(time::MINUTE)
    } else if has(&["sec", "secs", "seconds", "secondes", "segundos"]) {
        Some(time::SECOND)
    } else if has(&["hours", "hrs", "heures", "horas", "stunden", "hr"]) || raw.contains("(h)") || raw.contains("[h]") {
        Some(time::HOUR)
    } else if relative && has(&["days", "jours", "dias", "tage"]) {
        Some(time::DAY)
    } else {
        None
    };
    // Exports of exercise platforms name the seconds since the start so.
    let depends = levelled.contains("depends duration");
    let unit = if depends { Some(time::SECOND) } else { unit };
    // "Time (24 hours)", "hours local": a way of writing the clock, not a unit.
    let writes_clock = holds(&["hh mm", "hhmm", "24 h", "24h", "24 hr", "24 hour", "local"]);
    Tone {
        not_the_plan: !depends
            && has(&[
                "actual",
                "actually",
                "actuals",
                "completed",
                "completion",
                "complete",
                "executed",
                "end",
                "finish",
                "fin",
                "ende",
                "endzeit",
                "duration",
                "duree",
                "duracion",
                "dauer",
                "acknowledged",
                "observed",
                "received",
                "closed",
                "updated",
                "modified",
                "deadline",
                "ist",
                "realisation",
                "executee",
                "ended",
                "stop",
                "termino",
                "response",
                "created",
                "logged",
                "status",
            ])
            || holds(&["time out", "heure de fin", "hora de fin"]),
        perhaps_not_the_plan: has(&[
            "sent",
            "delivered",
            "released",
            "reelle",
            "reel",
            "effective",
            "real",
            "injected",
            "done",
            "in",
            "revised",
        ]),
        scenario: has(&[
            "scenario",
            "simulated",
            "sim",
            "simulation",
            "fictional",
            "fictive",
            "story",
            "game",
            "simulee",
            "escenario",
            "ficticia",
            "simulada",
            "szenariozeit",
            "notional",
        ]),
        relative,
        elsewhere: has(&["z", "zulu", "utc", "gmt"]),
        unit: if writes_clock { None } else { unit },
        may_head_clocks: unit == Some(time::HOUR) && !relative,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_actual_time_is_not_the_plan() {
        assert!(tone("Actual Time").not_the_plan);
        assert!(tone("End time").not_the_plan);
        assert!(!tone("Planned Time").not_the_plan);
        assert!(tone("Scenario time").scenario);
        assert_eq!(tone("T+ (min)").unit, Some(60_000));
        assert!(tone("Elapsed").relative);
        assert_eq!(tone("Time (24 hours)").unit, None);
        assert!(tone("Hours from StartEx").counts());
        assert!(tone("Time (hours)").unit == Some(3_600_000) && !tone("Time (hours)").counts());
    }
}
