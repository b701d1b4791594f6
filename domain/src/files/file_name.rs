//! Names of files that are safe to store, show and download.

use crate::kernel::Error;
use crate::kernel::fault::Result;
use crate::kernel::input::InputFault;

/// Longest name, in characters.
pub(super) const MAX_CHARACTERS: usize = 255;

/// The name without folders, control characters, direction marks and characters that some systems
/// do not allow.
///
/// # Errors
/// `REQUIRED` when nothing is left, `TOO_LONG` past 255 characters.
pub(super) fn safe(name: &str) -> Result<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|c| !c.is_control() && !is_direction_mark(*c))
        .map(|c| {
            if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') {
                '_'
            } else {
                c
            }
        })
        .collect();
    let clean = clean
        .trim()
        .trim_end_matches(['.', ' '])
        .trim_start_matches('.');
    if clean.is_empty() {
        return Err(Error::from(InputFault::Required).at(["name"]));
    }
    if clean.chars().count() > MAX_CHARACTERS {
        let max = i64::try_from(MAX_CHARACTERS).unwrap_or_default();
        return Err(Error::from(InputFault::TooLong { max }).at(["name"]));
    }
    Ok(clean.to_owned())
}

/// The name with an ending that belongs to its type, so that no system runs what it downloads.
pub(super) fn with_ending(name: &str, endings: &[&str]) -> String {
    let fits = name
        .rsplit_once('.')
        .is_some_and(|(_, ending)| endings.contains(&ending.to_lowercase().as_str()));
    match (fits, endings.first()) {
        (false, Some(ending)) => {
            let room = MAX_CHARACTERS.saturating_sub(ending.len() + 1);
            let stem: String = name.chars().take(room).collect();
            format!("{stem}.{ending}")
        }
        _ => name.to_owned(),
    }
}

/// Marks that let `gpj.exe` be read as `exe.jpg`.
const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::{safe, with_ending};

    #[test]
    fn a_name_is_only_a_name() {
        for (given, want) in [
            ("照片 1.jpg", "照片 1.jpg"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\a\\report.pdf", "report.pdf"),
            ("a<b>:\"c|?*.png", "a_b___c___.png"),
            (" .hidden. ", "hidden"),
            ("exe\u{202e}gpj.scr", "exegpj.scr"),
            ("a\0b\nc.txt", "abc.txt"),
        ] {
            assert_eq!(safe(given).unwrap(), want, "{given:?}");
        }
        for nothing in ["", "/", "..", " . ", "a/\u{7}"] {
            assert_eq!(safe(nothing).unwrap_err().code(), "REQUIRED", "{nothing:?}");
        }
        assert_eq!(safe(&"长".repeat(256)).unwrap_err().code(), "TOO_LONG");
        assert_eq!(safe(&"长".repeat(255)).unwrap().chars().count(), 255);
    }

    #[test]
    fn the_ending_follows_the_type() {
        assert_eq!(with_ending("a.JPEG", &["jpg", "jpeg"]), "a.JPEG");
        assert_eq!(with_ending("run.bat", &["txt"]), "run.bat.txt");
        assert_eq!(with_ending("photo", &["png"]), "photo.png");
        assert_eq!(with_ending(&"a".repeat(255), &["png"]).len(), 255);
    }
}
