//! What is done in a run. Each act is journaled, and on disk before anybody is told.

use super::run::{BoardEvent, ById, RunView, board_event, view_of};
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::live::{EARLIEST, LATEST, LiveRun};
use crate::notice::Topic;
use crate::session::Act;
use muster_domain::journal::{About, Deed, NoteKind};
use muster_domain::run::{EventStatus, Odd, RunPhase};
use muster_domain::{DecisionId, EventId, ExerciseOffset, Rate, ReleaseMode, Response, RunId, WallTime};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// How to begin play.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunStart", optional_fields)]
pub struct Start {
    /// The run.
    pub run: RunId,
    /// How fast, as a factor from 0.1 to 600; real time if absent.
    pub rate: Option<f64>,
    /// Exercise time to begin at; StartEx if absent. Negative to play the set-up before it.
    #[ts(optional, type = "number")]
    pub from: Option<ExerciseOffset>,
}

/// A run, and why.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunWithReason", optional_fields)]
pub struct WithReason {
    /// The run.
    pub run: RunId,
    /// Why, in the person's words.
    pub reason: Option<String>,
}

/// A run, and how fast.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunRate")]
pub struct SetRate {
    /// The run.
    pub run: RunId,
    /// A factor from 0.1 to 600.
    pub rate: f64,
}

/// A run, and whether the clock releases.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunAutomatic")]
pub struct SetAutomatic {
    /// The run.
    pub run: RunId,
    /// Yes or no.
    pub automatic: bool,
}

/// A run, and where to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct JumpTo {
    /// The run.
    pub run: RunId,
    /// Exercise time to jump to.
    pub to: ExerciseOffset,
}

/// What becomes of an event that a jump passes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PassedOver {
    /// It stays, due and late, until somebody decides. One the clock would release is held, lest it burst out.
    #[default]
    Keep,
    /// It will not be delivered.
    Skip,
    /// It is delivered at once.
    Release,
}

/// A jump, with a say on what is passed over.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunJump", optional_fields)]
pub struct Jump {
    /// The run.
    pub run: RunId,
    /// Exercise time to jump to; later than now.
    pub to: ExerciseOffset,
    /// What becomes of events passed over that `each` does not name.
    pub passed: Option<PassedOver>,
    /// What becomes of single events.
    #[ts(as = "Option<HashMap<String, PassedOver>>")]
    pub each: Option<HashMap<EventId, PassedOver>>,
    /// Why.
    pub reason: Option<String>,
    /// Do it although it goes beyond the last event.
    pub confirm: Option<bool>,
}

/// A delivery.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunRelease", optional_fields)]
pub struct Release {
    /// The run.
    pub run: RunId,
    /// The event.
    pub event: EventId,
    /// Exercise time at which it was delivered, if that was earlier (by voice, written down afterwards).
    #[ts(optional, type = "number")]
    pub at: Option<ExerciseOffset>,
    /// Do it although it is odd.
    pub confirm: Option<bool>,
}

/// An act on an event.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunOnEvent", optional_fields)]
pub struct OnEvent {
    /// The run.
    pub run: RunId,
    /// The event.
    pub event: EventId,
    /// Why.
    pub reason: Option<String>,
    /// Do it although it is odd, such as taking a delivery back after the end.
    pub confirm: Option<bool>,
}

/// A remark.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunNote", optional_fields)]
pub struct Note {
    /// The run.
    pub run: RunId,
    /// The words.
    pub text: String,
    /// What sort; a note if absent.
    pub note_kind: Option<NoteKind>,
    /// The event it is about.
    pub event: Option<EventId>,
}

/// What players did about an event's expected action.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunAnswer", optional_fields)]
pub struct AnswerSeen {
    /// The run.
    pub run: RunId,
    /// The event.
    pub event: EventId,
    /// What they did. What was done after it was due counts as late.
    pub response: Option<Response>,
    /// Exercise time at which it was so, if that was earlier.
    #[ts(optional, type = "number")]
    pub at: Option<ExerciseOffset>,
    /// What was seen.
    pub note: Option<String>,
    /// Do it although the event was not released.
    pub confirm: Option<bool>,
}

