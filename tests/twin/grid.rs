//! The plan of every edition, severity, level, bound of a lot size and limit.

use std::io::Write;

use domain::quality::rules::sampling::{Aql, plan};
use domain::quality::rules::{Edition, InspectionLevel, InspectionSeverity};
use serde_json::json;

use crate::Outcome;

/// Both sides of each bound of table 1, and of each sample size.
#[rustfmt::skip]
const LOT_SIZES: &[u32] = &[
    1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 25, 26, 31, 32, 33, 49, 50, 51,
    79, 80, 81, 90, 91, 124, 125, 126, 150, 151, 199, 200, 201, 280, 281, 314, 315, 316, 499,
    500, 501, 799, 800, 801, 1_200, 1_201, 1_249, 1_250, 1_251, 1_999, 2_000, 2_001, 3_149,
    3_150, 3_151, 3_200, 3_201, 10_000, 10_001, 35_000, 35_001, 150_000, 150_001, 500_000,
    500_001, u32::MAX,
];

pub(crate) fn print(out: &mut impl Write) -> Outcome {
    for edition in Edition::ALL {
        for severity in InspectionSeverity::ALL {
            for level in InspectionLevel::ALL {
                for lot_size in LOT_SIZES {
                    for aql in Aql::all() {
                        let found = plan(*edition, *lot_size, *level, *severity, aql.value());
                        let plan = found.map_err(|problem| problem.to_string())?;
                        let line = json!([edition, severity, level, lot_size, aql.label(), plan]);
                        writeln!(out, "{line}")?;
                    }
                }
            }
        }
    }
    Ok(())
}
