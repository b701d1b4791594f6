//! What is linked into the server may be given away with it: every package's licence is on the list of deny.toml.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::repository::{clean, root, text};

/// SPDX expressions in the form that registries use: `A OR B`, `A AND B`, `(A OR B) AND C`, old `A/B`.
fn permitted(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest, allowed) && rest.is_empty()
}

fn either(words: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let mut fine = both(words, allowed);
    while let [word, rest @ ..] = *words {
        if *word != "OR" {
            break;
        }
        *words = rest;
        fine |= both(words, allowed);
    }
    fine
}

fn both(words: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let mut fine = one(words, allowed);
    while let [word, rest @ ..] = *words {
        if *word != "AND" {
            break;
        }
        *words = rest;
        fine &= one(words, allowed);
    }
    fine
}

fn one(words: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let [first, rest @ ..] = *words else {
        return false;
    };
    *words = rest;
    if *first == "(" {
        let fine = either(words, allowed);
        *words = words.strip_prefix(&[")"]).unwrap_or_default();
        return fine;
    }
    if let ["WITH", exception, rest @ ..] = *words {
        *words = rest;
        return allowed.contains(&format!("{first} WITH {exception}"));
    }
    allowed.contains(*first)
}

/// The quoted names of `allow = [...]` below `[licenses]`.
fn allow_list(deny: &str) -> BTreeSet<String> {
    let section = deny.split_once("[licenses]").map_or("", |(_, after)| after);
    let list = section
        .split_once("allow = [")
        .and_then(|(_, after)| after.split_once(']'))
        .map_or("", |(list, _)| list);
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_licence_is_on_the_list() {
    let allowed = allow_list(&text("deny.toml").unwrap_or_default());
    let answer = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--filter-platform",
            "x86_64-unknown-linux-gnu",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    let metadata: Value = serde_json::from_slice(&answer.stdout).unwrap();
    let packages = metadata.get("packages").and_then(Value::as_array).unwrap();
    assert!(packages.len() > 4, "the workspace alone has four");
    let mut found = Vec::new();
    for package in packages {
        let name = package
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let licence = package
            .get("license")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if !permitted(licence, &allowed) {
            found.push(format!(
                "{name}: `{licence}` is not on the list of deny.toml"
            ));
        }
    }
    clean(&found);
}

#[test]
fn a_licence_off_the_list_is_seen() {
    let allowed = allow_list(
        "[licenses]\nallow = [\n    \"MIT\", # short\n    \"Apache-2.0\",\n    \"Apache-2.0 WITH LLVM-exception\",\n]\n",
    );
    assert_eq!(allowed.len(), 3);
    for bad in [
        "",
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(MIT OR Apache-2.0) AND GPL-3.0",
        "GPL-2.0 WITH x",
        "MIT GPL-3.0",
    ] {
        assert!(!permitted(bad, &allowed), "{bad}");
    }
    for good in [
        "MIT",
        "GPL-3.0 OR MIT",
        "MIT/Apache-2.0",
        "(MIT OR GPL-3.0) AND Apache-2.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
    ] {
        assert!(permitted(good, &allowed), "{good}");
    }
}
