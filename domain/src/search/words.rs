//! Words of texts and of queries, in the one spelling that both databases keep.
//!
//! A run of Chinese characters (also kana and Hangul) becomes its pairs, since no spaces divide it, and
//! its last character, so that a single one is found as the beginning of a pair. Letters and digits
//! become words in small letters; signs that join them, as in `SKU-001/A`, belong to neither side, and
//! such a code is kept whole from each of its parts on: `sku001a`, `001a`, `a`.

use std::collections::BTreeSet;

use db::search::Word;

use super::fault::SearchFault;
use crate::kernel::Error;
use crate::kernel::fault::Result;
use crate::kernel::id::OrganizationId;
use crate::kernel::input::text;

/// Most characters of a query.
const MAX_QUERY: usize = 200;
/// Most words of a query.
const MAX_WORDS: usize = 16;
/// Characters of a word that count.
const MAX_WORD: usize = 64;
/// Parts of a code that are kept together.
const MAX_PARTS: usize = 8;

/// A character in its one spelling, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    /// The character in small letters and of half width.
    pub(super) spelled: char,
    /// Where it begins, in UTF-16 code units.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

/// What stands together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A run of characters that no spaces divide.
    Run(Vec<Letter>),
    /// The parts of a word or code.
    Code(Vec<Vec<Letter>>),
}

/// The pieces of a text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut place = 0;
    // What the character before was.
    let mut before = Class::Other;
    for c in text.chars() {
        let start = place;
        place += c.len_utf16();
        let spelled = spelled(c);
        let letter = Letter {
            spelled,
            start,
            end: place,
        };
        let class = Class::of(spelled, before);
        match (class, found.last_mut()) {
            (Class::Han, Some(Piece::Run(run))) if before == Class::Han => run.push(letter),
            (Class::Han, _) => found.push(Piece::Run(vec![letter])),
            (Class::Word, Some(Piece::Code(parts))) if before == Class::Word => {
                if let Some(part) = parts.last_mut() {
                    part.push(letter);
                }
            }
            (Class::Word, Some(Piece::Code(parts)))
                if before == Class::Joiner && parts.len() < MAX_PARTS =>
            {
                parts.push(vec![letter]);
            }
            (Class::Word, _) => found.push(Piece::Code(vec![vec![letter]])),
            (Class::Joiner | Class::Other, _) => {}
        }
        before = class;
    }
    found
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Han,
    Word,
    Joiner,
    Other,
}

impl Class {
    fn of(c: char, before: Self) -> Self {
        match c {
            '-' | '_' | '.' | '/' | '\'' | '’' if before == Self::Word => Self::Joiner,
            '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7af}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}' => Self::Han,
            _ if c.is_alphanumeric() => Self::Word,
            _ => Self::Other,
        }
    }
}

/// In small letters and of half width.
fn spelled(c: char) -> char {
    let half = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c).saturating_sub(0xfee0)).unwrap_or(c),
        _ => c,
    };
    half.to_lowercase().next().unwrap_or(half)
}

/// The words that begin with each part of a code, with the letters that they consist of.
pub(super) fn from_each_part(parts: &[Vec<Letter>]) -> impl Iterator<Item = Vec<Letter>> {
    (0..parts.len()).map(|from| {
        let letters = parts.iter().skip(from).flatten();
        letters.take(MAX_WORD).copied().collect()
    })
}

pub(super) fn joined(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.spelled).collect()
}

/// The words of texts, each once.
pub(super) fn of(texts: &[&str]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for piece in texts.iter().flat_map(|text| pieces(text)) {
        match piece {
            Piece::Run(run) => {
                words.extend(run.windows(2).map(joined));
                words.extend(run.last().map(|last| joined(&[*last])));
            }
            Piece::Code(parts) => words.extend(from_each_part(&parts).map(|word| joined(&word))),
        }
    }
    words
}

/// The word that all documents of an organisation have, and no text and no query.
pub(super) fn of_organization(org: OrganizationId) -> String {
    format!("§{}", org.uuid().simple())
}

