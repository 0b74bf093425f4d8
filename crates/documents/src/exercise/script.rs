//! Scenario and events of an exercise, for those who may have them.

use muster_domain::exercise::Design;
use muster_domain::{DecisionId, Event, EventId, EventKind, Marking, ObjectiveId, TaskId};
use std::collections::{BTreeMap, HashMap};

/// The scenario and the events of an exercise, with variables filled in.
#[derive(Debug, Clone)]
pub struct Script {
    /// The design.
    pub design: Design,
    /// Events that take part in play, by their planned moment; those held ready stand last.
    pub events: Vec<Event>,
    /// Events that were put off or given up.
    pub put_off: Vec<Event>,
    /// How many events this reader may not have.
    pub left_out: usize,
    /// Critical tasks of plans that objectives and events name.
    pub tasks: BTreeMap<TaskId, PlanTask>,
    /// Names of capabilities, by key.
    pub capabilities: HashMap<String, String>,
}

/// A critical task of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTask {
    /// What is done.
    pub title: String,
    /// The plan's title.
    pub plan: String,
    /// Minutes after the trigger by which it is done.
    pub target_min: Option<u32>,
    /// Whether the target is still to be checked.
    pub to_check: bool,
    /// What it begins with.
    pub trigger: String,
}

impl Script {
    /// The scenario and events for a reader; for everybody whom the exercise is for if none is named.
    pub fn of(
        design: &Design,
        events: &[Event],
        reader: Option<&Marking>,
        tasks: BTreeMap<TaskId, PlanTask>,
        capabilities: HashMap<String, String>,
    ) -> Self {
        let may_have = |event: &&Event| {
            reader.is_none_or(|reader| event.marking.as_ref().is_none_or(|marking| reader.may_see(marking)))
        };
        let mut readable: Vec<Event> = events.iter().filter(may_have).map(|event| design.filled_event(event)).collect();
        let left_out = events.len() - readable.len();
        readable.sort_by_key(|event| (event.offset.is_none(), event.offset, event.position));
        let (in_play, put_off) = readable.into_iter().partition(Event::is_in_play);
        Self { design: filled(design), events: in_play, put_off, left_out, tasks, capabilities }
    }

    /// An event by its identity, if this reader may have it.
    pub(super) fn event(&self, id: EventId) -> Option<&Event> {
        self.events.iter().chain(&self.put_off).find(|event| event.id == id)
    }

    /// An event's number; what stands in its place where this reader may not have it.
    pub(super) fn number(&self, id: EventId) -> String {
        match self.event(id) {
            Some(event) => named(event),
            None if self.left_out > 0 => "[not in this edition]".to_owned(),
            None => "[an event that is gone]".to_owned(),
        }
    }

    pub(super) fn decision(&self, id: DecisionId) -> Option<&muster_domain::exercise::Decision> {
        self.design.decisions.iter().find(|decision| decision.id == id)
    }

    /// Contingency injects.
    pub(super) fn contingencies(&self) -> Vec<&Event> {
        self.events.iter().filter(|event| event.kind == EventKind::Contingency).collect()
    }

    /// Events that serve an objective: by what they say themselves, or by a task of it.
    pub(super) fn serving(&self, objective: ObjectiveId) -> Vec<&Event> {
        let tasks = self.design.objectives.iter().find(|one| one.id == objective).map(|one| one.tasks.as_slice());
        let tasks = tasks.unwrap_or_default();
        let serves = |event: &&Event| {
            event.objectives.contains(&objective) || event.tasks.iter().any(|task| tasks.contains(task))
        };
        self.events.iter().filter(serves).collect()
    }

    /// Numbers of the objectives that an event serves, and what the planner wrote of them.
    pub(super) fn objectives(&self, event: &Event) -> String {
        let linked = self.design.objectives.iter().filter(|one| event.objectives.contains(&one.id));
        let mut numbers: Vec<&str> = linked.map(|one| one.number.trim()).filter(|number| !number.is_empty()).collect();
        if !event.objective.trim().is_empty() && !numbers.contains(&event.objective.trim()) {
            numbers.push(event.objective.trim());
        }
        numbers.join(", ")
    }

    /// Titles of the critical tasks that an event calls for.
    pub(super) fn task_titles(&self, event: &Event) -> Vec<&str> {
        event.tasks.iter().filter_map(|id| self.tasks.get(id)).map(|task| task.title.as_str()).collect()
    }
}

/// An event's number; its title where it has none.
pub(super) fn named(event: &Event) -> String {
    match (event.number.trim(), event.title.trim()) {
        ("", "") => "an event without a number".to_owned(),
        ("", title) => format!("\u{201c}{title}\u{201d}"),
        (number, _) => number.to_owned(),
    }
}

/// The design with its variables filled in.
fn filled(design: &Design) -> Design {
    let mut made = design.clone();
    let fill = |text: &mut String| {
        if text.contains("{{") {
            *text = design.filled(text);
        }
    };
    let exercise = &mut made.exercise;
    [&mut exercise.name, &mut exercise.summary].into_iter().for_each(fill);
    for one in &mut made.objectives {
        let texts = [
            &mut one.statement,
            &mut one.specific,
            &mut one.measurable,
            &mut one.achievable,
            &mut one.relevant,
            &mut one.time_bound,
            &mut one.target_task,
            &mut one.target_impact,
            &mut one.target_timeframe,
        ];
        texts.into_iter().for_each(fill);
    }
    for one in &mut made.phases {
        // Its name stays as events carry it.
        one.narrative.texts_mut(&mut |text| fill(text));
    }
    made.storylines.iter_mut().for_each(|one| fill(&mut one.narrative));
    made.truths.iter_mut().for_each(|one| [&mut one.title, &mut one.text].into_iter().for_each(fill));
    for one in &mut made.senders {
        [&mut one.name, &mut one.channel, &mut one.address, &mut one.voice].into_iter().for_each(fill);
    }
    for one in &mut made.actors {
        let texts = [&mut one.role, &mut one.brief, &mut one.injuries, &mut one.says, &mut one.needs, &mut one.place];
        texts.into_iter().for_each(fill);
    }
    for one in &mut made.decisions {
        [&mut one.question, &mut one.by].into_iter().for_each(fill);
        one.choices.iter_mut().for_each(|choice| fill(&mut choice.label));
    }
    made
}
