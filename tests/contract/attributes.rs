//! No lint and no test is switched off without a reason.

use crate::repository::{File, clean, rust};
use crate::source::code;

fn findings(file: &File) -> Vec<String> {
    let code = code(&file.text);
    let attributes = code.split('#').skip(1).map(|rest| {
        let inner = rest
            .trim_start_matches('!')
            .trim_start_matches('[')
            .trim_start();
        inner.split(']').next().unwrap_or_default()
    });
    let switch = |text: &&str| {
        ["allow(", "expect("]
            .iter()
            .any(|start| text.starts_with(start))
            || text.trim() == "ignore"
    };
    let silent = attributes
        .filter(switch)
        .filter(|text| !text.contains("reason"));
    silent
        .map(|text| format!("{}: #[{}] without a reason", file.path, text.trim()))
        .collect()
}

#[test]
fn lints_are_switched_off_with_a_reason() {
    let sources = rust(&["api/", "domain/", "db/", "tests/"]);
    clean(
        &sources
            .iter()
            .filter(|file| !file.generated())
            .flat_map(findings)
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_switch_without_a_reason_is_seen() {
    for text in [
        "#[allow(dead_code)]",
        "#![allow(missing_docs)]",
        "#[expect(clippy::x)]\nfn reason() {}",
        "#[test]\n#[ignore]\nfn a() {}",
    ] {
        assert_eq!(
            findings(&File::new("api/src/a.rs", text)).len(),
            1,
            "{text}"
        );
    }
    for text in [
        "#[expect(clippy::x, reason = \"flat\")]",
        "#[allow(missing_docs, reason = \"made by a macro\")]",
        "#[ignore = \"an hour\"]",
        "// #[allow(x)]",
        "x.expect(y)",
    ] {
        assert_eq!(
            findings(&File::new("api/src/a.rs", text)),
            [""; 0],
            "{text}"
        );
    }
}
