//! What is tried on a build as a whole; each prints what it found.
//!
//! `muster-bench [--short]` measures speed, memory and start, and asserts no figure;
//! `muster-bench projects [--short]` measures a project of 10,000 tasks beside 10 and beside 1,000 others;
//! `muster-bench soak [--short]` works for `MUSTER_SOAK_MINUTES` while the server is killed;
//! `muster-bench fuzz [--short]` sends broken input for `MUSTER_FUZZ_SECONDS`.
//!
//! `MUSTER_BIN` is the server, `MUSTER_TEST_POSTGRES` the address of a PostgreSQL `MUSTER_BENCH_DATA`
//! an empty folder on the disk that is measured.
#![allow(
    clippy::indexing_slicing,
    reason = "a member that a JSON value does not have is null, and only JSON is indexed"
)]

mod ceiling;
mod fuzz;
mod ground;
mod http;
mod load;
mod process;
mod projects;
mod report;
mod soak;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::Conn;
use db::conn::Purpose;
use diesel::connection::SimpleConnection;
use serde_json::{Value, json};

use ground::{Ground, Installation, submitted};
use http::{Answer, data, graphql, request};
use load::{CONNECTIONS, Figures, Until, measure};
use process::Process;

// The server's allocator, so that the ceiling is as high as it can be.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a step gave, or why it could not.
type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// What both reads show of an inspection.
const FIELDS: &str = "fragment F on Inspection { id code status verdict lotSize submittedAt
    plan { id code name } sku { id code name } assignee { id name }
    items { id label results { outcome passed readings note } }
    defects { id code label defectClass quantity note photos { id name contentType byteSize url } }
    photos { id name contentType byteSize url } }";

/// The embedded database.
const SQLITE: &str = "SQLite";

