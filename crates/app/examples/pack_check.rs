//! Says what is wrong with files of packs, for those who write them: `pack_check FILE... [--overlay FILE...]`.

use muster_app::packs::{self, Cut};
use muster_domain::exercise::{Design, checks};
use muster_domain::rehearsal::{Players, rehearse};
use muster_domain::{Event, EventId, EventKind};
use std::collections::BTreeSet;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (files, overlays) = match arguments.iter().position(|argument| argument == "--overlay") {
        Some(place) => (&arguments[..place], &arguments[place + 1..]),
        None => (&arguments[..], &[][..]),
    };
    let read = |file: &String| std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"));
    let mut wrong = 0;
    let mut say = |text: String| {
        println!("{text}");
        wrong += 1;
    };
    let overlays: Vec<String> = match overlays.iter().map(read).collect() {
        Ok(overlays) => overlays,
        Err(error) => {
            say(error);
            Vec::new()
        }
    };
    for file in files {
        let text = match read(file) {
            Ok(text) => text,
            Err(error) => {
                say(error);
                continue;
            }
        };
        for cut in Cut::ALL {
            for on in 0..1_usize << overlays.len() {
                let chosen = overlays.iter().enumerate().filter(|(place, _)| on & (1 << place) != 0);
                let chosen: Vec<&str> = chosen.map(|(_, text)| text.as_str()).collect();
                let what = format!("{file} {} with {} overlays (set {on})", cut.key(), chosen.len());
                match packs::tried(&text, &chosen, cut) {
                    Err(error) => say(format!("{what}: {}", error.message)),
                    Ok((design, events)) => {
                        println!("{what}: {} events, {} objectives", events.len(), design.objectives.len());
                        faults(&design, &events).into_iter().for_each(|fault| say(format!("  {fault}")));
                    }
                }
            }
        }
    }
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn faults(design: &Design, events: &[Event]) -> Vec<String> {
    let mut found: Vec<String> = checks::check(design, events)
        .iter()
        .map(|fact| named(serde_json::to_string(fact).unwrap_or_default(), design, events))
        .collect();
    let rehearsal = rehearse(events, &design.decisions, &[], &[Players::DoAll, Players::DoNothing]);
    let number = |id: &EventId| events.iter().find(|event| event.id == *id).map_or("?", |event| &event.number);
    found.extend(rehearsal.never.iter().map(|id| format!("never fires on any branch: {}", number(id))));
    if !rehearsal.complete {
        found.push("there are more branches than are rehearsed".into());
    }
    let end = design.exercise.ends.unwrap_or_default();
    let in_play = |id: &EventId| events.iter().any(|event| event.id == *id && event.kind != EventKind::Administrative);
    let late: BTreeSet<&str> = rehearsal
        .branches
        .iter()
        .flat_map(|branch| &branch.firings)
        .filter(|firing| firing.at > end && in_play(&firing.event))
        .map(|firing| number(&firing.event))
        .collect();
    found.extend(late.iter().map(|number| format!("event {number} comes after the end at {end} on some branch")));
    found
}

/// A fact with numbers and titles in the place of identities.
fn named(mut fact: String, design: &Design, events: &[Event]) -> String {
    for event in events {
        fact = fact.replace(&event.id.to_string(), &format!("event {}", event.number));
    }
    for objective in &design.objectives {
        fact = fact.replace(&objective.id.to_string(), &format!("objective {}", objective.number));
    }
    for decision in &design.decisions {
        fact = fact.replace(&decision.id.to_string(), &decision.question);
    }
    for phase in &design.phases {
        fact = fact.replace(&phase.id.to_string(), &phase.name);
    }
    fact
}
