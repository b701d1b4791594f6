//! The repository stands alone: it names no place on somebody's machine and fetches from the public registries only.

use crate::repository::{File, clean, files};
use crate::source::is_name;

/// Written in two pieces, so that this file does not name them itself.
const PLACES: [&str; 5] = [
    concat!("/wo", "rk/"),
    concat!("/fa", "rm/"),
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!("../sha", "red/"),
];

fn findings(file: &File) -> Vec<String> {
    let mut found = Vec::new();
    for (number, line) in (1_usize..).zip(file.text.lines()) {
        let places = PLACES.iter().filter(|place| names_place(line, place));
        found.extend(places.map(|place| format!("{}:{number}: names `{place}`", file.path)));
        if foreign_registry(file, line) {
            found.push(format!(
                "{}:{number}: not from the public registry: {}",
                file.path,
                line.trim()
            ));
        }
    }
    found
}

/// A place starts where a path starts: not inside a longer one.
fn names_place(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(at, _)| {
        let before = line.split_at(at).0.chars().next_back().unwrap_or(' ');
        !is_name(before) && !['.', '-', '*', '}', ')'].contains(&before)
    })
}

fn foreign_registry(file: &File, line: &str) -> bool {
    let line = line.trim();
    if file.path.ends_with("package-lock.json") {
        return line.strip_prefix("\"resolved\": \"").is_some_and(|from| {
            from.starts_with("http") && !from.starts_with("https://registry.npmjs.org/")
        });
    }
    file.path == "Cargo.lock"
        && line.starts_with("source = ")
        && !line.contains("registry+https://github.com/rust-lang/crates.io-index")
}

#[test]
fn the_repository_stands_alone() {
    clean(
        &files(|_| true)
            .iter()
            .flat_map(findings)
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_foreign_place_is_seen() {
    for place in PLACES {
        assert_eq!(
            findings(&File::new("docs/a.md", &format!("see `{place}x`"))).len(),
            1,
            "{place}"
        );
    }
    assert_eq!(
        findings(&File::new(
            "a.md",
            concat!("https://example.com/a/wo", "rk/b")
        )),
        [""; 0]
    );
    let locked = |from: &str| {
        findings(&File::new(
            "clients/a/package-lock.json",
            &format!("\"resolved\": \"{from}\""),
        ))
        .len()
    };
    assert_eq!(locked("http://127.0.0.1:4873/x.tgz"), 1);
    assert_eq!(locked("https://registry.npmjs.org/x/-/x-1.0.0.tgz"), 0);
    assert_eq!(
        findings(&File::new(
            "Cargo.lock",
            "source = \"git+https://example.com/x\""
        ))
        .len(),
        1
    );
}
