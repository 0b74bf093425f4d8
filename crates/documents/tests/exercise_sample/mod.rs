//! Exercises to try the documents with: an ordinary one in several scripts, an empty one, a large one, and one in which
//! every field of the scenario bears a word by which it is found.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "each test file uses its part")]

use muster_documents::after_action::Software;
use muster_documents::exercise::{ExerciseEdition, Frame, Imprint, Names, PlanTask, Script};
use muster_domain::exercise::planning::{
    ChecklistItem, ChecklistMoment, Meeting, Participant, Playing, Staff, StaffRole,
};
use muster_domain::exercise::scenario::{
    Actor, AttachedFile, Choice, Decision, GroundTruth, ScenarioPhase, Sender, SenderKind, Storyline, Triage, Variable,
};
use muster_domain::exercise::{Design, Exercise, Objective, Safety, Scope};
use muster_domain::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use uuid::Uuid;

/// Saturday 2026-05-16 12:00:00 UTC.
pub const START: i64 = 1_778_932_800_000;

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn home() -> ExerciseId {
    ExerciseId(id(1))
}

/// An exercise of which nothing but the name is written.
pub fn bare() -> Design {
    Design::of(Exercise::new(home(), "Unwritten".into(), Marking::TlpAmber, WallTime(START)))
}

pub fn event(number: u128, minutes: Option<i64>, title: &str) -> Event {
    Event {
        number: number.to_string(),
        position: i64::try_from(number).unwrap(),
        offset: minutes.map(|minutes| ExerciseOffset(minutes * 60_000)),
        title: title.into(),
        controller: "North controller".into(),
        ..Event::new(EventId(id(1000 + number)), home())
    }
}

fn staff(number: u128, name: &str, role: StaffRole, cell: &str, reach: &str) -> Staff {
    Staff {
        id: muster_domain::StaffId(id(200 + number)),
        exercise_id: home(),
        position: i64::try_from(number).unwrap(),
        name: name.into(),
        role,
        cell: cell.into(),
        contact_id: (number == 1).then(|| ContactId(id(500))),
        reach: reach.into(),
    }
}

