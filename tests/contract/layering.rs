//! Dependencies point one way: `api` -> `domain` -> `db`, and inside `domain` to the left only.

use crate::repository::{File, clean, rust, text};
use crate::source::{holds, is_name, production};

/// Contexts in call order: each may call those before it; what comes after it reacts to events.
const CONTEXTS: [&str; 26] = [
    "kernel",
    "events",
    "identity",
    "files",
    "discussion",
    "catalog",
    "projects",
    "costs",
    "inventory",
    "crm",
    "orders",
    "procurement",
    "quality",
    "samples",
    "production",
    "corrective",
    "after_sales",
    "devices",
    "forms",
    "notify",
    "workflow",
    "automation",
    "metrics",
    "live",
    "integration",
    "search",
];
/// No contexts: these join what all contexts bring.
const AFTER_ALL: [&str; 3] = ["demo", "lib", "registry"];
/// A transaction appends to the log, and an actor carries permissions: the kernel knows these two.
const KERNEL_KNOWS: [&str; 2] = ["events", "identity"];

const NO_WEB: [&str; 8] = [
    "api",
    "actix",
    "async-graphql",
    "tokio",
    "futures",
    "hyper",
    "reqwest",
    "lettre",
];
const NO_WEB_TEXT: [&str; 6] = [
    "async fn",
    ".await",
    "tokio::",
    "actix_web::",
    "async_graphql::",
    "reqwest::",
];

/// What a package may not depend on (by the beginning of the name) and its code may not say.
struct Layer {
    package: &'static str,
    dependencies: &'static [&'static str],
    text: &'static [&'static str],
}

const LAYERS: [Layer; 3] = [
    Layer {
        package: "api",
        dependencies: &["diesel", "libsqlite3", "pq-sys", "r2d2"],
        text: &[
            "diesel::",
            "diesel_migrations::",
            "sql_query(",
            "insert_into(",
        ],
    },
    Layer {
        package: "domain",
        dependencies: &NO_WEB,
        text: &[
            "table!",
            "sql_query(",
            "sql::<",
            "batch_execute(",
            "SqliteConnection",
            "PgConnection",
        ],
    },
    Layer {
        package: "db",
        dependencies: &[
            "domain",
            "api",
            "actix",
            "async-graphql",
            "tokio",
            "futures",
            "hyper",
            "reqwest",
            "lettre",
        ],
        text: &[],
    },
];

fn manifest_findings(layer: &Layer, manifest: &str) -> Vec<String> {
    let forbidden = |name: &String| {
        layer
            .dependencies
            .iter()
            .any(|start| name == start || name.starts_with(&format!("{start}-")))
    };
    let mut found: Vec<String> = dependencies(manifest)
        .into_iter()
        .filter(forbidden)
        .map(|name| {
            format!(
                "{}/Cargo.toml: {} may not depend on {name}",
                layer.package, layer.package
            )
        })
        .collect();
    if !manifest.contains("[lints]\nworkspace = true") {
        found.push(format!(
            "{}/Cargo.toml: [lints] workspace = true is missing",
            layer.package
        ));
    }
    found
}

/// Names below `[dependencies]` and its kin; what only tests need does not count.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut inside = false;
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside = section.ends_with("dependencies") && !section.ends_with("dev-dependencies");
            if let Some((kind, name)) = section.rsplit_once("dependencies.") {
                names.extend((!kind.ends_with("dev-")).then(|| name.to_owned()));
            }
        } else if inside && !line.starts_with('#') {
            let name: String = line
                .chars()
                .take_while(|c| is_name(*c) || *c == '-')
                .collect();
            names.extend((!name.is_empty()).then_some(name));
        }
    }
    names
}

fn text_findings(file: &File) -> Vec<String> {
    let package = file.path.split('/').next().unwrap_or_default();
    let code = production(&file.text);
    let mut said: Vec<&str> = Vec::new();
    said.extend(
        LAYERS
            .iter()
            .filter(|layer| layer.package == package)
            .flat_map(|layer| layer.text),
    );
    if package != "api" {
        said.extend(NO_WEB_TEXT);
    }
    // The dialect writes statements for its callers; everything else in db only carries them.
    if package == "db" && !file.path.starts_with("db/src/dialect") && !file.generated() {
        said.extend(["insert_into(", "diesel::update(", "diesel::delete("]);
        said.extend(code.contains("schema::").then_some(".filter("));
    }
    said.retain(|token| holds(&code, token));
    said.iter()
        .map(|token| format!("{}: `{token}` does not belong in {package}", file.path))
        .collect()
}

