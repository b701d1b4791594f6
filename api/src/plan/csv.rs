//! Reads text with separators, in UTF-8, UTF-16 with a mark, or GBK as Chinese Excel writes it.

use std::borrow::Cow;

use csv::ReaderBuilder;
use domain::kernel::fault::Result;
use domain::projects::plan::{Cell, Line, MAX_COLUMNS, MAX_ROWS, PlanFault, Sheet};
use encoding_rs::{Encoding, GB18030};

use super::{count, unreadable};

/// The sheet of a text.
///
/// # Errors
/// `PLAN_UNREADABLE`, `PLAN_TOO_MANY_ROWS`, `PLAN_TOO_MANY_COLUMNS`.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet> {
    // One sign for the end of a line, also inside of cells.
    let text = decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut number = 0_i64;
    while reader
        .read_record(&mut record)
        .map_err(|e| unreadable(&e))?
    {
        number += 1 + passed_over(&text, &record);
        if record.len() > MAX_COLUMNS && record.iter().skip(MAX_COLUMNS).any(|c| !c.is_empty()) {
            let max = count(MAX_COLUMNS);
            return Err(PlanFault::TooManyColumns { max }.into());
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if lines.len() > MAX_ROWS {
            let max = count(MAX_ROWS);
            return Err(PlanFault::TooManyRows { max }.into());
        }
        let cells = record.iter().take(MAX_COLUMNS);
        let cells = cells.map(|cell| Cell::Text(cell.to_owned())).collect();
        lines.push(Line { number, cells });
    }
    Ok(Sheet { lines })
}

/// Empty lines in front of a record: the library passes over them, but they are rows of a spreadsheet.
fn passed_over(text: &str, record: &csv::StringRecord) -> i64 {
    let start = record.position().map_or(0, csv::Position::byte);
    let rest = usize::try_from(start)
        .ok()
        .and_then(|start| text.as_bytes().get(start..));
    let empty = rest
        .unwrap_or_default()
        .iter()
        .take_while(|byte| **byte == b'\n');
    i64::try_from(empty.count()).unwrap_or_default()
}

fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..).unwrap_or_default()),
        None if std::str::from_utf8(bytes).is_ok() => (encoding_rs::UTF_8, bytes),
        None => (GB18030, bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(rest);
    let text = text.ok_or(PlanFault::Unreadable)?;
    match text.contains('\0') {
        true => Err(PlanFault::Unreadable.into()),
        false => Ok(text),
    }
}

/// The separator of the first line: the one that it has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default().as_bytes();
    let mut best = (b',', 0);
    for sign in [b',', b';', b'\t'] {
        let count = first.iter().filter(|byte| **byte == sign).count();
        if count > best.1 {
            best = (sign, count);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(bytes: &[u8]) -> Vec<(i64, Vec<String>)> {
        let sheet = read(bytes).unwrap();
        let lines = sheet.lines.into_iter();
        lines
            .map(|line| (line.number, line.cells.iter().map(Cell::shown).collect()))
            .collect()
    }

    #[test]
    fn encodings_and_separators_of_spreadsheets_are_read() {
        let text = "任务,工时\r\n打样,2\r\n";
        let expected = vec![
            (1, vec!["任务".to_owned(), "工时".to_owned()]),
            (2, vec!["打样".to_owned(), "2".to_owned()]),
        ];
        assert_eq!(shown(text.as_bytes()), expected);
        assert_eq!(
            shown(&[b"\xef\xbb\xbf", text.as_bytes()].concat()),
            expected
        );
        assert_eq!(shown(&GB18030.encode(text).0), expected);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(shown(&[b"\xff\xfe", &wide[..]].concat()), expected);
        for sign in [";", "\t"] {
            assert_eq!(shown(text.replace(',', sign).as_bytes()), expected);
        }
    }

    #[test]
    fn rows_keep_the_numbers_of_the_spreadsheet() {
        let text = "Task,Notes\n\nA,\"two\nlines\"\n,\nB,x\n";
        let numbers: Vec<_> = shown(text.as_bytes()).into_iter().map(|l| l.0).collect();
        assert_eq!(numbers, [1, 3, 5]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let code = |bytes: &[u8]| read(bytes).unwrap_err().code();
        assert_eq!(code(b"\xff\xff\xff"), "PLAN_UNREADABLE");
        assert_eq!(code(b"a\0b"), "PLAN_UNREADABLE");
        assert_eq!(
            code("x,".repeat(1_000_000).as_bytes()),
            "PLAN_TOO_MANY_COLUMNS"
        );
        assert_eq!(code("x\n".repeat(3_000).as_bytes()), "PLAN_TOO_MANY_ROWS");
    }
}
