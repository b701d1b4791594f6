//! Items of an inspection: the plan's question with the answers to it.

use std::collections::HashMap;

use async_graphql::{ID, Object};
use domain::kernel::Result;
use domain::quality::InspectionResultRow;
use domain::quality::rules::checklist::{Answer, Check, Checklist, Item};

use crate::graphql::checklist::{CheckResult, ChecklistItem};

/// What is checked in an inspection, with what was answered (检验项).
pub(crate) struct InspectionItem {
    check: Item,
    section: Option<String>,
    repeated: bool,
    results: Vec<CheckResult>,
}

/// What is checked in an inspection, with what was answered (检验项).
#[Object]
impl InspectionItem {
    /// Key of the item in the plan, unique in the inspection; `itemId` of results.
    async fn id(&self) -> ID {
        ID(self.check.key.clone())
    }
    /// What is checked, at most 500 characters.
    async fn label(&self) -> &str {
        &self.check.label
    }
    /// The question with its kind and limits.
    async fn check(&self) -> ChecklistItem {
        ChecklistItem(self.check.clone())
    }
    /// Heading that the item stands under; null when under none.
    async fn section(&self) -> Option<&str> {
        self.section.as_deref()
    }
    /// Whether it is answered once for each unit of the sample.
    async fn repeat_per_unit(&self) -> bool {
        self.repeated
    }
    /// What was answered, by unit; empty until the report is in, and for what was left out.
    async fn results(&self) -> &[CheckResult] {
        &self.results
    }
}

/// The items of a plan in order, without the headings, each with its answers.
///
/// # Errors
/// `INTERNAL` when a stored answer is not what was written.
pub(super) fn items(
    checklist: &Checklist,
    rows: Vec<InspectionResultRow>,
) -> Result<Vec<InspectionItem>> {
    let mut answered: HashMap<String, Vec<InspectionResultRow>> = HashMap::new();
    for row in rows {
        answered.entry(row.item.clone()).or_default().push(row);
    }
    let mut items = Vec::new();
    for item in &checklist.items {
        match &item.check {
            Check::Section {
                repeat_per_unit,
                items: inner,
            } => {
                for check in inner {
                    let section = Some(item.label.clone());
                    items.push(one(check, section, *repeat_per_unit, &mut answered)?);
                }
            }
            _ => items.push(one(item, None, false, &mut answered)?),
        }
    }
    Ok(items)
}

fn one(
    check: &Item,
    section: Option<String>,
    repeated: bool,
    answered: &mut HashMap<String, Vec<InspectionResultRow>>,
) -> Result<InspectionItem> {
    let mut rows = answered.remove(&check.key).unwrap_or_default();
    rows.sort_by_key(|row| row.unit);
    let result = |row: InspectionResultRow| {
        let answer = Answer {
            item: row.item.clone(),
            unit: u32::try_from(row.unit).ok().filter(|unit| *unit > 0),
            note: row.note.clone(),
            value: row.answer()?,
        };
        Ok(CheckResult::new(
            answer,
            Some(check.label.clone()),
            Some(row.meaning()?),
        ))
    };
    Ok(InspectionItem {
        check: check.clone(),
        section,
        repeated,
        results: rows.into_iter().map(result).collect::<Result<_>>()?,
    })
}