fn context_findings(file: &File) -> Vec<String> {
    let Some(inside) = file.path.strip_prefix("domain/src/") else {
        return Vec::new();
    };
    let own = inside.split(['/', '.']).next().unwrap_or_default();
    if AFTER_ALL.contains(&own) {
        return Vec::new();
    }
    let Some(place) = CONTEXTS.iter().position(|context| *context == own) else {
        return vec![format!("{}: no context is called `{own}`", file.path)];
    };
    if file.stem() == "react" {
        return Vec::new(); // reactions know every context's events
    }
    let mut right = used(&production(&file.text));
    right.retain(|name| CONTEXTS.iter().skip(place + 1).any(|later| later == name));
    right.retain(|name| own != "kernel" || !KERNEL_KNOWS.contains(&name.as_str()));
    right
        .iter()
        .map(|name| {
            format!(
                "{}: `{own}` may not call `{name}`, which comes after it: react to events",
                file.path
            )
        })
        .collect()
}

/// First names of the paths that start with `crate::`, also of `crate::{a::x, b}`.
fn used(code: &str) -> Vec<String> {
    let paths = code.split("crate::").skip(1);
    let heads = paths.flat_map(|path| match path.strip_prefix('{') {
        Some(group) => pieces(group),
        None => vec![path],
    });
    let name = |head: &str| head.trim().chars().take_while(|c| is_name(*c)).collect();
    heads.map(name).collect()
}

/// What stands between the commas of a group whose `{` is already read, up to its `}`.
fn pieces(group: &str) -> Vec<&str> {
    let mut depth = 1_usize;
    let ends = |c: char| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    };
    let inside = group.split(ends).next().unwrap_or_default();
    let mut depth = 0_usize;
    inside
        .split(|c: char| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && c == ','
        })
        .collect()
}

#[test]
fn manifests_point_one_way() {
    let manifest =
        |layer: &Layer| text(&format!("{}/Cargo.toml", layer.package)).unwrap_or_default();
    clean(
        &LAYERS
            .iter()
            .flat_map(|layer| manifest_findings(layer, &manifest(layer)))
            .collect::<Vec<_>>(),
    );
}

/// What is built into the server; tests may reach below it.
fn product(folders: &[&str]) -> Vec<File> {
    let mut sources = rust(folders);
    sources.retain(|file| !file.is_test());
    sources
}

#[test]
fn code_stays_in_its_layer() {
    let sources = product(&["api/src/", "domain/src/", "db/src/"]);
    clean(&sources.iter().flat_map(text_findings).collect::<Vec<_>>());
}

#[test]
fn contexts_call_to_the_left() {
    let sources = product(&["domain/src/"]);
    clean(
        &sources
            .iter()
            .flat_map(context_findings)
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_bad_manifest_is_seen() {
    let bad = "[dependencies]\ntokio.workspace = true\nserde = \"1\"\n[dependencies.async-graphql]\nversion = \"8\"\n\
               [target.'cfg(unix)'.dependencies]\nactix-web = { version = \"4\" }\n[dev-dependencies]\nhyper = \"1\"\n";
    let [_, domain, _] = &LAYERS;
    assert_eq!(
        manifest_findings(domain, bad).len(),
        4,
        "three dependencies and no lints"
    );
    let good = "[dependencies]\nserde.workspace = true\n[dev-dependencies]\ntokio = \"1\"\n[lints]\nworkspace = true\n";
    assert_eq!(manifest_findings(domain, good), [""; 0]);
}

#[test]
fn misplaced_code_is_seen() {
    for (path, text) in [
        ("api/src/a.rs", "use diesel::prelude::*;"),
        ("domain/src/quality/a.rs", "pub async fn a() {}"),
        ("domain/src/quality/a.rs", "diesel::sql_query(\"x\")"),
        (
            "db/src/a.rs",
            "use crate::schema::lots; fn a() { lots::table.filter(x) }",
        ),
        ("db/src/a.rs", "diesel::insert_into(x)"),
    ] {
        assert_eq!(
            text_findings(&File::new(path, text)).len(),
            1,
            "{path}: {text}"
        );
    }
    for (path, text) in [
        (
            "api/src/a.rs",
            "rows.iter().filter(|row| row.open) // diesel::",
        ),
        (
            "domain/src/quality/a.rs",
            "#[cfg(test)] mod tests { fn a() { sql_query(x) } }",
        ),
        ("db/src/a.rs", "names.iter().filter(|name| name.len() > 1)"),
    ] {
        assert_eq!(text_findings(&File::new(path, text)), [""; 0], "{path}");
    }
}

#[test]
fn a_call_to_the_right_is_seen() {
    for text in [
        "use crate::samples::seal;",
        "use crate::{\n    identity::Actor,\n    samples,\n};",
        "crate::workflow::task_complete(tx)",
    ] {
        assert_eq!(
            context_findings(&File::new("domain/src/quality/a.rs", text)).len(),
            1,
            "{text}"
        );
        assert_eq!(
            context_findings(&File::new("domain/src/quality/react.rs", text)).len(),
            0
        );
    }
    for text in [
        "use crate::inventory::{lot_hold, samples};",
        "use crate::{identity::{self, files}, kernel::Tx};",
        "// crate::samples",
    ] {
        assert_eq!(
            context_findings(&File::new("domain/src/quality/a.rs", text)),
            [""; 0],
            "{text}"
        );
    }
    assert_eq!(
        context_findings(&File::new("domain/src/stuff/mod.rs", "")).len(),
        1
    );
}
