//! Playing an exercise from a shell: the journal as it is written.

use crate::arguments::Run;
use crate::ask::Desk;
use crate::refusal::Refusal;
use crate::text;
use muster_app::{PreferencesFile, Topic};
use serde_json::{Value, json};
use std::io::{ErrorKind, Write};
use std::sync::mpsc;
use std::time::Duration;

/// What wakes the player.
enum Told {
    /// Something was journaled.
    Journaled,
    /// The terminal or the system asks to stop.
    Stop,
}

/// Plays until nothing is left that comes by itself, the run has ended, or somebody asks to stop.
pub fn play(task: &Run) -> Result<(), Refusal> {
    let desk = Desk::started(PreferencesFile::nowhere())?;
    desk.open_workspace(&task.workspace)?;
    let played = drive(&desk, task);
    // Whatever went wrong, closing pauses a run that still goes.
    let closed = desk.close();
    played.and(closed)
}

fn drive(desk: &Desk, task: &Run) -> Result<(), Refusal> {
    let exercise = desk.exercise(&task.exercise)?;
    let (told, notices) = mpsc::channel();
    let stop_told = told.clone();
    // Nobody listens any more once playing is over.
    muster_server::when_asked_to_stop(move || drop(stop_told.send(Told::Stop)))
        .map_err(|error| Refusal::Refused(format!("the terminal could not be listened to: {error}")))?;
    desk.session().listen(move |notice| {
        if notice.topics.contains(&Topic::Journal) {
            // Nobody listens any more once playing is over.
            let _ = told.send(Told::Journaled);
        }
    });
    let run = if task.resume { unfinished(desk, &exercise)? } else { made(desk, &exercise)? };
    // On a resumed run the entries that were written before are known to whoever resumes.
    let mut shown = if task.resume { last_entry(desk, &run)? } else { 0 };
    if task.auto {
        desk.call("run_automatic", json!({"run": run, "automatic": true}))?;
    }
    begin(desk, &run, task)?;
    loop {
        shown = match show(desk, &run, shown, task.json)? {
            Some(shown) => shown,
            None => return stop(desk, &run, "nobody reads the output any more"),
        };
        let view = desk.call("run_get", json!({"run": run}))?;
        match text(&view["phase"]).as_str() {
            "running" => {}
            "interrupted" => return Err(interrupted(desk, &view)?),
            _ => return Ok(()),
        }
        if view["counts"]["by_clock"] == 0 {
            finish(desk, &run, &view, task)?;
            show(desk, &run, shown, task.json)?;
            return Ok(());
        }
        // A lost notice costs half a second, never an entry.
        let mut woken = notices.recv_timeout(Duration::from_millis(500)).ok();
        while let Some(told) = woken {
            if let Told::Stop = told {
                stop(desk, &run, "muster was asked to stop")?;
                show(desk, &run, shown, task.json)?;
                return Ok(());
            }
            woken = notices.try_recv().ok();
        }
    }
}

/// Pauses in good order, so that going on shows no gap.
fn stop(desk: &Desk, run: &str, why: &str) -> Result<(), Refusal> {
    desk.call("run_pause", json!({"run": run, "reason": why}))?;
    eprintln!("muster: paused, because {why}; go on with --resume");
    Ok(())
}

fn interrupted(desk: &Desk, view: &Value) -> Result<Refusal, Refusal> {
    let trouble = desk.call("app_state", json!({}))?["trouble"].clone();
    Ok(Refusal::Refused(match trouble.as_str() {
        Some(trouble) if view["unwritten"] != 0 => format!("{trouble} Then go on with --resume."),
        _ => "the run was interrupted and stands; look at the gap, then go on with --resume".into(),
    }))
}

fn made(desk: &Desk, exercise: &str) -> Result<String, Refusal> {
    Ok(text(&desk.call("run_create", json!({"exercise": exercise}))?["run"]["id"]))
}

/// The latest run that began and has not ended; one that never began only where there is no other.
fn unfinished(desk: &Desk, exercise: &str) -> Result<String, Refusal> {
    let lines = desk.call("run_list", json!({}))?;
    let open =
        |line: &&Value| line["run"]["exercise_id"] == exercise && line["phase"] != "ended" && line["fault"].is_null();
    let open: Vec<&Value> = lines.as_array().into_iter().flatten().filter(open).collect();
    let found = open.iter().find(|line| !line["started_at"].is_null()).or_else(|| open.first());
    let Some(found) = found else {
        return Err(Refusal::Refused("this exercise has no run that could go on".into()));
    };
    if open.len() > 1 {
        let name = text(&found["run"]["name"]);
        eprintln!("muster: {} runs of this exercise have not ended; going on with “{name}”", open.len());
    }
    Ok(text(&found["run"]["id"]))
}

