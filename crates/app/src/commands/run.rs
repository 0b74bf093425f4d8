//! Runs: made from an exercise, and looked at. What is done in them is in `play`.

use super::Nothing;
use super::settings::NextEvent;
use super::workspace::Verified;
use crate::Result;
use crate::error::AppError;
use crate::live::LiveRun;
use crate::notice::Topic;
use crate::session::Act;
use muster_domain::clock::{Anchor, Stretch};
use muster_domain::condition::Played;
use muster_domain::exercise::{Decision, Rendering};
use muster_domain::journal::{Deed, JournalEntry, MadeOf, msel_digest};
use muster_domain::run::{EventPlay, EventStatus, OpenGap, Run, RunPhase, RunState};
use muster_domain::{Event, EventId, EventKind, ExerciseId, ExerciseOffset, Response, RunId, WallTime};
use muster_store::{StoreError, Workspace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many lines of a kind a board shows; the counts tell how many there are.
const LINES: usize = 200;

/// A run by its identity.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "RunById")]
pub struct ById {
    /// Which.
    pub run: RunId,
}

/// A run to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunCreate", optional_fields)]
pub struct Create {
    /// The exercise to play.
    pub exercise: ExerciseId,
    /// The run's name; the exercise's and a count if absent.
    pub name: Option<String>,
}

/// An event of a run.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "RunEvent")]
pub struct OneEvent {
    /// The run.
    pub run: RunId,
    /// The event.
    pub event: EventId,
}

/// Which journal entries.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunJournal", optional_fields)]
pub struct JournalPage {
    /// The run.
    pub run: RunId,
    /// Only entries after this number.
    #[ts(optional, type = "number")]
    pub after: Option<u64>,
    /// At most so many; the latest ones if `after` is absent. 500 if absent.
    pub limit: Option<u32>,
}

/// A run with what a list says of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunLine {
    /// The run.
    pub run: Run,
    /// Where it stands.
    pub phase: RunPhase,
    /// Exercise time so far.
    pub exercise: ExerciseOffset,
    /// When play began.
    pub started_at: Option<WallTime>,
    /// How many journal entries it has.
    #[ts(type = "number")]
    pub entries: u64,
    /// What of its record is not as it was written; it can be read and reported, not played.
    pub fault: Option<String>,
}

/// Where a run stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunView {
    /// The run.
    pub run: Run,
    /// Where it stands.
    pub phase: RunPhase,
    /// Its clock.
    pub anchor: Anchor,
    /// The stretches in which it ran.
    pub stretches: Vec<Stretch>,
    /// Whether play ever began. A real emergency may stop a run before it does.
    pub started: bool,
    /// Whether the clock releases every event that comes due from now on.
    pub automatic: bool,
    /// The gap to be looked at.
    pub gap: Option<OpenGap>,
    /// How many journal entries there are; the last one's number.
    #[ts(type = "number")]
    pub entries: u64,
    /// The last entry's hash.
    pub head: String,
    /// How many events are to come, due, held, delivered, skipped.
    pub counts: Counts,
    /// The next event to come.
    pub next: Option<NextEvent>,
    /// How many entries are not on disk yet, because it could not be written; they are as soon as it can be.
    pub unwritten: u32,
    /// What of its record is not as it was written; it can be read and reported, not played.
    pub fault: Option<String>,
}

/// How many events stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RunCounts")]
pub struct Counts {
    /// All.
    pub events: u32,
    /// Planned instant passed, undecided.
    pub due: u32,
    /// Planned instant to come.
    pub to_come: u32,
    /// Without a planned instant, undecided.
    pub ready: u32,
    /// Waiting for something that has not come true.
    pub waiting: u32,
    /// Kept back.
    pub held: u32,
    /// Delivered.
    pub released: u32,
    /// Will not be delivered.
    pub skipped: u32,
    /// How many of those due or to come the clock will release.
    pub by_clock: u32,
}

/// One event on a board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardEvent {
    /// The event.
    pub id: EventId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What sort of row it is.
    pub kind: EventKind,
    /// When it is due: its planned instant, or the moment from which what it waits for holds.
    pub planned: Option<ExerciseOffset>,
    /// Whether it waits for something that has not come true.
    pub waits: bool,
    /// Who receives it.
    pub recipient: String,
    /// How it is delivered.
    pub method: String,
    /// Who delivers it.
    pub controller: String,
    /// What happened to it.
    pub play: EventPlay,
    /// Whether the clock will release it.
    pub by_clock: bool,
    /// Why and from when it is suggested, if it is kept ready for an event whose expected action may not come.
    pub suggested: Option<Suggested>,
}

