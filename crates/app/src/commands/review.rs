//! Reviews, comments, approval, versions, comparisons.

use super::Done;
use super::plan::{ById, PlanDetail, detail, local_day};
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::notice::Topic;
use crate::plans::content;
use crate::session::{Act, State};
use muster_domain::plan::checks;
use muster_domain::plan::compare::{self, Difference};
use muster_domain::plan::review::{Anchor, Answer, ApprovedVersion, Comment, Question, Review, Signature, Verdict};
use muster_domain::plan::{PlanContent, PlanState, Section};
use muster_domain::{CommentId, Plan, PlanId, ReviewId, SectionId, VersionId};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

const TOPICS: [Topic; 2] = [Topic::Plan, Topic::Review];

/// A plan to send to its reviewers.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReviewOpen")]
pub struct Open {
    /// The plan.
    pub plan: PlanId,
    /// What reviewers are told.
    pub request: String,
}

/// A review to end without approval.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReviewClose")]
pub struct Close {
    /// The plan.
    pub plan: PlanId,
    /// How it ended, in words.
    pub outcome: String,
}

/// What a reviewer says of a section.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReviewAnswer")]
pub struct AnswerGiven {
    /// The review.
    pub review: ReviewId,
    /// The section.
    pub section: SectionId,
    /// What was asked.
    pub question: Question,
    /// What is said.
    pub verdict: Verdict,
    /// Why; needed unless the answer is yes.
    pub note: String,
}

/// A review with its answers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewView {
    /// The review.
    pub review: Review,
    /// Every answer, as they were given. A later one by the same person on the same matter stands for the earlier.
    pub answers: Vec<AnswerView>,
}

/// An answer and what became of the text it was about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnswerView {
    /// The answer.
    pub answer: Answer,
    /// The section's title now; what it was called is lost with the section.
    pub section_title: String,
    /// Whether the section was written anew since.
    pub text_changed: bool,
    /// Whether the same person answered again.
    pub answered_again: bool,
}

/// A comment to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "CommentAdd", optional_fields)]
pub struct CommentAdd {
    /// The section.
    pub section: SectionId,
    /// Where in its text; the section as a whole if absent.
    pub anchor: Option<Anchor>,
    /// What is said.
    pub text: String,
    /// The comment it answers.
    pub answers: Option<CommentId>,
}

/// A comment to resolve, or to open again.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "CommentResolve")]
pub struct CommentResolve {
    /// The comment.
    pub comment: CommentId,
    /// Whether it is resolved.
    pub resolved: bool,
}

/// A plan to approve.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PlanApprove", optional_fields)]
pub struct Approve {
    /// The plan.
    pub plan: PlanId,
    /// Who signs, in the order of the signature block.
    pub signatures: Vec<Signature>,
    /// What changed since the version before, for the record of changes.
    pub changes: String,
    /// The day of the next review as `YYYY-MM-DD`; by the plan's review cycle if absent.
    pub review_due: Option<String>,
    /// True if what is odd about it is known.
    pub confirm: Option<bool>,
}

/// Where to put a plan between being used and being replaced.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "PlanStand")]
pub struct Stand {
    /// The plan.
    pub plan: PlanId,
    /// Draft takes it back into work; superseded and archived put it out of use.
    pub state: PlanState,
}

/// Two states of a plan to compare.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "PlanCompare", optional_fields)]
pub struct Compare {
    /// The plan.
    pub plan: PlanId,
    /// The earlier version; the latest approved one if absent.
    pub from: Option<u32>,
    /// The later version; the plan as it stands if absent.
    pub to: Option<u32>,
}

/// What is different, and between what.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Compared {
    /// The earlier version's number.
    pub from: u32,
    /// The later version's number; null is the plan as it stands.
    pub to: Option<u32>,
    /// What is different.
    pub difference: Difference,
}

/// An approved version of a plan.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "VersionByNumber")]
pub struct ByNumber {
    /// The plan.
    pub plan: PlanId,
    /// The version's number.
    pub version: u32,
}

/// Sends a plan to its reviewers.
pub fn open(act: &Act<'_>, request: Open) -> Result<PlanDetail> {
    let mut state = act.state();
    let plan: Plan = state.workspace()?.one(request.plan)?;
    stands(&mut state, plan.id, &[PlanState::Draft, PlanState::Approved], "Only a draft is sent to review.")?;
    let review = Review {
        id: act.new_id().into(),
        plan_id: plan.id,
        opened_by: act.caller.name.clone(),
        opened_at: act.now(),
        request: request.request.trim().to_owned(),
        closed_at: None,
        closed_by: String::new(),
        outcome: String::new(),
    };
    record(act, &mut state, |tx| {
        Workspace::insert(tx, &review)?;
        Ok(Workspace::set_plan_state(tx, plan.id, PlanState::InReview)?)
    })?;
    detail(&mut state, plan.id)
}