/// A match day with a drone, in three scripts.
pub fn design() -> Design {
    let mut design = bare();
    design.exercise = Exercise {
        name: "Match day 4".into(),
        exercise_type: ExerciseType::FullScale,
        marking: Marking::TlpGreen,
        scenario_start: Some(ScenarioTime(START)),
        starts_on: "2026-05-16".into(),
        ends_on: "2026-05-16".into(),
        sponsor: "Halden-on-Sallow council".into(),
        venue: "{{stadium}}, Halden-on-Sallow".into(),
        summary: "A Saturday match at {{stadium}}. A drone is seen over the stands, and then a second one.".into(),
        scope: Scope {
            participation: "Stadium, police, ambulance and fire service up to tactical command".into(),
            duration: "Three hours and a hot wash".into(),
            location: "The stadium and its car parks".into(),
            parameters: "Detection, decision to stop play, partial evacuation. Investigation is not exercised.".into(),
        },
        safety: Safety {
            code_word: "NORTH STAR".into(),
            no_play: "The roof, the river bank, the plant rooms".into(),
            real_contact: "Safety officer on channel 1, or 555 0199".into(),
            rules:
                "No drone flies during the exercise. Stewards carry real radios.\nMedical cover: two first-aid posts."
                    .into(),
        },
        ends: Some(ExerciseOffset(3 * 3_600_000)),
        ..design.exercise
    };
    design.objectives = vec![
        Objective {
            id: ObjectiveId(id(300)),
            exercise_id: home(),
            number: "1".into(),
            statement: "The control room decides within ten minutes whether the match goes on.".into(),
            specific: "Event control with the police commander".into(),
            measurable: "Time from the first sighting to the decision".into(),
            time_bound: "Within 10 minutes".into(),
            capability: "fema:CC03".into(),
            target_task: "Decide on and announce a pause of play".into(),
            target_impact: "for 24,000 spectators".into(),
            target_timeframe: "10 minutes".into(),
            tasks: vec![TaskId(id(400)), TaskId(id(401))],
            ..Objective::default()
        },
        Objective {
            id: ObjectiveId(id(301)),
            exercise_id: home(),
            position: 1,
            number: "2".into(),
            statement: "Spectators of the east stand, disabled people among them, are led out through gate C.".into(),
            capability: "fema:CC16".into(),
            ..Objective::default()
        },
        Objective {
            id: ObjectiveId(id(302)),
            exercise_id: home(),
            position: 2,
            number: "3".into(),
            statement: "تُعلَن الرسائل للجمهور بثلاث لغات خلال خمس دقائق".into(),
            ..Objective::default()
        },
    ];
    design.participants = vec![
        Participant {
            id: ParticipantId(id(310)),
            exercise_id: home(),
            stakeholder_id: StakeholderId(id(600)),
            people: Some(120),
            real: "Event control, stewards of the east stand, public address".into(),
            simulated: "Ticketing. Spectators other than the 60 role players.".into(),
            agreed_by: "A. Vidal, head of safety".into(),
            agreed_on: "2026-04-02".into(),
            ..Participant::default()
        },
        Participant {
            id: ParticipantId(id(311)),
            exercise_id: home(),
            position: 1,
            stakeholder_id: StakeholderId(id(601)),
            part: Playing::Controls,
            ..Participant::default()
        },
    ];
    design.staff = vec![
        staff(0, "Exercise director", StaffRole::Director, "Control cell", "Channel 12, 555 0100"),
        staff(1, "North controller", StaffRole::Controller, "North stand", "Channel 12"),
        staff(2, "East controller", StaffRole::Controller, "East stand", "Channel 12"),
        staff(3, "Eval 2", StaffRole::Evaluator, "Event control", ""),
        staff(4, "Safety officer", StaffRole::Safety, "Pitch side", "Channel 1, 555 0199"),
        staff(5, "Simulation cell", StaffRole::Simulator, "Box 14", "555 0140"),
        staff(6, "Drone pilot (played)", StaffRole::Actor, "Car park", ""),
    ];
    design.meetings = vec![
        Meeting {
            id: MeetingId(id(320)),
            exercise_id: home(),
            key: "BRIEF".into(),
            title: "Briefing of players".into(),
            day: "2026-05-15".into(),
            time: "17:00".into(),
            minutes: 60,
            place: "Press room".into(),
            ..Meeting::default()
        },
        Meeting {
            id: MeetingId(id(321)),
            exercise_id: home(),
            key: "HOTWASH".into(),
            title: "Hot wash".into(),
            day: "2026-05-16".into(),
            time: "16:15".into(),
            minutes: 30,
            place: "Press room".into(),
            ..Meeting::default()
        },
    ];
    let point = |number: u128, moment, text: &str, owner: &str| ChecklistItem {
        id: ChecklistItemId(id(330 + number)),
        exercise_id: home(),
        position: i64::try_from(number).unwrap(),
        moment,
        text: text.into(),
        owner: owner.into(),
        done: false,
    };
    design.checklist = vec![
        point(0, ChecklistMoment::Before, "Radios checked on channel 12", "North controller"),
        point(1, ChecklistMoment::Before, "Emergency services told that an exercise is on", "Exercise director"),
        point(2, ChecklistMoment::After, "Cards and props collected", ""),
    ];
    let phase = |number: i64, name: &str, minutes: i64, narrative: &str| ScenarioPhase {
        id: PhaseId(id(340 + u128::try_from(number).unwrap())),
        exercise_id: home(),
        position: number,
        name: name.into(),
        narrative: RichText::plain(narrative),
        starts: Some(ExerciseOffset(minutes * 60_000)),
        ..ScenarioPhase::default()
    };
    design.phases = vec![
        phase(
            0,
            "Arrival",
            0,
            "Spectators arrive at {{stadium}}. The weather is fair.\nA steward at gate C hears a buzzing.",
        ),
        phase(1, "Sighting", 30, "A drone hovers over the east stand. Глядачі дивляться вгору й знімають на телефони."),
        phase(2, "Clearing", 75, "The east stand empties towards gate C."),
    ];
    design.storylines = vec![Storyline {
        name: "Rumours".into(),
        narrative: "What people say on the net runs ahead of what the control room knows.".into(),
        ..Storyline::default()
    }];
    design.truths = vec![GroundTruth {
        id: GroundTruthId(id(350)),
        exercise_id: home(),
        title: "The drone".into(),
        text: "One small drone, then a second. Neither carries anything. The pilot stands in car park 2.".into(),
        files: vec![AttachedFile { name: "ground.png".into(), sha256: "00".into() }],
        ..GroundTruth::default()
    }];
    design.senders = vec![
        Sender {
            id: SenderId(id(360)),
            exercise_id: home(),
            name: "Steward 14".into(),
            channel: "radio".into(),
            address: "channel 4".into(),
            voice: "Young, out of breath, repeats herself".into(),
            ..Sender::default()
        },
        Sender {
            id: SenderId(id(361)),
            exercise_id: home(),
            position: 1,
            name: "Halden Courier".into(),
            kind: SenderKind::Organisation,
            channel: "web".into(),
            address: "@haldencourier".into(),
            ..Sender::default()
        },
    ];
    design.variables = vec![Variable { name: "stadium".into(), value: "Riverside Park".into(), ..Variable::default() }];
    let actor = |number: u128, role: &str, people, triage, injuries: &str| Actor {
        id: ActorId(id(370 + number)),
        exercise_id: home(),
        position: i64::try_from(number).unwrap(),
        number: format!("A{}", number + 1),
        role: role.into(),
        people,
        brief: "You fell on the stairs when the crowd pushed. You hold the rail and do not move.".into(),
        injuries: injuries.into(),
        triage,
        says: "\u{201c}My leg, my leg. Where is my son?\u{201d} After ten minutes you stop calling.".into(),
        needs: "Hard of hearing: needs to see who speaks.".into(),
        place: "East stand, stair 3".into(),
    };
    design.actors = vec![
        actor(0, "Woman of sixty", 1, Triage::Urgent, "Ankle swollen, graze on the forehead"),
        actor(1, "Boy of nine", 1, Triage::None, ""),
        actor(2, "Глядачі", 12, Triage::Delayed, "Bruises"),
    ];
    design.decisions = vec![Decision {
        id: DecisionId(id(380)),
        exercise_id: home(),
        question: "Does the match go on?".into(),
        by: "Event control".into(),
        choices: vec![
            Choice { key: "A".into(), label: "It is paused".into() },
            Choice { key: "B".into(), label: "It goes on".into() },
        ],
        event_id: Some(EventId(id(1002))),
        within_ms: Some(600_000),
        ..Decision::default()
    }];
    design
}

