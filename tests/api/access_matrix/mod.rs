//! Who may do what: every operation of the schema, asked by every kind of caller.
//!
//! The outcome is compared with `tests/access-matrix.txt`, which is committed and read in review: a
//! line that moves from FORBIDDEN to ok is a decision. After a wanted change
//!
//! ```text
//! MUSTER_BLESS=1 cargo test -p muster-tests --test api access_matrix
//! ```
//!
//! writes the file anew. A new operation needs one entry in [`inputs`], a new type with a global id
//! one entry in [`inputs::NODES`]; what they refer to is made in [`world`].

mod ask;
mod corrective;
mod crm;
mod inputs;
mod inspections;
mod production;
mod projects;
mod schema;
mod shown;
mod trade;
mod world;

use std::fmt::Write;

use serde_json::{Value, json};

use self::ask::Stage;
use self::schema::{Kind, Operation};
pub(crate) use self::shown::Shown;
use self::world::World;
use crate::stage::Database;

const HEADER: &str = "\
# Who may do what: each operation, and how it ends for each kind of caller.
# Written by tests/api/access_matrix; see there how to change it.
#
# ok           done; a number is how many entries of the list the caller sees
# null         there is no such object for the caller
# nothing      the subscription stays silent
# CODE         refused; the input is not the caller's fault
# error CODE   done as far as the caller's rights go, then refused for what was asked
";

#[tokio::test]
async fn everybody_may_what_the_committed_matrix_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/access-matrix.txt");
    for database in Database::all() {
        println!("on {database:?}");
        let found = matrix(database).await;
        if std::env::var_os("MUSTER_BLESS").is_some() {
            std::fs::write(path, &found).expect("access-matrix.txt");
            return;
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        let differing = differences(&committed, &found);
        assert!(
            differing.is_empty(),
            "tests/access-matrix.txt says otherwise (- committed, + now); if it is meant so, run \
             with MUSTER_BLESS=1:\n{}",
            differing.join("\n")
        );
    }
}

async fn matrix(database: Database) -> String {
    let (world, home) = World::prepare(database).await;
    let mut stage = Stage::new(home);
    let mut texts = Vec::new();
    let mut rows: Vec<_> = rows(&world).into_iter().enumerate().collect();
    // What was refused is written a second later: it is asked for before anything is.
    rows.sort_by_key(|(_, (title, ..))| title != "query denials");
    for (place, (title, operation, variables)) in rows {
        let mut text = format!("\n{title}\n");
        let mut by_outcome: Vec<(String, Vec<&str>)> = Vec::new();
        for (caller, bearer) in &world.callers {
            let outcome = stage
                .ask(&operation, &variables, bearer.as_deref(), &world)
                .await;
            let outcome = if operation.name == "events" {
                timeless(outcome)
            } else {
                outcome
            };
            match by_outcome.iter_mut().find(|(known, _)| *known == outcome) {
                Some((_, callers)) => callers.push(caller),
                None => by_outcome.push((outcome, vec![caller])),
            }
        }
        by_outcome.sort();
        for (outcome, callers) in by_outcome {
            writeln!(text, "    {outcome:<22} {}", callers.join(" ")).expect("a text");
        }
        texts.push((place, text));
    }
    texts.sort_unstable();
    let texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
    format!("{HEADER}{}", texts.concat())
}

/// The outcome of reading the log. Who sees all of it also sees what schedules and reminders note by
/// themselves, and how much that is depends on the time of day; guests do not.
fn timeless(outcome: String) -> String {
    let count = outcome.strip_prefix("ok ");
    match count.and_then(|count| count.parse::<usize>().ok()) {
        Some(100..) => "ok many".to_owned(),
        _ => outcome,
    }
}

/// Title, operation and variables of each row.
fn rows(world: &World) -> Vec<(String, Operation, Value)> {
    let schema = schema::read();
    inputs::check(&schema);
    let mut rows = Vec::new();
    for operation in &schema.operations {
        let cases = inputs::of(operation.kind, &operation.name, world);
        for (label, variables) in cases {
            let title = format!("{} {label}", operation.kind.word());
            rows.push((title.trim_end().to_owned(), operation.clone(), variables));
        }
    }
    let node = schema.operations.iter().find(|o| o.name == "node");
    let node = node.expect("Query.node");
    for (name, id_of) in inputs::NODES {
        let variables = json!({ "id": id_of(world) });
        rows.push((
            format!("{} node({name})", Kind::Query.word()),
            node.clone(),
            variables,
        ));
    }
    rows
}

/// Lines that only one text has, with the row that they belong to.
fn differences(committed: &str, found: &str) -> Vec<String> {
    let lines = |text: &str| {
        let mut title = String::new();
        let mut lines = Vec::new();
        for line in text
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
        {
            if line.starts_with(' ') {
                lines.push(format!("{title}: {}", line.trim()));
            } else {
                line.clone_into(&mut title);
            }
        }
        lines
    };
    let (committed, found) = (lines(committed), lines(found));
    let gone = committed.iter().filter(|l| !found.contains(l));
    let come = found.iter().filter(|l| !committed.contains(l));
    gone.map(|l| format!("- {l}"))
        .chain(come.map(|l| format!("+ {l}")))
        .collect()
}

#[test]
fn a_difference_is_seen() {
    let one = "# note\n\nquery a\n    ok   admin\n    FORBIDDEN   member\n";
    let other = "\nquery a\n    ok   admin member\n";
    assert!(differences(one, one).is_empty());
    assert_eq!(differences(one, other).len(), 3);
}
