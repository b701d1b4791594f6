//! What is being made, and the leads of the sale: work orders in several states, a task that a receipt
//! completes, leads that a task's key brought in.

use domain::crm::{
    LeadAssign, LeadContact, LeadEnd, LeadPursue, LeadQualify, LeadUpsert, LeadWin, Named, Target,
    lead_assign, lead_contact, lead_disqualify, lead_lose, lead_pursue, lead_qualify, lead_recycle,
    lead_upsert, lead_win, task_tracking_key_create,
};
use domain::kernel::fault::Result;
use domain::kernel::id::{LeadId, ProjectId, SkuId, TaskId};
use domain::kernel::{Moment, Money, PageArgs, Role};
use domain::orders::{OrderLine, OrderPayment, OrderStatus, SalesOrderUpsert, sales_order_upsert};
use domain::production::{
    WorkOrderCreate, WorkOrderStatus, WorkOrderUpsert, work_order_create, work_orders_upsert,
};
use domain::projects::read::{TaskFilter, TaskOrder, tasks};
use domain::projects::{LinkTrigger, TaskLink, TaskStatus, TaskTarget, task_link};
use domain::samples::{SampleFilter, SampleStatus};
use domain::{catalog, samples};

use super::campaigns::{DAY, day};
use super::story::Story;

/// Who asked about the goods, and how far each came.
const LEADS: [(&str, Step); 8] = [
    ("王雅琴", Step::New),
    ("周敏", Step::Assigned),
    ("陈立", Step::Contacted),
    ("孙倩", Step::Qualified),
    ("何建国", Step::Pursued),
    ("林晓", Step::Won),
    ("赵磊", Step::Lost),
    ("测试用户", Step::Disqualified),
];

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    New,
    Assigned,
    Contacted,
    Disqualified,
    Qualified,
    Pursued,
    Lost,
    Won,
}

