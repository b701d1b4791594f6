//! The supplier's own report as a PDF of one page, written by hand: a heading and a table.

use domain::quality::rules::checklist::{Answer, AnswerValue, Check, Checklist, Item};
use domain::samples::SampleRow;

/// Left edges of the table's columns and its right edge, in points.
const COLUMNS: [i32; 4] = [56, 250, 400, 540];
/// Height of a row, in points.
const ROW: i32 = 24;
/// Where the table begins, from the bottom of the page.
const TABLE_TOP: i32 = 660;

/// The report of what was measured and checked.
pub(super) fn pdf(sample: &SampleRow, spec: &Checklist, answers: &[Answer], day: &str) -> Vec<u8> {
    let mut page = String::new();
    text(&mut page, (56, 772), 20, "QC REPORT");
    text(&mut page, (190, 772), 20, "供应商自检报告");
    text(&mut page, (56, 736), 11, &format!("样品：{}", sample.title));
    text(
        &mut page,
        (56, 716),
        11,
        &format!("编号：{}  阶段：{}", sample.code, sample.stage.as_str()),
    );
    text(&mut page, (56, 696), 11, &format!("日期：{day}"));
    row(&mut page, 0, ["项目", "要求", "结果"]);
    for (line, item) in (1..).zip(&spec.items) {
        let answer = answers.iter().find(|answer| answer.item == item.key);
        let result = answer.map_or_else(|| "-".to_owned(), |answer| said(&answer.value));
        row(&mut page, line, [&item.label, &wanted(item), &result]);
    }
    document(&page)
}

fn wanted(item: &Item) -> String {
    match &item.check {
        Check::Measurement(m) => {
            let limit = |value: Option<rust_decimal::Decimal>| {
                value.map_or_else(String::new, |v| v.to_string())
            };
            format!("{} - {} {}", limit(m.lower), limit(m.upper), m.unit)
        }
        Check::Choice { options, .. } => {
            let good = options.iter().filter(|option| option.fails.is_none());
            good.map(|option| option.label.as_str())
                .collect::<Vec<_>>()
                .join(" / ")
        }
        Check::Scan {
            expected: Some(code),
        } => code.clone(),
        _ => "-".to_owned(),
    }
}

fn said(value: &AnswerValue) -> String {
    match value {
        AnswerValue::PassFail { passed: true } => "PASS".to_owned(),
        AnswerValue::PassFail { passed: false } => "FAIL".to_owned(),
        AnswerValue::Measurement { readings, .. } => readings
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        AnswerValue::Choice { selected } => selected.join(", "),
        AnswerValue::Count { count } => count.to_string(),
        AnswerValue::Text { text } | AnswerValue::Scan { code: text } => text.clone(),
        AnswerValue::Date { date } => date.to_string(),
        _ => "-".to_owned(),
    }
}

/// A row of the table with the line below it.
fn row(page: &mut String, line: i32, cells: [&str; 3]) {
    let y = TABLE_TOP - line * ROW;
    for (x, cell) in COLUMNS.iter().zip(cells) {
        text(page, (*x, y), 10, cell);
    }
    let [left, .., right] = COLUMNS;
    draw(page, &format!("{left} {} m {right} {} l S", y - 8, y - 8));
}

/// Text at a place: Latin letters in Helvetica, others in the reader's own Song type.
fn text(page: &mut String, (x, y): (i32, i32), size: i32, content: &str) {
    let (font, shown) = if content.is_ascii() {
        let escaped = content
            .replace('\\', "\\\\")
            .replace('(', "\\(")
            .replace(')', "\\)");
        ("F1", format!("({escaped})"))
    } else {
        let digits: String = content
            .encode_utf16()
            .map(|unit| format!("{unit:04X}"))
            .collect();
        ("F2", format!("<{digits}>"))
    };
    draw(
        page,
        &format!("BT /{font} {size} Tf {x} {y} Td {shown} Tj ET"),
    );
}

fn draw(page: &mut String, operators: &str) {
    page.push_str(operators);
    page.push('\n');
}

/// A document of one page in A4.
fn document(page: &str) -> Vec<u8> {
    let stream = format!("<< /Length {} >>\nstream\n{page}endstream", page.len());
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        &stream,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H \
         /DescendantFonts [7 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] \
         /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 8 0 R >>",
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] \
         /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ];
    let mut pdf = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(objects) {
        table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
        pdf.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = pdf.len();
    let size = objects.len() + 1;
    let end = format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    pdf.push_str(&table);
    pdf.push_str(&end);
    pdf.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{document, text};

    #[test]
    fn every_object_is_where_the_table_says() {
        let mut page = String::new();
        text(&mut page, (1, 2), 10, "a (b) \\");
        text(&mut page, (1, 2), 10, "自检 618");
        assert!(page.contains("(a \\(b\\) \\\\)") && page.contains("<81EA68C0002000360031"));
        let pdf = String::from_utf8(document(&page)).unwrap();
        let (_, after) = pdf.rsplit_once("startxref\n").unwrap();
        let start: usize = after.lines().next().unwrap().parse().unwrap();
        let table = pdf.get(start..).unwrap();
        let places: Vec<usize> = table
            .lines()
            .filter(|line| line.ends_with(" n "))
            .map(|line| line.get(..10).unwrap().parse().unwrap())
            .collect();
        assert_eq!(places.len(), 8);
        for (number, place) in (1..).zip(places) {
            assert!(
                pdf.get(place..)
                    .unwrap()
                    .starts_with(&format!("{number} 0 obj\n"))
            );
        }
        let (_, stream) = pdf.split_once("stream\n").unwrap();
        let (content, _) = stream.split_once("endstream").unwrap();
        assert!(pdf.contains(&format!("/Length {} ", content.len())));
    }
}