/// Why a contingency is suggested. Nobody but a person releases it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Suggested {
    /// Exercise time from which it is.
    pub from: ExerciseOffset,
    /// The number of the event whose expected action has not come by then.
    pub because: String,
}

/// What a controller sees of a run. Each list is cut at 200 lines; the counts are whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Board {
    /// Where the run stands.
    pub view: RunView,
    /// Planned instant passed, undecided: earliest first.
    pub due: Vec<BoardEvent>,
    /// To come: earliest first.
    pub next: Vec<BoardEvent>,
    /// Without a planned instant, undecided: the contingency tray.
    pub ready: Vec<BoardEvent>,
    /// Waiting for something that has not come true, in the order of the MSEL.
    pub waiting: Vec<BoardEvent>,
    /// Decisions that branches wait for, and how they went.
    pub decisions: Vec<DecisionLine>,
    /// Kept back.
    pub held: Vec<BoardEvent>,
    /// Delivered or skipped: latest first.
    pub done: Vec<BoardEvent>,
}

/// One event of a run in full.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventView {
    /// The event as it was copied.
    pub event: Event,
    /// What happened to it.
    pub play: EventPlay,
    /// It drawn as what its delivery method stands for; `None` if that is nothing.
    pub rendering: Option<Rendering>,
    /// Whether the clock will release it.
    pub by_clock: bool,
    /// What is odd about releasing it now, if anything; a release then asks first.
    pub odd: Option<String>,
    /// When it is due: its planned instant, or the moment from which what it waits for holds.
    pub planned: Option<ExerciseOffset>,
    /// Whether it waits for something that has not come true.
    pub waits: bool,
    /// What players did about its expected action, as far as it was written down.
    pub answer: Option<AnswerGiven>,
}

/// What players did about an expected action.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct AnswerGiven {
    /// What.
    pub response: Response,
    /// Exercise time at which it was so.
    pub at: ExerciseOffset,
}

/// A decision and how it went.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DecisionLine {
    /// The decision.
    pub decision: Decision,
    /// The letter of the choice that was made; absent while nothing was decided.
    pub choice: Option<String>,
    /// Exercise time at which it was made.
    pub at: Option<ExerciseOffset>,
}

/// Every run, latest first.
pub fn list(act: &Act<'_>, _: Nothing) -> Result<Vec<RunLine>> {
    let now = act.now();
    let mut state = act.looked();
    let records = state.workspace()?.runs()?;
    let mut lines = Vec::with_capacity(records.len());
    for record in records {
        let (live, _) = state.run(record.run.id, now)?;
        lines.push(RunLine {
            phase: live.state.phase,
            exercise: live.state.clock.read(now),
            started_at: live.state.clock.stretches().first().map(|stretch| stretch.wall_start),
            fault: live.fault(),
            run: record.run,
            entries: record.entries,
        });
    }
    Ok(lines)
}

/// Makes a run.
pub fn create(act: &Act<'_>, request: Create) -> Result<RunView> {
    let mut state = act.looked();
    let now = act.now();
    let workspace = state.workspace()?;
    let design = workspace.design(request.exercise)?;
    let exercise = &design.exercise;
    // What is played has its variables filled in: a later change of one changes no record.
    let events: Vec<Event> = workspace.events(exercise.id)?.iter().map(|event| design.filled_event(event)).collect();
    if events.is_empty() {
        return Err(AppError::not_now("The exercise has no events yet.").help("Write or import an MSEL first."));
    }
    let earlier = workspace.runs()?.iter().filter(|record| record.run.exercise_id == exercise.id).count();
    let name = request.name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let run = Run {
        id: act.new_id().into(),
        exercise_id: exercise.id,
        exercise_name: exercise.name.clone(),
        name: name.unwrap_or_else(|| format!("{} · run {}", exercise.name, earlier + 1)),
        scenario_start: exercise.scenario_start,
        marking: exercise.marking.clone(),
        // Without jumps or another pace the start says it all.
        story: if design.phases.iter().any(|phase| phase.story.is_some() || phase.rate.is_some()) {
            design.story()
        } else {
            Vec::new()
        },
        decisions: design.decisions.clone(),
        created_at: now,
    };
    let created = Deed::Created {
        name: run.name.clone(),
        events: u32::try_from(events.len()).unwrap_or(u32::MAX),
        msel_sha256: msel_digest(&events),
        of: Some(MadeOf::of(&run)),
    };
    // One transaction: a run without its first entry would be a journal without a beginning.
    let entry = LiveRun::first_entry(&run, &act.caller.name, now, created);
    workspace.record::<_, StoreError>(|transaction| {
        Workspace::insert_run(transaction, &run, &events)?;
        Workspace::append_journal(transaction, &entry)
    })?;
    let (live, _) = state.run(run.id, now)?;
    let view = view_of(act, live, now);
    act.announce(&state, &[Topic::Run, Topic::Exercise]);
    Ok(view)
}

