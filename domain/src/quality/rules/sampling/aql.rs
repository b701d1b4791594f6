//! The 26 acceptance quality limits that the tables have.

use std::fmt;

use rust_decimal::Decimal;

use super::super::problem::{Problem, ProblemCode};

/// An acceptance quality limit (接收质量限) that has a column in the tables, 0.010 to 1000.
///
/// Up to 10 it is a percentage of nonconforming units or a number of nonconformities per 100 units,
/// above 10 only the latter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Aql {
    pub(super) column: usize,
    thousandths: i64,
    label: &'static str,
}

const fn column(column: usize, thousandths: i64, label: &'static str) -> Aql {
    Aql {
        column,
        thousandths,
        label,
    }
}

static COLUMNS: [Aql; 26] = [
    column(0, 10, "0.010"),
    column(1, 15, "0.015"),
    column(2, 25, "0.025"),
    column(3, 40, "0.040"),
    column(4, 65, "0.065"),
    column(5, 100, "0.10"),
    column(6, 150, "0.15"),
    column(7, 250, "0.25"),
    column(8, 400, "0.40"),
    column(9, 650, "0.65"),
    column(10, 1_000, "1.0"),
    column(11, 1_500, "1.5"),
    column(12, 2_500, "2.5"),
    column(13, 4_000, "4.0"),
    column(14, 6_500, "6.5"),
    column(15, 10_000, "10"),
    column(16, 15_000, "15"),
    column(17, 25_000, "25"),
    column(18, 40_000, "40"),
    column(19, 65_000, "65"),
    column(20, 100_000, "100"),
    column(21, 150_000, "150"),
    column(22, 250_000, "250"),
    column(23, 400_000, "400"),
    column(24, 650_000, "650"),
    column(25, 1_000_000, "1000"),
];

/// The largest limit that may count nonconforming units, because a percentage is meant, in thousandths.
const LARGEST_PERCENTAGE: i64 = 10_000;

impl Aql {
    /// All limits, from the smallest to the largest.
    pub fn all() -> impl Iterator<Item = Self> {
        COLUMNS.iter().copied()
    }

    /// The limit with this value, however many zeros end it.
    ///
    /// Any other value is a problem at `path` that lists the values allowed.
    pub fn at(path: &str, value: Decimal) -> Result<Self, Problem> {
        Self::all().find(|aql| aql.value() == value).ok_or_else(|| {
            let labels: Vec<_> = COLUMNS.iter().map(|aql| aql.label).collect();
            Problem::new(path, ProblemCode::NotAllowed)
                .given(value)
                .allowed(labels.join(", "))
        })
    }

    /// The value as a decimal.
    pub fn value(self) -> Decimal {
        Decimal::new(self.thousandths, 3).normalize()
    }

    /// The value as the tables print it, such as `0.010` or `2.5`.
    pub const fn label(self) -> &'static str {
        self.label
    }

    /// The next smaller limit; `None` for 0.010.
    pub fn one_step_tighter(self) -> Option<Self> {
        COLUMNS.get(self.column.checked_sub(1)?).copied()
    }

    /// Whether the limit may be a percentage of nonconforming units, which ends at 10.
    pub const fn may_be_percentage(self) -> bool {
        self.thousandths <= LARGEST_PERCENTAGE
    }
}

impl fmt::Display for Aql {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label)
    }
}