/// The events of the match day: one for every rendering, a very long one, a contingency, a branch, one put off.
pub fn events() -> Vec<Event> {
    let long = "The caller describes at length what she sees, again and again, in other words. ".repeat(60);
    let mut events = vec![
        Event {
            kind: EventKind::Administrative,
            phase: "Arrival".into(),
            expected_action: String::new(),
            ..event(1, Some(0), "StartEx")
        },
        Event {
            phase: "Sighting".into(),
            text: "Drone over the east stand at {{stadium}}, about as high as the roof.".into(),
            read_aloud: "Control, control, steward one four. There is a drone over the east stand. A drone. Over."
                .into(),
            if_asked: "It is white, it makes a high noise, it stays where it is.".into(),
            hint: "Ask control what the plan says about drones.".into(),
            sender: "Steward 14".into(),
            recipient: "Event control".into(),
            method: "Radio".into(),
            location: "East stand".into(),
            expected_action: "Event control tells the police and starts the decision".into(),
            expected_within_ms: Some(300_000),
            evaluator: "Eval 2".into(),
            objectives: vec![ObjectiveId(id(300))],
            tasks: vec![TaskId(id(400))],
            safety: "Nobody climbs to look.".into(),
            notes: "Let the first call go unanswered for half a minute.".into(),
            duration_ms: Some(120_000),
            ..event(2, Some(32), "First sighting")
        },
        Event {
            phase: "Sighting".into(),
            text: "Dear colleagues,\n\nwe have had three calls about a drone. Is it one of yours?\n\nMedia desk".into(),
            sender: "Halden Courier".into(),
            recipient: "Press office".into(),
            method: "E-mail".into(),
            expected_action: "One answer, agreed with the police".into(),
            ..event(3, Some(40), "Enquiry of the press")
        },
        Event {
            phase: "Sighting".into(),
            text: "شاهدت طائرة مسيّرة فوق المدرج الشرقي، هل هي آمنة؟".into(),
            sender: "@fan_14".into(),
            method: "Social media".into(),
            recipient: "Press office".into(),
            ..event(4, Some(42), "Post with a film")
        },
        Event {
            phase: "Clearing".into(),
            text: "Leave the east stand by gate C. Walk, do not run.".into(),
            read_aloud: "Follow the stewards. Help those who cannot walk.".into(),
            sender: "Halden-on-Sallow council".into(),
            recipient: "Public".into(),
            method: "Public warning".into(),
            location: "East stand".into(),
            custom: vec![
                CustomField { name: "Urgency".into(), value: "Immediate".into() },
                CustomField { name: "Severity".into(), value: "Severe".into() },
                CustomField { name: "Certainty".into(), value: "Likely".into() },
                CustomField { name: "Category".into(), value: "Security".into() },
            ],
            waits_for: Some(Condition::Decided { decision: DecisionId(id(380)), choice: "A".into() }),
            objectives: vec![ObjectiveId(id(301))],
            ..event(5, Some(78), "Warning to the public")
        },
        Event {
            kind: EventKind::Contingency,
            text: "Is anybody dealing with the drone?".into(),
            sender: "Police control".into(),
            recipient: "Event control".into(),
            method: "Telephone".into(),
            contingency_for: Some(ContingencyFor { event: EventId(id(1002)), after_ms: 300_000 }),
            waits_for: Some(Condition::All {
                of: vec![
                    Condition::Released { event: EventId(id(1002)) },
                    Condition::After {
                        of: Box::new(Condition::Answered { event: EventId(id(1002)), response: Response::NotMet }),
                        wait_ms: 120_000,
                    },
                ],
            }),
            ..event(6, None, "Police ask")
        },
        Event {
            phase: "Clearing".into(),
            text: long,
            method: "Telephone".into(),
            sender: "A caller".into(),
            recipient: "Event control".into(),
            custom: vec![CustomField { name: "Props".into(), value: "none".into() }],
            ..event(7, Some(85), "A very long call")
        },
        Event { review: EventReview::Deferred, ..event(8, Some(90), "Second match") },
        Event {
            marking: Some(Marking::TlpRed),
            phase: "Clearing".into(),
            text: "Kestrelnest is known to the police.".into(),
            method: "Intelligence note".into(),
            sender: "Police".into(),
            recipient: "Police commander".into(),
            ..event(9, Some(92), "Who the pilot is")
        },
    ];
    for (number, method, title) in [
        (10, "SMS", "Text from a father"),
        (11, "News bulletin", "Drone stops the match"),
        (12, "Dispatch ticket", "Ambulance to stair 3"),
        (13, "Drone detection", "Track lost"),
        (14, "Face to face", "A lost child"),
    ] {
        let minutes = 93 + i64::try_from(number).unwrap();
        events.push(Event {
            phase: "Clearing".into(),
            text: "Хто мене чує? Де вихід для людей у візках?".into(),
            sender: "Halden Courier".into(),
            recipient: "Event control".into(),
            location: "Gate C".into(),
            method: method.into(),
            ..event(number, Some(minutes), title)
        });
    }
    events
}

