//! A cut of a pack: what of the file is played, with identities of its own.

use super::file::{Cut, File, Row, wrong};
use super::written::{Names, length, milliseconds, taken};
use crate::Result;
use crate::commands::record::with_patch;
use crate::plans::markdown;
use muster_domain::exercise::{
    Actor, Decision, Design, GroundTruth, Objective, ScenarioPhase, Scope, Sender, Staff, Storyline, Variable,
};
use muster_domain::{
    Event, Exercise, ExerciseId, ExerciseOffset, Marking, ObjectiveId, ScenarioTime, TaskId, WallTime,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// What a cut is made with.
pub(super) struct Making<'a> {
    /// How much of the pack is played.
    pub cut: Cut,
    /// Who may see it.
    pub marking: Marking,
    /// When it is made.
    pub now: WallTime,
    /// Makes an identity.
    pub new_id: &'a dyn Fn() -> Uuid,
    /// Critical tasks by their keys in the templates; what a plan does not have is not here.
    pub tasks: &'a HashMap<String, TaskId>,
}

/// An exercise with its events; organisations that take part are not in it yet.
pub(super) fn made(file: File, making: &Making<'_>) -> Result<(Design, Vec<Event>)> {
    let id = file.id.clone();
    Maker { exercise: (making.new_id)().into(), making, names: Names::default() }
        .make(file)
        .map_err(|why| wrong(&id, format!("{}: {why}", making.cut.key())))
}

type Made<T> = std::result::Result<T, String>;

struct Maker<'a> {
    exercise: ExerciseId,
    making: &'a Making<'a>,
    names: Names,
}

/// An event's row with its moment in this cut; `None` is held ready.
struct Timed {
    row: Row,
    at: Option<i64>,
}

