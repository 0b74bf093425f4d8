//! What belongs to one exercise: its objectives, people, meetings, checklists, scenario and decisions.

use super::{Kept, day, home, not_empty};
use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use chrono::NaiveTime;
use muster_domain::exercise::content::is_name;
use muster_domain::exercise::planning::{ChecklistMoment, Playing, StaffRole};
use muster_domain::exercise::scenario::{SenderKind, Triage};
use muster_domain::exercise::{
    Actor, AttachedFile, ChecklistItem, Decision, GroundTruth, Meeting, Objective, Participant, ScenarioPhase, Sender,
    Staff, Storyline, Variable,
};
use muster_domain::stakeholder::Stakeholder;
use muster_domain::{Event, RichText, Task};
use muster_store::Workspace;
use std::collections::BTreeSet;
use uuid::Uuid;

const DESIGN: &[Topic] = &[Topic::Design];

impl Kept for Objective {
    const WORD: &'static str = "objective";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            number: String::new(),
            statement: String::new(),
            specific: String::new(),
            measurable: String::new(),
            achievable: String::new(),
            relevant: String::new(),
            time_bound: String::new(),
            capability: String::new(),
            target_task: String::new(),
            target_impact: String::new(),
            target_timeframe: String::new(),
            tasks: Vec::new(),
            provisions: Vec::new(),
        })
    }
    fn called(&self) -> String {
        if self.number.is_empty() { self.statement.clone() } else { self.number.clone() }
    }
    fn check(&self, workspace: &Workspace) -> Result<()> {
        if self.tasks.iter().all(|id| workspace.one::<Task>(id).is_ok()) {
            return Ok(());
        }
        Err(AppError::invalid("tasks", "An objective takes critical tasks of plans of this workspace."))
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for Participant {
    const WORD: &'static str = "participant";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            stakeholder_id: Uuid::nil().into(),
            part: Playing::default(),
            people: None,
            real: String::new(),
            simulated: String::new(),
            agreed_by: String::new(),
            agreed_on: String::new(),
        })
    }
    fn called(&self) -> String {
        self.agreed_by.clone()
    }
    fn check(&self, workspace: &Workspace) -> Result<()> {
        day(&self.agreed_on, "agreed_on")?;
        workspace
            .one::<Stakeholder>(self.stakeholder_id)
            .map(|_| ())
            .map_err(|_| AppError::invalid("stakeholder_id", "Who takes part is a stakeholder of the workspace."))
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for Staff {
    const WORD: &'static str = "staff";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            name: String::new(),
            role: StaffRole::default(),
            cell: String::new(),
            contact_id: None,
            reach: String::new(),
        })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for Meeting {
    const WORD: &'static str = "meeting";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            key: String::new(),
            title: String::new(),
            day: String::new(),
            time: String::new(),
            minutes: 60,
            place: String::new(),
            purpose: String::new(),
            outputs: String::new(),
            held: false,
        })
    }
    fn called(&self) -> String {
        self.title.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        day(&self.day, "day")?;
        if self.time.is_empty() || NaiveTime::parse_from_str(&self.time, "%H:%M").is_ok() {
            return Ok(());
        }
        Err(AppError::invalid("time", format!("“{}” is not an hour of the form 09:30.", self.time)))
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for ChecklistItem {
    const WORD: &'static str = "checklist";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            moment: ChecklistMoment::default(),
            text: String::new(),
            owner: String::new(),
            done: false,
        })
    }
    fn called(&self) -> String {
        self.text.clone()
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for ScenarioPhase {
    const WORD: &'static str = "phase";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            name: String::new(),
            narrative: RichText::default(),
            starts: None,
            story: None,
            rate: None,
        })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for Storyline {
    const WORD: &'static str = "storyline";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self { id: id.into(), exercise_id, position: 0, name: String::new(), narrative: String::new() })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for GroundTruth {
    const WORD: &'static str = "truth";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            title: String::new(),
            text: String::new(),
            files: Vec::new(),
        })
    }
    fn called(&self) -> String {
        self.title.clone()
    }
    fn check(&self, workspace: &Workspace) -> Result<()> {
        kept_files(workspace, &self.files)
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for Sender {
    const WORD: &'static str = "sender";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            name: String::new(),
            kind: SenderKind::default(),
            channel: String::new(),
            address: String::new(),
            voice: String::new(),
            portrait: None,
        })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn check(&self, workspace: &Workspace) -> Result<()> {
        kept_files(workspace, self.portrait.as_slice())
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for Variable {
    const WORD: &'static str = "variable";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self { id: id.into(), exercise_id, position: 0, name: String::new(), value: String::new() })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        if self.name.is_empty() || is_name(&self.name) {
            return Ok(());
        }
        Err(AppError::invalid(
            "name",
            "A variable's name has letters, digits, - and _ only: texts name it as {{name}}.",
        ))
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for Actor {
    const WORD: &'static str = "actor";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            number: String::new(),
            role: String::new(),
            people: 1,
            brief: String::new(),
            injuries: String::new(),
            triage: Triage::default(),
            says: String::new(),
            needs: String::new(),
            place: String::new(),
        })
    }
    fn called(&self) -> String {
        if self.number.is_empty() { self.role.clone() } else { self.number.clone() }
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

impl Kept for Decision {
    const WORD: &'static str = "decision";
    const TOPICS: &'static [Topic] = DESIGN;
    const HOME: Option<&'static str> = Some("exercise_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let exercise_id = home(of, "which exercise")?;
        Ok(Self {
            id: id.into(),
            exercise_id,
            position: 0,
            question: String::new(),
            by: String::new(),
            choices: Vec::new(),
            event_id: None,
            within_ms: None,
        })
    }
    fn called(&self) -> String {
        self.question.clone()
    }
    fn check(&self, workspace: &Workspace) -> Result<()> {
        let keys: BTreeSet<&str> = self.choices.iter().map(|choice| choice.key.as_str()).collect();
        if keys.len() != self.choices.len() || keys.contains("") {
            return Err(AppError::invalid("choices", "Each choice has a letter of its own."));
        }
        if self.within_ms.is_some_and(|within| within < 0) {
            return Err(AppError::invalid("within_ms", "A decision cannot be expected before it is asked for."));
        }
        let here = |id| workspace.one::<Event>(id).is_ok_and(|event| event.exercise_id == self.exercise_id);
        if self.event_id.is_some_and(|id| !here(id)) {
            return Err(AppError::invalid("event_id", "What asks for it is an event of this exercise."));
        }
        Ok(())
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.exercise_id.0)
    }
}

/// Refuses files that are not in the workspace.
pub(crate) fn kept_files(workspace: &Workspace, files: &[AttachedFile]) -> Result<()> {
    for file in files {
        not_empty(&file.name, "files", "A file")?;
        workspace.attachment(&file.sha256)?;
    }
    Ok(())
}