/// Where a run stands.
pub fn get(act: &Act<'_>, request: ById) -> Result<RunView> {
    let mut state = act.looked();
    let (live, _) = state.run(request.run, act.now())?;
    Ok(view_of(act, live, act.now()))
}

/// What a controller sees of a run.
pub fn board(act: &Act<'_>, request: ById) -> Result<Board> {
    let mut state = act.looked();
    let now = act.now();
    let (live, _) = state.run(request.run, now)?;
    Ok(board_of(act, live, now))
}

/// One event of a run in full.
pub fn event(act: &Act<'_>, request: OneEvent) -> Result<EventView> {
    let mut state = act.looked();
    let (live, _) = state.run(request.run, act.now())?;
    let now = live.state.clock.read(act.now());
    let event = live.event(request.event)?.clone();
    let (play, planned) = (live.state.play(event.id), live.state.planned(&event));
    let mut view = EventView {
        play,
        rendering: None,
        by_clock: live.state.releases_itself(&event),
        odd: Some(live.odd(&event, now).join("; ")).filter(|odd| !odd.is_empty()),
        planned,
        waits: live.state.waits(&event, now),
        answer: live.state.answered(event.id).map(|(response, at)| AnswerGiven { response, at }),
        event,
    };
    // It bears the run's own words and the hour at which it went out, or is to; addresses and voices are the exercise's.
    let run = live.run.clone();
    let drawn = state.workspace()?.design(run.exercise_id)?.rendering(&view.event, None);
    view.rendering = drawn.map(|drawn| Rendering {
        story: view.play.actual.or(planned).and_then(|at| run.scenario_time(at)),
        marking: view.event.marking.clone().unwrap_or(run.marking),
        exercise: run.exercise_name,
        ..drawn
    });
    Ok(view)
}

/// Journal entries.
pub fn journal(act: &Act<'_>, request: JournalPage) -> Result<Vec<JournalEntry>> {
    let mut state = act.looked();
    let limit = request.limit.unwrap_or(500).min(10_000);
    let (live, workspace) = state.run(request.run, act.now())?;
    let after = match (request.after, &live.state.head) {
        (Some(after), _) => after,
        (None, Some((last, _))) => last.saturating_sub(u64::from(limit)),
        (None, None) => 0,
    };
    // Of a damaged journal only what is proven is given; the rest may not even be readable.
    let proven = live.state.head.as_ref().map_or(0, |(last, _)| last.saturating_sub(after));
    let limit = limit.min(u32::try_from(proven).unwrap_or(u32::MAX));
    Ok(workspace.journal(request.run, after, limit)?)
}

/// Checks one run's journal.
pub fn verify(act: &Act<'_>, request: ById) -> Result<Verified> {
    Ok(act.state().workspace()?.verify_run(request.run)?.into())
}

pub(crate) fn next_event(live: &LiveRun) -> Option<NextEvent> {
    let pending = live.events().iter().filter(|event| live.state.play(event.id).status == EventStatus::Pending);
    let next =
        pending.filter_map(|event| Some((event, live.state.planned(event)?))).min_by_key(|(_, planned)| *planned);
    next.map(|(event, planned)| NextEvent { number: event.number.clone(), title: event.title.clone(), planned })
}

