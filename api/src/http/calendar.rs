//! `GET /calendar/SECRET.ics`: somebody's tasks for a calendar program, which cannot sign in. Who holds
//! the address reads them, until its owner ends it; everything else is not there.

use std::fmt::Write;

use actix_web::http::header;
use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use domain::kernel::Moment;
use domain::kernel::fault::FaultKind;
use domain::projects::TaskRow;
use domain::projects::calendar_link::read::tasks_by_secret;
use icalendar::{Calendar, Component, Event, EventLike, Property};

use super::Edge;
use super::signed::admit;
use crate::app::App;
use crate::gateway::Server;

/// Longest secret that is looked at.
const MAX_SECRET: usize = 64;
/// Characters of a description that are told.
const MAX_DESCRIPTION: usize = 500;

/// Adds the route.
pub(crate) fn configure(routes: &mut ServiceConfig) {
    routes.service(web::resource("/calendar/{secret}.ics").route(web::get().to(calendar)));
}

async fn calendar(
    app: Data<App>,
    edge: Data<Edge<Server>>,
    request: HttpRequest,
    secret: Path<String>,
) -> HttpResponse {
    if let Err(status) = admit(&request, &edge) {
        return HttpResponse::build(status).finish();
    }
    let secret = secret.into_inner();
    if secret.len() > MAX_SECRET {
        return HttpResponse::NotFound().finish();
    }
    let now = app.sources.now();
    match app
        .read(move |conn| tasks_by_secret(conn, now, &secret))
        .await
    {
        Ok(tasks) => HttpResponse::Ok()
            .insert_header((header::CACHE_CONTROL, "private, no-cache"))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .insert_header((header::REFERRER_POLICY, "no-referrer"))
            .content_type("text/calendar; charset=utf-8")
            .body(written(&tasks, now)),
        Err(error) if error.kind() == FaultKind::NotFound => HttpResponse::NotFound().finish(),
        Err(error) if error.kind() == FaultKind::Unavailable => {
            HttpResponse::ServiceUnavailable().finish()
        }
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}

/// The tasks as events (RFC 5545): phones show no VTODO.
fn written(tasks: &[(TaskRow, String)], now: Moment) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Muster//Tasks//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    let hourly = Property::new("REFRESH-INTERVAL", "PT1H")
        .add_parameter("VALUE", "DURATION")
        .done();
    calendar.name("Muster").append_property(hourly);
    for (task, project) in tasks {
        if let Some(event) = event(task, project, now) {
            calendar.push(event);
        }
    }
    let mut text = String::new();
    // Writing to a text does not fail.
    write!(text, "{calendar}").unwrap_or_default();
    text
}

/// A task at the moment when it is due; it takes no time, so that it blocks none.
fn event(task: &TaskRow, project: &str, now: Moment) -> Option<Event> {
    let due = utc(task.due_at?)?;
    let about = task.description.as_deref().unwrap_or_default();
    let about: String = about.chars().take(MAX_DESCRIPTION).collect();
    let mut event = Event::new();
    event
        .uid(&format!("{}@muster", task.id))
        .timestamp(utc(now)?)
        .sequence(u32::try_from(task.version).unwrap_or(u32::MAX))
        .starts(due)
        .summary(&plain(&task.title))
        .description(plain(&format!("{project}\n{about}")).trim_end())
        .add_property("TRANSP", "TRANSPARENT");
    Some(event)
}

/// A text without what would break a line: of line ends the library knows only one sign.
fn plain(text: &str) -> String {
    text.replace('\r', "")
}

fn utc(at: Moment) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_micros(at.0)
}