/// What a query asks for: every word must be there.
///
/// # Errors
/// `REQUIRED`, `TOO_LONG`, `MALFORMED`, `NOTHING_TO_SEARCH`, `TOO_MANY_WORDS`, about `query`.
pub(super) fn of_query(query: &str) -> Result<Vec<Word>> {
    let query = text("query", query, MAX_QUERY)?;
    let pieces = pieces(&query);
    if pieces.is_empty() {
        return Err(SearchFault::NothingToSearch.into());
    }
    if pieces.len() > MAX_WORDS {
        let max = i64::try_from(MAX_WORDS).unwrap_or(i64::MAX);
        return Err(Error::from(SearchFault::TooManyWords { max }));
    }
    let mut words: Vec<Word> = Vec::new();
    for piece in &pieces {
        words.extend(asked(piece));
    }
    words.dedup();
    Ok(words)
}

/// The words that a piece of a query asks for. A single letter is no beginning: too much begins so.
fn asked(piece: &Piece) -> Vec<Word> {
    let word = |letters: &[Letter], begins| Word {
        text: joined(letters),
        begins,
    };
    match piece {
        Piece::Run(run) if run.len() == 1 => vec![word(run, true)],
        Piece::Run(run) => run.windows(2).map(|pair| word(pair, false)).collect(),
        Piece::Code(parts) => from_each_part(parts)
            .take(1)
            .map(|letters| word(&letters, letters.len() > 1))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        of(&[text]).into_iter().collect()
    }

    fn asks(query: &str) -> Vec<String> {
        let words = of_query(query).unwrap();
        let spelled = |word: Word| word.text + if word.begins { "*" } else { "" };
        words.into_iter().map(spelled).collect()
    }

    #[test]
    fn chinese_becomes_pairs_and_the_last_character() {
        assert_eq!(words("保温杯"), ["保温", "杯", "温杯"]);
        assert_eq!(words("杯"), ["杯"]);
        assert_eq!(asks("温杯"), ["温杯"]);
        assert_eq!(asks("杯"), ["杯*"]);
    }

    #[test]
    fn codes_are_kept_whole_from_each_part_on() {
        assert_eq!(words("SKU-001/A."), ["001a", "a", "sku001a"]);
        assert_eq!(asks("sku-001"), ["sku001*"]);
        assert_eq!(asks("001-a"), ["001a*"]);
        // Full width is the same.
        assert_eq!(words("ＡＢ１"), ["ab1"]);
        assert_eq!(words("a--b"), ["a", "b"]);
    }

    #[test]
    fn both_stand_side_by_side() {
        assert_eq!(words("样品A3 ready"), ["a3", "ready", "品", "样品"]);
        assert_eq!(asks("A样品b"), ["a", "样品", "b"]);
    }

    #[test]
    fn places_count_as_in_javascript() {
        let [Piece::Run(han), Piece::Code(code)] = &pieces("😀𠮷x")[..] else {
            panic!("two pieces")
        };
        assert_eq!((han[0].start, han[0].end), (2, 4));
        assert_eq!((code[0][0].start, code[0][0].end), (4, 5));
    }

    #[test]
    fn nonsense_is_refused() {
        let code = |query: &str| of_query(query).unwrap_err().code();
        assert_eq!(code("  "), "REQUIRED");
        assert_eq!(code("\"*&|!()'"), "NOTHING_TO_SEARCH");
        assert_eq!(code(&"a ".repeat(17)), "TOO_MANY_WORDS");
        assert_eq!(code(&"样".repeat(201)), "TOO_LONG");
        assert!(of_query(&"样".repeat(200)).is_ok());
    }

    #[test]
    fn long_words_are_bounded() {
        assert_eq!(words(&"a".repeat(500)), ["a".repeat(64)]);
        assert_eq!(asks(&"a".repeat(150)), ["a".repeat(64) + "*"]);
        assert!(words(&"a-".repeat(5000)).len() <= 8);
    }
}
