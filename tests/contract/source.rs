//! Rust source with comments, literals and tests taken out: what is left can be searched as text.

/// The source with every comment and literal blanked; lines stay where they are.
pub(crate) fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut previous = ' ';
    while let Some(first) = rest.chars().next() {
        let length = noise(rest, previous).unwrap_or(0);
        if length == 0 {
            out.push(first);
            rest = rest.strip_prefix(first).unwrap_or_default();
            previous = first;
        } else {
            let (blanked, left) = rest.split_at(length);
            out.extend(blanked.chars().map(|c| if c == '\n' { c } else { ' ' }));
            rest = left;
            previous = ' ';
        }
    }
    out
}

/// The source without comments, literals and items under `#[cfg(test)]`.
pub(crate) fn production(text: &str) -> String {
    let mut left = code(text);
    while let Some((before, after)) = left.split_once("#[cfg(test)]") {
        left = format!("{before}{}", after.split_at(item_length(after)).1);
    }
    left
}

/// Lines that hold something.
pub(crate) fn lines(code: &str) -> usize {
    code.lines().filter(|line| !line.trim().is_empty()).count()
}

/// Does `code` hold `token` as a whole: not as the end of a longer name?
pub(crate) fn holds(code: &str, token: &str) -> bool {
    code.match_indices(token).any(|(at, _)| {
        let before = code.split_at(at).0.chars().next_back().unwrap_or(' ');
        !token.starts_with(is_name) || !is_name(before)
    })
}

pub(crate) fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Bytes of the comment or literal that `rest` starts with.
fn noise(rest: &str, previous: char) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(rest.find("*/").map_or(rest.len(), |at| at + 2));
    }
    if rest.starts_with('"') {
        return Some(quoted(rest, '"'));
    }
    if rest.starts_with('\'') {
        return character(rest);
    }
    if is_name(previous) {
        return None;
    }
    let hashes = rest
        .strip_prefix("br")
        .or(rest.strip_prefix("cr"))
        .or(rest.strip_prefix('r'))?;
    let body = hashes.trim_start_matches('#');
    if !body.starts_with('"') {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes.len() - body.len()));
    let start = rest.len() - body.len() + 1;
    let inside = rest.split_at(start).1;
    Some(
        inside
            .find(&end)
            .map_or(rest.len(), |at| start + at + end.len()),
    )
}

/// Bytes up to and with the closing quote.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Bytes of a character literal; `None` for a lifetime or a label.
fn character(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().skip(1);
    let (_, first) = chars.next()?;
    let (at, second) = chars.next()?;
    if first == '\\' {
        Some(quoted(rest, '\''))
    } else {
        (second == '\'').then_some(at + 1)
    }
}

/// Bytes up to the end of the item that `rest` starts with.
fn item_length(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    rest.len()
}

#[test]
fn comments_and_literals_are_blanked() {
    let text = r##"let a = "x // {\" }"; // tail {
        let b = r#"raw " text"#; /* block { */ let c = '{'; fn f<'a>(x: &'a str) -> char { '\'' }"##;
    let seen = code(text);
    assert_eq!(seen.lines().count(), text.lines().count());
    for gone in ["tail", "raw", "block", "x //"] {
        assert!(!seen.contains(gone), "{gone} is still in {seen}");
    }
    assert!(seen.contains("fn f<'a>(x: &'a str)"), "{seen}");
    assert_eq!(seen.matches('{').count(), 1, "{seen}");
}

#[test]
fn tests_are_taken_out() {
    let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() { if x { } }\n}\nfn c() {}\n#[cfg(test)]\nuse x;\nfn d() {}";
    let left = production(text);
    assert!(
        left.contains("fn a") && left.contains("fn c") && left.contains("fn d"),
        "{left}"
    );
    assert!(!left.contains("fn b") && !left.contains("use x"), "{left}");
    assert_eq!(lines(&left), 3);
}

#[test]
fn a_token_is_a_whole_name() {
    assert!(holds("diesel::update(x)", "diesel::"));
    assert!(!holds("my_diesel::x", "diesel::"));
    assert!(holds("a.filter(b)", ".filter("));
}
