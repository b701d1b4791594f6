//! A module is called after what it is about; these names say nothing.

use crate::repository::{File, clean, files};

const FORBIDDEN: [&str; 14] = [
    "util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "service",
    "services", "impls", "shared", "stuff", "tools",
];

fn finding(file: &File) -> Option<String> {
    let folders = file
        .path
        .rsplit_once('/')
        .map_or("", |(folders, _)| folders)
        .split('/');
    let name = folders
        .chain([file.stem()])
        .find(|name| FORBIDDEN.contains(name))?;
    // The phone and the portal are one build; what stands beside their folders is theirs together.
    if name == "shared" && file.path.starts_with("clients/app/src/shared/") {
        return None;
    }
    Some(format!(
        "{}: `{name}` says nothing; what is in it?",
        file.path
    ))
}

#[test]
fn modules_have_speaking_names() {
    let sources = files(|file| {
        file.has_extension(&["rs", "ts", "tsx", "js", "mjs", "svelte", "vue"]) && !file.generated()
    });
    clean(&sources.iter().filter_map(finding).collect::<Vec<_>>());
}

#[test]
fn an_empty_name_is_seen() {
    for path in [
        "domain/src/quality/utils.rs",
        "api/src/common/mod.rs",
        "mobile-sdk/src/helpers.ts",
        "clients/x/src/misc.test.ts",
    ] {
        assert!(finding(&File::new(path, "")).is_some(), "{path}");
    }
    for path in [
        "domain/src/quality/lot_hold.rs",
        "api/src/http/commons.rs",
        "tests/contract/names.rs",
    ] {
        assert_eq!(finding(&File::new(path, "")), None);
    }
}
