//! Background work: reactions to the log, mail, and what is forgotten after a while.

mod deliver;
mod denials;
mod prune;
mod pump;

mod sessions;
mod timer;
mod uploads;

use crate::app::App;
use crate::config::Serve;

/// Starts the workers of this process.
///
/// # Errors
/// When the mail settings cannot be understood.
pub(crate) fn start(app: &App, serve: &Serve) -> std::io::Result<()> {
    actix_web::rt::spawn(pump::run(app.clone()));
    actix_web::rt::spawn(denials::run(app.clone()));
    actix_web::rt::spawn(prune::run(app.clone()));
    actix_web::rt::spawn(timer::run(app.clone()));
    actix_web::rt::spawn(sessions::watch(app.clone()));
    actix_web::rt::spawn(uploads::run(app.clone()));
    if let Some(outbox) = deliver::Outbox::open(serve)? {
        actix_web::rt::spawn(deliver::run(app.clone(), outbox));
    }
    Ok(())
}
