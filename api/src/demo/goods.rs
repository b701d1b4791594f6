//! What came of an order, what is being counted, and what a task of the sale is short of, on the day of
//! the demo.

use domain::inventory::{
    CountedLine, StockCountOpen, StockCountRecord, stock_count_open, stock_count_record,
};
use domain::kernel::PageArgs;
use domain::kernel::Role;
use domain::kernel::fault::Result;
use domain::kernel::id::{Location, ProjectId, PurchaseOrderId, Sku, SkuId};
use domain::procurement::{OrderTarget, PurchaseOrderReceive, ReceiptLine, purchase_order_receive};
use domain::projects::read::{TaskFilter, TaskOrder};
use domain::projects::{TaskSkuSet, TaskTarget, read, task_sku_set};

use super::story::Story;

/// Where the goods of the order are put.
const ARRIVES: &str = "H1-IN";
/// What is being counted, where, and how many are found: two fewer than the books say.
const COUNTED: (&str, &str, i64) = ("MY-GFT-618-GD", "H1-B-01", 2_738);

impl Story<'_> {
    /// Two deliveries of an order into the warehouse; the rest is still to come.
    ///
    /// # Errors
    /// What a use case refuses.
    pub(super) fn deliveries(&mut self, order: PurchaseOrderId) -> Result<()> {
        for (document, quantity) in [("SH-01", 120), ("SH-02", 60)] {
            let arrival = PurchaseOrderReceive {
                target: OrderTarget {
                    order,
                    version: None,
                },
                id: None,
                document: Some(document.to_owned()),
                lines: vec![ReceiptLine {
                    position: 1,
                    quantity,
                    lot_code: None,
                    location: Some(self.id::<Location>(ARRIVES)?),
                    serials: Vec::new(),
                }],
            };
            self.act(Role::Warehouse, |tx, clerk| {
                purchase_order_receive(tx, clerk, &arrival)
            })?;
        }
        Ok(())
    }

    /// A count of a shelf that a lead has still to close.
    ///
    /// # Errors
    /// What a use case refuses.
    pub(super) fn count_shelf(&mut self) -> Result<()> {
        let (sku, place, quantity) = COUNTED;
        let location = self.id::<Location>(place)?;
        let open = StockCountOpen {
            id: None,
            warehouse: None,
            location: Some(location),
            skus: Vec::new(),
            note: Some("大促前抽盘：赠品区".to_owned()),
        };
        let count = self.act(Role::Warehouse, |tx, clerk| {
            stock_count_open(tx, clerk, &open)
        })?;
        let record = StockCountRecord {
            count,
            lines: vec![CountedLine {
                sku: self.id::<Sku>(sku)?,
                location,
                lot: self.find("L260528-GD"),
                quantity,
                serials: Vec::new(),
            }],
        };
        self.act(Role::Warehouse, |tx, clerk| {
            stock_count_record(tx, clerk, &record)
        })?;
        Ok(())
    }

    /// A task of the sale that needs more of an article than there is.
    ///
    /// # Errors
    /// What a use case refuses.
    pub(super) fn shortage(&mut self, project: ProjectId, sku: SkuId) -> Result<()> {
        let filter = TaskFilter {
            project: Some(project),
            ..TaskFilter::default()
        };
        let tasks = self.ask(Role::Manager, |conn, manager| {
            read::tasks(
                conn,
                manager,
                &filter,
                TaskOrder::Due,
                &PageArgs::first(200),
            )
        })?;
        let ids: Vec<_> = tasks
            .rows
            .iter()
            .filter(|task| task.status.is_open())
            .map(|task| task.id)
            .collect();
        let linked = self.ask(Role::Manager, |conn, manager| {
            read::skus_of(conn, manager, &ids)
        })?;
        let Some(task) = linked.iter().find(|(_, of, _)| *of == sku) else {
            return Ok(());
        };
        let set = TaskSkuSet {
            target: TaskTarget {
                task: task.0,
                version: None,
            },
            sku,
            required: 500,
        };
        self.act(Role::Manager, |tx, manager| task_sku_set(tx, manager, &set))?;
        Ok(())
    }
}