impl Maker<'_> {
    fn make(mut self, file: File) -> Made<(Design, Vec<Event>)> {
        let exercise = self.exercise(&file)?;
        let mut rows = self.timed(file.events)?;
        rows = without_orphans(rows);
        for timed in &rows {
            let number = text(&timed.row, "number").to_owned();
            if self.names.events.insert(number.clone(), self.id().into()).is_some() {
                return Err(format!("two events are numbered {number}"));
            }
        }
        let decisions = self.decisions(file.decisions)?;
        let phases = self.phases(file.phases)?;
        let served: HashSet<String> = rows.iter().flat_map(|timed| list(&timed.row, "objectives")).collect();
        let called: HashSet<String> = rows.iter().flat_map(|timed| list(&timed.row, "tasks")).collect();
        let (objectives, numbered) = self.objectives(file.objectives, &served, &called)?;
        let mut events = Vec::new();
        for timed in rows {
            let number = text(&timed.row, "number").to_owned();
            let event = self.event(timed, &numbered, &phases).map_err(|why| format!("event {number}: {why}"))?;
            events.push(event);
        }
        in_reading_order(&mut events);
        let named = |used: fn(&Event) -> &str| events.iter().map(used).collect::<HashSet<_>>();
        let (senders, storylines) = (named(|event| &event.sender), named(|event| &event.storyline));
        let chapters = named(|event| &event.phase);
        let hour = self.making.cut == Cut::Hour;
        let design = Design {
            objectives,
            staff: self.all(file.staff, |id, place| Staff { id: id.into(), position: place, ..Staff::default() })?,
            phases: kept(phases, |phase| chapters.contains(phase.name.as_str()), |phase, place| phase.position = place),
            storylines: kept(
                self.all(file.storylines, |id, _| Storyline { id: id.into(), ..Storyline::default() })?,
                |line| storylines.contains(line.name.as_str()),
                |line, place| line.position = place,
            ),
            truths: self.all(file.truths, |id, place| GroundTruth {
                id: id.into(),
                position: place,
                ..GroundTruth::default()
            })?,
            senders: kept(
                self.all(file.senders, |id, _| Sender { id: id.into(), ..Sender::default() })?,
                |sender| senders.contains(sender.name.as_str()),
                |sender, place| sender.position = place,
            ),
            variables: self.all(file.variables, |id, place| Variable {
                id: id.into(),
                position: place,
                ..Variable::default()
            })?,
            actors: self.all(if hour { Vec::new() } else { file.actors }, |id, place| Actor {
                id: id.into(),
                position: place,
                people: 1,
                ..Actor::default()
            })?,
            decisions,
            ..Design::of(exercise)
        };
        Ok((design, events))
    }

    fn id(&self) -> Uuid {
        (self.making.new_id)()
    }

    /// Rows as structures: what a blank one has, with what the file says over it.
    fn all<T: Serialize + DeserializeOwned>(&self, rows: Vec<Row>, blank: impl Fn(Uuid, i64) -> T) -> Made<Vec<T>> {
        rows.into_iter().zip(0..).map(|(row, place)| self.one(row, &blank(self.id(), place))).collect()
    }

    fn one<T: Serialize + DeserializeOwned>(&self, mut row: Row, blank: &T) -> Made<T> {
        row.insert("exercise_id".into(), self.exercise.to_string().into());
        with_patch(blank, row, "pack", &[]).map_err(|error| error.message)
    }

    /// The rows of this cut, with their moments.
    fn timed(&self, rows: Vec<Row>) -> Made<Vec<Timed>> {
        let mut found = Vec::new();
        for mut row in rows {
            let number = text(&row, "number").to_owned();
            let Some(Value::Object(mut at)) = row.remove("at") else {
                return Err(format!("event {number} does not say in which cuts it comes"));
            };
            match taken(&mut at, self.making.cut.key())? {
                None => {}
                Some(held) if held == "held" => found.push(Timed { row, at: None }),
                Some(time) => found.push(Timed { row, at: Some(milliseconds(&time)?) }),
            }
        }
        Ok(found)
    }

    fn decisions(&mut self, rows: Vec<Row>) -> Made<Vec<Decision>> {
        let mut found = Vec::new();
        for mut row in rows {
            let Some(number) = taken(&mut row, "event")? else { return Err("a decision comes from no event".into()) };
            let Ok(event) = self.names.event(&number) else { continue };
            let key = taken(&mut row, "key")?.unwrap_or_default();
            let id = self.id().into();
            self.names.decisions.insert(key, id);
            length(&mut row, "within", "within_ms")?;
            let position = found.len() as i64;
            found.push(self.one(row, &Decision { id, position, event_id: Some(event), ..Decision::default() })?);
        }
        Ok(found)
    }

    fn phases(&self, rows: Vec<Row>) -> Made<Vec<ScenarioPhase>> {
        let mut found = Vec::new();
        for mut row in rows {
            let Some(Value::Object(mut starts)) = row.remove("starts") else {
                return Err("a phase does not say when it begins".into());
            };
            let Some(starts) = taken(&mut starts, self.making.cut.key())? else { continue };
            let narrative = taken(&mut row, "narrative")?.unwrap_or_default();
            let no_field =
                |written: &str| Err(crate::AppError::invalid("narrative", format!("“{written}” is no field")));
            let story = taken(&mut row, "story")?
                .map(|story| story.parse().map(ScenarioTime::from_naive).map_err(|_| format!("“{story}” is no date")));
            let blank = ScenarioPhase {
                id: self.id().into(),
                narrative: markdown::read(&narrative, &no_field).map_err(|error| error.message)?,
                starts: Some(ExerciseOffset(milliseconds(&starts)?)),
                story: story.transpose()?,
                ..ScenarioPhase::default()
            };
            found.push(self.one(row, &blank)?);
        }
        Ok(found)
    }

    /// The objectives that events of this cut serve, with their tasks that events call for.
    fn objectives(
        &self,
        rows: Vec<Row>,
        served: &HashSet<String>,
        called: &HashSet<String>,
    ) -> Made<(Vec<Objective>, HashMap<String, ObjectiveId>)> {
        let mut numbered = HashMap::new();
        let mut found = Vec::new();
        for mut row in rows {
            let number = text(&row, "number").to_owned();
            if !served.contains(&number) {
                continue;
            }
            let keys: Vec<String> = list(&row, "tasks").into_iter().filter(|key| called.contains(key)).collect();
            row.insert("tasks".into(), self.tasks(&keys));
            let id = self.id().into();
            numbered.insert(number, id);
            found.push(self.one(row, &Objective { id, position: found.len() as i64, ..Objective::default() })?);
        }
        Ok((found, numbered))
    }

    fn tasks(&self, keys: &[String]) -> Value {
        keys.iter().filter_map(|key| self.making.tasks.get(key)).map(|id| Value::from(id.to_string())).collect()
    }

    fn event(&self, timed: Timed, objectives: &HashMap<String, ObjectiveId>, phases: &[ScenarioPhase]) -> Made<Event> {
        let Timed { mut row, at } = timed;
        let id = self.names.event(text(&row, "number"))?;
        length(&mut row, "expected_within", "expected_within_ms")?;
        length(&mut row, "duration", "duration_ms")?;
        let serves = list(&row, "objectives").into_iter().map(|number| {
            let id = objectives.get(&number).ok_or_else(|| format!("there is no objective {number}"))?;
            Ok(Value::from(id.to_string()))
        });
        let serves = serves.collect::<Made<Value>>()?;
        row.insert("objectives".into(), serves);
        let tasks = self.tasks(&list(&row, "tasks"));
        row.insert("tasks".into(), tasks);
        if let Some(Value::Object(contingency)) = row.get_mut("contingency_for") {
            length(contingency, "after", "after_ms")?;
            let number = taken(contingency, "event")?.unwrap_or_default();
            contingency.insert("event".into(), self.names.event(&number)?.to_string().into());
        }
        if let Some(condition) = row.get_mut("waits_for") {
            self.names.condition(condition)?;
        }
        let offset = at.map(ExerciseOffset);
        let running = |at| phases.iter().rev().find(|phase| phase.starts.is_some_and(|starts| starts <= at));
        let phase = offset.and_then(running).map(|phase| phase.name.clone()).unwrap_or_default();
        self.one(row, &Event { offset, phase, ..Event::new(id, self.exercise) })
    }

    fn exercise(&self, file: &File) -> Made<Exercise> {
        let cut = file.cuts.get(&self.making.cut).ok_or("the file does not have this cut")?;
        let patched = |error: crate::AppError| error.message;
        let mut scope: Scope = with_patch(&Scope::default(), file.scope.clone(), "scope", &[]).map_err(patched)?;
        scope.duration.clone_from(&cut.duration);
        let blank = Exercise::new(self.exercise, file.title.clone(), self.making.marking.clone(), self.making.now);
        Ok(Exercise {
            exercise_type: cut.exercise_type,
            scenario_start: file.scenario_start.map(ScenarioTime::from_naive),
            summary: file.summary.trim().to_owned(),
            sponsor: file.sponsor.clone(),
            venue: file.venue.clone(),
            scope,
            safety: with_patch(&blank.safety, file.safety.clone(), "safety", &[]).map_err(patched)?,
            threats: file.threats.clone(),
            ends: Some(ExerciseOffset(milliseconds(&cut.ends)?)),
            wanted: with_patch(&blank.wanted, file.wanted.clone(), "wanted", &[]).map_err(patched)?,
            debrief: file.debrief.join("\n"),
            ..blank
        })
    }
}

