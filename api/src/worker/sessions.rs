//! Tells sockets that their session has ended, whichever process ended it.

use std::time::Duration;

use domain::identity::read;

use crate::app::App;

/// A revoked session loses its sockets within a second.
const EVERY: Duration = Duration::from_millis(400);
/// How far back to look, for clocks of other processes that differ.
const LOOK_BACK_SECONDS: i64 = 10;

/// Asks for ended sessions until the server stops.
pub(super) async fn watch(app: App) {
    let mut draining = app.draining.subscribe();
    loop {
        tokio::select! {
            _ = draining.changed() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        let since = app.sources.now().plus_seconds(-LOOK_BACK_SECONDS);
        match app
            .read(move |conn| read::sessions_ended_since(conn, since))
            .await
        {
            Ok(sessions) => sessions.into_iter().for_each(|s| app.hub.session_ended(s)),
            Err(error) => tracing::warn!(%error, "cannot ask for ended sessions"),
        }
    }
}
