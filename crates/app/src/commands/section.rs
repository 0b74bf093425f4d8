//! Sections: made, moved, split, written.

use super::Done;
use super::record::may_change;
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::notice::Topic;
use crate::plans::content;
use crate::session::{Act, State};
use muster_domain::plan::outline::{self, Place};
use muster_domain::plan::{FieldValue, Part, Section};
use muster_domain::text::{Block, Limits, RichText};
use muster_domain::{Marking, PlanId, SectionId};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

const TOPICS: [Topic; 1] = [Topic::Plan];

/// A section as an outline shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "SectionHead")]
pub struct Head {
    /// Where it stands.
    pub place: Place,
    /// The section it stands in.
    pub parent_id: Option<SectionId>,
    /// Its place among its siblings.
    #[ts(type = "number")]
    pub position: i64,
    /// Its title.
    pub title: String,
    /// Whether it is itself hidden, and not only by one it stands in.
    pub hidden: bool,
    /// Who may see it, if fewer than may see the plan.
    pub marking: Option<Marking>,
    /// Whether anything is written in it.
    pub written: bool,
    /// How many comments on it are open.
    pub open_comments: u32,
}

/// A section with its text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SectionView {
    /// The section.
    pub section: Section,
    /// SHA-256 of its text, to be given back when it is written.
    pub body_sha256: String,
    /// What its fields show.
    pub fields: Vec<FieldValue>,
}

/// Which section.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "SectionById")]
pub struct ById {
    /// The section.
    pub section: SectionId,
}

/// A section to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SectionCreate", optional_fields)]
pub struct Create {
    /// The plan.
    pub plan: PlanId,
    /// The section it stands in; the top if absent.
    pub parent: Option<SectionId>,
    /// The part it is in, at the top.
    pub part: Option<Part>,
    /// Before the sibling that stands here now; the end if absent.
    pub index: Option<usize>,
    /// Its title.
    pub title: String,
}

/// What to change of a section; what is absent stays. Its text and its place have commands of their own.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SectionUpdate", optional_fields)]
pub struct Update {
    /// The section.
    pub section: SectionId,
    /// Its title.
    pub title: Option<String>,
    /// What it is for.
    pub purpose: Option<String>,
    /// What reviewers ask of it.
    pub asks: Option<String>,
    /// Whether it is left out of documents.
    pub hidden: Option<bool>,
    /// Who may see it; null is who may see the plan.
    #[serde(default, deserialize_with = "said")]
    #[ts(optional, type = "Marking | null")]
    pub marking: Option<Option<Marking>>,
}

/// Tells a null that was said from a field that is absent.
fn said<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> std::result::Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

/// A section's new text.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SectionWrite", optional_fields)]
pub struct Write {
    /// The section.
    pub section: SectionId,
    /// The text.
    pub body: RichText,
    /// SHA-256 of the text that it was made from. Another one in the workspace means that somebody else wrote
    /// meanwhile, and nothing is written. Absent writes over whatever is there.
    pub base: Option<String>,
}

/// A text that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Written {
    /// SHA-256 of the text, for the next time.
    pub body_sha256: String,
    /// What its fields show.
    pub fields: Vec<FieldValue>,
}

/// A section's new place.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SectionMove", optional_fields)]
pub struct Move {
    /// The section.
    pub section: SectionId,
    /// The section it is to stand in; the top if absent.
    pub parent: Option<SectionId>,
    /// The part it is to be in, at the top; the one it is in if absent.
    pub part: Option<Part>,
    /// Before the sibling that stands here now.
    pub index: usize,
}

/// Where to split a section.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "SectionSplit")]
pub struct Split {
    /// The section.
    pub section: SectionId,
    /// The block with which the new section begins. From 0; a heading there becomes its title.
    pub block: usize,
}

/// A section to remove.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "SectionDelete", optional_fields)]
pub struct Delete {
    /// The section.
    pub section: SectionId,
    /// True if what hangs on it is known.
    pub confirm: Option<bool>,
}

/// A plan's sections in reading order.
pub(crate) fn outline(workspace: &Workspace, plan: PlanId) -> Result<Vec<Head>> {
    let heads = workspace.section_heads(plan)?;
    let sections: Vec<Section> = heads.iter().map(|head| head.section.clone()).collect();
    let mut by_id: BTreeMap<SectionId, _> = heads.into_iter().map(|head| (head.section.id, head)).collect();
    let head = |place: Place| {
        by_id.remove(&place.section).map(|head| Head {
            place,
            parent_id: head.section.parent_id,
            position: head.section.position,
            title: head.section.title,
            hidden: head.section.hidden,
            marking: head.section.marking,
            written: head.written,
            open_comments: head.open_comments,
        })
    };
    Ok(outline::outline(&sections).into_iter().filter_map(head).collect())
}

