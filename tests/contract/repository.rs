//! The files that the rules read.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold what tools made or what runs left behind.
const NOT_OURS: [&str; 8] = [
    ".git",
    "node_modules",
    "dist",
    "target",
    "data",
    "coverage",
    "screenshots",
    "test-results",
];

/// Larger files are data; no rule is about them.
const MAX_BYTES: u64 = 2 * 1024 * 1024;

/// A text file of this repository.
pub(crate) struct File {
    /// From the repository's root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The file's name without folders and without everything after the first dot.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    pub(crate) fn has_extension(&self, any: &[&str]) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, extension)| any.contains(&extension))
    }

    /// Is it made by a tool and committed?
    pub(crate) fn generated(&self) -> bool {
        self.path.contains("_generated/") || self.path.starts_with("db/src/schema/")
    }

    /// Is it, or does it lie among, tests?
    pub(crate) fn is_test(&self) -> bool {
        let folders = ["tests", "test", "benches"];
        self.path.split('/').any(|part| folders.contains(&part))
            || self.path.contains(".test.")
            || self.stem() == "tests"
            || self.stem().ends_with("_tests")
    }
}

pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Every text file of the repository that `keep` wants, by path.
pub(crate) fn files(keep: impl Fn(&File) -> bool) -> Vec<File> {
    let mut found = Vec::new();
    walk(&root(), "", &mut found);
    found.retain(keep);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Every Rust source below these folders.
pub(crate) fn rust(folders: &[&str]) -> Vec<File> {
    files(|file| {
        file.has_extension(&["rs"]) && folders.iter().any(|folder| file.path.starts_with(folder))
    })
}

/// Text of one file, `None` when the repository does not have it.
pub(crate) fn text(path: &str) -> Option<String> {
    fs::read_to_string(root().join(path)).ok()
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}/{name}")
        };
        let Ok(meta) = entry.metadata() else { continue };
        if meta.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            walk(&entry.path(), &path, found);
        } else if meta.is_file() && meta.len() <= MAX_BYTES {
            // What is not UTF-8 is no text.
            if let Ok(text) = fs::read_to_string(entry.path()) {
                found.push(File { path, text });
            }
        }
    }
}

/// Fails with one finding a line.
#[track_caller]
pub(crate) fn clean(findings: &[String]) {
    assert!(
        findings.is_empty(),
        "{} finding(s):\n{}",
        findings.len(),
        findings.join("\n")
    );
}

#[test]
fn knows_tests() {
    for path in [
        "tests/a.rs",
        "domain/tests/a.rs",
        "domain/src/a/tests.rs",
        "x/src/a.test.ts",
        "api/src/a_tests.rs",
    ] {
        assert!(File::new(path, "").is_test(), "{path}");
    }
    assert!(!File::new("domain/src/latest.rs", "").is_test());
}

#[test]
fn finds_its_own_file() {
    let own = files(|file| file.path == "tests/contract/repository.rs");
    assert_eq!(own.len(), 1);
    assert_eq!(own.first().map(File::stem), Some("repository"));
}
