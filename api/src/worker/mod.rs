//! Background work: reactions to the log, due work, mail.

mod sessions;

use crate::app::App;

/// Starts the workers of this process.
pub(crate) fn start(app: &App) {
    actix_web::rt::spawn(sessions::watch(app.clone()));
}
