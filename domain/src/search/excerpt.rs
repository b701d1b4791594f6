//! The part of a text that a query found, and where in it the words stand.

use std::collections::HashSet;

use db::search::Word;

use super::words::{Letter, Piece, from_each_part, joined, pieces};

/// Most characters of an excerpt.
const LENGTH: usize = 160;
/// Characters of it in front of the first word.
const LEAD: usize = 40;
/// Most marks of a text.
const MAX_MARKS: usize = 20;

/// Where a word stands in a text, counted in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where it begins.
    pub start: usize,
    /// How long it is.
    pub length: usize,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The part, with `…` where something was left out.
    pub text: String,
    /// Where the words of the query stand in it, in order, not overlapping.
    pub marks: Vec<Mark>,
}

/// The whole text with its marks.
pub(super) fn whole(text: &str, words: &[Word]) -> Excerpt {
    Excerpt {
        text: text.to_owned(),
        marks: marks(text, words),
    }
}

/// The part of a text around the first word of the query, or its beginning.
pub(super) fn around(text: &str, words: &[Word]) -> Excerpt {
    let first = marks(text, words).first().map_or(0, |mark| mark.start);
    let mut place = 0;
    let letters: Vec<(usize, char)> = text
        .chars()
        .map(|c| {
            let start = place;
            place += c.len_utf16();
            (start, c)
        })
        .collect();
    let hit = letters.partition_point(|(start, _)| *start < first);
    let from = if letters.len() <= LENGTH {
        0
    } else {
        hit.saturating_sub(LEAD)
    };
    let mut part = String::new();
    part.extend((from > 0).then_some('…'));
    part.extend(letters.iter().skip(from).take(LENGTH).map(|(_, c)| *c));
    part.extend((from + LENGTH < letters.len()).then_some('…'));
    let part = part.replace(['\n', '\r', '\t'], " ");
    whole(&part, words)
}

fn marks(text: &str, words: &[Word]) -> Vec<Mark> {
    let found = pieces(text).into_iter().flat_map(|piece| match piece {
        Piece::Run(run) => in_run(&run, words),
        Piece::Code(parts) => in_code(&parts, words),
    });
    let mut marks: Vec<Mark> = Vec::new();
    for (start, end) in found {
        let count = marks.len();
        match marks.last_mut() {
            Some(last) if start <= last.start + last.length => {
                last.length = last.length.max(end.saturating_sub(last.start));
            }
            _ if count == MAX_MARKS => break,
            _ => marks.push(Mark {
                start,
                length: end.saturating_sub(start),
            }),
        }
    }
    marks
}

/// Characters that a single one or a pair of the query is.
fn in_run(run: &[Letter], words: &[Word]) -> Vec<(usize, usize)> {
    let asked: HashSet<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let mut found = Vec::new();
    for (i, letter) in run.iter().enumerate() {
        if asked.contains(joined(&[*letter]).as_str()) {
            found.push((letter.start, letter.end));
        }
        let pair = run.get(i..i + 2).unwrap_or_default();
        if let [first, second] = pair
            && asked.contains(joined(pair).as_str())
        {
            found.push((first.start, second.end));
        }
    }
    found
}

/// The longest beginning of each part that a word of the query is.
fn in_code(parts: &[Vec<Letter>], words: &[Word]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for letters in from_each_part(parts) {
        let spelled = joined(&letters);
        let is_asked =
            |word: &&Word| spelled == word.text || (word.begins && spelled.starts_with(&word.text));
        let longest = words
            .iter()
            .filter(is_asked)
            .map(|w| w.text.chars().count());
        if let Some(count) = longest.max()
            && let (Some(first), Some(last)) =
                (letters.first(), letters.get(count.saturating_sub(1)))
        {
            found.push((first.start, last.end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::words::of_query;
    use super::*;

    /// The excerpt with `[` and `]` around what is marked.
    fn shown(text: &str, query: &str) -> String {
        let excerpt = around(text, &of_query(query).unwrap());
        let units: Vec<u16> = excerpt.text.encode_utf16().collect();
        let mut out = String::new();
        let mut place = 0;
        for mark in &excerpt.marks {
            out += &String::from_utf16(&units[place..mark.start]).unwrap();
            out += "[";
            place = mark.start + mark.length;
            out += &String::from_utf16(&units[mark.start..place]).unwrap();
            out += "]";
        }
        out + &String::from_utf16(&units[place..]).unwrap()
    }

    #[test]
    fn words_are_marked_where_they_stand() {
        assert_eq!(shown("😀 新款保温杯样品", "保温杯"), "😀 新款[保温杯]样品");
        assert_eq!(shown("杯子和杯", "杯"), "[杯]子和[杯]");
        assert_eq!(
            shown("Red Mug, SKU-001/A; reduce", "re sku-001"),
            "[Re]d Mug, [SKU-001]/A; [re]duce"
        );
        assert_eq!(shown("ＳＫＵ １", "sku"), "[ＳＫＵ] １");
        assert_eq!(shown("nothing here", "样"), "nothing here");
    }

    #[test]
    fn a_long_text_is_cut_around_the_first_word() {
        let text = format!("{}保温{}", "一\n".repeat(300), "二".repeat(600));
        let excerpt = shown(&text, "保温");
        assert!(excerpt.starts_with("…一 ") || excerpt.starts_with("… 一"));
        assert!(excerpt.contains("[保温]二") && excerpt.ends_with("二…"));
        assert!(excerpt.chars().count() <= LENGTH + 4);
    }

    #[test]
    fn marks_are_bounded_and_do_not_overlap() {
        let excerpt = whole(&"样 ".repeat(100), &of_query("样").unwrap());
        assert_eq!(excerpt.marks.len(), MAX_MARKS);
        assert_eq!(shown("a-a-a", "a"), "a-a-[a]");
    }
}
