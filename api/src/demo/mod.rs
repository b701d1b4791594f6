//! The demo: two companies that prepare for the 618 sale. The same on every machine.

mod people;

use std::sync::Arc;

use db::Database;
use domain::identity::read;
use domain::kernel::fault::Result;
use domain::kernel::{Moment, Sources};

/// 2026-06-08 09:00 in Shanghai, ten days before the sale.
const STORY_STARTS: Moment = Moment(1_780_880_400_000_000);
/// Where the demo's ids come from.
const SEED: u64 = 618;

/// Sets up what is missing; a database that has the first organisation is left as it is.
///
/// # Errors
/// When the database fails.
pub(crate) fn seed(db: &Database, password: &str) -> Result<()> {
    if db
        .read(|conn| read::organization_by_slug(conn, people::COMPANIES[0].slug))?
        .is_some()
    {
        return Ok(());
    }
    let sources = Arc::new(Sources::fixed(STORY_STARTS, SEED));
    for company in &people::COMPANIES {
        people::seed(db, &sources, company, password)?;
    }
    Ok(())
}

/// Says where to click and how to sign in.
pub(crate) fn welcome(address: &str, password: &str) {
    println!("\n  GraphQL explorer   {address}/explorer/");
    println!("  GraphQL endpoint   {address}/graphql\n");
    println!("  Sign in with password {password} as");
    for company in &people::COMPANIES {
        let names: Vec<_> = people::ACCOUNTS
            .iter()
            .map(|a| format!("{}@", a.local))
            .collect();
        println!(
            "  {} ({}): {} … {}",
            company.name,
            company.slug,
            names.join(" "),
            company.domain
        );
    }
    println!();
}
