//! A plan to be printed: its content for a reader, with the versions, copies and pictures that go with it.

use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::plans::content;
use muster_documents::PlanEdition;
use muster_documents::after_action::Software;
use muster_domain::plan::PlanContent;
use muster_domain::plan::review::ApprovedVersion;
use muster_domain::{Marking, PlanId, WallTime};
use muster_store::{StoreError, Workspace};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Which plan, in which state, for whom.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The plan.
    pub plan: PlanId,
    /// The number of an approved version; the plan as it stands if absent.
    pub version: Option<u32>,
    /// What its readers are cleared for; everybody whom the plan is for if absent.
    pub reader: Option<Marking>,
    /// Whether pictures are needed.
    pub pictures: bool,
}

/// A plan to be printed. Nothing that its reader may not have is in it.
///
/// # Errors
/// If there is no such plan or version, or if the plan itself is marked above the reader.
pub fn edition(workspace: &Workspace, wanted: &Wanted, now: WallTime) -> Result<PlanEdition> {
    let versions = workspace.versions(wanted.plan)?;
    let version = wanted.version.map(|number| of_number(&versions, number)).transpose()?;
    let whole = match &version {
        Some(version) => workspace.version_content(wanted.plan, version.number())?,
        None => content::of(workspace, wanted.plan)?,
    };
    let content = match &wanted.reader {
        None => whole.for_everybody(),
        Some(reader) => {
            may_have(reader, &whole)?;
            whole.for_reader(reader)
        }
    };
    let pictures = if wanted.pictures { pictures(workspace, &content)? } else { BTreeMap::new() };
    Ok(PlanEdition {
        pictures,
        copies: workspace.all_of("plan_id", wanted.plan)?,
        organisation: workspace.about()?.name,
        reader: wanted.reader.clone(),
        version,
        versions,
        content,
        prepared_at: now,
        utc_offset_minutes: chrono::Local::now().offset().local_minus_utc() / 60,
        software: Software { name: "Muster".into(), version: env!("CARGO_PKG_VERSION").into() },
    })
}

fn of_number(versions: &[ApprovedVersion], number: u32) -> Result<ApprovedVersion> {
    versions.iter().find(|version| version.number() == number).cloned().ok_or_else(|| {
        let mut numbers: Vec<u32> = versions.iter().map(ApprovedVersion::number).collect();
        numbers.sort_unstable();
        let there = match numbers.as_slice() {
            [] => "No version has been approved yet.".to_owned(),
            numbers => format!("There are {}.", numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")),
        };
        AppError::new(ErrorCode::NotFound, format!("The plan has no version {number}.")).help(there)
    })
}

fn may_have(reader: &Marking, content: &PlanContent) -> Result<()> {
    let marking = &content.plan.marking;
    if reader.may_see(marking) {
        return Ok(());
    }
    let message =
        format!("The plan itself is marked {}; readers of {} may have no part of it.", marking.label(), reader.label());
    Err(AppError::not_now(message)
        .help("Mark the plan for those who may have it, and the sections that fewer may see above that."))
}

/// The pictures its texts show. One that is gone is left out, and said so in its place.
fn pictures(workspace: &Workspace, content: &PlanContent) -> Result<BTreeMap<String, Arc<Vec<u8>>>> {
    let mut pictures = BTreeMap::new();
    for figure in content.sections.iter().flat_map(|section| section.body.figures()) {
        if !pictures.contains_key(&figure.attachment) {
            match workspace.attachment(&figure.attachment) {
                Ok(bytes) => drop(pictures.insert(figure.attachment.clone(), Arc::new(bytes))),
                Err(StoreError::NotFound(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(pictures)
}
