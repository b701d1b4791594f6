//! Writes rows of texts as a workbook.

use domain::kernel::fault::{Result, internal};
use rust_xlsxwriter::{Format, Workbook};

/// Widths of the columns of a plan, in characters.
const WIDTHS: [u32; 10] = [14, 40, 26, 16, 16, 8, 10, 14, 30, 50];

/// The bytes of a workbook with one sheet, the first row as its header. Every cell is a text, so that
/// none becomes a formula, whatever it begins with; blocks.
///
/// # Errors
/// When the library refuses a text.
pub(crate) fn workbook(rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (plain, header) = (Format::new().set_text_wrap(), Format::new().set_bold());
    for (column, width) in (0_u16..).zip(WIDTHS) {
        sheet
            .set_column_width(column, width)
            .map_err(|e| internal(&e))?;
    }
    for (number, row) in (0_u32..).zip(rows) {
        let format = if number == 0 { &header } else { &plain };
        for (column, text) in (0_u16..).zip(row) {
            if !text.is_empty() {
                sheet
                    .write_string_with_format(number, column, text, format)
                    .map_err(|e| internal(&e))?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0).map_err(|e| internal(&e))?;
    book.save_to_buffer().map_err(|e| internal(&e))
}

#[cfg(test)]
mod tests {
    use domain::projects::plan::Cell;

    use super::*;
    use crate::plan::xlsx;

    #[test]
    fn texts_stay_texts() {
        let rows: Vec<Vec<String>> = [["任务", "=1+1"], ["+SUM(A1)", "@cmd"], ["-2", "a\nb"]]
            .map(|row| row.map(ToOwned::to_owned).to_vec())
            .to_vec();
        let sheet = xlsx::read(&workbook(&rows).unwrap()).unwrap();
        for (line, row) in sheet.lines.iter().zip(&rows) {
            let texts = row.iter().cloned().map(Cell::Text);
            assert_eq!(line.cells, texts.collect::<Vec<_>>());
        }
        assert_eq!(sheet.lines.len(), 3);
    }

    #[test]
    fn a_workbook_that_unpacks_to_too_much_is_refused() {
        use std::io::Write;
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file("xl/workbook.xml", options).unwrap();
        for _ in 0..40 {
            archive.write_all(&vec![b' '; 1_000_000]).unwrap();
        }
        let bytes = archive.finish().unwrap().into_inner();
        assert!(bytes.len() < 100_000);
        assert_eq!(xlsx::read(&bytes).unwrap_err().code(), "PLAN_TOO_LARGE");
        assert_eq!(
            xlsx::read(b"PK\x03\x04").unwrap_err().code(),
            "PLAN_UNREADABLE"
        );
    }
}
