//! The `muster` binary: the same commands from a shell.
//!
//! Exit codes: 0 done, 2 wrong use, 1 refused, with the reason on standard error. Human text by default,
//! `--json` where there is output.

mod arguments;
mod ask;
mod design;
mod exchange;
mod import;
mod pack;
mod play;
mod refusal;
mod report;
mod say;

use arguments::{Arguments, Export, Task};
use ask::Desk;
use clap::Parser;
use refusal::Refusal;
use say::sayln;
use serde_json::{Value, json};
use std::process::ExitCode;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(tracing_subscriber::filter::LevelFilter::WARN)
        .init();
    // clap itself exits with 2 on wrong use and 0 on --help.
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("muster: {refusal}");
            ExitCode::from(refusal.exit_code())
        }
    }
}

fn run(task: Task) -> Result<(), Refusal> {
    match task {
        Task::New { file, sample } => new(&file, sample.as_deref()),
        Task::Import(task) => import::import(&task),
        Task::Pack { what } => pack::pack(what),
        Task::Export { what } => export(&what),
        Task::Lint(choice) => design::lint(&choice.workspace, &choice.exercise, choice.json),
        Task::Rehearse(choice) => design::rehearse(&choice.workspace, &choice.exercise, choice.json),
        Task::Run(task) => play::play(&task),
        Task::Report { what } => report::report(what),
        Task::Passphrase { file, remove } => passphrase(&file, remove),
        Task::Verify { file, json } => verify(&file, json),
        Task::Call { command, request, workspace } => call(&command, request.as_deref(), workspace.as_deref()),
        Task::Commands => commands(),
        Task::Serve { file, port } => serve(&file, port),
    }
}

fn export(what: &Export) -> Result<(), Refusal> {
    let (command, choice) = match what {
        Export::Msel(choice) => ("export_msel_save", choice),
        Export::Package(choice) => ("package_save", choice),
        Export::Calendar(choice) => ("exercise_calendar_save", choice),
        Export::Documents { workspace, exercise, marking, out } => {
            return report::documents(workspace, exercise, marking.as_deref(), out);
        }
    };
    let desk = Desk::open(&choice.workspace)?;
    let exercise = desk.exercise(&choice.exercise)?;
    let saved = desk.call(command, json!({"exercise": exercise, "path": ask::absolute(&choice.out)?}))?;
    sayln!("{} ({} bytes)", text(&saved["path"]), saved["bytes"]);
    desk.close()
}

fn new(file: &std::path::Path, sample: Option<&str>) -> Result<(), Refusal> {
    let desk = Desk::empty();
    let passphrase = ask::new_passphrase();
    let request = json!({"path": ask::absolute(file)?, "sample": sample, "passphrase": passphrase});
    let state = desk.call("workspace_create", request)?;
    sayln!("{}", text(&state["workspace"]["path"]));
    desk.close()
}

fn verify(file: &std::path::Path, as_json: bool) -> Result<(), Refusal> {
    // A checker leaves the file, a log beside it and a run's gap as they are.
    let verified = Desk::empty().call_on_file("workspace_check", json!({"path": file.to_string_lossy()}))?;
    if as_json {
        sayln!("{verified}");
    }
    let findings = verified["findings"].as_array().cloned().unwrap_or_default();
    if findings.is_empty() {
        if !as_json {
            sayln!("Whole: file, references, kept files and every journal are as they were written.");
        }
        return Ok(());
    }
    let lines: Vec<String> =
        findings.iter().map(|finding| format!("{}: {}", text(&finding["check"]), text(&finding["what"]))).collect();
    Err(Refusal::Refused(lines.join("\n")))
}

fn call(command: &str, request: Option<&str>, workspace: Option<&std::path::Path>) -> Result<(), Refusal> {
    let request: Value = match request {
        None => Value::Null,
        Some(text) => serde_json::from_str(text)
            .map_err(|error| Refusal::WrongUse(format!("the request is not JSON: {error}")))?,
    };
    refuse_secrets(command, &request)?;
    let desk = workspace.map_or_else(|| Ok(Desk::empty()), Desk::open)?;
    let reply = desk.call(command, request)?;
    sayln!("{reply}");
    desk.close()
}

fn passphrase(file: &std::path::Path, remove: bool) -> Result<(), Refusal> {
    let desk = Desk::empty();
    let current = desk.open_workspace(file)?;
    let new = if remove { None } else { Some(ask::new_passphrase_for_change()?) };
    desk.call("workspace_passphrase", json!({"current": current, "new": new}))?;
    sayln!("{}", if remove { "The passphrase is removed." } else { "The passphrase is set." });
    desk.close()
}

/// Arguments are seen by everybody on the machine and kept by shells, so no passphrase may stand in one.
fn refuse_secrets(command: &str, request: &Value) -> Result<(), Refusal> {
    let secret = |field: &str| request[field].as_str().is_some_and(|text| !text.is_empty());
    let shown = match command {
        "workspace_passphrase" => secret("current") || secret("new"),
        "workspace_create" | "workspace_open" => secret("passphrase"),
        _ => false,
    };
    if !shown {
        return Ok(());
    }
    Err(Refusal::WrongUse(
        "a passphrase never stands in an argument, where others can read it; set MUSTER_PASSPHRASE, or use \
         `muster passphrase FILE`. Nothing was done; this one should be thought of as known"
            .into(),
    ))
}

fn commands() -> Result<(), Refusal> {
    let list = json!({
        "calls": muster_app::table::calls(),
        "fetches": muster_app::table::fetches(),
    });
    sayln!("{}", serde_json::to_string_pretty(&list).map_err(|error| Refusal::Refused(error.to_string()))?);
    Ok(())
}

fn serve(file: &std::path::Path, port: u16) -> Result<(), Refusal> {
    let desk = Desk::started(muster_app::PreferencesFile::usual())?;
    desk.open_workspace(file)?;
    muster_server::serve(desk.session(), port, |address| sayln!("{address}"))
        .map_err(|error| Refusal::Refused(format!("the interface could not be served: {error}")))?;
    desk.close()
}

/// A JSON string's text; anything else as JSON.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