/// How players decided.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunDecide", optional_fields)]
pub struct Decide {
    /// The run.
    pub run: RunId,
    /// The decision.
    pub decision: DecisionId,
    /// The letter of the choice.
    pub choice: String,
    /// Exercise time at which it was decided, if that was earlier.
    #[ts(optional, type = "number")]
    pub at: Option<ExerciseOffset>,
    /// Who decided and what they knew.
    pub note: Option<String>,
}

/// Looks at the run, lets `decide` say what is done, journals that, and announces it.
fn act_on(
    act: &Act<'_>,
    run: RunId,
    decide: impl FnOnce(&LiveRun, ExerciseOffset, WallTime) -> Result<Vec<Deed>>,
) -> Result<RunView> {
    let mut state = act.looked();
    let now = act.now();
    let (live, workspace) = state.run(run, now)?;
    let deeds = decide(live, live.state.clock.read(now), now)?;
    let stop = deeds.first().and_then(|deed| Some((deed.clone(), stops(deed)?)));
    match (live.write(workspace, &act.caller.name, now, deeds), stop) {
        (Ok(entries), _) => {
            let view = view_of(act, live, now);
            if !entries.is_empty() {
                act.announce(&state, &[Topic::Run, Topic::Journal]);
                act.session.shared.wake_conductor();
            }
            Ok(view)
        }
        // A stop is done whatever the disk says, and says that it is not on it.
        (Err(error), Some((deed, phase))) if live.fault().is_none() => {
            live.stop_unwritten(&act.caller.name, now, deed, phase);
            let view = view_of(act, live, now);
            act.session.shared.troubled(&mut state, Some(&error));
            act.session.shared.wake_conductor();
            Ok(view)
        }
        (Err(error), _) => Err(error),
    }
}

/// Where a deed stops the run, if it is one that must not wait for the disk.
fn stops(deed: &Deed) -> Option<RunPhase> {
    match deed {
        Deed::Paused { .. } => Some(RunPhase::Paused),
        Deed::Emergency { .. } => Some(RunPhase::Emergency),
        Deed::Created { .. }
        | Deed::Started { .. }
        | Deed::Interrupted { .. }
        | Deed::Resumed { .. }
        | Deed::RateChanged { .. }
        | Deed::Jumped { .. }
        | Deed::AutomaticSet { .. }
        | Deed::Ended { .. }
        | Deed::Released { .. }
        | Deed::Recalled { .. }
        | Deed::Held { .. }
        | Deed::Unheld { .. }
        | Deed::Skipped { .. }
        | Deed::Answered { .. }
        | Deed::Decided { .. }
        | Deed::Noted { .. } => None,
    }
}

/// An odd case: it is asked about once, and done if it was confirmed.
fn ask(confirmed: Option<bool>, question: String) -> Result<()> {
    if confirmed.unwrap_or(false) { Ok(()) } else { Err(AppError::new(ErrorCode::Ask, question)) }
}

fn refuse_ended(live: &LiveRun) -> Result<()> {
    if live.state.phase == RunPhase::Ended {
        return Err(AppError::not_now("This run has ended.")
            .help("What was forgotten can still be noted, released or taken back. Make a new run to play on."));
    }
    Ok(())
}

fn words(reason: Option<String>) -> String {
    reason.unwrap_or_default().trim().to_owned()
}

fn rate_of(factor: f64) -> Result<Rate> {
    Rate::factor(factor).map_err(|error| AppError::invalid("rate", error.to_string()))
}

/// Begins play.
pub fn start(act: &Act<'_>, request: Start) -> Result<RunView> {
    let rate = request.rate.map_or(Ok(Rate::REAL_TIME), rate_of)?;
    let from = request.from.unwrap_or_default();
    if from < EARLIEST || from > LATEST {
        return Err(AppError::invalid("from", "Play cannot begin more than a year before or after StartEx."));
    }
    let mut state = act.looked();
    let now = act.now();
    if let Some(other) = state.runs.values().find(|live| live.state.phase == RunPhase::Running) {
        let message = format!("The run “{}” is being played.", other.run.name);
        return Err(AppError::not_now(message).help("Pause or end it first."));
    }
    let (live, workspace) = state.run(request.run, now)?;
    if !live.state.may_start() {
        return Err(AppError::not_now("This run was started already.").help("Resume it, or make a new run."));
    }
    let mut deeds = vec![Deed::Started { rate }];
    // What is planned before play begins waits for people; the clock would let it all out at once.
    let reason = "planned before play began";
    deeds.extend(
        live.state
            .left_behind(live.events(), from)
            .into_iter()
            .map(|event| Deed::Held { about: About::of(event), reason: reason.into() }),
    );
    live.write_at(workspace, &act.caller.name, now, from, deeds)?;
    let view = view_of(act, live, now);
    act.announce(&state, &[Topic::Run, Topic::Journal]);
    act.session.shared.wake_conductor();
    Ok(view)
}

