use std::error::Error;

use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use super::super::problem::ProblemCode;
use super::super::terms::{
    CountingMode, DefectClass, Edition, InspectionLevel, InspectionSeverity,
};
use super::grid::{Found, find};
use super::*;

type Tested = Result<(), Box<dyn Error>>;

fn aql(text: &str) -> Result<Decimal, rust_decimal::Error> {
    text.parse()
}

/// Every letter and limit of an edition with its plan, in the order of the tables.
fn all_plans(edition: Edition) -> Vec<(InspectionSeverity, CodeLetter, Aql, Found)> {
    let mut plans = Vec::new();
    for severity in InspectionSeverity::ALL {
        for letter in CodeLetter::ALL.iter().filter(|l| **l != CodeLetter::S) {
            for aql in Aql::all() {
                let found = find(table(edition, *severity), *letter, aql);
                plans.extend(found.map(|found| (*severity, *letter, aql, found)));
            }
        }
    }
    plans
}

fn checksum(edition: Edition) -> (usize, String) {
    let plans = all_plans(edition);
    let text: String = plans
        .iter()
        .map(|(severity, letter, aql, found)| {
            let severity = severity.as_str().to_lowercase();
            let Found {
                sample_size,
                acceptance,
                rejection,
                ..
            } = found;
            format!("{severity},{letter},{aql},{sample_size},{acceptance},{rejection}\n")
        })
        .collect();
    let digest = Sha256::digest(text.as_bytes());
    (
        plans.len(),
        digest.iter().map(|b| format!("{b:02x}")).collect(),
    )
}

#[test]
fn all_cells_equal_the_published_tables() {
    assert_eq!(
        checksum(Edition::Gbt2828_1_2012),
        (
            1248,
            "def33acb5e758d6a916ca264fc0426d7c21735f66f84d6a7f48bf746eaa81a27".to_owned()
        )
    );
    assert_eq!(
        checksum(Edition::AnsiZ1_4),
        (
            1248,
            "900483be24655a9592e28aa3d54303a2492f0ba7fb4f4822373af16a82f7cadb".to_owned()
        )
    );
}

#[test]
fn column_sums_equal_the_published_tables() {
    let sums = |edition| {
        InspectionSeverity::ALL.iter().map(move |severity| {
            all_plans(edition)
                .iter()
                .filter(|(s, ..)| s == severity)
                .fold((0, 0, 0), |(n, ac, re), (.., found)| {
                    (
                        n + found.sample_size,
                        ac + found.acceptance,
                        re + found.rejection,
                    )
                })
        })
    };
    // Without a gap, every rejection number is one above: 416 plans for each severity.
    let gbt = [
        (107_597, 5266, 5682),
        (142_934, 4649, 5065),
        (43_300, 2800, 3216),
    ];
    assert!(sums(Edition::Gbt2828_1_2012).eq(gbt));
    let z14 = [
        (107_597, 5266, 5682),
        (142_940, 4650, 5066),
        (42_903, 2687, 3557),
    ];
    assert!(sums(Edition::AnsiZ1_4).eq(z14));
}

/// A second way to the printed cells: every table is one sequence along its diagonals.
fn by_diagonal(severity: InspectionSeverity, row: usize, column: usize) -> &'static str {
    let (offset, sequence, most) = match severity {
        InspectionSeverity::Normal => (14, "0 ^ v 1 2 3 5 7 10 14 21 30 44", 11),
        InspectionSeverity::Tightened => (15, "0 v v 1 2 3 5 8 12 18 27 41", 10),
        InspectionSeverity::Reduced => (14, "0 ^ v v 1 2 3 5 6 8 10 14 21", 11),
    };
    let Some(step) = (row + column).checked_sub(offset) else {
        return "v";
    };
    // Rows F to R are cut at 21, 18 and 10.
    let length = if row < 5 { 13 } else { most };
    sequence.split(' ').take(length).nth(step).unwrap_or("^")
}

/// The cells where the printed tables leave the diagonals, as (row, column).
fn off_diagonal(severity: InspectionSeverity) -> Vec<(usize, usize)> {
    let mut cells = match severity {
        InspectionSeverity::Normal => vec![(0, 15), (15, 1)],
        InspectionSeverity::Tightened => vec![(15, 1)],
        InspectionSeverity::Reduced => vec![(0, 15), (15, 1), (14, 2), (15, 2)],
    };
    if severity == InspectionSeverity::Reduced {
        cells.extend((17..26).map(|column| (0, column)));
        cells.extend((21..26).map(|column| (1, column)));
    }
    cells
}