fn last_entry(desk: &Desk, run: &str) -> Result<u64, Refusal> {
    let view = desk.call("run_get", json!({"run": run}))?;
    let entries = view["entries"].as_u64().unwrap_or(0);
    // The gap that opening the file found was journaled just now, and is news.
    let news = u64::from(view["phase"] == "interrupted");
    Ok(entries - news.min(entries))
}

fn begin(desk: &Desk, run: &str, task: &Run) -> Result<(), Refusal> {
    let view = desk.call("run_get", json!({"run": run}))?;
    if view["started"] == false {
        let from = match task.from {
            None if task.auto => set_up(desk, run)?,
            from => from,
        };
        desk.call("run_start", json!({"run": run, "rate": task.rate, "from": from}))?;
        return Ok(());
    }
    if let Some(rate) = task.rate {
        desk.call("run_rate", json!({"run": run, "rate": rate}))?;
    }
    desk.call("run_resume", json!({"run": run}))?;
    Ok(())
}

/// Where the set-up begins, if the first event is before StartEx.
fn set_up(desk: &Desk, run: &str) -> Result<Option<i64>, Refusal> {
    let board = desk.call("run_board", json!({"run": run}))?;
    Ok(board["next"][0]["planned"].as_i64().filter(|planned| *planned < 0))
}

/// A run in which everything was decided is over; one that waits for people is paused for them.
fn finish(desk: &Desk, run: &str, view: &Value, task: &Run) -> Result<(), Refusal> {
    let count = |name: &str| view["counts"][name].as_u64().unwrap_or(0);
    let left: Vec<String> = [("held", "on hold"), ("due", "overdue"), ("to_come", "to come")]
        .into_iter()
        .filter(|(name, _)| count(name) > 0)
        .map(|(name, words)| format!("{} {words}", count(name)))
        .collect();
    if left.is_empty() {
        let reason = match count("skipped") {
            0 => "every scheduled event was delivered",
            _ => "every scheduled event was delivered or skipped",
        };
        desk.call("run_end", json!({"run": run, "reason": reason}))?;
        return Ok(());
    }
    let reason = format!("no event is left that the clock releases; {} wait for a controller", left.join(", "));
    desk.call("run_pause", json!({"run": run, "reason": reason}))?;
    let todo = match task.auto {
        true => "Decide them in the window, or with `muster call run_release`; then go on with --resume",
        false => "Add --auto to let the clock release what is still to come, or release them in the window",
    };
    eprintln!("muster: paused: {reason}. {todo}.");
    Ok(())
}

/// Prints what was journaled after an entry and returns the last one's number; `None` if nobody reads any more.
fn show(desk: &Desk, run: &str, after: u64, as_json: bool) -> Result<Option<u64>, Refusal> {
    let mut after = after;
    loop {
        let entries = desk.call("run_journal", json!({"run": run, "after": after, "limit": 1000}))?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let Some(last) = entries.last() else { return Ok(Some(after)) };
        after = last["seq"].as_u64().unwrap_or(after);
        let mut out = std::io::stdout().lock();
        let written = entries
            .iter()
            .try_for_each(|entry| if as_json { writeln!(out, "{entry}") } else { writeln!(out, "{}", line(entry)) });
        match written.and_then(|()| out.flush()) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(None),
            Err(error) => return Err(Refusal::Refused(format!("the journal could not be printed: {error}"))),
        }
    }
}

fn line(entry: &Value) -> String {
    let exercise = muster_app::offset_text(entry["exercise"].as_i64().unwrap_or(0));
    let what = match (entry["number"].as_str(), entry["title"].as_str()) {
        (Some(number), Some(title)) => format!(" {number} · {title}"),
        _ => entry["text"].as_str().or(entry["reason"].as_str()).map_or(String::new(), |words| format!(" {words}")),
    };
    let late = match entry["late_ms"].as_i64() {
        Some(late) if late > 0 => format!(" ({} late)", muster_app::offset_text(late)),
        Some(early) if early < 0 => format!(" ({} early)", muster_app::offset_text(early.saturating_neg())),
        _ => String::new(),
    };
    format!("{exercise}  {}{what}{late}  [{}]", text(&entry["kind"]), text(&entry["actor"]))
}
