//! Forgets what need not be kept.

use std::time::Duration;

use domain::events::idempotency;

use crate::app::App;

/// Nothing here is urgent.
const EVERY: Duration = Duration::from_secs(600);

/// Prunes until the server stops.
pub(super) async fn run(app: App) {
    let mut draining = app.draining.subscribe();
    loop {
        let pruned = app
            .write(|tx| {
                let now = tx.now();
                domain::notify::forget(tx.conn(), now)?;
                idempotency::prune(tx.conn(), now)
            })
            .await;
        if let Err(error) = pruned {
            tracing::warn!(%error, "pruning");
        }
        tokio::select! {
            _ = draining.changed() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}
