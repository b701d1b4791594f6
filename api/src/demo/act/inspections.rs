//! Inspections: scheduled, carried out, called off.

use chrono::DateTime;
use domain::kernel::fault::{Result, internal};
use domain::kernel::id::{Inspection, SkuId};
use domain::kernel::{GrantAction, Moment, Role};
use domain::quality::rules::checklist::Checklist;
use domain::quality::rules::{CalendarDate, Verdict};
use domain::quality::{
    DefectFound, InspectionCancel, InspectionReopen, InspectionRow, InspectionSchedule,
    InspectionStart, InspectionSubmit, Location, inspection_cancel, inspection_reopen,
    inspection_schedule, inspection_start, inspection_submit, read,
};

use super::answers::{self, answers};
use crate::demo::story::{Story, moment, unknown};

/// What is to be inspected, by what plan.
#[derive(Clone, Copy)]
pub(in crate::demo) enum Task {
    /// Plan and lot.
    Lot(&'static str, &'static str),
    /// Plan, article and pieces.
    Sku(&'static str, &'static str, i64),
    /// Plan and sample.
    Sample(&'static str, &'static str),
}

/// A report; what it does not say is in order.
#[derive(Clone, Copy)]
pub(in crate::demo) struct Work {
    /// JSON of answers, units counted from 1 within the sample.
    pub(in crate::demo) answers: &'static str,
    pub(in crate::demo) defects: &'static [Found],
    pub(in crate::demo) photos: &'static [&'static str],
    /// What the device came to, where it differs from the server.
    pub(in crate::demo) claims: Option<Verdict>,
    pub(in crate::demo) note: Option<&'static str>,
}

impl Work {
    /// Everything is in order.
    pub(in crate::demo) const FINE: Self = Self {
        answers: "",
        defects: &[],
        photos: &[],
        claims: None,
        note: None,
    };
}

/// A defect.
#[derive(Clone, Copy)]
pub(in crate::demo) struct Found {
    code: &'static str,
    nth: Option<usize>,
    item: Option<&'static str>,
    quantity: i64,
    photos: &'static [&'static str],
    note: Option<&'static str>,
}

/// A defect on the n-th unit of the sample, counted from 1.
pub(in crate::demo) const fn found(code: &'static str, nth: usize) -> Found {
    Found {
        code,
        nth: Some(nth),
        item: None,
        quantity: 1,
        photos: &[],
        note: None,
    }
}

impl Found {
    /// The same with photos and a remark.
    pub(in crate::demo) const fn shown(
        self,
        photos: &'static [&'static str],
        note: &'static str,
    ) -> Self {
        Self {
            photos,
            note: Some(note),
            ..self
        }
    }

    /// The same as what documents a failed item of the checklist.
    pub(in crate::demo) const fn documents(self, item: &'static str) -> Self {
        Self {
            item: Some(item),
            ..self
        }
    }
}