/// One section with its text.
pub fn get(act: &Act<'_>, request: ById) -> Result<SectionView> {
    view(&mut act.state(), request.section)
}

fn view(state: &mut State, id: SectionId) -> Result<SectionView> {
    let workspace = state.workspace()?;
    let section: Section = workspace.one(id)?;
    let fields = content::of_text(workspace, section.plan_id, &section.body)?;
    Ok(SectionView { body_sha256: section.body_sha256(), fields, section })
}

/// The sections of a plan without their texts, which moving does not need.
fn bare(workspace: &Workspace, plan: PlanId) -> Result<Vec<Section>> {
    Ok(workspace.section_heads(plan)?.into_iter().map(|head| head.section).collect())
}

/// Makes a section.
pub fn create(act: &Act<'_>, request: Create) -> Result<SectionView> {
    let mut state = act.state();
    may_change(&mut state, Some(request.plan))?;
    let workspace = state.workspace()?;
    let _: muster_domain::Plan = workspace.one(request.plan)?;
    let mut sections = bare(workspace, request.plan)?;
    let part = request.part.unwrap_or_default();
    let made = Section {
        title: request.title.trim().to_owned(),
        part,
        // It begins behind everything at the top, and is moved from there.
        position: i64::MAX,
        ..Section::new(act.new_id().into(), request.plan)
    };
    sections.push(made.clone());
    let index = request.index.unwrap_or(usize::MAX);
    let moves = outline::move_section(&sections, made.id, request.parent, part, index).map_err(refused)?;
    let label = act.label("section_create", &made.title, &TOPICS);
    let made = Section { position: 0, ..made };
    act.change(&mut state, &label, &TOPICS, |tx| {
        Workspace::insert(tx, &made)?;
        Ok(Workspace::move_sections(tx, &moves)?)
    })?;
    view(&mut state, made.id)
}

fn refused(fault: outline::OutlineFault) -> AppError {
    AppError::invalid("parent", capital(&fault.to_string())).help("Nothing was moved.")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).chain(['.']).collect())
}

/// Changes a section's title and what is said of it.
pub fn update(act: &Act<'_>, request: Update) -> Result<SectionView> {
    let mut state = act.state();
    let mut section: Section = state.workspace()?.one(request.section)?;
    may_change(&mut state, Some(section.plan_id))?;
    let mut touched = Vec::new();
    macro_rules! take {
        ($($field:ident),+) => {$(
            if let Some(value) = request.$field {
                section.$field = value;
                touched.push(stringify!($field));
            }
        )+};
    }
    take!(title, purpose, asks, hidden, marking);
    let mut label = act.label("section_update", &section.title, &TOPICS);
    label.merge_key = Some(format!("section/{}/{}", section.id, touched.join("+")));
    act.change(&mut state, &label, &TOPICS, |tx| Ok(Workspace::replace(tx, &section)?))?;
    view(&mut state, section.id)
}

/// Writes a section's text, unless somebody else wrote it meanwhile.
pub fn write(act: &Act<'_>, request: Write) -> Result<Written> {
    request.body.check(Limits::SECTION).map_err(|fault| {
        AppError::invalid("body", capital(&fault.to_string())).help("Nothing was written. Split the section.")
    })?;
    let mut state = act.state();
    let mut section: Section = state.workspace()?.one(request.section)?;
    may_change(&mut state, Some(section.plan_id))?;
    if request.base.is_some_and(|base| base != section.body_sha256()) {
        return Err(AppError::new(
            ErrorCode::ChangedMeanwhile,
            "This section was changed in another window while you wrote.",
        )
        .help("What you wrote is still here and not yet saved. Look at the other text, then keep one of them."));
    }
    let workspace = state.workspace()?;
    for figure in request.body.figures() {
        if !workspace.has_attachment(&figure.attachment)? {
            return Err(AppError::invalid("body", "The text shows a picture that is not in this workspace."));
        }
    }
    section.body = request.body;
    let mut label = act.label("section_write", &section.title, &TOPICS);
    label.merge_key = Some(format!("section/{}/body", section.id));
    act.change(&mut state, &label, &TOPICS, |tx| Ok(Workspace::replace(tx, &section)?))?;
    let SectionView { body_sha256, fields, .. } = view(&mut state, section.id)?;
    Ok(Written { body_sha256, fields })
}

