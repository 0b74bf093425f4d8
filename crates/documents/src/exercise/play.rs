//! Extent-of-play agreements: one for each organisation, to be signed.

use super::frame::{Frame, Taking};
use super::words::{self, days, fact, facts, prose};
use super::{Sketch, standing};
use crate::paper::{Block, Cell, Chapter, Column, Row, Table, Text};

pub(super) fn sketch(frame: &Frame) -> Sketch {
    let agreement = |(place, one): (usize, &Taking)| Chapter {
        new_page: place > 0,
        ..Chapter::new(Text::from(&one.name).or("An organisation that is gone"), blocks(frame, one))
            .holding(sections(frame, one))
            .unnumbered()
    };
    Sketch::short(frame.participants.iter().enumerate().map(agreement).collect())
}

fn blocks(frame: &Frame, one: &Taking) -> Vec<Block> {
    let people = one.people.map(|people| people.to_string()).unwrap_or_default();
    facts([
        fact("Exercise", &Text::joined([&*frame.name, frame.exercise_type.label()]).0),
        fact("When", &days(&frame.starts_on, &frame.ends_on)),
        fact("Where", &frame.venue),
        fact("Part", words::part(one.part)),
        fact("People", &people),
    ])
    .into_iter()
    .collect()
}

fn sections(frame: &Frame, one: &Taking) -> Vec<Chapter> {
    let section = |heading: &str, text: &str| {
        let told = prose(text).unwrap_or(Block::Lines(4));
        Chapter::new(heading, vec![told]).unnumbered()
    };
    let safety = &frame.safety;
    let rules = [
        words::said("Word that stops play", &safety.code_word),
        words::said("Real emergency", &safety.real_contact),
        words::said("No-play areas", &safety.no_play),
    ];
    let mut agreed = vec![standing::points([
        "The organisation plays as written above. Changes are agreed with the exercise director beforehand.",
        "Real operations go before the exercise. The organisation may leave play at any time, and says so to control.",
        "People are told that it is an exercise, and what they learn of others is not passed on.",
    ])];
    let rules = words::lines(rules);
    if !rules.is_blank() {
        agreed.push(Block::Prose(rules));
    }
    vec![
        section("What is played for real", &one.real),
        section("What is simulated", &one.simulated),
        Chapter::new("What both sides agree", agreed).unnumbered(),
        Chapter::new("Signatures", vec![signatures(one)]).unnumbered(),
    ]
}

fn signatures(one: &Taking) -> Block {
    let organisation = Text::from(&one.name).or("the organisation").0;
    let rows = vec![
        Row::Cells(vec![
            Cell::new(format!("For {organisation}")),
            Cell::new(&one.agreed_by),
            Cell::new(&one.agreed_on),
            Cell::default(),
        ]),
        Row::Blank(30.0),
        Row::Cells(vec![Cell::new("For the exercise director"), Cell::default(), Cell::default(), Cell::default()]),
        Row::Blank(30.0),
    ];
    Block::Table(Table {
        name: "Signatures".into(),
        columns: vec![
            Column::words("", 151.0),
            Column::words("Name", 120.0),
            Column::words("Date", 80.0),
            Column::words("Signature", 130.0),
        ],
        rows,
    })
}
