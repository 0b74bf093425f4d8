//! The exercise plan: all that players and observers may know beforehand. It is made of a [`Frame`], which has neither
//! scenario nor events.

use super::frame::Frame;
use super::words::{days, fact};
use super::{Sketch, standing};
use crate::paper::{Block, Chapter, Column, Signer};
use muster_domain::exercise::planning::StaffRole;

pub(super) fn sketch(frame: &Frame) -> Sketch {
    let chapters = [
        Some(standing::safety(frame)),
        standing::aims(frame, Column::PAGE),
        standing::scope(frame),
        standing::participants(frame),
        Some(standing::roles(frame)),
        staff(frame),
        standing::schedule(frame),
        Some(standing::conduct(frame)),
        Some(afterwards()),
    ];
    let mut sketch = Sketch::long(cover(frame), chapters.into_iter().flatten().collect());
    sketch.signatures = ["Prepared by", "Approved by"].map(Signer::role).to_vec();
    sketch
}

/// What the cover of every document states.
pub(super) fn cover(frame: &Frame) -> Vec<crate::paper::Fact> {
    [
        fact("Type", frame.exercise_type.label()),
        fact("When", &days(&frame.starts_on, &frame.ends_on)),
        fact("Where", &frame.venue),
        fact("Sponsor", &frame.sponsor),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The staff whom players may have to reach; who plays which part is no business of theirs.
fn staff(frame: &Frame) -> Option<Chapter> {
    let known = |role| match role {
        StaffRole::Director
        | StaffRole::Facilitator
        | StaffRole::Controller
        | StaffRole::Evaluator
        | StaffRole::Simulator
        | StaffRole::Safety
        | StaffRole::Logistics => true,
        StaffRole::Planner | StaffRole::GroundTruth | StaffRole::Actor => false,
    };
    standing::staff(frame, Column::PAGE, known).map(|table| Chapter::new("Whom to reach", vec![table]))
}

fn afterwards() -> Chapter {
    let steps = [
        "Stay for the hot wash: what went well, what did not, while everybody remembers.",
        "Fill in the feedback form before you leave.",
        "What was found becomes corrective actions with an owner and a day, in the after-action report.",
    ];
    Chapter::new(
        "After play",
        vec![Block::List(crate::paper::List {
            bullet: crate::paper::Bullet::Number(1),
            items: steps
                .into_iter()
                .map(|step| crate::paper::Item {
                    ticked: false,
                    blocks: vec![Block::Paragraph(crate::paper::Line::plain(step))],
                })
                .collect(),
        })],
    )
}
