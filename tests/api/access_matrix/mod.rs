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

use std::collections::HashMap;
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

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/access-matrix.txt");

/// One line of questions: an operation and what it is asked with.
struct Row {
    title: String,
    operation: Operation,
    variables: Value,
}

impl Row {
    fn is_heard(&self) -> bool {
        self.operation.kind == Kind::Subscription
    }
}

#[tokio::test]
async fn everybody_may_what_the_committed_matrix_says() {
    let found = matrix(Database::Sqlite, &HashMap::new()).await;
    if std::env::var_os("MUSTER_BLESS").is_some() {
        std::fs::write(FILE, &found).expect("access-matrix.txt");
        return;
    }
    compare(&committed(), &found);
}

/// Who may do what is decided in Rust, for both databases alike; here it is seen that PostgreSQL
/// gives it the same rows. So one caller stands for all whom the matrix treats alike.
/// `MUSTER_MATRIX=whole` asks for everybody.
#[tokio::test]
async fn postgres_says_the_same() {
    let blessing = std::env::var_os("MUSTER_BLESS").is_some();
    if blessing || !Database::all().contains(&Database::Postgres) {
        return;
    }
    let mut committed = committed();
    let mut speakers = HashMap::new();
    if std::env::var_os("MUSTER_MATRIX").is_none() {
        (committed, speakers) = thinned(&committed);
    }
    compare(&committed, &matrix(Database::Postgres, &speakers).await);
}

fn committed() -> String {
    std::fs::read_to_string(FILE).unwrap_or_default()
}

fn compare(committed: &str, found: &str) {
    let differing = differences(committed, found);
    assert!(
        differing.is_empty(),
        "tests/access-matrix.txt says otherwise (- committed, + now); if it is meant so, run \
         with MUSTER_BLESS=1:\n{}",
        differing.join("\n")
    );
}

/// The matrix with one caller for each outcome of a row, and who that is by row.
fn thinned(matrix: &str) -> (String, HashMap<String, Vec<String>>) {
    let (mut text, mut title) = (String::new(), "");
    let mut speakers: HashMap<String, Vec<String>> = HashMap::new();
    for line in matrix.lines() {
        let mut line = line;
        if line.starts_with(' ') {
            let (outcome, callers) = line.rsplit_once("  ").expect("an outcome and callers");
            // Says how often others asked before, not who asks.
            if outcome.trim() == "RATE_LIMITED" {
                continue;
            }
            let first = callers.split(' ').next().expect("a caller");
            speakers
                .entry(title.to_owned())
                .or_default()
                .push(first.to_owned());
            let length = outcome.len() + 2 + first.len();
            line = line.get(..length).expect("a part of the line");
        } else {
            title = line;
        }
        writeln!(text, "{line}").expect("a text");
    }
    (text, speakers)
}

/// Asks everything of everybody, or only of those whom `speakers` names for a row.
async fn matrix(database: Database, speakers: &HashMap<String, Vec<String>>) -> String {
    println!("on {database:?}");
    let (world, home) = World::prepare(database).await;
    let mut stage = Stage::new(home);
    let rows = rows(&world);
    let heard = stage.listen(&rows, &world.callers).await;
    let mut texts = Vec::new();
    let mut numbered: Vec<_> = rows.iter().enumerate().collect();
    // What was refused is written a second later: it is asked for before anything is.
    numbered.sort_by_key(|(_, row)| row.title != "query denials");
    for (place, row) in numbered {
        let mut text = format!("\n{}\n", row.title);
        let mut by_outcome: Vec<(String, Vec<&str>)> = Vec::new();
        let speakers = speakers.get(&row.title);
        for (caller, bearer) in &world.callers {
            if speakers.is_some_and(|names| names.iter().all(|name| name != caller)) {
                continue;
            }
            let outcome = match heard.get(&(row.title.as_str(), *caller)) {
                Some(outcome) => outcome.clone(),
                None => stage.ask(row, bearer.as_deref(), &world).await,
            };
            let outcome = match row.operation.name.as_str() {
                "events" => timeless(outcome),
                _ => outcome,
            };
            match by_outcome.iter_mut().find(|(known, _)| *known == outcome) {
                Some((_, callers)) => callers.push(caller),
                None => by_outcome.push((outcome, vec![caller])),
            }
        }
        by_outcome.sort();
        for (outcome, callers) in by_outcome {
            writeln!(text, "    {outcome:<21}  {}", callers.join(" ")).expect("a text");
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

fn rows(world: &World) -> Vec<Row> {
    let schema = schema::read();
    inputs::check(&schema);
    let mut rows = Vec::new();
    for operation in &schema.operations {
        let cases = inputs::of(operation.kind, &operation.name, world);
        for (label, variables) in cases {
            let title = format!("{} {label}", operation.kind.word());
            rows.push(Row {
                title: title.trim_end().to_owned(),
                operation: operation.clone(),
                variables,
            });
        }
    }
    let node = schema.operations.iter().find(|o| o.name == "node");
    let node = node.expect("Query.node");
    for (name, id_of) in inputs::NODES {
        rows.push(Row {
            title: format!("{} node({name})", Kind::Query.word()),
            operation: node.clone(),
            variables: json!({ "id": id_of(world) }),
        });
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

#[test]
fn one_caller_stands_for_those_who_are_treated_alike() {
    let (text, speakers) =
        thinned("# note\n\nquery a\n    error TOO_MANY  admin member\n    ok 3  token\n");
    assert_eq!(
        text,
        "# note\n\nquery a\n    error TOO_MANY  admin\n    ok 3  token\n"
    );
    assert_eq!(speakers["query a"], ["admin", "token"]);
}
