//! The desktop window. It only adapts: the page's commands go to the session, the session's notices to the page.

// On Windows a program of the console kind would open a terminal beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use muster_app::{AppError, ErrorCode, PreferencesFile, Session};
use serde_json::Value;
use std::process::ExitCode;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, RunEvent, State, async_runtime};

/// What the page hears after a change.
const NOTICE: &str = "notice";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("muster-desktop: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let session = Session::start(PreferencesFile::usual())?;
    if let Some(path) = std::env::args_os().nth(1) {
        session.start_with(&std::path::absolute(path)?.to_string_lossy());
    }
    let ended = session.clone();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(session.clone())
        .invoke_handler(tauri::generate_handler![call, fetch])
        .setup(move |app| {
            let window = app.handle().clone();
            // A lost notice costs nothing: the next one carries a later revision.
            session.listen(move |notice| drop(window.emit(NOTICE, notice)));
            async_runtime::spawn(leave_when_asked(app.handle().clone()));
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(move |_, event| {
            if let RunEvent::Exit = event
                && let Err(why) = ended.end()
            {
                eprintln!("muster-desktop: {why}");
            }
        });
    Ok(())
}

/// Does a command of the table.
#[tauri::command]
async fn call(session: State<'_, Session>, name: String, payload: Value) -> Result<Response, AppError> {
    in_a_thread(&session, move |session| session.answer(&session.caller(), &name, payload)).await.map(Response::new)
}

/// Does a command whose reply is a file's content.
#[tauri::command]
async fn fetch(session: State<'_, Session>, name: String, payload: Value) -> Result<Response, AppError> {
    in_a_thread(&session, move |session| session.fetch(&session.caller(), &name, payload)).await.map(Response::new)
}

/// The session is synchronous and may write to disk, so it gets a thread that may wait.
async fn in_a_thread<T: Send + 'static>(
    session: &Session,
    work: impl FnOnce(&Session) -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    let session = session.clone();
    async_runtime::spawn_blocking(move || work(&session))
        .await
        .unwrap_or_else(|error| Err(AppError::new(ErrorCode::Failed, format!("The command broke off: {error}"))))
}

/// Leaves as if the window were closed when the system asks, so that the workspace is closed in good order.
async fn leave_when_asked(app: AppHandle) {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut interrupt), Ok(mut terminate)) =
            (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
        {
            tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
            app.exit(0);
        }
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_ok() {
        app.exit(0);
    }
}