/// Without contingencies for events that are left out, and without those for these.
fn without_orphans(mut rows: Vec<Timed>) -> Vec<Timed> {
    loop {
        let numbers: HashSet<String> = rows.iter().map(|timed| text(&timed.row, "number").to_owned()).collect();
        let before = rows.len();
        rows.retain(|timed| match timed.row.get("contingency_for") {
            Some(Value::Object(contingency)) => numbers.contains(text(contingency, "event")),
            _ => true,
        });
        if rows.len() == before {
            return rows;
        }
    }
}

/// By time; what is held ready stands behind what it follows in the file.
fn in_reading_order(events: &mut Vec<Event>) {
    let mut latest = ExerciseOffset(i64::MIN);
    let mut placed: Vec<(ExerciseOffset, Event)> = Vec::new();
    for event in events.drain(..) {
        latest = event.offset.unwrap_or(latest);
        placed.push((latest, event));
    }
    placed.sort_by_key(|(at, _)| *at);
    events.extend(placed.into_iter().zip(0..).map(|((_, event), position)| Event { position, ..event }));
}

fn kept<T>(all: Vec<T>, keep: impl Fn(&T) -> bool, place: impl Fn(&mut T, i64)) -> Vec<T> {
    let mut kept: Vec<T> = all.into_iter().filter(keep).collect();
    kept.iter_mut().zip(0..).for_each(|(one, position)| place(one, position));
    kept
}

fn text<'a>(row: &'a Row, field: &str) -> &'a str {
    row.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn list(row: &Row, field: &str) -> Vec<String> {
    let values = row.get(field).and_then(Value::as_array);
    values.into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}
