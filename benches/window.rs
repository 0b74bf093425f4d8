//! How long a window takes to show its page, and what it then holds in memory: Muster with the sample workspace beside
//! a bare Tauri window of the same profile, turn by turn on a display of their own.
//!
//! The page counts as usable at the last change of the picture, after which it stands still. That is later than the
//! first moment somebody could click, for both.
//!
//! `MUSTER_BIN`, `MUSTER_DESKTOP_BIN` and `MUSTER_BARE_BIN` name the programs; `make bench` builds and names them.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use muster_tests::display::Display;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;
/// A picture that has not changed for this long stands still.
const STILL: Duration = Duration::from_millis(2_500);

struct Measured {
    /// From the start of the process to the last change of the picture.
    usable: Duration,
    /// KiB of all processes of the window, what they share counted in each.
    resident: u64,
    /// KiB of all processes of the window, what they share counted once.
    proportional: u64,
}

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let program = |variable: &str| std::env::var(variable).unwrap_or_else(|_| panic!("{variable} names the program"));
    let (bare, muster) = (program("MUSTER_BARE_BIN"), program("MUSTER_DESKTOP_BIN"));
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("sample.muster");
    let made =
        Command::new(program("MUSTER_BIN")).arg("new").arg(&workspace).args(["--sample", "stadium"]).status().unwrap();
    assert!(made.success());

    let (mut bares, mut musters) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let one = measure(Command::new(&bare).env("HOME", folder.path()), folder.path());
        let other = measure(Command::new(&muster).arg(&workspace), folder.path());
        // The first round only warms the disk's cache.
        if round > 0 {
            println!("bare {} ms, Muster {} ms", one.usable.as_millis(), other.usable.as_millis());
            bares.push(one);
            musters.push(other);
        }
    }
    compare("usable page, ms", &bares, &musters, |one| one.usable.as_millis() as u64);
    compare("resident, KiB, shared pages in each process", &bares, &musters, |one| one.resident);
    compare("resident, KiB, shared pages once", &bares, &musters, |one| one.proportional);
}

fn measure(program: &mut Command, settings: &Path) -> Measured {
    let display = Display::start();
    let empty = display.pixels();
    let began = Instant::now();
    let mut window = program
        .env("DISPLAY", &display.name)
        .env_remove("WAYLAND_DISPLAY")
        .env("MUSTER_CONFIG_DIR", settings)
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (mut shown, mut usable) = (empty.clone(), Duration::ZERO);
    while shown == empty || began.elapsed() < usable + STILL {
        assert!(began.elapsed() < Duration::from_secs(60), "no window that stands still is shown");
        std::thread::sleep(Duration::from_millis(4));
        let seen = display.pixels();
        if seen != shown {
            (shown, usable) = (seen, began.elapsed());
        }
    }
    let (resident, proportional) = memory(window.id());
    leave(&mut window);
    Measured { usable, resident, proportional }
}

/// Asks a window to leave, and waits until it has.
fn leave(window: &mut Child) {
    let asked = Command::new("kill").args(["-TERM", &window.id().to_string()]).status().unwrap();
    assert!(asked.success());
    window.wait().unwrap();
}

/// What a process and its descendants hold, in KiB.
fn memory(process: u32) -> (u64, u64) {
    let listed = Command::new("ps").args(["-eo", "pid=,ppid="]).output().unwrap();
    let pairs: Vec<(u32, u32)> = String::from_utf8(listed.stdout)
        .unwrap()
        .lines()
        .filter_map(|line| {
            let mut numbers = line.split_whitespace().filter_map(|number| number.parse().ok());
            Some((numbers.next()?, numbers.next()?))
        })
        .collect();
    let mut family = vec![process];
    let mut looked_at = 0;
    while let Some(parent) = family.get(looked_at).copied() {
        family.extend(pairs.iter().filter(|(_, of)| *of == parent).map(|(child, _)| *child));
        looked_at += 1;
    }
    assert!(family.len() > 1, "the page has a process of its own");
    family.iter().fold((0, 0), |(resident, proportional), member| {
        let rollup = std::fs::read_to_string(format!("/proc/{member}/smaps_rollup")).unwrap_or_default();
        let line = |name: &str| {
            let found = rollup.lines().find_map(|line| line.strip_prefix(name));
            found.and_then(|rest| rest.split_whitespace().next()).and_then(|number| number.parse().ok()).unwrap_or(0)
        };
        (resident + line("Rss:"), proportional + line("Pss:"))
    })
}

fn compare(what: &str, bares: &[Measured], musters: &[Measured], of: fn(&Measured) -> u64) {
    let median = |all: &[Measured]| {
        let mut values: Vec<u64> = all.iter().map(of).collect();
        values.sort_unstable();
        values[values.len() / 2]
    };
    let (bare, muster) = (median(bares), median(musters));
    println!("{what}: bare {bare}, Muster {muster}, ratio {:.2}", muster as f64 / bare as f64);
}
