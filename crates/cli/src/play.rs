//! Playing an exercise from a shell: the journal as it is written.

use crate::arguments::Run;
use crate::ask::Desk;
use crate::refusal::Refusal;
use crate::text;
use muster_app::{PreferencesFile, Topic};
use serde_json::{Value, json};
use std::io::Write;
use std::sync::mpsc;
use std::time::Duration;

/// Plays until nothing is left that comes by itself, or the run has ended.
pub fn play(task: &Run) -> Result<(), Refusal> {
    let desk = Desk::started(PreferencesFile::nowhere())?;
    desk.open_workspace(&task.workspace)?;
    let exercise = desk.exercise(&task.exercise)?;
    let (told, notices) = mpsc::channel();
    desk.session().listen(move |notice| {
        if notice.topics.contains(&Topic::Journal) {
            // Nobody listens any more once playing is over.
            let _ = told.send(());
        }
    });
    let run = if task.resume { unfinished(&desk, &exercise)? } else { made(&desk, &exercise)? };
    // On a resumed run the entries that were written before are known to whoever resumes.
    let mut shown = if task.resume { last_entry(&desk, &run)? } else { 0 };
    if task.auto {
        desk.call("run_automatic", json!({"run": run, "automatic": true}))?;
    }
    begin(&desk, &run, task)?;
    loop {
        shown = show(&desk, &run, shown, task.json)?;
        let view = desk.call("run_get", json!({"run": run}))?;
        match text(&view["phase"]).as_str() {
            "running" => {}
            "interrupted" => {
                desk.close()?;
                return Err(Refusal::Refused(
                    "the run was interrupted and stands; look at the gap, then go on with --resume".into(),
                ));
            }
            _ => break,
        }
        if !comes_by_itself(&view, &desk, &run)? {
            finish(&desk, &run, &view, task)?;
            show(&desk, &run, shown, task.json)?;
            break;
        }
        // A lost notice costs half a second, never an entry.
        let _ = notices.recv_timeout(Duration::from_millis(500));
        while notices.try_recv().is_ok() {}
    }
    desk.close()
}

fn made(desk: &Desk, exercise: &str) -> Result<String, Refusal> {
    Ok(text(&desk.call("run_create", json!({"exercise": exercise}))?["run"]["id"]))
}

fn unfinished(desk: &Desk, exercise: &str) -> Result<String, Refusal> {
    let lines = desk.call("run_list", json!({}))?;
    let found = lines
        .as_array()
        .into_iter()
        .flatten()
        .find(|line| line["run"]["exercise_id"] == exercise && !matches!(line["phase"].as_str(), Some("ended")));
    found
        .map(|line| text(&line["run"]["id"]))
        .ok_or_else(|| Refusal::Refused("this exercise has no run that could go on".into()))
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
    if view["phase"] == "ready" {
        desk.call("run_start", json!({"run": run, "rate": task.rate}))?;
        return Ok(());
    }
    if let Some(rate) = task.rate {
        desk.call("run_rate", json!({"run": run, "rate": rate}))?;
    }
    desk.call("run_resume", json!({"run": run}))?;
    Ok(())
}

/// Whether an event is still to come that the clock will release.
fn comes_by_itself(view: &Value, desk: &Desk, run: &str) -> Result<bool, Refusal> {
    let counts = &view["counts"];
    if counts["due"] == 0 && counts["to_come"] == 0 {
        return Ok(false);
    }
    if view["automatic"] == true {
        return Ok(true);
    }
    let board = desk.call("run_board", json!({"run": run}))?;
    Ok(["due", "next"]
        .iter()
        .any(|list| board[list].as_array().into_iter().flatten().any(|event| event["by_clock"] == true)))
}

/// A run in which everything came by itself is over; one that waits for people is paused for them.
fn finish(desk: &Desk, run: &str, view: &Value, task: &Run) -> Result<(), Refusal> {
    let (name, reason) = if view["counts"]["due"] == 0 && view["counts"]["to_come"] == 0 {
        ("run_end", "every scheduled event was delivered")
    } else {
        ("run_pause", "what is left waits for a controller")
    };
    desk.call(name, json!({"run": run, "reason": reason}))?;
    if !task.json && name == "run_pause" {
        eprintln!("muster: paused; what is left waits for a controller");
    }
    Ok(())
}

fn show(desk: &Desk, run: &str, after: u64, as_json: bool) -> Result<u64, Refusal> {
    let mut after = after;
    loop {
        let entries = desk.call("run_journal", json!({"run": run, "after": after, "limit": 1000}))?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let Some(last) = entries.last() else { return Ok(after) };
        after = last["seq"].as_u64().unwrap_or(after);
        let mut out = std::io::stdout().lock();
        let written = entries
            .iter()
            .try_for_each(|entry| if as_json { writeln!(out, "{entry}") } else { writeln!(out, "{}", line(entry)) });
        written.and_then(|()| out.flush()).map_err(|error| Refusal::Refused(format!("output: {error}")))?;
    }
}

fn line(entry: &Value) -> String {
    let exercise = muster_app::offset_text(entry["exercise"].as_i64().unwrap_or(0));
    let what = match (entry["number"].as_str(), entry["title"].as_str()) {
        (Some(number), Some(title)) => format!(" {number} · {title}"),
        _ => entry["text"].as_str().or(entry["reason"].as_str()).map_or(String::new(), |words| format!(" {words}")),
    };
    let late = match entry["late_ms"].as_i64() {
        Some(late) if late != 0 => format!(" ({} late)", muster_app::offset_text(late)),
        _ => String::new(),
    };
    format!("{exercise}  {}{what}{late}  [{}]", text(&entry["kind"]), text(&entry["actor"]))
}
