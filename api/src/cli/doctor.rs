//! Looks after an installation.

use std::process::ExitCode;

use db::{Conn, conn::Purpose};
use domain::events::{parked, verify};
use domain::identity::denial;
use domain::kernel::Sources;

use super::Outcome;
use crate::config::Config;

/// Checks the hash chain of every organisation.
pub(super) fn verify(config: &Config) -> Outcome {
    let mut conn = Conn::open(&config.url(), Purpose::Read)?;
    let mut whole = true;
    for report in verify::verify(&mut conn)? {
        match report.broken {
            None => println!("{}: {} events, whole", report.org, report.events),
            Some((seq, what)) => {
                whole = false;
                println!("{}: broken at event {seq}: {what}", report.org);
            }
        }
    }
    Ok(if whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Says what is missing.
pub(super) fn doctor(config: &Config) -> Outcome {
    println!("data folder   {}", config.data.display());
    println!(
        "writable      {}",
        std::fs::create_dir_all(&config.data).is_ok()
    );
    let url = config.url();
    let product = db::conn::Product::of(&url)?;
    println!("database      {product:?}");
    match db::migrate::is_pending(&url) {
        Ok(false) => {
            println!("migrations    up to date");
            figures(&url)?;
        }
        Ok(true) => println!("migrations    missing: run `muster migrate`"),
        Err(error) => {
            println!("migrations    cannot tell: {error}");
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What somebody should look at.
fn figures(url: &str) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut conn = Conn::open(url, Purpose::Read)?;
    let a_day_ago = Sources::system().now().plus_seconds(-24 * 3600);
    let denials = denial::since(&mut conn, a_day_ago)?;
    println!("denials       {denials} within a day (query denials)");
    let parked = parked::count(&mut conn)?;
    println!("parked events {parked} (muster parked list)");
    Ok(())
}