/// Stops the clock.
pub fn pause(act: &Act<'_>, request: WithReason) -> Result<RunView> {
    act_on(act, request.run, |live, _, _| match live.state.phase {
        RunPhase::Running => Ok(vec![Deed::Paused { reason: words(request.reason) }]),
        RunPhase::Ready => Err(AppError::not_now("This run has not started.")),
        RunPhase::Paused | RunPhase::Interrupted | RunPhase::Emergency | RunPhase::Ended => {
            Err(AppError::not_now("The clock stands already."))
        }
    })
}

/// Starts the clock again, from where it stood.
pub fn resume(act: &Act<'_>, request: ById) -> Result<RunView> {
    {
        let state = act.looked();
        let other =
            state.runs.values().find(|live| live.run.id != request.run && live.state.phase == RunPhase::Running);
        if let Some(other) = other {
            let message = format!("The run “{}” is being played.", other.run.name);
            return Err(AppError::not_now(message).help("Pause or end it first."));
        }
    }
    act_on(act, request.run, |live, _, now| match live.state.phase {
        _ if live.state.may_start() => Err(AppError::not_now("This run has not started.")
            .help("Start it; an emergency that stopped it before is over then.")),
        RunPhase::Paused | RunPhase::Interrupted | RunPhase::Emergency => {
            let stood_ms = live.state.stopped_at.map_or(0, |stopped| now.since(stopped));
            Ok(vec![Deed::Resumed { rate: live.state.rate(), stood_ms }])
        }
        RunPhase::Ready => Err(AppError::not_now("This run has not started.")),
        RunPhase::Running => Err(AppError::not_now("The clock is running.")),
        RunPhase::Ended => Err(AppError::not_now("This run has ended.")),
    })
}

/// Lets time pass faster or slower from here on.
pub fn rate(act: &Act<'_>, request: SetRate) -> Result<RunView> {
    let to = rate_of(request.rate)?;
    act_on(act, request.run, |live, _, _| {
        refuse_ended(live)?;
        if !live.state.started {
            return Err(AppError::not_now("This run has not started.").help("Choose the rate when you start it."));
        }
        let from = live.state.rate();
        // What is so already is no deed.
        Ok(if from == to { Vec::new() } else { vec![Deed::RateChanged { from, to }] })
    })
}

/// Lets the clock release every event that comes due from now on, or not. What is overdue is left to people.
pub fn automatic(act: &Act<'_>, request: SetAutomatic) -> Result<RunView> {
    act_on(act, request.run, |live, _, _| {
        refuse_ended(live)?;
        let automatic = request.automatic;
        Ok(if live.state.automatic == automatic { Vec::new() } else { vec![Deed::AutomaticSet { automatic }] })
    })
}

/// What a jump would pass over.
pub fn jump_preview(act: &Act<'_>, request: JumpTo) -> Result<Vec<BoardEvent>> {
    let mut state = act.looked();
    let now = act.now();
    let (live, _) = state.run(request.run, now)?;
    let passed = live.state.passed_over(live.events(), live.state.clock.read(now), request.to);
    Ok(passed.into_iter().map(|event| board_event(&live.state, live.events(), event)).collect())
}

