//! The participant feedback form, to be filled in by hand.

use super::frame::Frame;
use super::words::{days, fact};
use super::{Sketch, standing};
use crate::paper::{Blank, Block, Cell, Chapter, Column, Row, Table};

/// What people agree with, from 1 to 5.
const STATEMENTS: [&str; 8] = [
    "The exercise was well prepared and organised.",
    "I knew what I was to do and what was expected of me.",
    "The scenario was plausible.",
    "The right people took part.",
    "I could do what I would do in earnest.",
    "The exercise showed how good our plans and procedures are.",
    "Everybody could take part fully, whatever their needs.",
    "It was worth my time.",
];

pub(super) fn sketch(frame: &Frame) -> Sketch {
    let who = vec![
        Block::Blanks(vec![
            Blank::Line("Name, if you like".into()),
            Blank::Line("Organisation".into()),
            Blank::Line("Role in the exercise".into()),
        ]),
        Block::Blanks(
            ["Player", "Controller", "Facilitator", "Evaluator", "Role player", "Observer"]
                .map(|word| Blank::Box(word.into()))
                .to_vec(),
        ),
    ];
    let open = |question: &str, lines: usize| Chapter::new(question, vec![Block::Lines(lines)]).unnumbered();
    let mut chapters = vec![
        Chapter::new("You", who).unnumbered(),
        open("What went well? Name up to three strengths.", 5),
        open("What must get better? Name up to three things, and what you would do about each.", 6),
        Chapter::new(
            "How far do you agree?",
            vec![Block::Remark("Circle a number: 1 not at all, 5 fully.".into()), scale("Statements", &STATEMENTS)],
        )
        .unnumbered(),
        Chapter::new(
            "How ready did you feel for such an incident?",
            vec![
                Block::Remark("Circle a number: 1 not at all ready, 5 fully ready.".into()),
                scale("Readiness", &["Before the exercise", "After the exercise"]),
            ],
        )
        .unnumbered(),
    ];
    if !frame.aims.is_empty() {
        chapters.push(
            Chapter::new(
                "What did the exercise show?",
                vec![
                    Block::Remark(
                        "How well could your organisation do this? Circle a number: 1 not at all, 5 fully.".into(),
                    ),
                    scale("Objectives", &frame.aims.iter().map(|aim| aim.statement.as_str()).collect::<Vec<_>>()),
                ],
            )
            .unnumbered(),
        );
    }
    chapters.push(open("What else should we know? What training or exercise do you need next?", 5));
    let cover = [fact("Exercise", frame.exercise_type.label()), fact("When", &days(&frame.starts_on, &frame.ends_on))];
    let mut sketch = Sketch { cover: cover.into_iter().flatten().collect(), ..Sketch::short(chapters) };
    sketch.front.push(
        Chapter::new(
            "Your view",
            vec![standing::points([
                "It takes ten minutes. Be open: what you write is used to make plans and exercises better, never to judge anybody.",
                "Hand it to a controller or an evaluator before you leave.",
            ])],
        )
        .unnumbered(),
    );
    sketch
}

fn scale(name: &str, statements: &[&str]) -> Block {
    let row = |statement: &&str| {
        let mut cells = vec![Cell::new(*statement)];
        cells.extend((1..=5).map(|number: u8| Cell::new(number.to_string())));
        Row::Cells(cells)
    };
    let mut columns = vec![Column::words("Statement", 301.0)];
    columns.extend((1..=5).map(|_| Column::figures("", 36.0)));
    Block::Table(Table { name: name.into(), columns, rows: statements.iter().map(row).collect() })
}
