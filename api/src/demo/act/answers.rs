//! Answers to a checklist as somebody gives them who finds everything in order.

use domain::kernel::fault::Result;
use domain::kernel::id::FileId;
use domain::quality::rules::CalendarDate;
use domain::quality::rules::checklist::{
    Answer, AnswerValue, CapturedFile, Check, Checklist, Instrument, Item, Measurement,
};
use rust_decimal::Decimal;

/// What answers are made of.
pub(super) struct Found<'a> {
    /// Numbers of the units in the sample.
    pub(super) units: &'a [u32],
    pub(super) day: CalendarDate,
    /// What the scanner reads.
    pub(super) barcode: String,
    pub(super) photos: &'a [FileId],
    pub(super) signature: Option<FileId>,
}

/// All answers; those of `instead` (JSON, units counted from 1 within the sample) in place of the
/// good ones.
pub(super) fn answers(
    checklist: &Checklist,
    found: &Found<'_>,
    instead: &str,
) -> Result<Vec<Answer>> {
    let mut given: Vec<Answer> = if instead.is_empty() {
        Vec::new()
    } else {
        serde_json::from_str(instead)?
    };
    for answer in &mut given {
        let place = answer.unit.and_then(|nth| usize::try_from(nth).ok());
        answer.unit = place.and_then(|nth| found.units.get(nth.checked_sub(1)?).copied());
    }
    let mut all = Vec::new();
    for item in &checklist.items {
        match &item.check {
            Check::Section {
                repeat_per_unit: true,
                items,
            } => {
                for unit in found.units {
                    all.extend(
                        items
                            .iter()
                            .filter_map(|item| good(item, Some(*unit), found)),
                    );
                }
            }
            Check::Section { items, .. } => {
                all.extend(items.iter().filter_map(|item| good(item, None, found)));
            }
            _ => all.extend(good(item, None, found)),
        }
    }
    all.retain(|answer| {
        given
            .iter()
            .all(|other| (&other.item, other.unit) != (&answer.item, answer.unit))
    });
    all.extend(given);
    Ok(all)
}

fn good(item: &Item, unit: Option<u32>, found: &Found<'_>) -> Option<Answer> {
    let value = match &item.check {
        Check::PassFail => AnswerValue::PassFail { passed: true },
        Check::Choice { options, .. } => AnswerValue::Choice {
            selected: vec![
                options
                    .iter()
                    .find(|option| option.fails.is_none())?
                    .key
                    .clone(),
            ],
        },
        Check::Measurement(measurement) => measured(measurement, unit),
        Check::Count { min, max } => AnswerValue::Count {
            count: max.or(*min).unwrap_or(1),
        },
        Check::Text { .. } => AnswerValue::Text {
            text: "正常，无异常。".to_owned(),
        },
        Check::Photo { min, .. } => {
            let count = usize::from(*min).min(found.photos.len());
            let captured = |id: &FileId| CapturedFile {
                id: id.to_string(),
                in_app: true,
            };
            AnswerValue::Photo {
                files: found.photos.iter().take(count).map(captured).collect(),
            }
        }
        Check::Scan { expected } => AnswerValue::Scan {
            code: expected.clone().unwrap_or_else(|| found.barcode.clone()),
        },
        Check::Signature => AnswerValue::Signature {
            file: found.signature?.to_string(),
        },
        Check::Date { .. } => AnswerValue::Date { date: found.day },
        // Films are not made here; a checklist of the demo asks for none that must be there.
        Check::Video { .. } | Check::Section { .. } => return None,
    };
    Some(Answer {
        item: item.key.clone(),
        unit,
        note: None,
        value,
    })
}

/// Readings around the nominal value, a twentieth of the tolerance apart.
fn measured(measurement: &Measurement, unit: Option<u32>) -> AnswerValue {
    let (lower, upper) = (measurement.lower, measurement.upper);
    let middle = measurement.nominal.or(lower).or(upper).unwrap_or_default();
    let step = lower.zip(upper).map_or(Decimal::ZERO, |(lower, upper)| {
        (upper - lower) / Decimal::from(20)
    });
    let readings = (0..u32::from(measurement.readings))
        .map(|reading| {
            let off = (reading * 7 + unit.unwrap_or_default() * 3) % 5;
            (middle + step * (Decimal::from(off) - Decimal::TWO)).round_dp(2)
        })
        .collect();
    let due = CalendarDate::new(2026, 12, 31).filter(|_| measurement.instrument_required);
    let instrument = due.map(|calibration_due| Instrument {
        id: "CAL-0618".to_owned(),
        calibration_due,
    });
    AnswerValue::Measurement {
        readings,
        instrument,
    }
}