/// Ends a review without approval; the plan is a draft again.
pub fn close(act: &Act<'_>, request: Close) -> Result<PlanDetail> {
    let mut state = act.state();
    stands(&mut state, request.plan, &[PlanState::InReview], "The plan is not in review.")?;
    if request.outcome.trim().is_empty() {
        return Err(AppError::invalid("outcome", "Say in a sentence what is to be done before the next review."));
    }
    let closed = closed(act, state.workspace()?, request.plan, request.outcome.trim())?;
    record(act, &mut state, |tx| {
        closed.iter().try_for_each(|review| Workspace::replace(tx, review))?;
        Ok(Workspace::set_plan_state(tx, request.plan, PlanState::Draft)?)
    })?;
    detail(&mut state, request.plan)
}

/// The open reviews of a plan as they are once they have ended.
fn closed(act: &Act<'_>, workspace: &Workspace, plan: PlanId, outcome: &str) -> Result<Vec<Review>> {
    let reviews: Vec<Review> = workspace.all_of("plan_id", plan)?;
    let open = reviews.into_iter().filter(|review| review.closed_at.is_none());
    let closed_by = &act.caller.name;
    let close = |review| Review {
        closed_at: Some(act.now()),
        closed_by: closed_by.clone(),
        outcome: outcome.to_owned(),
        ..review
    };
    Ok(open.map(close).collect())
}

/// Answers a question on a section, signed by the person's name.
pub fn answer(act: &Act<'_>, request: AnswerGiven) -> Result<AnswerView> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let review: Review = workspace.one(request.review)?;
    if review.closed_at.is_some() {
        return Err(AppError::not_now("This review has ended.").help("Its answers stay as they are."));
    }
    let section: Section = workspace.one(request.section)?;
    if section.plan_id != review.plan_id {
        return Err(AppError::invalid("section", "The section is not of the plan in review."));
    }
    let note = request.note.trim().to_owned();
    if request.verdict != Verdict::Yes && note.is_empty() {
        return Err(AppError::invalid("note", "Say what is missing, so that it can be mended."));
    }
    let answer = Answer {
        id: act.new_id().into(),
        review_id: review.id,
        section_id: section.id,
        question: request.question,
        verdict: request.verdict,
        note,
        by: act.caller.name.clone(),
        at: act.now(),
        section_sha256: section.body_sha256(),
    };
    record(act, &mut state, |tx| Ok(Workspace::insert(tx, &answer)?))?;
    Ok(AnswerView { answer, section_title: section.title, text_changed: false, answered_again: false })
}

/// A plan's reviews with their answers, latest first.
pub fn list(act: &Act<'_>, request: ById) -> Result<Vec<ReviewView>> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let sections: Vec<Section> = workspace.all_of("plan_id", request.plan)?;
    let reviews: Vec<Review> = workspace.all_of("plan_id", request.plan)?;
    let view = |review: Review| {
        let answers: Vec<Answer> = workspace.all_of("review_id", review.id)?;
        let later = |answer: &Answer, place: usize| {
            answers[place + 1..].iter().any(|other| {
                (other.section_id, other.question, &other.by) == (answer.section_id, answer.question, &answer.by)
            })
        };
        let views = answers.iter().enumerate().map(|(place, answer)| {
            let section = sections.iter().find(|section| section.id == answer.section_id);
            AnswerView {
                section_title: section.map_or_else(String::new, |section| section.title.clone()),
                text_changed: section.is_none_or(|section| section.body_sha256() != answer.section_sha256),
                answered_again: later(answer, place),
                answer: answer.clone(),
            }
        });
        Ok(ReviewView { answers: views.collect(), review })
    };
    reviews.into_iter().map(view).collect()
}

