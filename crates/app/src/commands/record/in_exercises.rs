//! What belongs to one exercise: its objectives, people, meetings, checklists, scenario and decisions.

use super::{Kept, day, home, not_empty};
use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use chrono::NaiveTime;
use muster_domain::exercise::content::is_name;
use muster_domain::exercise::{
    Actor, AttachedFile, ChecklistItem, Decision, GroundTruth, Meeting, Objective, Participant, ScenarioPhase, Sender,
    Staff, Storyline, Variable,
};
use muster_domain::stakeholder::Stakeholder;
use muster_domain::text::Limits;
use muster_domain::{Event, ExerciseId, Task};
use muster_store::Workspace;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What a kind of thing is to the commands: its word, what it begins with if not with nothing, what people call one, and
/// whether one may be kept as it is.
macro_rules! of_an_exercise {
    ($kind:ty, $word:literal $({ $($field:ident: $value:expr),+ })?, |$it:ident| $called:expr $(, $check:item)* $(,)?) => {
        impl Kept for $kind {
            const WORD: &'static str = $word;
            const TOPICS: &'static [Topic] = &[Topic::Design];
            const HOME: Option<&'static str> = Some("exercise_id");
            fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
                let exercise_id = home(of, "which exercise")?;
                Ok(Self { id: id.into(), exercise_id, $($($field: $value,)+)? ..Self::default() })
            }
            fn called(&self) -> String {
                let $it = self;
                $called
            }
            $($check)*
            fn home(&self) -> Option<Uuid> {
                Some(self.exercise_id.0)
            }
        }
    };
}

of_an_exercise!(
    Objective,
    "objective",
    |it| if it.number.is_empty() { it.statement.clone() } else { it.number.clone() },
    fn check(&self, workspace: &Workspace) -> Result<()> {
        if self.tasks.iter().all(|id| workspace.one::<Task>(id).is_ok()) {
            return Ok(());
        }
        Err(AppError::invalid("tasks", "An objective takes critical tasks of plans of this workspace."))
    }
);
of_an_exercise!(
    Participant,
    "participant",
    |it| it.agreed_by.clone(),
    fn sound(&self) -> Result<()> {
        day(&self.agreed_on, "agreed_on")
    },
    fn check(&self, workspace: &Workspace) -> Result<()> {
        workspace
            .one::<Stakeholder>(self.stakeholder_id)
            .map(|_| ())
            .map_err(|_| AppError::invalid("stakeholder_id", "Who takes part is a stakeholder of the workspace."))
    }
);
/// Where events carry the name of such a thing.
macro_rules! named_in {
    ($($field:literal),+) => {
        fn named_in_events(&self) -> Option<(&'static [&'static str], ExerciseId, &str)> {
            Some((&[$($field),+], self.exercise_id, &self.name))
        }
    };
}

of_an_exercise!(Staff, "staff", |it| it.name.clone(), named_in! { "controller", "evaluator" });
of_an_exercise!(Meeting, "meeting" { minutes: 60 }, |it| it.title.clone(),
    fn sound(&self) -> Result<()> {
        day(&self.day, "day")?;
        if self.time.is_empty() || NaiveTime::parse_from_str(&self.time, "%H:%M").is_ok() {
            return Ok(());
        }
        Err(AppError::invalid("time", format!("“{}” is not an hour of the form 09:30.", self.time)))
    }
);
of_an_exercise!(ChecklistItem, "checklist", |it| it.text.clone());
of_an_exercise!(
    ScenarioPhase,
    "phase",
    |it| it.name.clone(),
    named_in! { "phase" },
    fn sound(&self) -> Result<()> {
        let fault = self.narrative.check(Limits::SECTION);
        fault.map_err(|fault| AppError::invalid("narrative", format!("The narrative cannot be kept: {fault}.")))
    }
);
of_an_exercise!(Storyline, "storyline", |it| it.name.clone(), named_in! { "storyline" });
of_an_exercise!(
    GroundTruth,
    "truth",
    |it| it.title.clone(),
    fn check(&self, workspace: &Workspace) -> Result<()> {
        kept_files(workspace, &self.files)
    }
);
of_an_exercise!(
    Sender,
    "sender",
    |it| it.name.clone(),
    named_in! { "sender" },
    fn check(&self, workspace: &Workspace) -> Result<()> {
        kept_files(workspace, self.portrait.as_slice())
    }
);
of_an_exercise!(
    Variable,
    "variable",
    |it| it.name.clone(),
    fn sound(&self) -> Result<()> {
        if self.name.is_empty() || is_name(&self.name) {
            return Ok(());
        }
        Err(AppError::invalid(
            "name",
            "A variable's name has letters, digits, - and _ only: texts name it as {{name}}.",
        ))
    }
);
of_an_exercise!(Actor, "actor" { people: 1 }, |it| if it.number.is_empty() { it.role.clone() } else { it.number.clone() });
of_an_exercise!(
    Decision,
    "decision",
    |it| it.question.clone(),
    fn sound(&self) -> Result<()> {
        let keys: BTreeSet<&str> = self.choices.iter().map(|choice| choice.key.as_str()).collect();
        if keys.len() != self.choices.len() || keys.contains("") {
            return Err(AppError::invalid("choices", "Each choice has a letter of its own."));
        }
        if self.within_ms.is_some_and(|within| within < 0) {
            return Err(AppError::invalid("within_ms", "A decision cannot be expected before it is asked for."));
        }
        Ok(())
    },
    fn check(&self, workspace: &Workspace) -> Result<()> {
        let here = |id| workspace.one::<Event>(id).is_ok_and(|event| event.exercise_id == self.exercise_id);
        if self.event_id.is_some_and(|id| !here(id)) {
            return Err(AppError::invalid("event_id", "What asks for it is an event of this exercise."));
        }
        Ok(())
    }
);

/// Refuses files that are not in the workspace.
pub(crate) fn kept_files(workspace: &Workspace, files: &[AttachedFile]) -> Result<()> {
    for file in files {
        not_empty(&file.name, "files", "A file")?;
        workspace.attachment(&file.sha256)?;
    }
    Ok(())
}
