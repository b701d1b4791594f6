//! Random checklists with answers to them.

use domain::quality::rules::checklist::{
    Answer, AnswerValue, CapturedFile, Check, Checklist, ChoiceOption, Instrument, Item,
    Measurement,
};
use domain::quality::rules::{CalendarDate, DefectClass};
use rust_decimal::Decimal;

use crate::random::Random;

/// Checks before, in and behind a section that repeats for each unit.
pub(crate) fn checklist(random: &mut Random) -> Checklist {
    let mut items: Vec<_> = (0..random.below(4))
        .map(|n| item(random, &format!("a{n}")))
        .collect();
    if random.one_in(2) {
        let inner = (0..random.between(1, 3))
            .map(|n| item(random, &format!("s{n}")))
            .collect();
        let repeat_per_unit = !random.one_in(4);
        items.push(Item {
            check: Check::Section {
                repeat_per_unit,
                items: inner,
            },
            ..item(random, "section")
        });
    }
    items.push(item(random, "z"));
    Checklist { items }
}

fn item(random: &mut Random, key: &str) -> Item {
    Item {
        key: key.to_owned(),
        label: format!("Check {key}"),
        guidance: None,
        mandatory: !random.one_in(3),
        allow_not_applicable: random.one_in(2),
        defect_class: class(random),
        check: check(random),
    }
}

pub(crate) fn class(random: &mut Random) -> DefectClass {
    if random.one_in(12) {
        return DefectClass::Critical;
    }
    random
        .of(&[DefectClass::Major, DefectClass::Minor])
        .unwrap_or(DefectClass::Major)
}

fn check(random: &mut Random) -> Check {
    let some = |random: &mut Random, number: u32| (!random.one_in(3)).then_some(number);
    match random.below(10) {
        0 => Check::Choice {
            multiple: random.one_in(2),
            options: ["oak", "ash", "red"].map(|key| option(random, key)).into(),
        },
        1 | 2 => Check::Measurement(Measurement {
            nominal: None,
            lower: Some(Decimal::new(95, 1)),
            upper: (!random.one_in(3)).then(|| Decimal::new(1_050, 2)),
            unit: "mm".to_owned(),
            readings: u16::try_from(random.between(1, 3)).unwrap_or(1),
            instrument_required: false,
        }),
        3 => Check::Count {
            min: some(random, 3),
            max: some(random, 7),
        },
        4 => Check::Text { max_length: 50 },
        5 => Check::Photo {
            min: u16::try_from(random.between(1, 2)).unwrap_or(1),
            in_app: random.one_in(2),
        },
        6 => Check::Scan {
            expected: random.one_in(2).then(|| "69012".to_owned()),
        },
        7 => Check::Date {
            not_before: CalendarDate::parse("2026-01-10"),
            not_after: random
                .one_in(2)
                .then(|| CalendarDate::parse("2026-01-20"))
                .flatten(),
        },
        8 => Check::Signature,
        _ => Check::PassFail,
    }
}

fn option(random: &mut Random, key: &str) -> ChoiceOption {
    ChoiceOption {
        key: key.to_owned(),
        label: key.to_owned(),
        fails: random.one_in(3).then(|| class(random)),
    }
}

/// Answers to most items; `sloppy` from 1 (nearly nothing is right) on.
pub(crate) fn answers(
    random: &mut Random,
    checklist: &Checklist,
    units: &[u32],
    sloppy: u32,
) -> Vec<Answer> {
    let mut answers = Vec::new();
    for item in &checklist.items {
        match &item.check {
            Check::Section {
                repeat_per_unit,
                items,
            } => {
                for item in items {
                    let once = [None];
                    let each: Vec<_> = units.iter().copied().map(Some).collect();
                    for unit in if *repeat_per_unit {
                        each.as_slice()
                    } else {
                        &once
                    } {
                        answers.extend(answer(random, item, *unit, sloppy));
                    }
                }
            }
            _ => answers.extend(answer(random, item, None, sloppy)),
        }
    }
    answers
}

fn answer(random: &mut Random, item: &Item, unit: Option<u32>, sloppy: u32) -> Option<Answer> {
    if random.one_in(sloppy * 3) {
        return None;
    }
    let reason = "later".to_owned();
    let value = if random.one_in(sloppy * 12) {
        AnswerValue::AwaitingResult { reason }
    } else if item.allow_not_applicable && random.one_in(12) {
        AnswerValue::NotApplicable { reason }
    } else {
        value(random, &item.check, sloppy)?
    };
    Some(Answer {
        item: item.key.clone(),
        unit,
        note: None,
        value,
    })
}

fn value(random: &mut Random, check: &Check, sloppy: u32) -> Option<AnswerValue> {
    Some(match check {
        Check::PassFail => AnswerValue::PassFail {
            passed: !random.one_in(sloppy),
        },
        Check::Choice { multiple, options } => {
            let chosen: Vec<_> = options
                .iter()
                .filter(|_| *multiple && random.one_in(2))
                .map(|option| option.key.clone())
                .collect();
            let first = options.first()?.key.clone();
            let selected = if chosen.is_empty() {
                vec![first]
            } else {
                chosen
            };
            AnswerValue::Choice { selected }
        }
        Check::Measurement(_) => AnswerValue::Measurement {
            readings: (0..random.between(0, 4))
                .map(|_| reading(random, sloppy))
                .collect(),
            instrument: random.one_in(2).then(|| instrument(random)).flatten(),
        },
        Check::Count { .. } => AnswerValue::Count {
            count: random.between(2, 8),
        },
        Check::Text { .. } => AnswerValue::Text {
            text: "as it should be".to_owned(),
        },
        Check::Photo { .. } | Check::Video { .. } => AnswerValue::Photo {
            files: (0..random.below(4))
                .map(|n| CapturedFile {
                    id: format!("file{n}"),
                    in_app: random.one_in(2),
                })
                .collect(),
        },
        Check::Scan { .. } => AnswerValue::Scan {
            code: random.of(&["69012", "other"])?.to_owned(),
        },
        Check::Signature => AnswerValue::Signature {
            file: "file".to_owned(),
        },
        Check::Date { .. } => AnswerValue::Date {
            date: CalendarDate::new(2026, 1, u8::try_from(random.between(8, 25)).ok()?)?,
        },
        Check::Section { .. } => return None,
    })
}

/// Mostly within 9.5 to 10.5, with up to 9 places.
fn reading(random: &mut Random, sloppy: u32) -> Decimal {
    if random.one_in(sloppy * 2) {
        return Decimal::new(i64::from(random.between(0, 3_000)), 2);
    }
    let places = random.below(10);
    let one = 10_i64.pow(places);
    let offset = i64::try_from(random.next() % u64::from(u32::MAX)).unwrap_or_default() % one;
    Decimal::new(19 * one / 2 + offset, places)
}

fn instrument(random: &mut Random) -> Option<Instrument> {
    let day = u8::try_from(random.between(13, 28)).ok()?;
    Some(Instrument {
        id: "M-7".to_owned(),
        calibration_due: CalendarDate::new(2026, 1, day)?,
    })
}