pub(crate) fn view_of(act: &Act<'_>, live: &LiveRun, now: WallTime) -> RunView {
    let (entries, head) = live.state.head.clone().unwrap_or_default();
    RunView {
        run: live.run.clone(),
        phase: live.state.phase,
        anchor: live.anchor(now, act.wall()),
        stretches: live.state.clock.stretches().to_vec(),
        started: live.state.started,
        automatic: live.state.automatic,
        gap: live.state.gap,
        entries,
        head,
        counts: counts_of(live, now),
        next: next_event(live),
        unwritten: live.unwritten(),
        fault: live.fault(),
    }
}

/// Which of a board's lists an event is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Due,
    ToCome,
    Ready,
    Waiting,
    Held,
    Done,
}

fn place_of(state: &RunState, event: &Event, at: ExerciseOffset) -> Place {
    match (state.play(event.id).status, state.planned(event)) {
        (EventStatus::Pending, Some(planned)) if planned <= at && state.phase != RunPhase::Ready => Place::Due,
        (EventStatus::Pending, Some(_)) => Place::ToCome,
        (EventStatus::Pending, None) if event.waits_for.is_some() => Place::Waiting,
        (EventStatus::Pending, None) => Place::Ready,
        (EventStatus::Held, _) => Place::Held,
        (EventStatus::Released | EventStatus::Skipped, _) => Place::Done,
    }
}

fn counts_of(live: &LiveRun, now: WallTime) -> Counts {
    let at = live.state.clock.read(now);
    let mut counts = Counts { events: u32::try_from(live.events().len()).unwrap_or(u32::MAX), ..Counts::default() };
    for event in live.events() {
        counts.by_clock += u32::from(live.state.releases_itself(event));
        match place_of(&live.state, event, at) {
            Place::Due => counts.due += 1,
            Place::ToCome => counts.to_come += 1,
            Place::Ready => counts.ready += 1,
            Place::Waiting => counts.waiting += 1,
            Place::Held => counts.held += 1,
            Place::Done if live.state.play(event.id).status == EventStatus::Released => counts.released += 1,
            Place::Done => counts.skipped += 1,
        }
    }
    counts
}

pub(crate) fn board_event(state: &RunState, events: &[Event], event: &Event) -> BoardEvent {
    let spare = event.contingency_for.filter(|_| state.play(event.id).status == EventStatus::Pending);
    let suggested = spare.and_then(|contingency| {
        let of = events.iter().find(|one| one.id == contingency.event)?;
        let from = state.suggested_from(contingency, of)?;
        Some(Suggested { from, because: of.number.clone() })
    });
    BoardEvent {
        suggested,
        id: event.id,
        number: event.number.clone(),
        title: event.title.clone(),
        kind: event.kind,
        planned: state.planned(event),
        waits: event.waits_for.is_some() && state.planned(event).is_none(),
        recipient: event.recipient.clone(),
        method: event.method.clone(),
        controller: event.controller.clone(),
        play: state.play(event.id),
        by_clock: state.releases_itself(event),
    }
}

fn board_of(act: &Act<'_>, live: &LiveRun, now: WallTime) -> Board {
    let at = live.state.clock.read(now);
    let in_place = |place: Place| live.events().iter().filter(move |event| place_of(&live.state, event, at) == place);
    let lines = |place| {
        let mut lines: Vec<BoardEvent> =
            in_place(place).map(|event| board_event(&live.state, live.events(), event)).collect();
        // What a condition made due stands among what was planned.
        lines.sort_by_key(|line| (line.planned.is_none(), line.planned));
        lines.truncate(LINES);
        lines
    };
    let decisions = live.run.decisions.iter().map(|decision| {
        let made = live.state.decided(decision.id);
        DecisionLine {
            decision: decision.clone(),
            choice: made.map(|(choice, _)| choice.to_owned()),
            at: made.map(|(_, at)| at),
        }
    });
    let mut done: Vec<&Event> = in_place(Place::Done).collect();
    // What was delivered last comes first; what was skipped has no delivery and comes after, by plan.
    done.sort_by_key(|event| {
        let play = live.state.play(event.id);
        std::cmp::Reverse((play.released_seq.unwrap_or(0), event.offset))
    });
    Board {
        view: view_of(act, live, now),
        due: lines(Place::Due),
        next: lines(Place::ToCome),
        ready: lines(Place::Ready),
        waiting: lines(Place::Waiting),
        decisions: decisions.collect(),
        held: lines(Place::Held),
        done: done.into_iter().take(LINES).map(|event| board_event(&live.state, live.events(), event)).collect(),
    }
}
