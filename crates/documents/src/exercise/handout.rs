//! The player handout: what a player carries, made of a [`Frame`] alone.

use super::frame::Frame;
use super::{Sketch, explan, standing};
use crate::paper::{Chapter, Column};
use muster_domain::exercise::planning::StaffRole;

pub(super) fn sketch(frame: &Frame) -> Sketch {
    let reach =
        |role| matches!(role, StaffRole::Director | StaffRole::Safety | StaffRole::Simulator | StaffRole::Facilitator);
    let chapters = [
        Some(standing::safety(frame)),
        Some(standing::conduct(frame)),
        standing::staff(frame, Column::PAGE, reach).map(|table| Chapter::new("Whom to reach", vec![table])),
        standing::schedule(frame),
        standing::aims(frame, Column::PAGE),
        Some(standing::roles(frame)),
    ];
    let chapters = chapters.into_iter().flatten().map(Chapter::unnumbered).collect();
    Sketch { cover: explan::cover(frame), ..Sketch::short(chapters) }
}
