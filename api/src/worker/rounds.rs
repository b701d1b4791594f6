//! Ends sample rounds that were not submitted in time.

use std::time::Duration;

use domain::kernel::fault::Result;
use domain::samples::{read, sample_round_expire};

use crate::app::App;

/// How often rounds are looked at; a late submission is refused at once all the same.
const EVERY: Duration = Duration::from_secs(30);
/// Rounds that are read at once.
const BATCH: i64 = 100;

/// Looks until the server stops.
pub(super) async fn run(app: App) {
    let mut draining = app.draining.subscribe();
    loop {
        if let Err(error) = turn(&app).await {
            tracing::warn!(%error, "ending sample rounds");
        }
        tokio::select! {
            _ = draining.changed() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

async fn turn(app: &App) -> Result<()> {
    let now = app.sources.now();
    let over = app
        .read(move |conn| read::expired_rounds(conn, now, BATCH))
        .await?;
    for (org, round) in over {
        app.write(move |tx| sample_round_expire(tx, org, round))
            .await?;
    }
    Ok(())
}
