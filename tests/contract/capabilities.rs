//! docs/capabilities.md does not claim more than a test shows: a row that is `done` names its tests.

use crate::repository::{clean, text};

const STATES: [&str; 3] = ["done", "partly", "open"];

/// `document` is Markdown with tables that have the columns `State` and `Test`; `read` gives the text of a file.
/// A test is a path in backticks, also `path::name of a test in it`.
fn findings(document: &str, read: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut columns: Option<(usize, usize)> = None;
    let mut rows = 0_usize;
    for line in document.lines() {
        let Some(cells) = cells(line) else {
            columns = None;
            continue;
        };
        let column = |name: &str| {
            cells
                .iter()
                .position(|cell| cell.eq_ignore_ascii_case(name))
        };
        if let (Some(state), Some(test)) = (column("state"), column("test")) {
            columns = Some((state, test));
            continue;
        }
        let Some((state, test)) = columns else {
            continue;
        };
        if cells
            .iter()
            .all(|cell| cell.chars().all(|c| c == '-' || c == ':'))
        {
            continue;
        }
        rows += 1;
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        found.extend(row_findings(cell(0), cell(state), cell(test), &read));
    }
    if rows == 0 {
        found.push("no row: a table has the columns `State` and `Test`".to_owned());
    }
    found
}

fn row_findings(
    id: &str,
    state: &str,
    tests: &str,
    read: &impl Fn(&str) -> Option<String>,
) -> Vec<String> {
    let mut found = Vec::new();
    if !STATES.contains(&state) {
        found.push(format!(
            "{id}: the state is one of {STATES:?}, not `{state}`"
        ));
    }
    let named: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
    if state == "done" && named.is_empty() {
        found.push(format!("{id}: done, and no test says so"));
    }
    for name in named {
        let (path, inside) = name.split_once("::").unwrap_or((name, ""));
        match read(path) {
            None => found.push(format!("{id}: there is no {path}")),
            Some(text) if !text.contains(inside) => {
                found.push(format!("{id}: {path} has no `{inside}`"))
            }
            Some(_) => {}
        }
    }
    found
}

fn cells(line: &str) -> Option<Vec<&str>> {
    let inside = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inside.split('|').map(str::trim).collect())
}

#[test]
fn what_is_done_is_tested() {
    let Some(document) = text("docs/capabilities.md") else {
        return;
    };
    clean(&findings(&document, text));
}

#[test]
fn a_claim_without_a_test_is_seen() {
    let table = |row: &str| {
        format!("# Capabilities\n\n| id | What | State | Test |\n|---|:--|---|---|\n{row}\n")
    };
    let read = |path: &str| (path == "tests/a.rs").then(|| "fn the_test() {}".to_owned());
    for bad in [
        "| M1 | x | done | |",
        "| M1 | x | done | a test |",
        "| M1 | x | done | `tests/b.rs` |",
        "| M1 | x | done | `tests/a.rs::other_test` |",
        "| M1 | x | nearly | `tests/a.rs` |",
        "| M1 | x | open | `tests/gone.rs` |",
    ] {
        assert_eq!(findings(&table(bad), read).len(), 1, "{bad}");
    }
    for good in [
        "| M1 | x | done | `tests/a.rs::the_test`, `tests/a.rs` |",
        "| M1 | x | open | |",
    ] {
        assert_eq!(findings(&table(good), read), [""; 0], "{good}");
    }
    assert_eq!(findings("# Capabilities\n", read).len(), 1);
}
