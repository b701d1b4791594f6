//! What has been written down is found again.

mod archive;
mod guests;
mod lists;
mod many;

use domain::READERS;
use domain::events::reader;
use domain::kernel::{Actor, Page, Result, Role};
use domain::search::{Hit, Search, read};

use crate::stage::Stage;

/// Lets search read what it has not read yet.
pub fn pump(stage: &Stage) {
    let search = READERS.iter().find(|r| r.name == "search").unwrap();
    let org = stage.org;
    while stage
        .write(move |tx| reader::advance(tx, search, org, 500))
        .unwrap()
        > 0
    {}
}

pub fn asking(query: &str) -> Search {
    Search {
        query: query.to_owned(),
        ..Search::default()
    }
}

pub fn hits(stage: &Stage, actor: &Actor, search: &Search) -> Result<Page<Hit>> {
    stage.read(|conn| read::page(conn, actor, search, Some(200), None))
}

/// Kind and title of all that is found, sorted; the count says the same.
pub fn found(stage: &Stage, actor: &Actor, search: &Search) -> Vec<(&'static str, String)> {
    let page = hits(stage, actor, search).unwrap();
    let count = stage.read(|conn| read::count(conn, actor, search)).unwrap();
    assert_eq!(usize::try_from(count).unwrap(), page.rows.len());
    let mut found: Vec<_> = page
        .rows
        .into_iter()
        .map(|hit| (hit.row.kind.as_str(), hit.row.title))
        .collect();
    found.sort();
    found
}

/// Titles of what a member finds.
pub fn titles(stage: &Stage, query: &str) -> Vec<String> {
    let member = stage.actor(Role::Member);
    let found = found(stage, &member, &asking(query));
    found.into_iter().map(|(_, title)| title).collect()
}
