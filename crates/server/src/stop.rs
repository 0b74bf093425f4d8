//! Being asked to stop: by the terminal, its closing, or the system.

use std::future::Future;
use std::io::Result;
use tokio::runtime::{Builder, Runtime};

/// Ends when somebody asks to stop. Whoever asks after this returned is heard.
#[cfg(unix)]
pub(crate) fn asked() -> Result<impl Future<Output = ()> + Send> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    Ok(async move {
        tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {}, _ = hang_up.recv() => {} }
    })
}

/// Ends when somebody asks to stop.
#[cfg(not(unix))]
pub(crate) fn asked() -> Result<impl Future<Output = ()> + Send> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without a way to be asked, it goes on until the process is ended.
            std::future::pending::<()>().await;
        }
    })
}

/// Calls `then`, in a thread of its own, once somebody asks to stop. Fails if the system does not let it listen.
pub fn when_asked_to_stop(then: impl FnOnce() + Send + 'static) -> Result<()> {
    let runtime: Runtime = Builder::new_current_thread().enable_all().build()?;
    let asked = {
        let _inside = runtime.enter();
        asked()?
    };
    std::thread::Builder::new().name("stop".into()).spawn(move || {
        runtime.block_on(asked);
        then();
    })?;
    Ok(())
}
