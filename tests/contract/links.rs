//! Every link of the documentation to a file or heading of this repository leads somewhere.

use std::collections::BTreeMap;

use crate::repository::{File, clean, files, root};

/// `documents` by path; `exists` says whether another file or folder is there.
fn findings(documents: &BTreeMap<String, String>, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in documents {
        for link in links(text) {
            let (target, heading) = link.split_once('#').unwrap_or((&link, ""));
            let target = if target.is_empty() {
                path.clone()
            } else {
                resolve(path, target)
            };
            if !documents.contains_key(&target) && !exists(&target) {
                found.push(format!("{path}: {link} leads nowhere"));
            } else if !heading.is_empty()
                && !documents
                    .get(&target)
                    .is_none_or(|text| headings(text).iter().any(|name| name == heading))
            {
                found.push(format!("{path}: {link}: {target} has no such heading"));
            }
        }
    }
    found
}

/// Targets of `[text](target)` outside code, without those to other hosts.
fn links(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in prose(text) {
        // Odd pieces stand between backticks.
        let outside: String = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for rest in outside.split("](").skip(1) {
            let target = rest.split([')', ' ']).next().unwrap_or_default();
            let elsewhere = target.contains("://") || target.starts_with("mailto:");
            found.extend((!elsewhere && !target.is_empty()).then(|| target.to_owned()));
        }
    }
    found
}

/// Lines outside fenced code.
fn prose(text: &str) -> Vec<&str> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            lines.push(line);
        }
    }
    lines
}

/// Anchors of the headings, as the usual renderers make them.
fn headings(text: &str) -> Vec<String> {
    let titles = prose(text)
        .into_iter()
        .filter(|line| line.starts_with('#'))
        .map(|line| line.trim_start_matches('#').trim());
    titles
        .map(|title| {
            let kept = title
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c))
                .collect::<String>();
            kept.replace(' ', "-")
        })
        .collect()
}

fn resolve(from: &str, target: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if target.starts_with('/') {
        parts.clear();
    }
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn links_lead_somewhere() {
    let documents = files(|file| file.has_extension(&["md"]))
        .into_iter()
        .map(|File { path, text }| (path, text))
        .collect();
    clean(&findings(&documents, |path| {
        root().join(path).exists() && !path.starts_with("..")
    }));
}

#[test]
fn a_dead_link_is_seen() {
    let page = |text: &str| {
        BTreeMap::from([
            ("docs/a.md".to_owned(), text.to_owned()),
            ("README.md".to_owned(), "# Muster: 快速 start\n".to_owned()),
        ])
    };
    for dead in [
        "[x](gone.md)",
        "[x](../README.md#slow-start)",
        "![x](/docs/no.png)",
        "[x](#nowhere)",
        "[x](../../outside.md)",
    ] {
        assert_eq!(findings(&page(dead), |_| false).len(), 1, "{dead}");
    }
    for fine in [
        "[x](../README.md)",
        "[x](/README.md#muster-快速-start)",
        "[x](https://example.com)",
        "`[x](gone.md)`",
        "```\n[x](gone.md)\n```",
    ] {
        assert_eq!(findings(&page(fine), |_| false), [""; 0], "{fine}");
    }
    assert_eq!(
        findings(&page("[x](picture.png)"), |path| path == "docs/picture.png"),
        [""; 0]
    );
}
