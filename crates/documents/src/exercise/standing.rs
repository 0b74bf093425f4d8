//! What every exercise's documents say the same of: roles, conduct, safety, control, evaluation, ratings.
//!
//! Source of the practice: US Department of Homeland Security, Homeland Security Exercise and Evaluation Program (HSEEP)
//! doctrine, January 2020, in our words.

use super::frame::Frame;
use super::words::{self, cell, chapter, fact, facts, table};
use crate::paper::{Block, Bullet, Cell, Chapter, Column, Fact, Item, Line, List, Row, Text};
use muster_domain::exercise::planning::StaffRole;

/// The ratings of an evaluator and what each means.
pub(super) const RATINGS: [(&str, &str, &str); 4] = [
    (
        "P",
        "Performed without challenges",
        "The critical tasks met the objective and harmed no other activity; no added risk to the health or safety of the public or of responders; done after the plans, policies, procedures and laws that apply.",
    ),
    ("S", "Performed with some challenges", "As P, but ways were seen to do it more effectively or more efficiently."),
    (
        "M",
        "Performed with major challenges",
        "The critical tasks met the objective, but harmed another activity, or added to the risk for the public or for responders, or departed from plans, policies, procedures or laws.",
    ),
    ("U", "Unable to be performed", "The critical tasks were not done in a way that met the objective."),
];

/// Where the ratings come from.
pub(super) const RATINGS_SOURCE: &str = "Ratings: US Department of Homeland Security, Homeland Security Exercise and Evaluation Program (HSEEP) doctrine, January 2020, in our words. A rating is of a task, never of a person.";

/// Points with dots before them.
pub(super) fn points<S: AsRef<str>>(texts: impl IntoIterator<Item = S>) -> Block {
    list(Bullet::Dot, texts)
}

/// Points of a list.
pub(super) fn list<S: AsRef<str>>(bullet: Bullet, texts: impl IntoIterator<Item = S>) -> Block {
    let item = |text: S| Item { ticked: false, blocks: vec![Block::Paragraph(Line::plain(text.as_ref()))] };
    Block::List(List { bullet, items: texts.into_iter().map(item).collect() })
}

/// The ratings as a table.
pub(super) fn ratings(width: f64) -> Block {
    let rows = RATINGS
        .iter()
        .map(|(letter, name, meaning)| Row::Cells(vec![Cell::new(*letter), Cell::new(*name), Cell::new(*meaning)]))
        .collect();
    let columns =
        vec![Column::words("", 24.0), Column::words("Rating", 130.0), Column::words("What it means", width - 154.0)];
    Block::Table(crate::paper::Table { name: "Ratings".into(), columns, rows })
}

/// What keeps people safe, first of all how play is stopped.
pub(super) fn safety(frame: &Frame) -> Chapter {
    let safety = &frame.safety;
    let word = safety.code_word.trim();
    let stop = match word {
        "" => "Real emergency: say \u{201c}REAL EMERGENCY\u{201d}, three times, on every means. Everybody stops. No code word has been settled yet.".to_owned(),
        word => format!("Real emergency: say \u{201c}{word}\u{201d}, three times, on every means. Everybody stops."),
    };
    let mut blocks = vec![Block::Alert(stop.into())];
    blocks.extend(facts([
        fact("Real emergency: call", &safety.real_contact),
        fact("No-play areas", &safety.no_play),
        fact("Rules", &safety.rules),
    ]));
    let mut always = vec![
        "Whoever sees danger says the word. Nobody has to ask first.",
        "Play goes on only when the exercise director or the safety officer says so.",
        "A real alarm or call goes before the exercise.",
    ];
    if !frame.is_discussion() {
        always.push("No loaded weapon, no live munition and no real hazardous material comes into play.");
    }
    blocks.push(points(always));
    Chapter::new("Safety", blocks)
}

/// How far the exercise goes.
pub(super) fn scope(frame: &Frame) -> Option<Chapter> {
    let scope = &frame.scope;
    chapter(
        "Scope",
        [facts([
            fact("Type", frame.exercise_type.label()),
            fact("Takes part", &scope.participation),
            fact("Duration", &scope.duration),
            fact("Location", &scope.location),
            fact("What is exercised", &scope.parameters),
        ])],
    )
}

/// What the exercise is to show.
pub(super) fn aims(frame: &Frame, width: f64) -> Option<Chapter> {
    let row = |aim: &super::Aim| {
        Row::Cells(vec![
            cell(&aim.number),
            Cell::new(Text::from(&aim.statement).or("not written yet")),
            cell(&aim.capability),
        ])
    };
    let columns =
        vec![Column::words("No.", 32.0), Column::words("Objective", width - 172.0), Column::words("Capability", 140.0)];
    chapter("Objectives", [table("Objectives", columns, frame.aims.iter().map(row).collect())])
}

