//! A display of the test's own, whose picture can be read and whose keyboard can be played.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long anything may take on a slow machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A virtual display.
pub struct Display {
    server: Child,
    picture: TempDir,
    /// Its name, as `DISPLAY` has it.
    pub name: String,
}

impl Display {
    /// Starts an empty one.
    pub fn start() -> Self {
        let picture = tempfile::tempdir().unwrap();
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-fbdir"])
            .arg(picture.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is needed; `make test` installs it");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        Self { server, picture, name: format!(":{}", number.trim()) }
    }

    /// How many colours stand on the screen. Text drawn smoothly alone gives dozens; an empty window one or two.
    pub fn colours(&self) -> usize {
        self.pixels().chunks_exact(4).collect::<HashSet<_>>().len()
    }

    /// What stands on the screen, four bytes a pixel.
    pub fn pixels(&self) -> Vec<u8> {
        let mut file = std::fs::read(self.picture.path().join("Xvfb_screen0")).unwrap();
        // The XWD form: a header whose first word is its own length, a table of 12 bytes a colour, then the pixels.
        let word = |place: usize| u32::from_be_bytes(file[4 * place..4 * place + 4].try_into().unwrap()) as usize;
        let head = word(0) + 12 * word(19);
        file.split_off(head)
    }

    /// Types a path into a file dialog of the system and confirms it.
    pub fn answer_dialog(&self, title: &str, path: &str) {
        let shown = || self.keyboard(&["search", "--onlyvisible", "--name", title]).lines().next().map(str::to_owned);
        let mut dialog = None;
        self.until(&format!("the dialog “{title}” is shown"), || {
            dialog = shown();
            dialog.is_some()
        });
        let dialog = dialog.unwrap();
        // The dialog goes on reading its folder after it is shown, and may lose what is typed meanwhile.
        self.until(&format!("the dialog “{title}” is closed"), || {
            self.keyboard(&["windowfocus", "--sync", &dialog]);
            // Where files were used lately no folder can be taken.
            self.keyboard(&["key", "alt+Home"]);
            self.keyboard(&["key", "ctrl+l"]);
            std::thread::sleep(Duration::from_millis(300));
            self.keyboard(&["key", "ctrl+a"]);
            self.keyboard(&["type", "--delay", "20", path]);
            std::thread::sleep(Duration::from_millis(300));
            self.keyboard(&["key", "Return"]);
            std::thread::sleep(Duration::from_millis(1000));
            shown().is_none_or(|id| id != dialog)
        });
    }

    /// The process that owns the window of this title.
    pub fn owner(&self, title: &str) -> String {
        self.keyboard(&["search", "--onlyvisible", "--name", title, "getwindowpid"]).trim().to_owned()
    }

    /// Waits until something is so.
    pub fn until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let began = Instant::now();
        while !is_so() {
            assert!(began.elapsed() < PATIENCE, "waited in vain until {what}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn keyboard(&self, arguments: &[&str]) -> String {
        let said = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.name)
            .output()
            .expect("xdotool is needed; `make test` installs it");
        String::from_utf8_lossy(&said.stdout).into_owned()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
