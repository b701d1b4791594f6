//! Events that reactions failed on, from the command line.

use std::process::ExitCode;

use clap::Subcommand;
use domain::events::parked::{self, Parked};
use domain::identity::read;
use domain::kernel::Actor;
use domain::kernel::id::EventId;
use domain::kernel::unit::run;

use super::Outcome;
use super::people::{open, operator};
use crate::config::Config;

/// `muster parked …`.
#[derive(Subcommand)]
pub(super) enum ParkedCommand {
    /// List the events that wait, one a line.
    List {
        /// Short name of the organisation.
        #[arg(long)]
        org: String,
    },
    /// Handle an event again; exit code 1 when it fails once more.
    Retry {
        /// Short name of the organisation.
        #[arg(long)]
        org: String,
        /// Global id of the event, as the list shows it.
        event: EventId,
    },
}

/// Lists or retries.
pub(super) fn parked(config: &Config, command: &ParkedCommand) -> Outcome {
    let (db, sources) = open(config)?;
    let (ParkedCommand::List { org: slug } | ParkedCommand::Retry { org: slug, .. }) = command;
    let org = db
        .read(|conn| read::organization_by_slug(conn, slug))?
        .ok_or_else(|| format!("there is no organisation {slug}"))?;
    let actor: Actor = operator(org.id);
    match command {
        ParkedCommand::List { .. } => {
            for row in db.read(|conn| parked::list(conn, &actor))? {
                print(&row);
            }
            Ok(ExitCode::SUCCESS)
        }
        ParkedCommand::Retry { event, .. } => {
            let (id, who) = (*event, actor.clone());
            run(&db, &sources, move |tx| {
                parked::parked_event_retry(tx, &who, id)
            })?;
            let left = db.read(|conn| parked::list_of(conn, &actor, id))?;
            left.iter().for_each(print);
            Ok(if left.is_empty() {
                println!("{id}: handled");
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            })
        }
    }
}

fn print(row: &Parked) {
    let event = &row.event;
    println!(
        "{} {} {} failed {} times: {}",
        event.id, event.kind, row.reader, row.attempts, row.error
    );
}