/// Moves exercise time forward.
pub fn jump(act: &Act<'_>, request: Jump) -> Result<RunView> {
    act_on(act, request.run, |live, from, _| {
        refuse_ended(live)?;
        if !live.state.started {
            return Err(
                AppError::not_now("This run has not started.").help("Choose where it begins when you start it.")
            );
        }
        let to = request.to;
        if to <= from {
            return Err(AppError::invalid("to", format!("Time only jumps forward; the clock reads {from}.")));
        }
        if to > LATEST {
            return Err(AppError::invalid("to", "Time cannot jump to more than a year after StartEx."));
        }
        let last = live.events().iter().filter_map(|event| event.offset).max();
        match last.filter(|last| *last > from) {
            Some(last) if to <= last => {}
            Some(last) => ask(
                request.confirm,
                format!("The last event is planned at {last}; {to} is beyond it. Jump there all the same?"),
            )?,
            None => ask(request.confirm, format!("No event is planned after {from}. Jump to {to} all the same?"))?,
        }
        let passed = live.state.passed_over(live.events(), from, to);
        let each = request.each.unwrap_or_default();
        let otherwise = request.passed.unwrap_or_default();
        let mut deeds = vec![Deed::Jumped { from, to, reason: words(request.reason) }];
        for event in passed {
            let about = About::of(event);
            let reason = "passed over by a jump".to_owned();
            match each.get(&event.id).copied().unwrap_or(otherwise) {
                PassedOver::Keep if live.state.automatic || event.release == ReleaseMode::Automatic => {
                    deeds.push(Deed::Held { about, reason });
                }
                PassedOver::Keep => {}
                PassedOver::Skip => deeds.push(Deed::Skipped { about, reason }),
                PassedOver::Release => deeds.push(Deed::Released {
                    late_ms: live.state.planned(event).map(|planned| to.since(planned)),
                    about,
                    actual: to,
                    automatic: false,
                    odd: reason,
                }),
            }
        }
        Ok(deeds)
    })
}

/// Ends play.
pub fn end(act: &Act<'_>, request: WithReason) -> Result<RunView> {
    act_on(act, request.run, |live, _, _| {
        refuse_ended(live)?;
        Ok(vec![Deed::Ended { reason: words(request.reason) }])
    })
}

/// A real emergency: stops play, from anywhere, whoever asks.
pub fn emergency(act: &Act<'_>, request: WithReason) -> Result<RunView> {
    act_on(act, request.run, |live, _, _| {
        refuse_ended(live)?;
        Ok(vec![Deed::Emergency { text: words(request.reason) }])
    })
}

/// Delivers an event. What is odd asks first; nothing is refused.
pub fn release(act: &Act<'_>, request: Release) -> Result<RunView> {
    act_on(act, request.run, |live, now, _| {
        let event = live.event(request.event)?;
        let mut odd = live.odd(event, now);
        let worth_asking = !odd.is_empty();
        let actual = moment(live, request.at, now)?;
        if event.recipient.trim().is_empty() && matches!(event.kind, muster_domain::EventKind::Inject) {
            odd.push("it names no recipient".into());
        }
        // A missing recipient alone is written down but not worth a question in the heat.
        if worth_asking {
            let odd = odd.join("; ");
            ask(request.confirm, format!("{} · {}: {odd}. Release it all the same?", event.number, event.title))?;
        }
        Ok(vec![Deed::Released {
            about: About::of(event),
            actual,
            late_ms: live.state.planned(event).map(|planned| actual.since(planned)),
            automatic: false,
            odd: odd.join("; "),
        }])
    })
}

/// The moment at which something is said to have been: now, or earlier and written down afterwards.
fn moment(live: &LiveRun, at: Option<ExerciseOffset>, now: ExerciseOffset) -> Result<ExerciseOffset> {
    let actual = at.unwrap_or(now);
    if actual > now {
        return Err(AppError::invalid("at", format!("That is still to come; the clock reads {now}.")));
    }
    let earliest = earliest_delivery(live);
    if actual < earliest {
        let message = format!("Nothing can have happened before {earliest}, a day before play began.");
        return Err(AppError::invalid("at", message).help("Look at the time that was typed."));
    }
    Ok(actual)
}

/// Says what players did about an event's expected action, also after the end. Without a word on how, it is weighed
/// against the moment at which it was expected.
pub fn answer(act: &Act<'_>, request: AnswerSeen) -> Result<RunView> {
    act_on(act, request.run, |live, now, _| {
        let event = live.event(request.event)?;
        let actual = moment(live, request.at, now)?;
        let released = live.state.play(event.id).actual;
        if released.is_none() {
            ask(
                request.confirm,
                format!("{} · {} was not released. Write an answer to it all the same?", event.number, event.title),
            )?;
        }
        let due = released.zip(event.expected_within_ms).map(|(released, within)| released.plus(within));
        let response = match request.response {
            Some(Response::Met) if due.is_some_and(|due| actual > due) => Response::Late,
            Some(response) => response,
            None => return Err(AppError::invalid("response", "It must be said what players did.")),
        };
        Ok(vec![Deed::Answered { about: About::of(event), response, actual, note: words(request.note) }])
    })
}

