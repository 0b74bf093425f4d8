//! Reviews, comments, approved versions and who holds which copy.

use super::PlanContent;
use crate::id::{AnswerId, CommentId, CopyId, PlanId, ReviewId, SectionId, VersionId};
use crate::time::WallTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a reviewer is asked of a section.
///
/// The first five are the criteria by which FEMA's Comprehensive Preparedness Guide 101 has plans reviewed (adequacy,
/// feasibility, acceptability, completeness, compliance), the last with human rights named; the sixth is added for
/// gender and inclusion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ReviewQuestion")]
pub enum Question {
    /// Does it answer what may happen?
    Adequate,
    /// Can it be done with what there is, in the time there is?
    Feasible,
    /// Are effort, cost and side effects worth it, and will people accept it?
    Acceptable,
    /// Is everything in it that must be?
    Complete,
    /// Is it within the law, and does it respect human rights?
    Lawful,
    /// Does it serve women and men, girls and boys, older people, people with disabilities and minorities alike?
    Inclusive,
}

impl Question {
    /// Every question, in order.
    pub const ALL: [Self; 6] =
        [Self::Adequate, Self::Feasible, Self::Acceptable, Self::Complete, Self::Lawful, Self::Inclusive];

    /// The word for it in documents.
    pub fn label(self) -> &'static str {
        match self {
            Self::Adequate => "Adequate",
            Self::Feasible => "Feasible",
            Self::Acceptable => "Acceptable",
            Self::Complete => "Complete",
            Self::Lawful => "Law and human rights",
            Self::Inclusive => "Gender and inclusion",
        }
    }
}

/// What a reviewer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ReviewVerdict")]
pub enum Verdict {
    /// Yes.
    Yes,
    /// In part; the note says what is missing.
    Partly,
    /// No; the note says why.
    No,
}

/// A review of a plan, from its submission to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PlanReview")]
pub struct Review {
    /// Identity.
    pub id: ReviewId,
    /// The plan.
    pub plan_id: PlanId,
    /// Who submitted it.
    pub opened_by: String,
    /// When.
    pub opened_at: WallTime,
    /// What reviewers were told.
    pub request: String,
    /// When it ended; `None` while it goes on.
    pub closed_at: Option<WallTime>,
    /// Who ended it.
    pub closed_by: String,
    /// How it ended, in words; empty while it goes on.
    pub outcome: String,
}

/// What a reviewer says of a section, signed by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PlanReviewAnswer")]
pub struct Answer {
    /// Identity.
    pub id: AnswerId,
    /// The review.
    pub review_id: ReviewId,
    /// The section.
    pub section_id: SectionId,
    /// What was asked.
    pub question: Question,
    /// What is said.
    pub verdict: Verdict,
    /// Why.
    pub note: String,
    /// Who says so.
    pub by: String,
    /// When.
    pub at: WallTime,
    /// SHA-256 of the section as it was read; another one now means that the answer is of an earlier text.
    pub section_sha256: String,
}

/// Where in a section's text a comment belongs: the words themselves, and what stands around them. Words survive
/// edits elsewhere; a place counted in characters does not.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CommentAnchor")]
pub struct Anchor {
    /// The words; empty for the section as a whole.
    pub quote: String,
    /// Up to 40 characters before them.
    pub before: String,
    /// Up to 40 characters after them.
    pub after: String,
}

/// A comment on a section. Never deleted: it is resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PlanComment")]
pub struct Comment {
    /// Identity.
    pub id: CommentId,
    /// The plan.
    pub plan_id: PlanId,
    /// The section, which may be gone.
    pub section_id: SectionId,
    /// The section's title when the comment was made.
    pub section_title: String,
    /// Where in its text.
    pub anchor: Anchor,
    /// What is said.
    pub text: String,
    /// The comment it answers; `None` begins a thread.
    pub answers: Option<CommentId>,
    /// Who says so.
    pub by: String,
    /// When.
    pub at: WallTime,
    /// Who resolved it; empty while it is open.
    pub resolved_by: String,
    /// When it was resolved.
    pub resolved_at: Option<WallTime>,
}

/// Somebody who signed a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Name.
    pub name: String,
    /// Office.
    pub function: String,
}

/// An approved version: what was approved, by whom, when. Nothing in it can be set anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApprovedVersion {
    id: VersionId,
    plan_id: PlanId,
    number: u32,
    approved_at: WallTime,
    approved_by: String,
    signatures: Vec<Signature>,
    changes: String,
    review_due: String,
    sha256: String,
}

impl ApprovedVersion {
    /// Approves a plan's content as it stands.
    ///
    /// `review_due` is the day of the next review as `YYYY-MM-DD`, empty if none was set.
    #[allow(clippy::too_many_arguments)]
    pub fn approve(
        id: VersionId,
        number: u32,
        content: &PlanContent,
        approved_at: WallTime,
        approved_by: String,
        signatures: Vec<Signature>,
        changes: String,
        review_due: String,
    ) -> Self {
        let (plan_id, sha256) = (content.plan.id, content.sha256());
        Self { id, plan_id, number, approved_at, approved_by, signatures, changes, review_due, sha256 }
    }

    /// Identity.
    pub fn id(&self) -> VersionId {
        self.id
    }
    /// The plan.
    pub fn plan_id(&self) -> PlanId {
        self.plan_id
    }
    /// Its number, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }
    /// When it was approved.
    pub fn approved_at(&self) -> WallTime {
        self.approved_at
    }
    /// Who approved it in the program.
    pub fn approved_by(&self) -> &str {
        &self.approved_by
    }
    /// The signature block.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }
    /// What changed since the version before, for the record of changes.
    pub fn changes(&self) -> &str {
        &self.changes
    }
    /// The day of the next review as `YYYY-MM-DD`; empty if none was set.
    pub fn review_due(&self) -> &str {
        &self.review_due
    }
    /// SHA-256 of the canonical JSON of its content.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}

/// Who holds a copy of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyHeld {
    /// Identity.
    pub id: CopyId,
    /// The plan.
    pub plan_id: PlanId,
    /// The number of the version.
    pub version: u32,
    /// The copy's own number or mark, such as `3 of 12`.
    pub copy: String,
    /// Who holds it.
    pub holder: String,
    /// On paper, as a file, on a phone.
    pub form: String,
    /// The day it was handed over, as `YYYY-MM-DD`.
    pub given_on: String,
    /// The day it came back or was destroyed, as `YYYY-MM-DD`; empty while it is held.
    pub returned_on: String,
}
