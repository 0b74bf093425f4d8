//! What can be said on the command line.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Plan, exercise, run, improve: the commands of Muster from a shell.
#[derive(Parser)]
#[command(name = "muster", version, about, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub task: Task,
}

#[derive(Subcommand)]
pub enum Task {
    /// Make a new workspace; protected if MUSTER_PASSPHRASE is set
    New {
        /// The file to make
        file: PathBuf,
        /// Begin with a sample
        #[arg(long, value_name = "NAME")]
        sample: Option<String>,
    },
    /// Read a file into an exercise: a spreadsheet, a package, or a file of another program, told by its content
    Import(Import),
    /// Make exercises of packs
    Pack {
        #[command(subcommand)]
        what: Pack,
    },
    /// Write an exercise to a file
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// Say what does not hold together in an exercise; exit code 1 if anything does not
    Lint(Design),
    /// Play an exercise through at once, on every branch, and write nothing
    Rehearse(Design),
    /// Play an exercise against the clock
    Run(Run),
    /// Write a report
    Report {
        #[command(subcommand)]
        what: Report,
    },
    /// Check the file, references, kept files and every journal
    Verify {
        /// The workspace
        file: PathBuf,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Set, change or remove a workspace's passphrase; the current one from MUSTER_PASSPHRASE, the new one from
    /// MUSTER_NEW_PASSPHRASE, or both from a prompt
    Passphrase {
        /// The workspace
        file: PathBuf,
        /// Remove it
        #[arg(long)]
        remove: bool,
    },
    /// Do any command of the command table
    Call {
        /// The command's name
        command: String,
        /// Its request
        #[arg(value_name = "JSON")]
        request: Option<String>,
        /// The workspace to do it in
        #[arg(long, value_name = "FILE")]
        workspace: Option<PathBuf>,
    },
    /// Print the command table as JSON
    Commands,
    /// Serve the interface on loopback and print its address
    Serve {
        /// The workspace
        file: PathBuf,
        /// The port; a free one if absent
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
}

#[derive(Args)]
pub struct Import {
    /// The file: a spreadsheet (.xlsx, .csv), a package (.zip), OpenAEV, Blueprint, CEXF, IcebergTTX or LiveFireTTX JSON,
    /// or tables in Markdown
    pub file: PathBuf,
    /// The workspace to import into
    #[arg(long, value_name = "FILE")]
    pub workspace: PathBuf,
    /// The exercise's name
    #[arg(long, value_name = "NAME")]
    pub exercise: Option<String>,
    /// Take this sheet and none that is not named; repeat for more
    #[arg(long, value_name = "NAME")]
    pub sheet: Vec<String>,
    /// What becomes of a package whose exercise is here: merge changes it, copy makes another
    #[arg(long = "as", value_name = "MODE", value_parser = ["merge", "copy"])]
    pub mode: Option<String>,
    /// In a merge, also remove what is here and not in the package
    #[arg(long)]
    pub remove_gone: bool,
    /// Take a package though its files were edited since the export
    #[arg(long)]
    pub accept_edited: bool,
    /// Say what would be imported and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// As JSON
    #[arg(long)]
    pub json: bool,
    /// With every row as read
    #[arg(long)]
    pub rows: bool,
}

#[derive(Subcommand)]
pub enum Pack {
    /// Say which packs and overlays there are
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Make an exercise of one
    Add {
        /// Its name
        pack: String,
        /// The workspace
        #[arg(long, value_name = "FILE")]
        workspace: PathBuf,
        /// How much of it: hour, half or day
        #[arg(long, default_value = "half", value_parser = ["hour", "half", "day"])]
        cut: String,
        /// Switch an overlay on; repeat for more
        #[arg(long, value_name = "NAME")]
        overlay: Vec<String>,
    },
}

#[derive(Subcommand)]
pub enum Export {
    /// An exercise's master scenario events list, as a spreadsheet (.xlsx)
    Msel(ExportTo),
    /// Every document of an exercise as PDF and Word, its MSEL, its e-mails and its public warnings
    Documents {
        /// The workspace
        #[arg(long, value_name = "FILE")]
        workspace: PathBuf,
        /// The exercise's name or identity
        #[arg(long, value_name = "NAME")]
        exercise: String,
        /// What readers are cleared for, such as tlp-green; what is marked above is left out of the files
        #[arg(long, value_name = "MARKING")]
        marking: Option<String>,
        /// The folder to write into; made if it is not there
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
    /// An exercise with all that belongs to it, as a package (.zip)
    Package(ExportTo),
    /// An exercise's planning meetings, as a calendar (.ics)
    Calendar(ExportTo),
}

/// Which exercise, and where to.
#[derive(Args)]
pub struct ExportTo {
    /// The workspace
    #[arg(long, value_name = "FILE")]
    pub workspace: PathBuf,
    /// The exercise's name or identity
    #[arg(long, value_name = "NAME")]
    pub exercise: String,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct Design {
    /// The workspace
    #[arg(long, value_name = "FILE")]
    pub workspace: PathBuf,
    /// The exercise's name or identity
    #[arg(long, value_name = "NAME")]
    pub exercise: String,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Run {
    /// The workspace
    #[arg(long, value_name = "FILE")]
    pub workspace: PathBuf,
    /// The exercise's name or identity
    #[arg(long, value_name = "NAME")]
    pub exercise: String,
    /// How fast, from 0.1 to 600; with --resume the rate it had if absent
    #[arg(long, value_name = "N", value_parser = rate)]
    pub rate: Option<f64>,
    /// Release every event by itself as it comes due; what was overdue before is left to people
    #[arg(long)]
    pub auto: bool,
    /// Exercise time at which play begins, such as -0:45 or 1:30:00. If absent: with --auto at the first event where
    /// that is before StartEx, else at StartEx
    #[arg(long, value_name = "[-]H:MM[:SS]", value_parser = offset, allow_hyphen_values = true, conflicts_with = "resume")]
    pub from: Option<i64>,
    /// Go on with the latest run that began and has not ended
    #[arg(long)]
    pub resume: bool,
    /// One journal entry a line
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum Report {
    /// A run's after-action report
    Aar {
        /// The workspace
        #[arg(long, value_name = "FILE")]
        workspace: PathBuf,
        /// `latest` or a run's identity
        #[arg(long, default_value = "latest", value_name = "RUN")]
        run: String,
        /// The .pdf or .docx to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// A document of an exercise
    Exercise(ExercisePaper),
    /// A plan
    Plan(PlanPaper),
    /// A plan's action cards, one post a card
    Cards(CardsPaper),
    /// A plan's contacts in the order of its call tree
    Contacts(ContactsPaper),
    /// A form, blank or filled from a plan
    Form(FormPaper),
}

#[derive(Args)]
pub struct ExercisePaper {
    /// The workspace
    #[arg(long, value_name = "FILE")]
    pub workspace: PathBuf,
    /// The exercise's name or identity
    #[arg(long, value_name = "NAME")]
    pub exercise: String,
    /// Which
    #[arg(long, value_parser = [
        "explan", "player-handout", "extent-of-play", "feedback", "sitman", "facilitator-guide", "handbook", "msel-short",
        "msel-long", "inject-cards", "evaluation-guides", "actor-cards", "actor-cards-control", "binder",
    ])]
    pub document: String,
    /// What readers are cleared for, such as tlp-green; what is marked above is left out of the file
    #[arg(long, value_name = "MARKING")]
    pub marking: Option<String>,
    /// The .pdf or .docx to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// Which plan, and for whom.
#[derive(Args)]
pub struct PlanChoice {
    /// The workspace
    #[arg(long, value_name = "FILE")]
    pub workspace: PathBuf,
    /// The plan's title, a part of it that no other has, or its identity
    #[arg(long, value_name = "NAME")]
    pub plan: String,
    /// An approved version; the plan as it stands, as a draft, if absent
    #[arg(long, value_name = "N")]
    pub version: Option<u32>,
    /// What readers are cleared for, such as tlp-green; what is marked above is left out of the file
    #[arg(long, value_name = "MARKING")]
    pub marking: Option<String>,
}

#[derive(Args)]
pub struct PlanPaper {
    #[command(flatten)]
    pub choice: PlanChoice,
    /// The post whose tasks an HTML file shows first
    #[arg(long, value_name = "POST")]
    pub role: Option<String>,
    /// The .pdf, .docx or .html to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct CardsPaper {
    #[command(flatten)]
    pub choice: PlanChoice,
    /// The post whose card is printed; every post's if absent
    #[arg(long, value_name = "POST")]
    pub role: Option<String>,
    /// The size of a card
    #[arg(long, value_parser = ["a6", "a5"], default_value = "a6")]
    pub size: String,
    /// One card a page, not sheets to cut
    #[arg(long)]
    pub pages: bool,
    /// The .pdf to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct ContactsPaper {
    #[command(flatten)]
    pub choice: PlanChoice,
    /// The paper: a sheet, or cards for a wallet
    #[arg(long, value_parser = ["a4", "wallet"], default_value = "a4")]
    pub size: String,
    /// The .pdf to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct FormPaper {
    /// The form's key; `muster call form_list` lists them
    #[arg(long, value_name = "KEY")]
    pub form: String,
    /// The workspace of the plan
    #[arg(long, value_name = "FILE", requires = "plan")]
    pub workspace: Option<PathBuf>,
    /// The plan to fill it from; blank if absent
    #[arg(long, value_name = "NAME", requires = "workspace")]
    pub plan: Option<String>,
    /// An approved version; the plan as it stands if absent
    #[arg(long, value_name = "N", requires = "plan")]
    pub version: Option<u32>,
    /// The .pdf to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

fn rate(text: &str) -> Result<f64, String> {
    let rate: f64 = text.parse().map_err(|_| "a number is needed, such as 1 or 2.5".to_owned())?;
    if (0.1..=600.0).contains(&rate) { Ok(rate) } else { Err("the rate must lie between 0.1 and 600".to_owned()) }
}

/// Exercise milliseconds of `-0:45` or `1:30:00`.
fn offset(text: &str) -> Result<i64, String> {
    let wrong = || "hours and minutes are needed, such as -0:45 or 1:30:00".to_owned();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let parts: Vec<i64> = digits
        .split(':')
        .map(|part| part.parse::<u16>().map(i64::from).map_err(|_| wrong()))
        .collect::<Result<_, _>>()?;
    let (hours, minutes, seconds) = match parts[..] {
        [hours, minutes] => (hours, minutes, 0),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return Err(wrong()),
    };
    if minutes > 59 || seconds > 59 {
        return Err(wrong());
    }
    Ok(sign * ((hours * 60 + minutes) * 60 + seconds) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exercise_times_are_read_as_they_are_said() {
        assert_eq!(offset("-0:45"), Ok(-2_700_000));
        assert_eq!(offset("\u{2212}00:00:30"), Ok(-30_000));
        assert_eq!(offset("1:30:00"), Ok(5_400_000));
        for wrong in ["45", "1:75", "-", "1:2:3:4", "T-45"] {
            assert!(offset(wrong).is_err(), "{wrong}");
        }
    }
}
