//! A lexer that only counts: enough to know that the parser will neither run long nor overflow its stack.

use super::{Flaw, Limits, check};

/// Counts tokens and open brackets of a document.
///
/// # Errors
/// `bytes`, `tokens`, `brackets` or `nameLength` when a bound is passed; a syntax error for a string without an end, because the
/// parser would read on behind it in another way than this lexer.
pub(crate) fn scan(text: &str, limits: &Limits) -> Result<(), Flaw> {
    let mut rest = text.as_bytes();
    check("bytes", limits.bytes, length(rest), 0)?;
    let (mut tokens, mut open) = (0_u64, 0_u64);
    while let Some((&byte, tail)) = rest.split_first() {
        rest = match byte {
            b' ' | b',' | b'\t' | b'\n' | b'\r' | 0xEF | 0xBB | 0xBF => {
                rest = tail;
                continue;
            }
            b'#' => {
                rest = skip_while(tail, |byte| !matches!(byte, b'\n' | b'\r'));
                continue;
            }
            b'{' | b'[' | b'(' => {
                open += 1;
                check("brackets", limits.brackets, open, 0)?;
                tail
            }
            b'}' | b']' | b')' => {
                open = open.saturating_sub(1);
                tail
            }
            b'"' => string(tail)?,
            b'.' => skip_while(tail, |byte| byte == b'.'),
            byte if is_word(byte) => {
                let after = skip_while(tail, is_word);
                let name = length(rest).saturating_sub(length(after));
                check("nameLength", limits.name_length, name, 0)?;
                after
            }
            _ => tail,
        };
        tokens += 1;
        check("tokens", limits.tokens, tokens, 0)?;
    }
    Ok(())
}

fn length(text: &[u8]) -> u64 {
    u64::try_from(text.len()).unwrap_or(u64::MAX)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn skip_while(mut rest: &[u8], wanted: impl Fn(u8) -> bool) -> &[u8] {
    while let Some((&byte, tail)) = rest.split_first() {
        if !wanted(byte) {
            break;
        }
        rest = tail;
    }
    rest
}

/// What follows a string whose first quote is already read.
fn string(rest: &[u8]) -> Result<&[u8], Flaw> {
    match rest.strip_prefix(b"\"\"") {
        Some(block) => block_string(block),
        None => line_string(rest),
    }
}

fn block_string(mut rest: &[u8]) -> Result<&[u8], Flaw> {
    loop {
        if let Some(after) = rest.strip_prefix(b"\"\"\"") {
            return Ok(after);
        }
        let step = rest.strip_prefix(b"\\\"\"\"");
        rest = match step.or_else(|| rest.split_first().map(|(_, tail)| tail)) {
            Some(tail) => tail,
            None => return Err(endless()),
        };
    }
}

fn line_string(mut rest: &[u8]) -> Result<&[u8], Flaw> {
    while let Some((&byte, tail)) = rest.split_first() {
        match byte {
            b'"' => return Ok(tail),
            b'\n' | b'\r' => break,
            b'\\' => rest = tail.split_first().map_or(tail, |(_, after)| after),
            _ => rest = tail,
        }
    }
    Err(endless())
}

fn endless() -> Flaw {
    Flaw::Syntax("A string in the document has no end.".to_owned())
}
