//! Costs: what every test stands on.

mod labour;
mod ledger;

use domain::costs::{
    CostFilter, CostKind, CostRecord, CostReverse, CostRow, LabourRateSet, Place, cost_record,
    cost_reverse, labour_rate_set, read,
};
use domain::events::reader;
use domain::kernel::id::{CostId, LabourRateId, TaskId};
use domain::kernel::{Actor, Money, PageArgs, Result, Role};
use domain::projects::{TimeLog, time_log};

use crate::projects::by;
use crate::stage::Stage;

pub fn yuan(minor: i64) -> Money {
    Money {
        minor,
        currency: "CNY".to_owned(),
    }
}

/// A cost of a day, in fen.
pub fn cost(kind: CostKind, minor: i64, place: Place) -> CostRecord {
    CostRecord {
        id: None,
        kind,
        amount: yuan(minor),
        place,
        day: "2026-11-20".to_owned(),
        document: Some("发票 0071".to_owned()),
        note: None,
    }
}

pub fn record(stage: &Stage, input: &CostRecord) -> Result<CostId> {
    by(stage, &stage.actor(Role::Manager), cost_record, input)
}

pub fn reverse(stage: &Stage, id: CostId) -> Result<CostId> {
    let input = CostReverse {
        cost: id,
        reason: "录错".to_owned(),
    };
    by(stage, &stage.actor(Role::Manager), cost_reverse, &input)
}

pub fn set_rate(stage: &Stage, of: &Actor, minor: i64, from: &str) -> Result<LabourRateId> {
    let input = LabourRateSet {
        user: of.user,
        rate: yuan(minor),
        valid_from: from.to_owned(),
    };
    by(stage, &stage.actor(Role::Admin), labour_rate_set, &input)
}

pub fn log(stage: &Stage, task: TaskId, minutes: i64, day: &str) {
    let input = TimeLog {
        id: None,
        task,
        minutes,
        day: day.to_owned(),
        note: None,
    };
    by(stage, &stage.actor(Role::Member), time_log, &input).unwrap();
}

/// Entries of the ledger by source, and of each in their order.
pub fn all(stage: &Stage, filter: &CostFilter) -> Vec<CostRow> {
    let manager = stage.actor(Role::Manager);
    let page = stage.read(|conn| read::page(conn, &manager, filter, &PageArgs::first(200)));
    let mut rows = page.unwrap().rows;
    rows.sort_by_key(|row| (row.source_key.clone(), row.revision));
    rows
}

/// Reads the log as the server does, until nothing is left.
pub fn settle(stage: &Stage, name: &str) {
    let reader = domain::READERS.iter().find(|r| r.name == name).unwrap();
    let org = stage.org;
    while stage
        .write(move |tx| reader::advance(tx, reader, org, 50))
        .unwrap()
        > 0
    {}
}
