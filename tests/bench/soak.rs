//! Mixed work while the server is killed again and again: what it acknowledged is there afterwards,
//! and the chain of the log is whole.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::ground::{Ground, Installation, submitted};
use crate::http::{data, graphql};
use crate::load::{Until, each};
use crate::{Outcome, wait};

const LIST: &str =
    "{ inspections(first: 20) { nodes { id code items { id results { outcome } } } } }";
const ONE: &str =
    "query($id: ID!) { node(id: $id) { ... on Inspection { status verdict defects { code } } } }";

/// Works on one database until the time is over, at least one round, with so many inspections a
/// round, and verifies the log.
pub(crate) fn run(name: &str, at: &Installation<'_>, time: Duration, round: usize) -> Outcome<()> {
    at.seed()?;
    let begin = Instant::now();
    let mut server = at.serve()?;
    let mut ground = Ground::lay(server.address())?;
    let (mut rounds, mut all) = (0, 0);
    while rounds == 0 || begin.elapsed() < time {
        let work = mixed(&ground, ground.submits(round)?);
        let told = Mutex::new(Vec::new());
        let address = server.address().to_owned();
        // Each round is cut somewhere else, the same at every run.
        let enough = rounds * 617 % round + 1;
        thread::scope(|scope| {
            let working = scope.spawn(|| {
                let cut = each(&address, &work, Until::Once, |answer, _| {
                    if let Ok(id) = submitted(answer) {
                        lock(&told).push(id);
                    }
                    Ok(())
                });
                drop(cut); // Connections break when the server is killed.
            });
            while lock(&told).len() < enough && !working.is_finished() {
                wait(Duration::from_millis(1));
            }
            server.kill_hard();
        });
        server = at.serve()?;
        ground = ground.again(server.address())?;
        let told = std::mem::take(&mut *lock(&told));
        if told.len() < enough {
            return Err(
                format!("{name}: only {} of {enough} were acknowledged", told.len()).into(),
            );
        }
        are_there(&ground, &told)?;
        println!(
            "{name}, round {rounds}: killed, all {} acknowledged reports are there, ready again after {} ms",
            told.len(),
            server.ready_after.as_millis()
        );
        (rounds, all) = (rounds + 1, all + told.len());
    }
    drop(server);
    let said = at.run(&["verify"])?;
    println!(
        "{name}: {rounds} kills, {all} reports, none lost; {}",
        said.trim()
    );
    Ok(())
}

/// Reads between the submits.
fn mixed(ground: &Ground, submits: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let list = graphql(&ground.inspector, LIST, &Value::Null);
    submits
        .into_iter()
        .flat_map(|submit| [submit, list.clone()])
        .collect()
}

fn are_there(ground: &Ground, ids: &[String]) -> Outcome<()> {
    let ask = |id: &String| graphql(&ground.inspector, ONE, &json!({ "id": id }));
    let requests: Vec<_> = ids.iter().map(ask).collect();
    each(&ground.address, &requests, Until::Once, |answer, _| {
        let seen = data(answer)?["node"].take();
        let whole = seen["status"] == "SUBMITTED"
            && seen["defects"].as_array().is_some_and(|d| d.len() == 2);
        whole
            .then_some(())
            .ok_or_else(|| format!("acknowledged, and then: {seen}").into())
    })?;
    Ok(())
}

fn lock(told: &Mutex<Vec<String>>) -> MutexGuard<'_, Vec<String>> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}
