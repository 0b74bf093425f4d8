//! A run whose program is killed, again and again, loses nothing it announced and releases nothing twice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, Stdio};
use std::sync::LazyLock;
use std::time::Duration;

const EVENTS: u32 = 240;
/// Exercise seconds to a real one, so that forty events come a second.
const RATE: &str = "40";

static MUSTER: LazyLock<PathBuf> = LazyLock::new(|| muster_tests::program::muster().unwrap());

fn muster(folder: &Path) -> Command {
    let mut command = Command::new(&*MUSTER);
    command.current_dir(folder).env_remove("MUSTER_PASSPHRASE").stdin(Stdio::null());
    command
}

fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = muster(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn call(folder: &Path, name: &str, request: &Value) -> Value {
    serde_json::from_str(&done(folder, &["call", name, &request.to_string(), "--workspace", "a.muster"])).unwrap()
}

/// An exercise with an event each second, the first at StartEx.
fn exercise(folder: &Path) {
    let mut list = String::from("No.,Time,Title,To\n");
    for place in 0..EVENTS {
        writeln!(list, "{},09:{:02}:{:02},Report {place},Silver", place + 1, place / 60, place % 60).unwrap();
    }
    std::fs::write(folder.join("list.csv"), list).unwrap();
    done(folder, &["new", "a.muster"]);
    done(folder, &["import", "list.csv", "--workspace", "a.muster", "--exercise", "Night"]);
}

/// When a program is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// Any time after it began: perhaps while it opens the file or journals the gap.
    Beginning(Duration),
    /// Some time after it announced so many entries.
    Announced(usize, Duration),
}

/// Moments that are the same on each try of the test.
fn moments(seed: u64) -> Vec<Moment> {
    let mut state = seed;
    let mut below = |limit: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    };
    (0..9)
        .map(|place| match place % 3 {
            // The first must come after the run was made, or there is nothing to go on with.
            1 => Moment::Beginning(Duration::from_millis(below(120))),
            _ => Moment::Announced(1 + below(22) as usize, Duration::from_millis(below(60))),
        })
        .collect()
}

/// Complete lines: what was cut off by the kill was never announced.
fn next_line(out: &mut BufReader<ChildStdout>) -> Option<String> {
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    line.strip_suffix('\n').map(str::to_owned)
}

/// Plays until the moment, kills, and returns what was announced before.
fn play_and_kill(folder: &Path, resume: bool, moment: Moment) -> Vec<String> {
    let mut command = muster(folder);
    command.args(["run", "--workspace", "a.muster", "--exercise", "Night", "--auto", "--json", "--rate", RATE]);
    if resume {
        command.arg("--resume");
    }
    let mut program = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(program.stdout.take().unwrap());
    let mut announced = Vec::new();
    let wait = match moment {
        Moment::Beginning(wait) => wait,
        Moment::Announced(lines, wait) => {
            announced.extend((0..lines).map_while(|_| next_line(&mut out)));
            assert_eq!(announced.len(), lines, "the program ended before it was killed");
            wait
        }
    };
    std::thread::sleep(wait);
    program.kill().unwrap();
    program.wait().unwrap();
    // What it announced between the last line read and the kill is still in the pipe.
    announced.extend(std::iter::from_fn(|| next_line(&mut out)));
    announced
}

fn journal(folder: &Path) -> Vec<Value> {
    let runs = call(folder, "run_list", &json!({}));
    assert_eq!(runs.as_array().unwrap().len(), 1, "going on makes no second run");
    let mut entries: Vec<Value> = Vec::new();
    loop {
        let request = json!({"run": runs[0]["run"]["id"], "after": entries.len(), "limit": 500});
        match call(folder, "run_journal", &request) {
            Value::Array(more) if !more.is_empty() => entries.extend(more),
            _ => return entries,
        }
    }
}

fn kinds<'a>(entries: &'a [Value], wanted: &[&str]) -> Vec<&'a str> {
    entries.iter().filter_map(|entry| entry["kind"].as_str()).filter(|kind| wanted.contains(kind)).collect()
}

fn a_run_killed_at(seed: u64) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    exercise(folder);

    let mut announced = Vec::new();
    let mut killed_in_play = 0;
    for (place, moment) in moments(seed).into_iter().enumerate() {
        let lines = play_and_kill(folder, place > 0, moment);
        killed_in_play += usize::from(!lines.is_empty());
        announced.extend(lines);
    }
    let rest = done(
        folder,
        &["run", "--workspace", "a.muster", "--exercise", "Night", "--auto", "--json", "--rate", RATE, "--resume"],
    );
    announced.extend(rest.lines().map(str::to_owned));

    let entries = journal(folder);
    let written: BTreeSet<String> = entries.iter().map(Value::to_string).collect();
    for line in &announced {
        assert!(written.contains(line), "announced and then lost: {line}");
    }
    for (place, entry) in entries.iter().enumerate() {
        assert_eq!(entry["seq"], place + 1);
        if let Some(before) = place.checked_sub(1) {
            assert_eq!(entry["prev"], entries[before]["hash"]);
        }
    }

    let released: Vec<&str> = entries
        .iter()
        .filter(|entry| entry["kind"] == "released")
        .map(|entry| entry["number"].as_str().unwrap())
        .collect();
    let expected: Vec<String> = (1..=EVENTS).map(|number| number.to_string()).collect();
    assert_eq!(released, expected, "each event once, in order");

    // Between two times that the clock was started there is the gap, with its cause.
    let turns = kinds(&entries, &["started", "interrupted", "resumed", "paused", "ended"]);
    assert_eq!(turns.first(), Some(&"started"));
    assert_eq!(turns.last(), Some(&"ended"));
    for pair in turns[1..turns.len() - 1].chunks(2) {
        assert_eq!(pair, ["interrupted", "resumed"], "{turns:?}");
    }
    let gaps: Vec<&Value> = entries.iter().filter(|entry| entry["kind"] == "interrupted").collect();
    assert!(gaps.len() >= killed_in_play, "{} gaps for {killed_in_play} kills during play", gaps.len());
    for gap in gaps {
        assert_eq!(gap["cause"], "program_ended");
        assert!(gap["gap_ms"].as_i64().unwrap() >= 0);
    }

    assert!(done(folder, &["verify", "a.muster"]).starts_with("Whole"));
}

#[test]
fn a_killed_run_keeps_every_announced_entry_and_releases_nothing_twice() {
    a_run_killed_at(7);
}

#[test]
fn it_does_so_whenever_it_is_killed() {
    a_run_killed_at(1_968);
}
