//! Runs each context's reaction to the log, with a cursor of its own.

use std::collections::HashMap;

use domain::READERS;
use domain::events::reader::{self, Reader};
use domain::kernel::fault::Result;
use domain::kernel::id::OrganizationId;

use crate::app::App;

/// Events of one transaction.
const BATCH: i64 = 50;
/// Failures after which an event is set aside.
const ATTEMPTS: i64 = 5;

/// Reacts until the server stops.
pub(super) async fn run(app: App) {
    let mut failures = HashMap::new();
    while !*app.draining.borrow() {
        for reader in READERS {
            if let Err(error) = turn(&app, reader, &mut failures).await {
                tracing::warn!(reader = reader.name, %error, "reading the log");
            }
        }
        app.hub.any().await;
    }
}

/// The next event of a reader and organisation, and how often it has failed.
type Failures = HashMap<(&'static str, OrganizationId), (i64, i64)>;

async fn turn(app: &App, reader: &'static Reader, failures: &mut Failures) -> Result<()> {
    for (org, next) in app.read(|conn| reader::behind(conn, reader)).await? {
        let key = (reader.name, org);
        // Behind a failure the events are handled one by one, to find the one that fails.
        let limit = if failures.contains_key(&key) {
            1
        } else {
            BATCH
        };
        match app
            .write(move |tx| reader::advance(tx, reader, org, limit))
            .await
        {
            Ok(_) => {
                failures.remove(&key);
                if reader.name == domain::notify::read::READER {
                    // Notices are followed and are no events.
                    app.hub.ring(org);
                }
            }
            Err(error) => {
                let (seq, failed) = failures.entry(key).or_insert((next, 0));
                if *seq != next {
                    // Another process came past the one that failed here.
                    (*seq, *failed) = (next, 0);
                }
                *failed += 1;
                tracing::warn!(reader = reader.name, %org, seq, failed, %error, "a reaction failed");
                if *failed >= ATTEMPTS {
                    let (text, attempts) = (error.to_string(), *failed);
                    app.write(move |tx| reader::park(tx, reader, (org, next), attempts, &text))
                        .await?;
                    failures.remove(&key);
                }
            }
        }
    }
    Ok(())
}