/// Says how players decided, also after the end. What waits for it is weighed again at once.
pub fn decide(act: &Act<'_>, request: Decide) -> Result<RunView> {
    act_on(act, request.run, |live, now, _| {
        let decision = live.run.decisions.iter().find(|decision| decision.id == request.decision);
        let decision = decision.ok_or_else(|| AppError::invalid("decision", "This run has no such decision."))?;
        let choice = decision.choices.iter().find(|choice| choice.key == request.choice);
        let choice = choice.ok_or_else(|| AppError::invalid("choice", "This decision has no such choice."))?;
        Ok(vec![Deed::Decided {
            decision: decision.id,
            question: decision.question.clone(),
            choice: choice.key.clone(),
            label: choice.label.clone(),
            actual: moment(live, request.at, now)?,
            note: words(request.note),
        }])
    })
}

/// A day before play began, or before the first event if that was planned earlier.
fn earliest_delivery(live: &LiveRun) -> ExerciseOffset {
    let began = live.state.clock.stretches().first().map(|stretch| stretch.exercise_start);
    let planned = live.events().iter().filter_map(|event| event.offset).min();
    let earliest = began.into_iter().chain(planned).min().unwrap_or_default().min(ExerciseOffset(0));
    earliest.plus(-24 * 3_600_000).max(EARLIEST)
}

/// Takes a delivery back; after the end it asks first.
pub fn recall(act: &Act<'_>, request: OnEvent) -> Result<RunView> {
    act_on(act, request.run, |live, _, _| {
        let event = live.event(request.event)?;
        let Some(released_seq) = live.state.play(event.id).released_seq else {
            return Err(AppError::not_now("This event was not released, so there is nothing to take back."));
        };
        let odd = (live.state.phase == RunPhase::Ended).then(|| Odd::Ended.to_string());
        if let Some(odd) = &odd {
            ask(request.confirm, format!("{} · {}: {odd}. Take it back all the same?", event.number, event.title))?;
        }
        Ok(vec![Deed::Recalled { about: About::of(event), released_seq, reason: words(request.reason), odd }])
    })
}

/// Keeps an event back.
pub fn hold(act: &Act<'_>, request: OnEvent) -> Result<RunView> {
    decide_undelivered(act, request, EventStatus::Held, |about, reason| Deed::Held { about, reason })
}

/// Puts a held or skipped event back among those to come.
pub fn unhold(act: &Act<'_>, request: OnEvent) -> Result<RunView> {
    decide_undelivered(act, request, EventStatus::Pending, |about, _| Deed::Unheld { about })
}

/// Decides that an event will not be delivered.
pub fn skip(act: &Act<'_>, request: OnEvent) -> Result<RunView> {
    decide_undelivered(act, request, EventStatus::Skipped, |about, reason| Deed::Skipped { about, reason })
}

fn decide_undelivered(
    act: &Act<'_>,
    request: OnEvent,
    becomes: EventStatus,
    deed: impl FnOnce(About, String) -> Deed,
) -> Result<RunView> {
    act_on(act, request.run, |live, _, _| {
        refuse_ended(live)?;
        let event = live.event(request.event)?;
        let status = live.state.play(event.id).status;
        if status == EventStatus::Released {
            return Err(AppError::not_now("This event was released.").help("Recall it first if it should not stand."));
        }
        if status == becomes {
            return Err(AppError::not_now("That is where this event stands already."));
        }
        Ok(vec![deed(About::of(event), words(request.reason))])
    })
}

/// Writes a remark into the journal, also after the end.
pub fn note(act: &Act<'_>, request: Note) -> Result<RunView> {
    let text = request.text.trim().to_owned();
    if text.is_empty() {
        return Err(AppError::invalid("text", "There is nothing to write down yet."));
    }
    act_on(act, request.run, |live, _, _| {
        if let Some(event) = request.event {
            live.event(event)?;
        }
        Ok(vec![Deed::Noted { note_kind: request.note_kind.unwrap_or_default(), text, event: request.event }])
    })
}
