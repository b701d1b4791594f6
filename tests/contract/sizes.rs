//! A file of more than 400 lines of code holds more than one thing. Tests and generated files do not count.

use crate::repository::{File, clean, files};
use crate::source::{lines, production};

const MAX_LINES: usize = 400;

fn finding(file: &File) -> Option<String> {
    let count = if file.has_extension(&["rs"]) {
        lines(&production(&file.text))
    } else {
        script_lines(&file.text)
    };
    (count > MAX_LINES).then(|| {
        format!(
            "{}: {count} lines of code, at most {MAX_LINES}; split it by use case or noun",
            file.path
        )
    })
}

/// Lines of TypeScript and the like that are neither empty nor only a comment.
fn script_lines(text: &str) -> usize {
    let comment = |line: &str| {
        line.is_empty() || line.starts_with("//") || line.starts_with("/*") || line.starts_with('*')
    };
    text.lines()
        .map(str::trim)
        .filter(|line| !comment(line))
        .count()
}

#[test]
fn files_are_small() {
    let sources = files(|file| {
        file.has_extension(&["rs", "ts", "tsx", "js", "mjs", "svelte", "vue", "py"])
            && !file.generated()
            && !file.is_test()
    });
    clean(&sources.iter().filter_map(finding).collect::<Vec<_>>());
}

#[test]
fn a_long_file_is_seen() {
    let code = "let a = 1;\n".repeat(MAX_LINES + 1);
    assert!(finding(&File::new("domain/src/a.rs", &code)).is_some());
    assert!(finding(&File::new("mobile-sdk/src/a.ts", &code)).is_some());
    let fine = format!(
        "{}// note\n\n#[cfg(test)]\nmod tests {{\n{code}}}\n",
        "let a = 1;\n".repeat(MAX_LINES)
    );
    assert_eq!(finding(&File::new("domain/src/a.rs", &fine)), None);
}
