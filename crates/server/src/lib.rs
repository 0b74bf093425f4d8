//! The command table over HTTP, for a browser on the same machine and for the interface's tests.
//!
//! **Invariants:** it binds to loopback only; every request but the first needs the cookie that the one-time
//! address gave; a request that names another host, or comes from another site's page, is refused.

mod gate;
mod interface;
mod routes;
mod stop;

use gate::Gate;
use muster_app::Session;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
pub use stop::when_asked_to_stop;
use tokio::net::TcpListener;
use tokio::sync::broadcast;

/// How many notices a slow window may be behind before it only learns that it missed some.
const NOTICES: usize = 256;

/// What every request sees.
#[derive(Clone)]
pub(crate) struct Served {
    pub(crate) session: Session,
    pub(crate) gate: Arc<Gate>,
    pub(crate) notices: broadcast::Sender<String>,
}

/// Serves the interface until the process is asked to stop. `ready` gets the address with its one-time token.
///
/// `port` 0 takes a free one. Fails if the port is taken.
pub fn serve(session: &Session, port: u16, ready: impl FnOnce(&str)) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
        let address = listener.local_addr()?;
        let gate = Arc::new(Gate::new(address.port())?);
        ready(&format!("http://{address}/?token={}", gate.one_time_token()));
        let (notices, _) = broadcast::channel(NOTICES);
        let told = notices.clone();
        session.listen(move |notice| {
            if let Ok(text) = serde_json::to_string(notice) {
                // Nobody listening is no failure: windows come and go.
                let _ = told.send(text);
            }
        });
        let served = Served { session: session.clone(), gate, notices };
        // So that the workspace is closed in good order.
        let asked = stop::asked()?;
        // Not axum's graceful stop: it would wait for the notices, which never end by themselves.
        tokio::select! {
            served = async { axum::serve(listener, routes::router(served)).await } => served,
            () = asked => Ok(()),
        }
    })
}