#[test]
fn printed_cells_follow_their_diagonals() {
    for severity in InspectionSeverity::ALL {
        let mut differences = Vec::new();
        let rows = table(Edition::Gbt2828_1_2012, *severity);
        for (row, printed) in rows.iter().take(16).enumerate() {
            for (column, cell) in printed.cells.iter().enumerate() {
                let cell = match cell {
                    Cell::Down => "v".to_owned(),
                    Cell::Up => "^".to_owned(),
                    Cell::Blank => "-".to_owned(),
                    Cell::Plan { acceptance, .. } => acceptance.to_string(),
                };
                if cell != by_diagonal(*severity, row, column) {
                    differences.push((row, column));
                }
            }
        }
        let mut listed = off_diagonal(*severity);
        listed.sort_unstable();
        assert_eq!(differences, listed, "{severity}");
    }
}

#[test]
fn editions_differ_where_they_are_known_to() {
    let [gbt, z14] = [Edition::Gbt2828_1_2012, Edition::AnsiZ1_4].map(all_plans);
    let differing = |severity| {
        let pairs = gbt.iter().zip(&z14).filter(move |(a, _)| a.0 == severity);
        let numbers = |f: &Found| (f.sample_size, f.acceptance, f.rejection);
        pairs
            .filter(move |(a, b)| numbers(&a.3) != numbers(&b.3))
            .count()
    };
    assert_eq!(
        InspectionSeverity::ALL
            .iter()
            .map(|s| differing(*s))
            .collect::<Vec<_>>(),
        [0, 1, 251]
    );
}

/// Lot size, level, limit, severity, letter, letter of the plan, n, Ac, Re; `*` when Z1.4 is equal.
const VECTORS: &[&str] = &[
    "     2  II   2.5 NORMAL    A C    5  0  1 *",
    "     8  II   2.5 NORMAL    A C    5  0  1 *",
    "     9  II   6.5 NORMAL    B A    2  0  1 *",
    "    25  II   6.5 NORMAL    C D    8  1  2 *",
    "    50  II   4.0 NORMAL    D E   13  1  2 *",
    "    51  II   4.0 NORMAL    E E   13  1  2 *",
    "   150  II   1.5 NORMAL    F G   32  1  2 *",
    "   280  II   1.0 NORMAL    G H   50  1  2 *",
    "   500  II  0.65 NORMAL    H J   80  1  2 *",
    "  1200  II   2.5 NORMAL    J J   80  5  6 *",
    "  1201  II   2.5 NORMAL    K K  125  7  8 *",
    "  2000  II   2.5 TIGHTENED K K  125  5  6 *",
    "  2000  II   2.5 REDUCED   K K   50  5  6",
    "  2000  II   1.0 REDUCED   K K   50  2  3",
    "   200  II   2.5 REDUCED   G G   13  1  2",
    "  3200 III   2.5 NORMAL    L L  200 10 11 *",
    " 10000  S4   4.0 NORMAL    G G   32  3  4 *",
    " 10000  II 0.065 NORMAL    L L  200  0  1 *",
    " 10001  II   4.0 NORMAL    M M  315 21 22 *",
    " 35001  II   4.0 NORMAL    N M  315 21 22 *",
    "500001  II   2.5 NORMAL    Q N  500 21 22 *",
    "500001 III  0.65 NORMAL    R R 2000 21 22 *",
    "500001 III 0.025 TIGHTENED R S 3150  1  2 *",
    "500001 III 0.025 REDUCED   R N  200  0  1",
    "     8  II    10 TIGHTENED A A    2  0  1",
];

#[test]
fn known_plans_come_out() -> Tested {
    assert_eq!(VECTORS.len(), 25);
    for line in VECTORS {
        let words: Vec<_> = line.split_whitespace().collect();
        let [
            size,
            level,
            limit,
            severity,
            letter,
            plan_letter,
            n,
            ac,
            re,
            same @ ..,
        ] = &words[..]
        else {
            return Err((*line).into());
        };
        let lot_size = size.parse()?;
        let level = InspectionLevel::parse(level).ok_or("level")?;
        let severity = InspectionSeverity::parse(severity).ok_or("severity")?;
        let expected = Plan {
            lot_size,
            code_letter: CodeLetter::parse(letter),
            plan_letter: CodeLetter::parse(plan_letter),
            sample_size: n.parse()?,
            acceptance: ac.parse()?,
            rejection: re.parse()?,
            full_inspection: n.parse::<u32>()? >= lot_size,
        };
        let read = |edition| {
            plan(edition, lot_size, level, severity, aql(limit)?).map_err(Box::<dyn Error>::from)
        };
        assert_eq!(read(Edition::Gbt2828_1_2012)?, expected, "{line}");
        assert_eq!(
            read(Edition::AnsiZ1_4)? == expected,
            same == ["*"],
            "{line}"
        );
    }
    Ok(())
}

