//! The sampling tables as a TypeScript module.

use std::io::Write;

use domain::quality::rules::sampling::{Aql, Cell, Row, code_letter, table};
use domain::quality::rules::{Edition, InspectionLevel, InspectionSeverity};

use crate::Outcome;

/// Above this lot size the letters stay as they are.
const LAST_CHANGE: u32 = 600_000;

pub(crate) fn print(out: &mut impl Write) -> Outcome {
    writeln!(
        out,
        "// Printed by `twin tables` from the server's rules. Do not edit: scripts/schema"
    )?;
    let limits: Vec<_> = Aql::all().map(Aql::label).collect();
    writeln!(
        out,
        "\n/** The limits that have a column, from the left. */"
    )?;
    writeln!(out, "export const LIMITS = '{}'", limits.join(" "))?;
    lot_sizes(out)?;
    master(out)
}

fn letters(lot_size: u32) -> String {
    InspectionLevel::ALL
        .iter()
        .filter_map(|level| code_letter(lot_size, *level))
        .map(|letter| letter.to_string())
        .collect()
}

fn lot_sizes(out: &mut impl Write) -> Outcome {
    writeln!(
        out,
        "\n/** The largest lot size of each row, and its letters at S-1 to S-4, I, II, III. */"
    )?;
    writeln!(out, "export const LOT_SIZES = `")?;
    for last in 2..LAST_CHANGE {
        if letters(last) != letters(last + 1) {
            writeln!(out, "{last} {}", letters(last))?;
        }
    }
    writeln!(out, "{} {}`", u32::MAX, letters(u32::MAX))?;
    Ok(())
}

fn master(out: &mut impl Write) -> Outcome {
    let mut known: Vec<(String, String)> = Vec::new();
    let mut names = String::new();
    for edition in Edition::ALL {
        names.push_str(&format!("  {edition}: {{"));
        for severity in InspectionSeverity::ALL {
            let text = rows(table(*edition, *severity));
            let name = format!("{edition}_{severity}");
            let same = known.iter().find(|(_, other)| *other == text);
            let name = same.map_or(name, |(name, _)| name.clone());
            names.push_str(&format!(" {severity}: {name},"));
            if known.iter().all(|(other, _)| *other != name) {
                writeln!(out, "\nconst {name} = `\n{text}`")?;
                known.push((name, text));
            }
        }
        names.push_str(" },\n");
    }
    writeln!(
        out,
        "\n/** Letter, sample size, and for each limit: Ac, or Ac/Re when Re is not Ac + 1; v and ^ point to the next plan, - has none. */"
    )?;
    writeln!(out, "export const TABLES = {{\n{names}}}")?;
    Ok(())
}

fn rows(rows: &[Row]) -> String {
    let lines = rows.iter().map(|row| {
        let cells: Vec<_> = row.cells.iter().map(cell).collect();
        format!("{} {} {}", row.letter, row.sample_size, cells.join(" "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Down => "v".to_owned(),
        Cell::Up => "^".to_owned(),
        Cell::Blank => "-".to_owned(),
        Cell::Plan {
            acceptance,
            rejection,
        } if *rejection == acceptance + 1 => acceptance.to_string(),
        Cell::Plan {
            acceptance,
            rejection,
        } => format!("{acceptance}/{rejection}"),
    }
}
