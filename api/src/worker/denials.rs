//! Writes what was refused, some at a time.

use std::time::Duration;

use domain::identity::denial;

use crate::app::App;

/// How long refusals are gathered.
const EVERY: Duration = Duration::from_secs(1);

/// Writes until the server stops.
pub(super) async fn run(app: App) {
    let mut draining = app.draining.subscribe();
    loop {
        let stops = tokio::select! {
            _ = draining.changed() => true,
            () = tokio::time::sleep(EVERY) => false,
        };
        write(&app).await;
        if stops {
            return;
        }
    }
}

async fn write(app: &App) {
    // One transaction each: it is short, and others are not held up behind many.
    for (refused, times) in app.denials.take() {
        let done = app
            .write(move |tx| denial::count(tx, &refused, times))
            .await;
        if let Err(error) = done {
            tracing::warn!(%error, "a refusal could not be written");
        }
    }
}