/// Smallest lot size of a row, letters at S-1 to S-4, I, II, III.
const TABLE_1: &str = "
    2 A A A A A A B
    9 A A A A A B C
    16 A A B B B C D
    26 A B B C C D E
    51 B B C C C E F
    91 B B C D D F G
    151 B C D E E G H
    281 B C D E F H J
    501 C C E F G J K
    1201 C D E G H K L
    3201 C D F G J L M
    10001 C D F H K M N
    35001 D E G J L N P
    150001 D E G J M P Q
    500001 D E H K N Q R
";

#[test]
fn letters_change_exactly_at_the_printed_lot_sizes() -> Tested {
    let rows: Vec<Vec<_>> = TABLE_1
        .trim()
        .lines()
        .map(|l| l.split_whitespace().collect())
        .collect();
    assert_eq!(rows.len(), 15);
    let mut above = u32::MAX;
    for row in rows.iter().rev() {
        let (smallest, letters) = row.split_first().ok_or("empty row")?;
        let smallest: u32 = smallest.parse()?;
        for lot_size in [smallest, above] {
            let found = InspectionLevel::ALL
                .iter()
                .map(|level| code_letter(lot_size, *level));
            let found: Vec<_> = found.flatten().map(CodeLetter::as_str).collect();
            assert_eq!(found, letters, "{lot_size}");
        }
        above = smallest - 1;
    }
    assert_eq!(above, 1);
    assert_eq!(code_letter(1, InspectionLevel::II), None);
    Ok(())
}

#[test]
fn a_lot_of_one_is_inspected_whole() -> Tested {
    let edition = Edition::Gbt2828_1_2012;
    let one = plan(
        edition,
        1,
        InspectionLevel::III,
        InspectionSeverity::Normal,
        aql("650")?,
    )?;
    assert_eq!(
        (
            one.code_letter,
            one.inspect_quantity(),
            one.acceptance,
            one.rejection
        ),
        (None, 1, 0, 1)
    );
    assert!(one.full_inspection);
    let none = plan(
        edition,
        0,
        InspectionLevel::II,
        InspectionSeverity::Normal,
        aql("2.5")?,
    );
    let problem = none.err().ok_or("a lot of nothing has no plan")?;
    assert_eq!(
        (problem.path.as_str(), problem.code),
        ("lotSize", ProblemCode::OutOfRange)
    );
    Ok(())
}