/// Who takes part.
pub(super) fn participants(frame: &Frame) -> Option<Chapter> {
    let row = |one: &super::Taking| {
        Row::Cells(vec![
            Cell::new(Text::from(&one.name).or("an organisation that is gone")),
            Cell::new(words::part(one.part)),
            Cell::new(one.people.map_or_else(|| words::DASH.to_owned(), |people| people.to_string())),
        ])
    };
    let columns =
        vec![Column::words("Organisation", 251.0), Column::words("Part", 150.0), Column::figures("People", 80.0)];
    chapter("Who takes part", [table("Who takes part", columns, frame.participants.iter().map(row).collect())])
}

/// The staff whose role `who` wants, with their cells and how to reach them.
pub(super) fn staff(frame: &Frame, width: f64, who: impl Fn(StaffRole) -> bool) -> Option<Block> {
    let mut people: Vec<&super::Person> = frame.staff.iter().filter(|one| who(one.role)).collect();
    people.sort_by_key(|one| one.role);
    let row = |one: &&super::Person| {
        Row::Cells(vec![
            Cell::new(Text::from(&one.name).or("not named")).with_sub(&one.person),
            Cell::new(words::role(one.role)),
            cell(&one.cell),
            cell(&one.reach),
        ])
    };
    let columns = vec![
        Column::words("Call sign or name", width * 0.32),
        Column::words("Role", width * 0.22),
        Column::words("Cell or place", width * 0.22),
        Column::words("Telephone or radio", width * 0.24),
    ];
    table("Staff", columns, people.iter().map(row).collect())
}

/// When those who take part come together.
pub(super) fn schedule(frame: &Frame) -> Option<Chapter> {
    let row = |one: &super::Session| {
        let minutes = if one.minutes > 0 { format!("{} min", one.minutes) } else { String::new() };
        Row::Cells(vec![
            Cell::new(Text::joined([&*one.day, &*one.time]).or("not settled")),
            Cell::new(Text::from(&one.title).or("untitled")).with_sub(minutes),
            cell(&one.place),
        ])
    };
    let columns = vec![Column::figures("When", 120.0), Column::words("What", 211.0), Column::words("Where", 150.0)];
    chapter("Schedule", [table("Schedule", columns, frame.sessions.iter().map(row).collect())])
}

/// What each sort of people does.
pub(super) fn roles(frame: &Frame) -> Chapter {
    let mut entries = vec![
        Fact::new(
            "Players",
            "Do or say what they would in earnest, after their own plans and procedures, with what they know.",
        ),
        Fact::new("Observers", "Look on. They ask and tell nobody who plays."),
        Fact::new(
            "Evaluators",
            "Watch and note what is done, by when. They rate tasks, never people, and take no part.",
        ),
    ];
    if frame.is_discussion() {
        entries.insert(
            1,
            Fact::new("Facilitators", "Lead the discussion, tell what happens next, keep to time and objectives."),
        );
    } else {
        entries.insert(1, Fact::new("Controllers", "Keep play safe and on course and bring players what they would see, hear or receive. What a controller says of play is so."));
        entries.insert(
            2,
            Fact::new("Simulation cell", "Plays everybody who is not there: call it instead of the real organisation."),
        );
        entries.insert(3, Fact::new("Role players", "Play parts such as bystanders and casualties. Treat them as you would in earnest, and mind that they are people."));
    }
    Chapter::new("Roles", vec![Block::Facts(entries)])
}

/// How those who take part behave.
pub(super) fn conduct(frame: &Frame) -> Chapter {
    let rules: &[&str] = if frame.is_discussion() {
        &[
            "This is a place to think aloud: nobody is examined, and nothing said is held against anybody.",
            "Speak for your organisation as it is today, not as it ought to be.",
            "Take the scenario as it is told. Where it leaves something open, say what you assume.",
            "Answer with what you would do, who does it and by when, not with what should exist.",
        ]
    } else {
        &[
            "Begin and end every message, call and radio call with \u{201c}EXERCISE EXERCISE EXERCISE\u{201d}.",
            "Call the numbers of the exercise only. Never call a real emergency number for play.",
            "Do what you would do in earnest, as far as safety and your extent of play allow.",
            "Ask for what you would ask for; a controller says what is there.",
            "What happens in play is not told outside it. Photographs and posts only as the exercise director allows.",
        ]
    };
    Chapter::new("How we play", vec![points(rules)])
}