/// Comments on a section.
pub fn comment(act: &Act<'_>, request: CommentAdd) -> Result<Comment> {
    let text = request.text.trim().to_owned();
    if text.is_empty() {
        return Err(AppError::invalid("text", "A comment says something."));
    }
    let mut state = act.state();
    let workspace = state.workspace()?;
    let section: Section = workspace.one(request.section)?;
    // A thread is one level deep: an answer to an answer joins the same thread.
    let answers = request.answers.map(|id| workspace.one::<Comment>(id)).transpose()?;
    let comment = Comment {
        id: act.new_id().into(),
        plan_id: section.plan_id,
        section_id: section.id,
        section_title: section.title,
        anchor: request.anchor.unwrap_or_default(),
        text,
        answers: answers.map(|first| first.answers.unwrap_or(first.id)),
        by: act.caller.name.clone(),
        at: act.now(),
        resolved_by: String::new(),
        resolved_at: None,
    };
    record(act, &mut state, |tx| Ok(Workspace::insert(tx, &comment)?))?;
    Ok(comment)
}

/// Resolves a comment, or opens it again. It is kept either way.
pub fn resolve(act: &Act<'_>, request: CommentResolve) -> Result<Comment> {
    let mut state = act.state();
    let comment: Comment = state.workspace()?.one(request.comment)?;
    let (resolved_by, resolved_at) =
        if request.resolved { (act.caller.name.clone(), Some(act.now())) } else { (String::new(), None) };
    let comment = Comment { resolved_by, resolved_at, ..comment };
    record(act, &mut state, |tx| Ok(Workspace::replace(tx, &comment)?))?;
    Ok(comment)
}

/// A plan's comments, in the order they were made.
pub fn comments(act: &Act<'_>, request: ById) -> Result<Vec<Comment>> {
    Ok(act.state().workspace()?.all_of("plan_id", request.plan)?)
}

/// Approves a plan as it stands: an immutable version with a number, a day, a signature block and a SHA-256.
pub fn approve(act: &Act<'_>, request: Approve) -> Result<PlanDetail> {
    let mut state = act.state();
    let plan: Plan = state.workspace()?.one(request.plan)?;
    stands(&mut state, plan.id, &[PlanState::Draft, PlanState::InReview], "The plan is approved as it stands.")?;
    let signatures: Vec<Signature> = request.signatures.into_iter().filter(|one| !one.name.trim().is_empty()).collect();
    if signatures.is_empty() {
        return Err(AppError::invalid("signatures", "An approval names at least one person who signs."));
    }
    let workspace = state.workspace()?;
    let mut content = content::of(workspace, plan.id)?;
    let latest = workspace.latest_version(plan.id)?;
    if latest.as_ref().is_some_and(|latest| latest.sha256() == content.sha256()) {
        return Err(AppError::not_now("Nothing changed since the latest version.").help("There is nothing to approve."));
    }
    let number = latest.map_or(1, |latest| latest.number() + 1);
    if number > 1 && request.changes.trim().is_empty() {
        return Err(AppError::invalid("changes", "Say what changed since the version before."));
    }
    if request.confirm != Some(true)
        && let Some(odd) = odd(workspace, &content)?
    {
        return Err(AppError::new(ErrorCode::Ask, odd).help("It can be approved all the same; the decision is yours."));
    }
    let review_due = match request.review_due {
        Some(day) => day,
        None if plan.review_months == 0 => String::new(),
        None => local_day(act.now())
            .checked_add_months(chrono::Months::new(plan.review_months))
            .map_or_else(String::new, |day| day.to_string()),
    };
    if !review_due.is_empty() && chrono::NaiveDate::parse_from_str(&review_due, "%Y-%m-%d").is_err() {
        return Err(AppError::invalid("review_due", format!("“{review_due}” is not a day of the form 2026-05-16.")));
    }
    content::show_version(&mut content, number, &review_due);
    let version = ApprovedVersion::approve(
        VersionId(act.new_id()),
        number,
        &content,
        act.now(),
        act.caller.name.clone(),
        signatures,
        request.changes.trim().to_owned(),
        review_due,
    );
    let closed = closed(act, workspace, plan.id, &format!("approved as version {number}"))?;
    record(act, &mut state, |tx| {
        Workspace::insert_version(tx, &version, &content)?;
        closed.iter().try_for_each(|review| Workspace::replace(tx, review))?;
        Ok(Workspace::set_plan_state(tx, plan.id, PlanState::Approved)?)
    })?;
    detail(&mut state, plan.id)
}