/// Moves a section with all that stands in it.
pub fn move_to(act: &Act<'_>, request: Move) -> Result<Vec<Head>> {
    let mut state = act.state();
    let section: Section = state.workspace()?.one(request.section)?;
    may_change(&mut state, Some(section.plan_id))?;
    let workspace = state.workspace()?;
    let sections = bare(workspace, section.plan_id)?;
    let part = request.part.unwrap_or(section.part);
    let moves = outline::move_section(&sections, section.id, request.parent, part, request.index).map_err(refused)?;
    let label = act.label("section_move", &section.title, &TOPICS);
    act.change(&mut state, &label, &TOPICS, |tx| Ok(Workspace::move_sections(tx, &moves)?))?;
    outline(state.workspace()?, section.plan_id)
}

/// Splits a section: what begins with a block becomes a section of its own behind it.
pub fn split(act: &Act<'_>, request: Split) -> Result<SectionView> {
    let mut state = act.state();
    let mut section: Section = state.workspace()?.one(request.section)?;
    may_change(&mut state, Some(section.plan_id))?;
    if request.block == 0 || request.block >= section.body.content.len() {
        return Err(AppError::invalid("block", "A section is split between two of its paragraphs."));
    }
    let mut rest = section.body.content.split_off(request.block);
    let title = match rest.first() {
        Some(Block::Heading { .. }) => RichText::new(vec![rest.remove(0)]).search_words().trim().to_owned(),
        _ => String::new(),
    };
    let made = Section {
        part: section.part,
        parent_id: None,
        position: i64::MAX,
        title,
        body: RichText::new(rest),
        ..Section::new(act.new_id().into(), section.plan_id)
    };
    let workspace = state.workspace()?;
    let mut sections = bare(workspace, section.plan_id)?;
    let index = sections.iter().filter(|one| one.parent_id == section.parent_id && one.part == section.part);
    let index = index.filter(|one| (one.position, one.id) <= (section.position, section.id)).count();
    sections.push(Section { body: RichText::default(), ..made.clone() });
    let moves = outline::move_section(&sections, made.id, section.parent_id, section.part, index).map_err(refused)?;
    let label = act.label("section_split", &section.title, &TOPICS);
    let made = Section { position: 0, ..made };
    act.change(&mut state, &label, &TOPICS, |tx| {
        Workspace::replace(tx, &section)?;
        Workspace::insert(tx, &made)?;
        Ok(Workspace::move_sections(tx, &moves)?)
    })?;
    view(&mut state, made.id)
}

/// Removes a section and all that stands in it. Asks when tasks stand beside it or texts refer to it.
pub fn delete(act: &Act<'_>, request: Delete) -> Result<Done> {
    let mut state = act.state();
    let section: Section = state.workspace()?.one(request.section)?;
    may_change(&mut state, Some(section.plan_id))?;
    let workspace = state.workspace()?;
    let sections = bare(workspace, section.plan_id)?;
    let inside = outline::inside(&sections, section.id);
    // Outer ones first, as they stand in the outline.
    let gone: Vec<SectionId> = outline::outline(&sections)
        .into_iter()
        .map(|place| place.section)
        .filter(|id| *id == section.id || inside.contains(id))
        .collect();
    if request.confirm != Some(true) {
        let mut hangs = Vec::new();
        let tasks: Vec<muster_domain::Task> = workspace.all_of("plan_id", section.plan_id)?;
        let beside = tasks.iter().filter(|task| task.section_id.is_some_and(|id| gone.contains(&id))).count();
        if beside > 0 {
            hangs.push(format!("{beside} tasks stand beside it and would stand beside no section"));
        }
        let mut texts = Vec::new();
        let mut events = 0;
        for id in &gone {
            events += workspace.all_of::<muster_domain::Event>("section_id", id)?.len();
            texts.extend(workspace.hanging(id)?.texts);
        }
        texts.retain(|text| {
            !gone.iter().any(|id| {
                sections.iter().any(|one| one.id == *id && text.starts_with(&format!("section “{}” of", one.title)))
            })
        });
        texts.dedup();
        if events > 0 {
            hangs.push(format!("{events} events in exercises name it and would name no section"));
        }
        if !texts.is_empty() {
            hangs.push(format!("it is referred to in {}", texts.join(", ")));
        }
        if !inside.is_empty() {
            hangs.push(format!("{} sections stand in it and go with it", inside.len()));
        }
        if !hangs.is_empty() {
            let what = format!("“{}”: {}.", section.title, hangs.join("; "));
            return Err(AppError::new(ErrorCode::Ask, what).help("Undo brings all of it back."));
        }
    }
    let topics = [Topic::Plan, Topic::Event];
    let label = act.label("section_delete", &section.title, &topics);
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::delete_sections(tx, &gone)?))?;
    Ok(Done::DONE)
}
