//! Ends uploads that were not finished in time, and removes bytes that a crash left over.

use std::time::Duration;

use domain::files;
use domain::kernel::fault::Result;

use crate::app::App;
use crate::files::on_disk;

/// How often expired uploads are looked for.
const EVERY: Duration = Duration::from_secs(60);
/// An upload that is written to is never this quiet.
const QUIET: Duration = Duration::from_secs(3600);
/// Rounds after which left-over bytes are looked for.
const SWEEP: u32 = 60;
/// Uploads that are asked about at once.
const ASKED: usize = 500;

/// Looks until the server stops.
pub(super) async fn run(app: App) {
    let mut draining = app.draining.subscribe();
    let mut round = 0_u32;
    loop {
        if let Err(error) = expire(&app).await {
            tracing::warn!(%error, "expiring uploads");
        }
        if round.is_multiple_of(SWEEP)
            && let Err(error) = sweep(&app).await
        {
            tracing::warn!(%error, "removing left-over uploads");
        }
        round = round.wrapping_add(1);
        tokio::select! {
            _ = draining.changed() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

async fn expire(app: &App) -> Result<()> {
    loop {
        let now = app.sources.now();
        if !app
            .read(move |conn| files::read::expired(conn, now))
            .await?
        {
            return Ok(());
        }
        let keys = app.write(files::files_expire).await?.value;
        remove(app, keys).await?;
    }
}

/// Removes bytes whose upload was forgotten just before a crash.
async fn sweep(app: &App) -> Result<()> {
    let quiet = on_disk(app, |store| store.quiet_uploads(QUIET)).await?;
    for keys in quiet.chunks(ASKED) {
        let asked = keys.to_vec();
        let known = app
            .read(move |conn| files::read::known_keys(conn, &asked))
            .await?;
        let left: Vec<_> = keys
            .iter()
            .filter(|key| !known.contains(key))
            .cloned()
            .collect();
        remove(app, left).await?;
    }
    Ok(())
}

async fn remove(app: &App, keys: Vec<String>) -> Result<()> {
    on_disk(app, move |store| {
        keys.iter().try_for_each(|key| store.discard(key))
    })
    .await
}
