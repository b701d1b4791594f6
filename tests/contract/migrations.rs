//! Both databases move together: every migration exists for both, with a way up and a way down.

use std::collections::{BTreeMap, BTreeSet};

use crate::repository::{File, clean, files};

const PARTS: [&str; 4] = [
    "postgres/down.sql",
    "postgres/up.sql",
    "sqlite/down.sql",
    "sqlite/up.sql",
];

fn findings(migrations: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    let mut seen: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for file in migrations {
        let parts: Vec<&str> = file.path.split('/').collect();
        let ["db", "migrations", database, name, part] = parts.as_slice() else {
            found.push(format!(
                "{}: not <database>/<stamp>_<name>/up.sql or down.sql",
                file.path
            ));
            continue;
        };
        seen.entry(name)
            .or_default()
            .insert(format!("{database}/{part}"));
        if file.text.trim().is_empty() {
            found.push(format!("{}: is empty", file.path));
        }
    }
    let mut stamps: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, parts) in &seen {
        let (stamp, title) = name.split_once('_').unwrap_or_default();
        if title.is_empty()
            || stamp.is_empty()
            || !stamp.chars().all(|c| c.is_ascii_digit() || c == '-')
        {
            found.push(format!("{name}: a migration is called <stamp>_<name>"));
        } else if let Some(other) = stamps.insert(stamp, name) {
            found.push(format!(
                "{name}: has the stamp of {other}, so their order is open"
            ));
        }
        found.extend(
            PARTS
                .iter()
                .filter(|part| !parts.contains(**part))
                .map(|part| format!("{name}: {part} is missing")),
        );
        found.extend(
            parts
                .iter()
                .filter(|part| !PARTS.contains(&part.as_str()))
                .map(|part| format!("{name}: what is {part}?")),
        );
    }
    found
}

#[test]
fn both_databases_have_the_same_migrations() {
    let migrations = files(|file| {
        ["sqlite", "postgres"]
            .iter()
            .any(|database| file.path.starts_with(&format!("db/migrations/{database}/")))
    });
    clean(&findings(&migrations));
}

#[test]
fn a_lonely_migration_is_seen() {
    let all = |name: &str| {
        PARTS.map(|part| {
            let (database, file) = part.split_once('/').unwrap_or_default();
            File::new(
                &format!("db/migrations/{database}/{name}/{file}"),
                "select 1;",
            )
        })
    };
    let mut migrations = Vec::from(all("0001_first"));
    assert_eq!(findings(&migrations), [""; 0]);
    migrations.pop();
    assert_eq!(
        findings(&migrations),
        ["0001_first: sqlite/up.sql is missing"]
    );
    migrations.push(File::new("db/migrations/sqlite/0001_first/up.sql", " \n"));
    assert_eq!(
        findings(&migrations),
        ["db/migrations/sqlite/0001_first/up.sql: is empty"]
    );
    let twice: Vec<File> = all("0001_first")
        .into_iter()
        .chain(all("0001_other"))
        .chain(all("loose"))
        .collect();
    assert_eq!(findings(&twice).len(), 2);
    assert_eq!(
        findings(&[File::new("db/migrations/sqlite/notes.txt", "x")]).len(),
        1
    );
}