impl Story<'_> {
    /// Work orders of what was sealed, the link of a task, and leads.
    ///
    /// # Errors
    /// What a use case refuses.
    pub(super) fn production(&mut self, sale: ProjectId, today: Moment) -> Result<()> {
        let golden = self.ask(Role::Manager, |conn, actor| {
            let filter = SampleFilter {
                statuses: Some(vec![SampleStatus::Sealed]),
                ..SampleFilter::default()
            };
            samples::read::page(conn, actor, &filter, &PageArgs::first(10))
        })?;
        let made: Vec<SkuId> = golden.rows.iter().filter_map(|row| row.sku_id).collect();
        let codes = self.ask(Role::Manager, |conn, actor| {
            catalog::read::skus_by_ids(conn, actor, &made)
        })?;
        if let (Some(sku), Some(row)) = (made.first(), codes.first()) {
            self.planned(*sku, sale, today)?;
            self.mirrored(&row.code, sale, today)?;
        }
        let open = self.ask(Role::Manager, |conn, actor| {
            let filter = TaskFilter {
                project: Some(sale),
                statuses: Some(vec![TaskStatus::Planned, TaskStatus::Ready]),
                ..TaskFilter::default()
            };
            tasks(conn, actor, &filter, TaskOrder::Due, &PageArgs::first(10))
        })?;
        let mut open = open.rows.iter().rev();
        if let (Some(task), Some(sku)) = (open.next(), made.first()) {
            let link = TaskLink {
                target: TaskTarget {
                    task: task.id,
                    version: None,
                },
                completes_on: LinkTrigger::Receipt,
                subject: (*sku).into(),
            };
            self.act(Role::Manager, |tx, manager| task_link(tx, manager, &link))?;
        }
        match open.next() {
            Some(task) => self.enquiries(task.id, today),
            None => Ok(()),
        }
    }

    /// One that is kept here and waits to be released.
    fn planned(&mut self, sku: SkuId, sale: ProjectId, today: Moment) -> Result<()> {
        let create = WorkOrderCreate {
            id: None,
            sku,
            supplier: Some(self.supplier("HZ-TEX")?),
            project: Some(sale),
            quantity: 1_200,
            first_article_quantity: Some(10),
            due_on: Some(day(Moment(today.0 + 30 * DAY))?),
            note: Some("尾期追单，待大促首日销量确认后下达。".to_owned()),
        };
        self.act(Role::Manager, |tx, manager| {
            work_order_create(tx, manager, &create)
        })?;
        Ok(())
    }

    /// Those that the ERP reports.
    fn mirrored(&mut self, sku_code: &str, sale: ProjectId, today: Moment) -> Result<()> {
        use WorkOrderStatus::{Completed, InProduction, OnHold, Released};
        let supplier = self.supplier("HZ-TEX")?;
        let due = day(Moment(today.0 + 14 * DAY))?;
        let report = |number: &str, status, raw: &str, produced| WorkOrderUpsert {
            id: None,
            external_id: number.to_owned(),
            source: Some("KINGDEE".to_owned()),
            sequence: 1,
            status,
            raw_status: Some(raw.to_owned()),
            sku_code: sku_code.to_owned(),
            supplier: Some(supplier),
            project: Some(sale),
            quantity: 800,
            first_article_quantity: Some(800),
            produced_quantity: produced,
            due_on: Some(due.clone()),
            document: None,
            reason: None,
            note: None,
        };
        let reports = [
            report("MO-20481", Completed, "已完工", 792),
            report("MO-20497", InProduction, "生产中", 320),
            report("MO-20502", Released, "已下达", 0),
            WorkOrderUpsert {
                reason: Some("辅料纽扣缺货，等待补料。".to_owned()),
                ..report("MO-20499", OnHold, "暂停", 96)
            },
        ];
        self.act(Role::Manager, |tx, manager| {
            work_orders_upsert(tx, manager, &reports)
        })?;
        Ok(())
    }

    /// Leads of a task's key, one in each state.
    fn enquiries(&mut self, task: TaskId, today: Moment) -> Result<()> {
        self.act(Role::Manager, |tx, manager| {
            task_tracking_key_create(tx, manager, task)
        })?;
        for (number, (name, step)) in (1_i64..).zip(LEADS) {
            let lead = LeadUpsert {
                external_id: Some(format!("DY-{number:04}")),
                name: name.to_owned(),
                phone: Some(format!("138 0013 {number:04}")),
                source: Some("DOUYIN".to_owned()),
                named: Named {
                    task: Some(task),
                    ..Named::default()
                },
                ..LeadUpsert::default()
            };
            let id = self.act(Role::Member, |tx, member| lead_upsert(tx, member, &lead))?;
            self.pursued(id, step, number, today)?;
        }
        Ok(())
    }

    /// Takes the steps of one lead.
    fn pursued(&mut self, id: LeadId, step: Step, number: i64, today: Moment) -> Result<()> {
        let target = Target { id, version: None };
        let end = |reason: &str| LeadEnd {
            target,
            reason: reason.to_owned(),
        };
        if step == Step::New {
            return Ok(());
        }
        self.act(Role::Manager, |tx, manager| {
            let owner = Some(manager.user);
            lead_assign(tx, manager, &LeadAssign { target, owner })?;
            if step == Step::Assigned {
                return Ok(());
            }
            let note = Some("已电话沟通，关注尺码与发货时间。".to_owned());
            lead_contact(tx, manager, &LeadContact { target, note })?;
            if step == Step::Contacted {
                return Ok(());
            }
            if step == Step::Disqualified {
                lead_disqualify(tx, manager, &end("内部测试留资"))?;
                return Ok(());
            }
            let score = Some(70);
            lead_qualify(tx, manager, &LeadQualify { target, score })?;
            if step == Step::Qualified {
                return Ok(());
            }
            let pursue = LeadPursue {
                target,
                amount: Money {
                    minor: 128_000 + number * 1_000,
                    currency: "CNY".to_owned(),
                },
                expected_on: None,
            };
            lead_pursue(tx, manager, &pursue)?;
            match step {
                Step::Lost => {
                    lead_lose(tx, manager, &end("价格高于对方预算"))?;
                    lead_recycle(tx, manager, &end("下季度再联系")).map(drop)
                }
                Step::Won => {
                    let sold = sales_order_upsert(tx, manager, &Ok(sold(today)))?;
                    match sold.order {
                        Some(order) => lead_win(tx, manager, &LeadWin { target, order }).map(drop),
                        None => Ok(()),
                    }
                }
                _ => Ok(()),
            }
        })
    }
}

/// The order of the lead that was won.
fn sold(today: Moment) -> SalesOrderUpsert {
    SalesOrderUpsert {
        id: None,
        external_id: "DY-618-0001".to_owned(),
        source: Some("DOUYIN".to_owned()),
        sequence: 1,
        status: OrderStatus::Paid,
        raw_status: None,
        currency: "CNY".to_owned(),
        customer: None,
        channel: None,
        project: None,
        lines: vec![OrderLine {
            code: "DY-GROUP".to_owned(),
            name: Some("团购定制".to_owned()),
            quantity: 10,
            price_minor: 12_900,
            discount_minor: 0,
        }],
        shipping_minor: 0,
        payments: vec![OrderPayment {
            amount_minor: 129_000,
            method: None,
            reference: None,
            paid_at: today,
        }],
        shipments: Vec::new(),
        refunded_minor: 0,
        ordered_at: today,
        note: None,
    }
}
