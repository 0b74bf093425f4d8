//! What does not hold together in an exercise, and what is still open. Facts with a place each, never a score.

use super::content::{by_id, is_name, variables_in};
use super::fact::Fact;
use super::load::{longest_silence, peaks};
use super::reach::Reach;
use super::{Design, reach, travel};
use crate::event::{Event, EventKind};
use crate::id::{DecisionId, EventId, ObjectiveId, PhaseId, TaskId};
use crate::time::ExerciseOffset;
use std::collections::{HashMap, HashSet};

/// Everything to see to, the gravest first within each part.
pub fn check(design: &Design, events: &[Event]) -> Vec<Fact> {
    let in_play: Vec<&Event> = events.iter().filter(|event| event.is_in_play()).collect();
    let mut facts = Vec::new();
    reached(design, events, &mut facts);
    rows(design, &in_play, &mut facts);
    objectives(design, &in_play, &mut facts);
    people(design, &in_play, &mut facts);
    story(design, &in_play, &mut facts);
    player_texts(design, &in_play, &mut facts);
    facts
}

fn reached(design: &Design, events: &[Event], facts: &mut Vec<Fact>) {
    let known = by_id(events);
    let choices: HashMap<DecisionId, HashSet<&str>> = design
        .decisions
        .iter()
        .map(|one| (one.id, one.choices.iter().map(|choice| choice.key.as_str()).collect()))
        .collect();
    let mut branched: HashSet<(DecisionId, &str)> = HashSet::new();
    for event in events.iter().filter(|event| event.is_in_play()) {
        let Some(condition) = &event.waits_for else { continue };
        let named = condition.events();
        let decided = condition.decisions();
        branched.extend(decided.iter().copied());
        if named.iter().any(|id| !known.contains_key(id))
            || decided.iter().any(|(id, choice)| choices.get(id).is_none_or(|keys| !keys.contains(choice)))
        {
            facts.push(Fact::WaitsForNothing { event: event.id });
        }
        for asked in reach::answers(condition) {
            if known.get(&asked).is_some_and(|asked| !asked.expects()) {
                facts.push(Fact::WaitsForNoAnswer { event: event.id, asked });
            }
        }
    }
    let Reach { rings, never } = reach::reach(events, &design.decisions);
    facts.extend(rings.into_iter().map(|events| Fact::WaitsInARing { events }));
    facts.extend(never.into_iter().map(|event| Fact::NeverReached { event }));
    for decision in &design.decisions {
        if decision.choices.len() < 2 {
            facts.push(Fact::DecisionWithoutChoice { decision: decision.id });
        }
        for choice in &decision.choices {
            if !branched.contains(&(decision.id, choice.key.as_str())) {
                facts.push(Fact::ChoiceWithoutBranch { decision: decision.id, choice: choice.key.clone() });
            }
        }
    }
    let gone = |id: &EventId| known.get(id).is_none_or(|event| !event.expects());
    for event in events.iter().filter(|event| event.is_in_play() && event.kind == EventKind::Contingency) {
        let named = event.contingency_for.as_ref().is_some_and(|contingency| !gone(&contingency.event));
        if !named && event.waits_for.is_none() && event.offset.is_none() {
            facts.push(Fact::ContingencyWithoutTrigger { event: event.id });
        }
    }
}

fn rows(design: &Design, events: &[&Event], facts: &mut Vec<Fact>) {
    let variables: HashSet<&str> = design.variables.iter().map(|one| one.name.as_str()).collect();
    let senders: HashSet<&str> = design.senders.iter().map(|one| one.name.trim()).collect();
    let mut numbers: HashMap<&str, Vec<EventId>> = HashMap::new();
    for event in events {
        let id = event.id;
        if !event.number.trim().is_empty() {
            numbers.entry(event.number.trim()).or_default().push(id);
        }
        if event.problem.is_some() {
            facts.push(Fact::TimeUnread { event: id });
        }
        if event.title.trim().is_empty() {
            facts.push(Fact::WithoutTitle { event: id });
        }
        let inject = matches!(event.kind, EventKind::Inject | EventKind::Contingency);
        if inject && event.recipient.trim().is_empty() {
            facts.push(Fact::WithoutRecipient { event: id });
        }
        if inject && event.expected_action.trim().is_empty() {
            facts.push(Fact::WithoutExpectedAction { event: id });
        }
        if event.kind != EventKind::ExpectedAction && event.controller.trim().is_empty() {
            facts.push(Fact::WithoutController { event: id });
        }
        let outside = |at: ExerciseOffset| at.0 < 0 || design.exercise.ends.is_some_and(|end| at > end);
        if event.reaches_players() && event.offset.is_some_and(outside) {
            facts.push(Fact::OutsidePlay { event: id });
        }
        if event.marking.as_ref().is_some_and(|marking| !design.exercise.marking.may_see(marking)) {
            facts.push(Fact::MarkingAboveReader { event: id });
        }
        if inject && !senders.is_empty() && !event.sender.trim().is_empty() && !senders.contains(event.sender.trim()) {
            facts.push(Fact::SenderUnknown { event: id });
        }
        let mut unknown = HashSet::new();
        for name in event.texts().into_iter().filter(|text| text.contains("{{")).flat_map(|text| variables_in(text)) {
            if !variables.contains(name) && unknown.insert(name) {
                facts.push(Fact::VariableUnknown { event: id, name: name.to_owned() });
            }
        }
    }
    let mut same: Vec<Vec<EventId>> = numbers.into_values().filter(|events| events.len() > 1).collect();
    same.sort_unstable();
    facts.extend(same.into_iter().map(|events| Fact::SameNumber { events }));
    let mut names = HashSet::new();
    for variable in &design.variables {
        if !is_name(&variable.name) || !names.insert(variable.name.as_str()) {
            facts.push(Fact::VariableMisnamed { variable: variable.id });
        }
    }
}