impl Story<'_> {
    /// Schedules an inspection; a guest who is to carry it out gets access to it by that.
    pub(in crate::demo) fn schedule(
        &mut self,
        name: &str,
        task: Task,
        assignee: Option<Role>,
        due: &str,
    ) -> Result<()> {
        let mut schedule = InspectionSchedule {
            id: None,
            plan: match task {
                Task::Lot(plan, _) | Task::Sku(plan, ..) | Task::Sample(plan, _) => {
                    self.id(plan)?
                }
            },
            kind: None,
            lot: None,
            sample: None,
            sku: None,
            supplier: None,
            work_order: None,
            lot_size: None,
            assignee: assignee.map(|role| self.user(role)).transpose()?,
            due_at: Some(moment(due)?),
        };
        match task {
            Task::Lot(_, lot) => schedule.lot = Some(self.id(lot)?),
            Task::Sample(_, sample) => schedule.sample = Some(self.id(sample)?),
            Task::Sku(_, sku, pieces) => {
                let (supplier, _) = self.company.variant(sku).ok_or_else(|| unknown(sku))?;
                schedule.sku = Some(self.id(sku)?);
                schedule.supplier = Some(self.supplier(supplier)?);
                schedule.lot_size = Some(pieces);
            }
        }
        let id = self.act(Role::Manager, |tx, actor| {
            inspection_schedule(tx, actor, &schedule)
        })?;
        self.name(name, id);
        if let Some(guest @ (Role::Collaborator | Role::Supplier)) = assignee {
            let actions = [
                GrantAction::Comment,
                GrantAction::Upload,
                GrantAction::Inspect,
            ];
            self.cast.shared(guest, id.into(), &actions);
        }
        Ok(())
    }

    /// Begins an inspection.
    pub(in crate::demo) fn start(&mut self, who: Role, name: &str) -> Result<()> {
        let start = InspectionStart {
            inspection: self.id(name)?,
            version: None,
        };
        self.act(who, |tx, actor| inspection_start(tx, actor, &start))?;
        Ok(())
    }

    /// Hands a report in.
    pub(in crate::demo) fn report(&mut self, who: Role, name: &str, work: &Work) -> Result<()> {
        let row = self.inspection(name)?;
        let scheme = row.scheme()?;
        let drawn = scheme.as_ref().map(|scheme| row.draw(scheme)).transpose()?;
        let units = match drawn {
            Some(draw) if !draw.full_inspection => draw.units,
            _ => (1..=u32::try_from(row.lot_size).unwrap_or_default()).collect(),
        };
        let checklist = self.checklist_of(&row)?;
        let photos = self.photos(who, work.photos)?;
        let signature = self.photo(who, signature(who))?;
        let started = row.started_at.unwrap_or(row.created_at);
        let given = answers::Found {
            units: &units,
            day: day(started)?,
            barcode: self.barcode(row.sku_id),
            photos: &photos,
            signature: Some(signature),
        };
        let results = answers(&checklist, &given, work.answers)?;
        let mut defects = Vec::new();
        for found in work.defects {
            defects.push(self.defect(who, found, &units)?);
        }
        let submit = InspectionSubmit {
            inspection: row.id,
            results,
            defects,
            photos,
            inspected_quantity: None,
            client_verdict: work.claims,
            location: Some(Location {
                latitude: 30.2741,
                longitude: 120.1551,
                accuracy_meters: Some(12.0),
            }),
            signature_file: Some(signature),
            client_started_at: Some(started),
            client_submitted_at: Some(self.now()),
            note: work.note.map(ToOwned::to_owned),
            version: Some(row.version),
        };
        self.act(who, |tx, actor| inspection_submit(tx, actor, &submit))?;
        Ok(())
    }

    fn defect(&mut self, who: Role, found: &Found, units: &[u32]) -> Result<DefectFound> {
        let unit = found
            .nth
            .and_then(|nth| units.get(nth.checked_sub(1)?).copied());
        Ok(DefectFound {
            id: None,
            code: found.code.to_owned(),
            defect_class: None,
            item: found.item.map(ToOwned::to_owned),
            unit,
            quantity: found.quantity,
            in_sample: true,
            photos: self.photos(who, found.photos)?,
            note: found.note.map(ToOwned::to_owned),
        })
    }

    /// Calls an inspection off.
    pub(in crate::demo) fn cancel(&mut self, name: &str, reason: &str) -> Result<()> {
        let reason = reason.to_owned();
        let cancel = InspectionCancel {
            inspection: self.id(name)?,
            reason,
            version: None,
        };
        self.act(Role::Manager, |tx, actor| {
            inspection_cancel(tx, actor, &cancel)
        })?;
        Ok(())
    }

    /// Opens a closed inspection again; the new revision has a name of its own.
    pub(in crate::demo) fn reopen(
        &mut self,
        name: &str,
        revision: &str,
        reason: &str,
    ) -> Result<()> {
        let reopen = InspectionReopen {
            inspection: self.id(name)?,
            id: None,
            reason: reason.to_owned(),
            version: None,
        };
        let id = self.act(Role::Manager, |tx, actor| {
            inspection_reopen(tx, actor, &reopen)
        })?;
        self.name(revision, id);
        Ok(())
    }

    /// An inspection as it is.
    pub(super) fn inspection(&mut self, name: &str) -> Result<InspectionRow> {
        let id = self.id::<Inspection>(name)?;
        let row = self.ask(Role::Manager, |conn, actor| read::find(conn, actor, id))?;
        row.ok_or_else(|| unknown(name))
    }

    fn checklist_of(&mut self, row: &InspectionRow) -> Result<Checklist> {
        let plan = row.plan_id;
        let plans = self.ask(Role::Manager, |conn, actor| {
            read::plans_by_ids(conn, actor.org, &[plan])
        })?;
        plans.first().ok_or_else(|| unknown("plan"))?.items()
    }

    fn barcode(&self, sku: Option<SkuId>) -> String {
        let same = |code: &str| sku.is_some() && self.find(code) == sku;
        let variant = self.company.variants().find(|(_, sku, _)| same(sku.code));
        variant.map_or_else(String::new, |(_, _, number)| {
            pictures::barcode::ean13(number)
        })
    }
}

/// Whose name is below a report.
const fn signature(who: Role) -> &'static str {
    match who {
        Role::Warehouse => "签名-吴仓",
        _ => "签名-殷正",
    }
}

/// The calendar day of a moment in Shanghai.
pub(super) fn day(at: Moment) -> Result<CalendarDate> {
    let local = DateTime::from_timestamp_micros(at.plus_seconds(8 * 3600).0);
    local
        .and_then(|local| CalendarDate::parse(&local.format("%Y-%m-%d").to_string()))
        .ok_or_else(|| internal(&"a moment outside the calendar"))
}