/// How much is measured.
struct Extent {
    /// Of each kind of read.
    until: Until,
    /// Lists that are asked for at once, at most.
    lists: usize,
    /// Submitted before anything is read; a page has 50.
    shown: usize,
    /// Starts of the server.
    starts: usize,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["ceiling", url, session] => ceiling::serve(url, session),
        ["soak"] => soaked(minutes(), 1000),
        ["soak", "--short"] => soaked(Duration::from_secs(3), 100),
        ["fuzz"] => fuzzed(number("MUSTER_FUZZ_SECONDS", 300)),
        ["fuzz", "--short"] => fuzzed(5),
        [] => measured(false),
        ["--short"] => measured(true),
        ["projects"] => [10, 1_000]
            .into_iter()
            .try_for_each(|others| beside(others, 10_000, 20)),
        ["projects", "--short"] => beside(2, 50, 1),
        other => Err(format!("{other:?}: [projects|soak|fuzz] [--short]").into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn number(name: &str, otherwise: u64) -> u64 {
    let set = std::env::var(name).ok();
    set.and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn minutes() -> Duration {
    Duration::from_secs(60 * number("MUSTER_SOAK_MINUTES", 30))
}

/// Runs something on each database, with the PostgreSQL of the surroundings.
fn each_database(run: impl Fn(&str, &Installation<'_>) -> Outcome<()>) -> Outcome<()> {
    let set = |name: &str| std::env::var(name).map_err(|_unset| format!("{name} is not set"));
    let (binary, folder) = (set("MUSTER_BIN")?, set("MUSTER_BENCH_DATA")?);
    let sqlite = Path::new(&folder).join("sqlite");
    let url = format!("sqlite://{}/muster.sqlite", sqlite.display());
    run(SQLITE, &installation(&binary, &sqlite, &url)?)?;
    std::fs::remove_dir_all(&sqlite)?;
    let Ok(server) = set("MUSTER_TEST_POSTGRES") else {
        println!("PostgreSQL is left out: MUSTER_TEST_POSTGRES is not set");
        return Ok(());
    };
    let name = format!("measured_{}", std::process::id());
    let mut conn = Conn::open(&server, Purpose::Write)?;
    conn.batch_execute(&format!("CREATE DATABASE {name}"))?;
    let (start, _) = server
        .rsplit_once('/')
        .ok_or("no database in the address")?;
    let url = format!("{start}/{name}");
    let data = Path::new(&folder).join("postgres");
    let done = run("PostgreSQL", &installation(&binary, &data, &url)?);
    std::fs::remove_dir_all(&data)?;
    conn.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"))?;
    done
}

/// A project with so many tasks beside so many others.
fn beside(others: u32, tasks: u32, turns: usize) -> Outcome<()> {
    println!("\n{tasks} tasks in one project, beside {others} projects of 10");
    each_database(|name, at| projects::run(name, at, (others, tasks), turns))
}

fn soaked(time: Duration, round: usize) -> Outcome<()> {
    each_database(|name, at| soak::run(name, at, time / 2, round))
}

fn fuzzed(seconds: u64) -> Outcome<()> {
    let (seed, time) = (number("MUSTER_FUZZ_SEED", 1), Duration::from_secs(seconds));
    each_database(|name, at| match name {
        // What reads the input does not know the database.
        SQLITE => fuzz::run(at, seed, time),
        _ => Ok(()),
    })
}

fn measured(short: bool) -> Outcome<()> {
    let extent = match short {
        true => Extent {
            until: Until::Once,
            // A debug build on a busy machine would not answer more within its deadline.
            lists: 4,
            shown: 60,
            starts: 1,
        },
        false => Extent {
            until: Until::Time(Duration::from_secs(10)),
            lists: CONNECTIONS,
            shown: 500,
            starts: 5,
        },
    };
    report::head()?;
    each_database(|name, at| {
        let submits = match (short, name) {
            (true, _) => 60,
            (false, SQLITE) => 10_000,
            (false, _) => 3_000,
        };
        one(name, &extent, submits, at)
    })
}

fn installation<'a>(
    binary: &'a str,
    data: &'a Path,
    database: &'a str,
) -> Outcome<Installation<'a>> {
    std::fs::create_dir_all(data)?;
    Ok(Installation {
        binary,
        data,
        database,
    })
}

/// Measures on one database.
fn one(name: &str, extent: &Extent, submits: usize, at: &Installation<'_>) -> Outcome<()> {
    println!("\n{name}");
    at.seed()?;
    let server = at.serve()?;
    let ground = Ground::lay(server.address())?;
    let shown = ground.submits(extent.shown)?;
    let shown = load::each(server.address(), &shown, Until::Once, |answer, _| {
        submitted(answer)
    })?;
    let waiting = ground.submits(submits)?;
    let done = measure(&server, &waiting, Until::Once, |answer| {
        submitted(answer).map(drop)
    })?;
    report::submits(name, &done);
    server.settle()?;
    let reads = graphql_reads(&server, &ground, &shown, extent)?;
    let session = session(&ground.inspector)?;
    let most = server.memory("VmHWM")?;
    // Only one process opens a SQLite file.
    drop(server);
    let ceiling = ceiling_reads(at, &session, &shown, extent)?;
    for ((what, ours), best) in ["detail", "list of 50"]
        .into_iter()
        .zip(&reads)
        .zip(&ceiling)
    {
        report::read(name, what, ours, best);
    }
    let mut ready = Vec::new();
    let mut idle = 0.0;
    for _ in 0..extent.starts {
        let server = at.serve()?;
        ready.push(server.ready_after);
        wait(Duration::from_secs(1));
        idle = server.memory("VmRSS")?;
    }
    ready.sort_unstable();
    let ready = ready.get(ready.len() / 2).copied().unwrap_or_default();
    report::process(ready, idle, most);
    Ok(())
}

fn graphql_reads(
    server: &Process,
    ground: &Ground,
    shown: &[String],
    extent: &Extent,
) -> Outcome<[Figures; 2]> {
    let detail =
        format!("query($id: ID!) {{ node(id: $id) {{ ... on Inspection {{ ...F }} }} }} {FIELDS}");
    let list = format!(
        "{{ inspections {{ nodes {{ ...F }} pageInfo {{ hasNextPage endCursor }} }} }} {FIELDS}"
    );
    let details: Vec<_> = shown
        .iter()
        .map(|id| graphql(&ground.inspector, &detail, &json!({ "id": id })))
        .collect();
    let list = vec![graphql(&ground.inspector, &list, &Value::Null); extent.lists];
    // Whole once, cheaply afterwards: the generator shares the machine with what it measures.
    for request in details.iter().take(1).chain(list.iter().take(1)) {
        let answer = http::Connection::open(server.address())?.send(request)?;
        let text = data(&answer)?.to_string();
        if text.matches("CONFORMING").count() < 10 || text.matches("THREAD").count() < 1 {
            return Err(format!("not what was submitted: {text}").into());
        }
    }
    Ok([
        measure(server, &details, extent.until, is_fine)?,
        measure(server, &list, extent.until, is_fine)?,
    ])
}

fn ceiling_reads(
    at: &Installation<'_>,
    session: &str,
    shown: &[String],
    extent: &Extent,
) -> Outcome<[Figures; 2]> {
    let mut command = Command::new(std::env::current_exe()?);
    let ceiling = Process::start(command.args(["ceiling", at.database, session]))?;
    let details: Vec<_> = shown
        .iter()
        .map(|id| request("GET", &format!("/inspections?id={id}"), "", &[]))
        .collect();
    let list = vec![request("GET", "/inspections", "", &[]); extent.lists];
    Ok([
        measure(&ceiling, &details, extent.until, is_fine)?,
        measure(&ceiling, &list, extent.until, is_fine)?,
    ])
}

fn is_fine(answer: &Answer) -> Outcome<()> {
    let fine = answer.status == 200
        && !answer.body.starts_with(b"{\"errors\"")
        && answer.body.len() > 1000;
    fine.then_some(()).ok_or_else(|| {
        format!(
            "{} {}",
            answer.status,
            String::from_utf8_lossy(&answer.body)
        )
        .into()
    })
}

/// The session that an access token was signed for.
fn session(token: &str) -> Outcome<String> {
    let claims = token.split('.').nth(1).ok_or("no claims")?;
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims)?)?;
    Ok(claims["sid"].as_str().ok_or("no session")?.to_owned())
}

#[expect(
    clippy::disallowed_methods,
    reason = "nobody else is served by this thread"
)]
fn wait(time: Duration) {
    std::thread::sleep(time);
}
