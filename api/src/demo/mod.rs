//! The demo: two companies that prepare for the 618 sale. The same on every machine, but for the
//! projects, which count from the day on which it is set up.
//!
//! What happens in a company is a story of scenes ([`story`]), each a use case of the person who
//! would do it. A story is told in one transaction, so that a company is there as a whole or not at
//! all; photos and reports lie in the store before it is committed, under the same names when it is
//! told again after a crash.
#![allow(clippy::too_many_lines, reason = "a story is told whole")]

mod act;
mod album;
mod beiwan;
mod campaigns;
mod company;
mod goods;
mod muyu;
mod orders;
mod people;
mod production;
mod report;
mod routine;
mod shops;
mod story;
#[cfg(test)]
mod tests;
mod trade;

use std::path::Path;
use std::sync::Arc;

use db::{Conn, Database};
use domain::identity::{password, read};
use domain::kernel::fault::{Result, internal};
use domain::kernel::unit::run;
use domain::kernel::{Moment, Sources};

use crate::files::Store;
use album::Album;
use company::Company;
use story::Story;

/// 2026-05-11 08:00 in Shanghai, five weeks before the sale.
const STORY_BEGINS: Moment = Moment(1_778_457_600_000_000);

const COMPANIES: [&Company; 2] = [&muyu::COMPANY, &beiwan::COMPANY];

/// How much of the demo is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Companies, people and suppliers only.
    People,
    /// Everything.
    Story,
}

/// Sets up the companies that are not there yet, their files below the data folder.
///
/// # Errors
/// When the disk or the database fails.
pub(crate) fn seed(db: &Database, data: &Path, password: &str, extent: Extent) -> Result<()> {
    let store = Arc::new(Store::open(data).map_err(|e| internal(&e))?);
    for company in COMPANIES {
        if db.read(|conn| is_there(conn, company))? {
            continue;
        }
        let album = Album::take(&company.all_shots())?;
        let salt = Sources::fixed(STORY_BEGINS, company.seed);
        let password_hash = password::hash(password, &salt)?;
        let store = Arc::clone(&store);
        let told = run(db, &Arc::new(Sources::system()), move |tx| {
            tell(tx.conn(), company, (&store, &album), &password_hash, extent)
        });
        if let Err(error) = told {
            // Another process may have told it meanwhile.
            if !db.read(|conn| is_there(conn, company))? {
                return Err(error);
            }
        }
    }
    Ok(())
}

/// Salts of the demo accounts' passwords, whatever these are: each company has its own, always the
/// same.
pub(crate) fn salts() -> Vec<String> {
    let of = |company: &Company| password::salt(&Sources::fixed(STORY_BEGINS, company.seed));
    COMPANIES.into_iter().map(of).collect()
}

fn is_there(conn: &mut Conn, company: &Company) -> Result<bool> {
    Ok(read::organization_by_slug(conn, company.slug)?.is_some())
}

/// Tells a company's story, again from its beginning when the transaction has to run again.
fn tell(
    conn: &mut Conn,
    company: &'static Company,
    files: (&Store, &Album),
    password_hash: &str,
    extent: Extent,
) -> Result<()> {
    if is_there(conn, company)? {
        return Ok(());
    }
    let sources = Sources::fixed(STORY_BEGINS, company.seed);
    let mut story = Story::new(company, (conn, &sources), files);
    story.found(password_hash)?;
    if extent == Extent::People {
        return Ok(());
    }
    story.catalogue()?;
    story.defect_catalogue()?;
    story.plans()?;
    story.play((company.scenes)())?;
    if company.campaigns {
        story.campaigns()?;
    }
    Ok(())
}

/// Says where to click and how to sign in.
pub(crate) fn welcome(address: &str, password: &str) {
    println!("\n  Phone app          {address}/app/");
    println!("  Supplier portal    {address}/portal/");
    println!("  GraphQL explorer   {address}/explorer/");
    println!("  GraphQL endpoint   {address}/graphql\n");
    println!("  Sign in with password {password} as");
    let names: Vec<_> = people::ACCOUNTS
        .iter()
        .map(|a| format!("{}@", a.local))
        .collect();
    println!("  {}", names.join(" "));
    for company in COMPANIES {
        println!(
            "    of {} ({}): {}",
            company.name, company.slug, company.domain
        );
    }
    println!("  supplier@ and collaborator@ are guests: they see what is shared with them.\n");
}
