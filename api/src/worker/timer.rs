//! Does what is due: reminders, ends of rounds, whatever a context has set a timer for.

use std::time::Duration;

use domain::TIMERS;
use domain::events::timer::{self, Due};
use domain::kernel::fault::Result;

use crate::app::App;

/// How often the timers are looked at.
const EVERY: Duration = Duration::from_millis(500);
/// Timers that are read at once.
const BATCH: i64 = 200;

/// Looks until the server stops.
pub(super) async fn run(app: App) {
    let mut draining = app.draining.subscribe();
    loop {
        if let Err(error) = turn(&app).await {
            tracing::warn!(%error, "looking at the timers");
        }
        tokio::select! {
            _ = draining.changed() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

async fn turn(app: &App) -> Result<()> {
    let now = app.sources.now();
    let all = app.read(move |conn| timer::due(conn, now, BATCH)).await?;
    for due in all {
        fire(app, due).await?;
    }
    Ok(())
}

async fn fire(app: &App, due: Due) -> Result<()> {
    let Some(timer) = TIMERS.iter().find(|timer| timer.name == due.name) else {
        // Set by a newer version, which will do it.
        return put_off(app, due, "no such timer".to_owned()).await;
    };
    let job = due.clone();
    match app.write(move |tx| timer::fire(tx, timer, &job)).await {
        Ok(_) => Ok(()),
        Err(error) => {
            tracing::warn!(timer = due.name, org = %due.org_id, %error, "due work failed");
            put_off(app, due, error.to_string()).await
        }
    }
}

async fn put_off(app: &App, due: Due, error: String) -> Result<()> {
    app.write(move |tx| timer::put_off(tx, &due, &error))
        .await
        .map(drop)
}