#[test]
fn limits_are_exact_and_others_are_listed() -> Tested {
    for (text, label) in [
        ("2.50", "2.5"),
        ("0.01", "0.010"),
        ("1e3", "1000"),
        ("10.000", "10"),
    ] {
        let value = Decimal::from_scientific(text).or_else(|_| aql(text))?;
        assert_eq!(Aql::at("aql", value)?.label(), label);
    }
    for text in ["3", "2.49", "-2.5", "0", "0.0100000001", "1001"] {
        let problem = Aql::at("aql", aql(text)?).err().ok_or(text)?;
        assert_eq!(problem.code, ProblemCode::NotAllowed);
        assert!(
            problem.to_string().contains("1.0, 1.5, 2.5, 4.0, 6.5"),
            "{problem}"
        );
    }
    let steps: Vec<_> = Aql::all().filter_map(Aql::one_step_tighter).collect();
    assert_eq!(steps, Aql::all().take(25).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn a_table_without_a_plan_says_so() -> Tested {
    let rows = table(Edition::Gbt2828_1_2012, InspectionSeverity::Normal);
    let cut = rows.get(..3).ok_or("the table has rows")?;
    let limit = Aql::at("aql", aql("0.010")?)?;
    let problem = super::plan::plan_at("aql", cut, 5, InspectionLevel::II, limit);
    assert_eq!(problem.err().map(|p| p.code), Some(ProblemCode::NoPlan));
    Ok(())
}

fn limit(defect_class: DefectClass, value: &str) -> Result<ClassLimit, rust_decimal::Error> {
    let counting = CountingMode::NonconformingItems;
    Ok(ClassLimit {
        defect_class,
        aql: aql(value)?,
        counting,
    })
}

fn scheme_at(lot_size: u32, limits: &[ClassLimit]) -> Result<Scheme, super::super::Problem> {
    let (edition, level) = (Edition::Gbt2828_1_2012, InspectionLevel::II);
    scheme(edition, lot_size, level, InspectionSeverity::Normal, limits)
}

fn numbers(scheme: &Scheme) -> Vec<(DefectClass, u32, u32, u32, bool)> {
    let numbers = |c: &ClassPlan| {
        let Plan {
            sample_size,
            acceptance,
            rejection,
            ..
        } = c.plan;
        (
            c.defect_class,
            sample_size,
            acceptance,
            rejection,
            c.switched,
        )
    };
    scheme.classes.iter().map(numbers).collect()
}

#[test]
fn the_usual_scheme_of_three_classes() -> Tested {
    use DefectClass::{Critical, Major, Minor};
    let limits = [
        limit(Minor, "4.0")?,
        limit(Critical, "0")?,
        limit(Major, "2.5")?,
    ];
    let usual = scheme_at(1200, &limits)?;
    assert_eq!(
        numbers(&usual),
        [
            (Critical, 80, 0, 1, false),
            (Major, 80, 5, 6, true),
            (Minor, 80, 7, 8, true)
        ]
    );
    assert_eq!(
        (usual.code_letter, usual.inspect_quantity()),
        (Some(CodeLetter::J), 80)
    );
    assert!(!usual.full_inspection);
    Ok(())
}

#[test]
fn arrows_give_classes_samples_of_their_own() -> Tested {
    use DefectClass::{Critical, Major, Minor};
    // Letter D: 1.0 leads down to E with 13, 2.5 up to C... each class keeps its own numbers.
    let limits = [
        limit(Critical, "0")?,
        limit(Major, "1.0")?,
        limit(Minor, "2.5")?,
    ];
    let mixed = scheme_at(50, &limits)?;
    assert_eq!(
        numbers(&mixed),
        [
            (Critical, 13, 0, 1, false),
            (Major, 13, 0, 1, true),
            (Minor, 5, 0, 1, true)
        ]
    );
    assert_eq!(mixed.inspect_quantity(), 13);
    let small = scheme_at(12, &limits)?;
    assert_eq!(
        (
            small.sample_size,
            small.inspect_quantity(),
            small.full_inspection
        ),
        (13, 12, true)
    );
    assert_eq!(
        small.class(Minor).map(|c| c.plan.full_inspection),
        Some(false)
    );
    Ok(())
}

#[test]
fn without_any_limit_above_zero_every_unit_is_inspected() -> Tested {
    let strict = scheme_at(7_000, &[limit(DefectClass::Critical, "0.00")?])?;
    assert_eq!(
        numbers(&strict),
        [(DefectClass::Critical, 7_000, 0, 1, false)]
    );
    assert!(strict.full_inspection);
    Ok(())
}

#[test]
fn wrong_limits_are_named() -> Tested {
    use DefectClass::{Major, Minor};
    let case = |limits: &[ClassLimit], path: &str, code| {
        let problem = scheme_at(500, limits).err();
        assert_eq!(
            problem.as_ref().map(|p| (p.path.as_str(), p.code)),
            Some((path, code))
        );
        problem.and_then(|p| p.allowed)
    };
    case(&[], "limits", ProblemCode::OutOfRange);
    case(&[limit(Major, "1")?; 4], "limits", ProblemCode::OutOfRange);
    let twice = [limit(Major, "1")?, limit(Major, "2.5")?];
    case(&twice, "limits[1].defectClass", ProblemCode::Duplicate);
    let odd = [limit(Major, "1")?, limit(Minor, "3")?];
    let allowed = case(&odd, "limits[1].aql", ProblemCode::NotAllowed).ok_or("list")?;
    assert!(allowed.starts_with("0, 0.010, 0.015"), "{allowed}");
    case(
        &[limit(Minor, "15")?],
        "limits[0].counting",
        ProblemCode::NotAllowed,
    );
    let counted = ClassLimit {
        counting: CountingMode::Nonconformities,
        ..limit(Minor, "15")?
    };
    assert!(scheme_at(500, &[counted]).is_ok());
    assert!(scheme_at(0, &[limit(Minor, "4")?]).is_err());
    Ok(())
}

#[test]
fn a_scheme_survives_json() -> Tested {
    let scheme = scheme_at(1200, &[limit(DefectClass::Major, "2.50")?])?;
    let json = serde_json::to_string(&scheme)?;
    assert!(
        json.contains(r#""edition":"GBT_2828_1_2012","lotSize":1200"#),
        "{json}"
    );
    assert!(json.contains(r#""aql":"2.5""#), "{json}");
    assert_eq!(serde_json::from_str::<Scheme>(&json)?, scheme);
    Ok(())
}
