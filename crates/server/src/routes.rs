//! Four routes: a command, a file's content, the notices, and the interface itself.

use crate::{Served, interface};
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::Stream;
use muster_app::{AppError, ErrorCode, Session};
use serde_json::Value;
use std::collections::HashMap;
use std::convert::Infallible;
use tokio::sync::broadcast::error::RecvError;

/// The largest request: a spreadsheet of 64 MB in base64, and room around it.
const LARGEST: usize = 96 * 1024 * 1024;

pub fn router(served: Served) -> Router {
    Router::new()
        .route("/api/call/{name}", post(call))
        .route("/api/fetch/{name}", post(fetch))
        .route("/api/notices", get(notices))
        .fallback(files)
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn_with_state(served.clone(), guard))
        .with_state(served)
}

/// Lets in who holds the one-time address or its cookie, and nobody else.
async fn guard(
    State(served): State<Served>,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
    next: Next,
) -> Response {
    if !served.gate.is_own(request.headers()) {
        return (StatusCode::FORBIDDEN, "This address is only for pages of its own.").into_response();
    }
    if let Some(token) = query.get("token")
        && let Some(cookie) = served.gate.enter(token)
        && let Ok(cookie) = HeaderValue::from_str(&cookie)
    {
        // The token leaves the address bar at once.
        return ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response();
    }
    if !served.gate.knows(request.headers()) {
        let text = "Open the address that was printed when Muster was started. It works once; start Muster again for a new one.";
        return (StatusCode::UNAUTHORIZED, text).into_response();
    }
    next.run(request).await
}

async fn call(State(served): State<Served>, Path(name): Path<String>, body: Bytes) -> Response {
    let done =
        in_a_thread(served.session, body, move |session, request| session.answer(&session.caller(), &name, request));
    match done.await {
        Ok(reply) => ([(header::CONTENT_TYPE, "application/json")], reply).into_response(),
        Err(error) => refusal(error),
    }
}

async fn fetch(State(served): State<Served>, Path(name): Path<String>, body: Bytes) -> Response {
    let done =
        in_a_thread(served.session, body, move |session, request| session.fetch(&session.caller(), &name, request));
    match done.await {
        Ok(bytes) => ([(header::CONTENT_TYPE, "application/octet-stream")], Body::from(bytes)).into_response(),
        Err(error) => refusal(error),
    }
}

/// The session is synchronous and may write to disk, so it gets a thread that may wait.
async fn in_a_thread<T: Send + 'static>(
    session: Session,
    body: Bytes,
    work: impl FnOnce(&Session, Value) -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    let failed = |why: String| AppError::new(ErrorCode::Failed, why);
    let request = if body.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(&body)
            .map_err(|error| AppError::new(ErrorCode::Invalid, format!("The request is not JSON: {error}")))?
    };
    tokio::task::spawn_blocking(move || work(&session, request))
        .await
        .unwrap_or_else(|error| Err(failed(format!("The command broke off: {error}"))))
}

fn refusal(error: AppError) -> Response {
    let status = match error.code {
        ErrorCode::Invalid | ErrorCode::WrongPassphrase | ErrorCode::PassphraseNeeded => StatusCode::BAD_REQUEST,
        ErrorCode::NotYourRole => StatusCode::FORBIDDEN,
        ErrorCode::NotFound => StatusCode::NOT_FOUND,
        ErrorCode::NotAllowedNow | ErrorCode::Ask | ErrorCode::HeldByOther | ErrorCode::ChangedMeanwhile => {
            StatusCode::CONFLICT
        }
        ErrorCode::Damaged | ErrorCode::NewerFile | ErrorCode::Failed => StatusCode::INTERNAL_SERVER_ERROR,
    };
    (status, Json(error)).into_response()
}

async fn notices(State(served): State<Served>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let receiver = served.notices.subscribe();
    let stream = futures_util::stream::unfold(receiver, |mut receiver| async move {
        match receiver.recv().await {
            Ok(text) => Some((Ok(Event::default().data(text)), receiver)),
            // The revision in the next notice shows the gap; an empty one would say nothing more.
            Err(RecvError::Lagged(_)) => Some((Ok(Event::default().comment("missed some")), receiver)),
            Err(RecvError::Closed) => None,
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

async fn files(uri: Uri) -> Response {
    interface::file(uri.path())
}
