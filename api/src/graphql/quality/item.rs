//! Items of an inspection: the plan's question with the answers to it.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::{ID, Object};
use domain::kernel::Result;
use domain::quality::InspectionResultRow;
use domain::quality::rules::checklist::{Answer, Check, Checklist, Item};

use crate::graphql::checklist::{CheckResult, ChecklistItem};

/// What is checked in an inspection, with what was answered (检验项).
pub(crate) struct InspectionItem {
    check: Arc<Item>,
    section: Option<Arc<str>>,
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
        ChecklistItem(Item::clone(&self.check))
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

/// One check as an inspection asks it; shared by all inspections of a page that follow the plan.
pub(super) struct Asked {
    check: Arc<Item>,
    section: Option<Arc<str>>,
    repeated: bool,
}

/// The checks of a plan in order, without the headings.
pub(super) fn asked(checklist: &Checklist) -> Vec<Asked> {
    let mut asked = Vec::new();
    for item in &checklist.items {
        match &item.check {
            Check::Section {
                repeat_per_unit,
                items: inner,
            } => {
                let section: Arc<str> = item.label.as_str().into();
                asked.extend(inner.iter().map(|check| Asked {
                    check: Arc::new(check.clone()),
                    section: Some(Arc::clone(&section)),
                    repeated: *repeat_per_unit,
                }));
            }
            _ => asked.push(Asked {
                check: Arc::new(item.clone()),
                section: None,
                repeated: false,
            }),
        }
    }
    asked
}

/// What is asked, each with its answers.
///
/// # Errors
/// `INTERNAL` when a stored answer is not what was written.
pub(super) fn items(
    asked: &[Asked],
    rows: Vec<InspectionResultRow>,
) -> Result<Vec<InspectionItem>> {
    let mut answered: HashMap<String, Vec<InspectionResultRow>> = HashMap::new();
    for row in rows {
        answered.entry(row.item.clone()).or_default().push(row);
    }
    let one = |asked: &Asked| {
        let mut rows = answered.remove(&asked.check.key).unwrap_or_default();
        rows.sort_by_key(|row| row.unit);
        let results = rows.into_iter().map(|row| result(row, &asked.check));
        Ok(InspectionItem {
            check: Arc::clone(&asked.check),
            section: asked.section.clone(),
            repeated: asked.repeated,
            results: results.collect::<Result<_>>()?,
        })
    };
    asked.iter().map(one).collect()
}

fn result(row: InspectionResultRow, check: &Item) -> Result<CheckResult> {
    let (value, meaning) = (row.answer()?, row.meaning()?);
    let answer = Answer {
        item: row.item,
        unit: u32::try_from(row.unit).ok().filter(|unit| *unit > 0),
        note: row.note,
        value,
    };
    Ok(CheckResult::new(
        answer,
        Some(check.label.clone()),
        Some(meaning),
    ))
}