/// What a person should know before they approve; `None` if nothing is odd.
fn odd(workspace: &Workspace, content: &PlanContent) -> Result<Option<String>> {
    let plan = content.plan.id;
    let facts = checks::check(content);
    let wrong = facts.iter().filter(|fact| fact.is_wrong()).count();
    let comments: Vec<Comment> = workspace.all_of("plan_id", plan)?;
    let comments = comments.iter().filter(|one| one.resolved_at.is_none() && one.answers.is_none()).count();
    let reviews: Vec<Review> = workspace.all_of("plan_id", plan)?;
    let mut odd = Vec::new();
    match reviews.iter().find(|review| review.closed_at.is_none()) {
        None => odd.push("it was not reviewed since its latest version".to_owned()),
        Some(review) => {
            let answers: Vec<Answer> = workspace.all_of("review_id", review.id)?;
            let mut standing: std::collections::BTreeMap<_, Verdict> = std::collections::BTreeMap::new();
            for answer in &answers {
                standing.insert((answer.section_id, answer.question, answer.by.as_str()), answer.verdict);
            }
            let no = standing.values().filter(|verdict| **verdict == Verdict::No).count();
            if no > 0 {
                odd.push(counted(no, "answer of its reviewers is no", "answers of its reviewers are no"));
            }
            if answers.is_empty() {
                odd.push("no reviewer answered".to_owned());
            }
        }
    }
    if wrong > 0 {
        odd.push(counted(wrong, "check found what does not hold together", "checks found what does not hold together"));
    }
    if comments > 0 {
        odd.push(counted(comments, "comment is open", "comments are open"));
    }
    Ok((!odd.is_empty()).then(|| format!("Before you approve “{}”: {}.", content.plan.title, odd.join("; "))))
}

/// A count before what is counted.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Takes a plan back into work, or puts it out of use.
pub fn stand(act: &Act<'_>, request: Stand) -> Result<PlanDetail> {
    let mut state = act.state();
    let now = state.workspace()?.plan_state(request.plan)?;
    match request.state {
        PlanState::InReview | PlanState::Approved => {
            return Err(AppError::invalid("state", "A plan comes to review and to approval by its own commands."));
        }
        PlanState::Draft if now == PlanState::InReview => {
            return Err(AppError::not_now("The plan is in review.").help("End the review, and say how it ended."));
        }
        PlanState::Draft | PlanState::Superseded | PlanState::Archived => {}
    }
    let closed = closed(act, state.workspace()?, request.plan, "the plan was put out of use")?;
    record(act, &mut state, |tx| {
        closed.iter().try_for_each(|review| Workspace::replace(tx, review))?;
        Ok(Workspace::set_plan_state(tx, request.plan, request.state)?)
    })?;
    detail(&mut state, request.plan)
}

/// A plan's approved versions, latest first.
pub fn versions(act: &Act<'_>, request: ById) -> Result<Vec<ApprovedVersion>> {
    Ok(act.state().workspace()?.versions(request.plan)?)
}

/// What an approved version says.
pub fn version(act: &Act<'_>, request: ByNumber) -> Result<PlanContent> {
    Ok(act.state().workspace()?.version_content(request.plan, request.version)?)
}

/// Who holds which copy.
pub fn copies(act: &Act<'_>, request: ById) -> Result<Vec<muster_domain::plan::review::CopyHeld>> {
    Ok(act.state().workspace()?.all_of("plan_id", request.plan)?)
}

/// Compares two states of a plan.
pub fn compare(act: &Act<'_>, request: Compare) -> Result<Compared> {
    let (from, before, after) = {
        let mut state = act.state();
        let workspace = state.workspace()?;
        let latest = workspace.latest_version(request.plan)?.map(|version| version.number());
        let Some(from) = request.from.or(latest) else {
            return Err(AppError::not_now("The plan has no approved version yet.")
                .help("There is something to compare once it was approved."));
        };
        let before = workspace.version_content(request.plan, from)?;
        let after = match request.to {
            Some(number) => workspace.version_content(request.plan, number)?,
            None => content::of(workspace, request.plan)?,
        };
        (from, before, after)
    };
    Ok(Compared { from, to: request.to, difference: compare::compare(&before, &after) })
}

fn stands(state: &mut State, plan: PlanId, among: &[PlanState], otherwise: &str) -> Result<()> {
    if among.contains(&state.workspace()?.plan_state(plan)?) {
        return Ok(());
    }
    Err(AppError::not_now(otherwise).help("Nothing was changed."))
}

/// Writes what people sign their names to: never undone.
fn record(
    act: &Act<'_>,
    state: &mut State,
    write: impl FnOnce(&muster_store::Transaction<'_>) -> Result<()>,
) -> Result<Done> {
    state.workspace()?.record(write)?;
    act.announce(state, &TOPICS);
    Ok(Done::DONE)
}