fn objectives(design: &Design, events: &[&Event], facts: &mut Vec<Fact>) {
    if design.objectives.is_empty() {
        facts.push(Fact::NoObjective);
    }
    let served: HashSet<ObjectiveId> = events.iter().flat_map(|event| event.objectives.iter().copied()).collect();
    let called: HashSet<TaskId> = events.iter().flat_map(|event| event.tasks.iter().copied()).collect();
    for objective in &design.objectives {
        let id = objective.id;
        if objective.statement.trim().is_empty() {
            facts.push(Fact::ObjectiveWithoutWords { objective: id });
        }
        if !served.contains(&id) {
            facts.push(Fact::ObjectiveWithoutEvent { objective: id });
        }
        if objective.tasks.is_empty() {
            facts.push(Fact::ObjectiveWithoutTask { objective: id });
        }
        let never = objective.tasks.iter().filter(|task| !called.contains(task));
        facts.extend(never.map(|task| Fact::TaskNeverTested { objective: id, task: *task }));
    }
}

fn people(design: &Design, events: &[&Event], facts: &mut Vec<Fact>) {
    let wanted = design.exercise.wanted;
    let mut timed: Vec<(ExerciseOffset, &Event)> =
        events.iter().filter_map(|event| Some((event.offset?, *event))).collect();
    timed.sort_by_key(|(at, event)| (*at, event.position));
    if let Some(most) = wanted.per_controller {
        let over = peaks(&timed, |event| &event.controller).into_iter().filter(|peak| peak.count > most);
        facts.extend(over.map(|peak| Fact::ControllerOverloaded { peak, most }));
    }
    if let Some(most) = wanted.per_player {
        let reach = peaks(&timed, |event| if event.reaches_players() { &event.recipient } else { "" });
        facts.extend(
            reach.into_iter().filter(|peak| peak.count > most).map(|peak| Fact::PlayerOverloaded { peak, most }),
        );
    }
    facts.extend(travel::moves(&timed, wanted.travel_min));
    let end = design.exercise.ends.or_else(|| timed.last().map(|(at, _)| *at)).unwrap_or_default();
    let silence = longest_silence(&timed, end);
    if let (Some(most), Some(silence)) = (wanted.silence_min, silence)
        && silence.ms() > i64::from(most) * 60_000
    {
        facts.push(Fact::Silent { silence });
    }
}

fn story(design: &Design, events: &[&Event], facts: &mut Vec<Fact>) {
    let mut phases: Vec<_> = design.phases.iter().filter_map(|phase| Some((phase.starts?, phase))).collect();
    phases.sort_by_key(|(starts, phase)| (*starts, phase.position));
    let legs = design.story();
    for (starts, phase) in &phases {
        let before = super::story::story_time(&legs, starts.plus(-1));
        if let (Some(before), Some(story)) = (before, phase.story)
            && story < before
        {
            facts.push(Fact::StoryGoesBack { phase: phase.id });
        }
    }
    let spans: HashMap<&str, (ExerciseOffset, ExerciseOffset, PhaseId)> = phases
        .iter()
        .enumerate()
        .map(|(place, (starts, phase))| {
            let until = phases.get(place + 1).map_or(ExerciseOffset(i64::MAX), |(starts, _)| *starts);
            // What is set up before StartEx belongs to the first phase.
            let from = if place == 0 { ExerciseOffset(i64::MIN) } else { *starts };
            (phase.name.as_str(), (from, until, phase.id))
        })
        .collect();
    for event in events {
        if let (Some(at), Some((from, until, phase))) = (event.offset, spans.get(event.phase.as_str()))
            && !(*from..*until).contains(&at)
        {
            facts.push(Fact::OutsidePhase { event: event.id, phase: *phase });
        }
    }
}

/// Shorter words give nothing away.
const TELLING: usize = 12;

fn player_texts(design: &Design, events: &[&Event], facts: &mut Vec<Fact>) {
    let exercise = &design.exercise;
    let scope = &exercise.scope;
    let safety = &exercise.safety;
    let mut texts: Vec<(&'static str, String)> = vec![
        ("venue", exercise.venue.to_lowercase()),
        (
            "scope",
            [&*scope.participation, &scope.duration, &scope.location, &scope.parameters].join("\n").to_lowercase(),
        ),
        ("safety", [&*safety.no_play, &safety.rules].join("\n").to_lowercase()),
    ];
    texts.extend(design.objectives.iter().map(|one| ("objective", one.statement.to_lowercase())));
    texts.retain(|(_, text)| text.len() >= TELLING);
    if texts.is_empty() {
        return;
    }
    let titles = events.iter().filter(|event| event.reaches_players()).map(|event| event.title.trim());
    let truths = design.truths.iter().map(|truth| truth.title.trim());
    let mut seen = HashSet::new();
    for words in titles.chain(truths).filter(|words| words.len() >= TELLING) {
        let lower = words.to_lowercase();
        for (place, text) in &texts {
            if text.contains(&lower) && seen.insert((*place, lower.clone())) {
                facts.push(Fact::ScenarioInPlayerText { place, words: words.to_owned() });
            }
        }
    }
}