fn names() -> Names {
    Names {
        stakeholders: HashMap::from([
            (StakeholderId(id(600)), "Riverside Park".into()),
            (StakeholderId(id(601)), "Police of Halden".into()),
        ]),
        contacts: HashMap::from([(ContactId(id(500)), "O. Petrenko".into())]),
        capabilities: HashMap::from([
            ("fema:CC03".into(), "Operational Coordination".into()),
            ("fema:CC16".into(), "Critical Transportation".into()),
        ]),
    }
}

/// A square of one colour.
fn picture() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(60, 30, image::Rgb([29, 79, 145]))
        .write_to(&mut file, image::ImageFormat::Png)
        .unwrap();
    file.into_inner()
}

/// An edition of a design for a reader.
pub fn edition(design: &Design, events: &[Event], reader: Option<&Marking>) -> ExerciseEdition {
    let names = names();
    let task = |title: &str, target: Option<u32>| PlanTask {
        title: title.into(),
        plan: "Riverside Park emergency response plan".into(),
        target_min: target,
        to_check: target == Some(5),
        trigger: "Drone reported".into(),
    };
    let tasks = BTreeMap::from([
        (TaskId(id(400)), task("Tell the police and the air traffic service", Some(5))),
        (TaskId(id(401)), task("Decide whether play goes on", Some(10))),
    ]);
    ExerciseEdition {
        frame: Frame::of(design, &names),
        script: Script::of(design, events, reader, tasks, names.capabilities),
        pictures: BTreeMap::from([("00".to_owned(), Arc::new(picture()))]),
        imprint: Imprint {
            organisation: "Halden-on-Sallow resilience forum".into(),
            reader: reader.cloned(),
            prepared_at: WallTime(START - 86_400_000),
            utc_offset_minutes: 120,
            software: Software { name: "Muster".into(), version: "0.1.0".into() },
        },
    }
}

pub fn full() -> ExerciseEdition {
    edition(&design(), &events(), None)
}

pub fn empty() -> ExerciseEdition {
    edition(&bare(), &[], None)
}

/// So many events, with texts of every length.
pub fn large(count: u128) -> ExerciseEdition {
    let mut events = Vec::new();
    for number in 0..count {
        let sample = self::events();
        let mut one = sample[usize::try_from(number).unwrap() % sample.len()].clone();
        one.id = EventId(id(10_000 + number));
        one.number = (number + 1).to_string();
        one.position = i64::try_from(number).unwrap();
        one.offset = Some(ExerciseOffset(one.position * 30_000));
        one.text.truncate(one.text.char_indices().nth(200).map_or(one.text.len(), |(at, _)| at));
        one.phase = ["Arrival", "Sighting", "Clearing"][usize::try_from(number * 3 / count).unwrap()].into();
        events.push(one);
    }
    edition(&design(), &events, None)
}
