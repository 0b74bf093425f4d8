//! A plan on paper: what is written, who does what by when, whom to call.
//!
//! [`PlanEdition::paper`] puts it into words once; PDF, Word and HTML print those same words. What a reader may not
//! have is not in the content it is made from.

mod front;
mod network;
mod order;
pub(crate) mod pictures;
mod sections;
mod tables;
mod tasks;
pub(crate) mod text;

use crate::after_action::Software;
use crate::paper::{Chapter, Number, Paper, Setting, Text};
use muster_domain::plan::review::{ApprovedVersion, CopyHeld};
use muster_domain::plan::{Part, PlanContent, Section, Task};
use muster_domain::{Marking, SectionId, TaskId, WallTime};
pub(crate) use order::{Order, call_tree, minutes};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
pub(crate) use tables::called;

/// A plan to be printed for somebody.
#[derive(Debug, Clone)]
pub struct PlanEdition {
    /// What it says, already without what this reader may not have.
    pub content: PlanContent,
    /// The approved version it is; `None` is a draft, the plan as it stands.
    pub version: Option<ApprovedVersion>,
    /// Every approved version, for the record of changes.
    pub versions: Vec<ApprovedVersion>,
    /// Who holds which copy, for the record of distribution.
    pub copies: Vec<CopyHeld>,
    /// Whom it is for, if not for everybody whom the plan's marking allows.
    pub reader: Option<Marking>,
    /// The planning body: the workspace's name.
    pub organisation: String,
    /// The pictures its texts show, by SHA-256. One that is missing is said so in its place.
    pub pictures: BTreeMap<String, Arc<Vec<u8>>>,
    /// When it was printed.
    pub prepared_at: WallTime,
    /// Minutes east of UTC in which moments are printed; the document says which.
    pub utc_offset_minutes: i32,
    /// The program that made it.
    pub software: Software,
}

impl PlanEdition {
    /// The plan in words, ready to be printed in any format.
    pub fn paper(&self) -> Paper {
        let order = Order::of(&self.content);
        let mut text = text::Teller::new(self, &order);
        let mut chapters = sections::parts(self, &order, &mut text);
        let tables = tables::chapters(self, &order, &mut text);
        if !tables.is_empty() {
            chapters
                .push(Chapter { new_page: true, ..Chapter::new("Tables", Vec::new()).unnumbered() }.holding(tables));
        }
        if chapters.is_empty() {
            let blocks = vec![crate::paper::Block::Remark("Nothing is written in this plan yet.".into())];
            chapters.push(Chapter { number: Number::None, ..Chapter::new(Part::Base.label(), blocks) });
        }
        Paper {
            title: Text::from(&self.content.plan.title).or("Untitled plan"),
            subject: self.standing().into(),
            kicker: self.content.plan.kind.label().into(),
            marking: self.marking(),
            author: Text::from(&self.organisation),
            software: format!("{} {}", self.software.name, self.software.version),
            language: "en",
            prepared_at: self.prepared_at,
            cover: self.cover(),
            signatures: self.signers(),
            setting: Setting::Plan,
            stamp: self.stamp(),
            draft: self.version.is_none(),
            fingerprint: self.fingerprint(),
            front: self.front(),
            chapters,
            pictures: text.into_pictures(),
        }
    }

    /// The highest marking of anything in it, which every page carries.
    pub fn marking(&self) -> Marking {
        self.highest(self.content.sections.iter())
    }

    /// The highest marking of what a card of these tasks says: the plan's, and those of the sections that they and the
    /// tasks before them stand in, however deep.
    pub fn marking_of(&self, tasks: &[&Task]) -> Marking {
        let named: HashSet<TaskId> =
            tasks.iter().flat_map(|task| task.after.iter().copied().chain([task.id])).collect();
        let all = self.content.tasks.iter().filter(|task| named.contains(&task.id));
        let sections: HashMap<SectionId, &Section> =
            self.content.sections.iter().map(|section| (section.id, section)).collect();
        let mut around = HashSet::new();
        for mut at in all.filter_map(|task| task.section_id) {
            while around.insert(at) {
                match sections.get(&at).and_then(|section| section.parent_id) {
                    Some(parent) => at = parent,
                    None => break,
                }
            }
        }
        self.highest(self.content.sections.iter().filter(|section| around.contains(&section.id)))
    }

    fn highest<'a>(&'a self, sections: impl Iterator<Item = &'a Section>) -> Marking {
        let mut highest = self.content.plan.marking.clone();
        for marking in sections.filter_map(|section| section.marking.as_ref()) {
            if marking.may_see(&highest) {
                highest = marking.clone();
            }
        }
        highest
    }
}
