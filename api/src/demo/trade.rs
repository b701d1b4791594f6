//! What the company's projects cost and bring, and what is bought for them, counted from the day of the
//! demo.

use domain::costs::{CostKind, CostRecord, LabourRateSet, Place, cost_record, labour_rate_set};
use domain::kernel::fault::Result;
use domain::kernel::id::{ChannelId, ProjectId, Sku, UserId};
use domain::kernel::{Moment, Money, Role};
use domain::metrics::{
    AdMetricsRecord, AdMetricsRow, ChannelMetricsRecord, ChannelMetricsRow, Key, ad_metrics_record,
    channel_metrics_record,
};
use domain::procurement::{
    OrderLine, PurchaseOrderCreate, PurchaseRequisitionCreate, PurchaseRequisitionDecide,
    RequisitionDecision, RequisitionLine, RequisitionTarget, purchase_order_create,
    purchase_requisition_create, purchase_requisition_decide,
};

use super::campaigns::{DAY, day};
use super::story::Story;

/// Days of figures.
const DAYS: i64 = 14;

/// Where figures come from and what they belong to.
pub(super) struct Places {
    pub(super) sale: ProjectId,
    pub(super) event: ProjectId,
    pub(super) shop: ChannelId,
    pub(super) live: ChannelId,
}

fn yuan(minor: i64) -> Money {
    Money {
        minor,
        currency: "CNY".to_owned(),
    }
}

impl Story<'_> {
    /// Rates of the staff, costs, two weeks of figures, requisitions and an order.
    ///
    /// # Errors
    /// What a use case refuses.
    pub(super) fn trade(&mut self, places: &Places, staff: &[UserId], today: Moment) -> Result<()> {
        for (number, user) in (0_i64..).zip(staff) {
            let set = LabourRateSet {
                user: *user,
                rate: yuan(8_000 + number % 5 * 1_500),
                valid_from: day(Moment(today.0 - 60 * DAY))?,
            };
            self.act(Role::Admin, |tx, admin| labour_rate_set(tx, admin, &set))?;
        }
        for (kind, minor, project, note) in [
            (
                CostKind::Logistics,
                1_286_000,
                places.sale,
                "大促前置仓运费",
            ),
            (CostKind::Other, 860_000, places.event, "直播间布景与道具"),
            (CostKind::Material, 432_500, places.event, "赠品与定制包材"),
        ] {
            let record = CostRecord {
                id: None,
                kind,
                amount: yuan(minor),
                place: Place {
                    project: Some(project),
                    ..Place::default()
                },
                day: day(Moment(today.0 - 5 * DAY))?,
                document: None,
                note: Some(note.to_owned()),
            };
            self.act(Role::Manager, |tx, manager| {
                cost_record(tx, manager, &record)
            })?;
        }
        self.figures(places, today)?;
        self.purchases(places)
    }

    /// An hour of each evening: what advertisements and channels brought.
    fn figures(&mut self, places: &Places, today: Moment) -> Result<()> {
        let (mut ads, mut visits) = (Vec::new(), Vec::new());
        for back in (1..=DAYS).rev() {
            let hour = Moment(today.0 - back * DAY + DAY / 12);
            let growth = DAYS - back;
            for (place, (channel, project)) in
                (0_i64..).zip([(places.live, places.event), (places.shop, places.sale)])
            {
                let key = Key {
                    channel,
                    sku: None,
                    hour,
                };
                let impressions = 18_000 + growth * 2_300 - place * 6_000;
                ads.push(AdMetricsRow {
                    key,
                    project: Some(project),
                    task: None,
                    impressions,
                    clicks: impressions / (22 + place * 9),
                    cost: yuan(impressions * 3),
                });
                let came = impressions / 9;
                visits.push(ChannelMetricsRow {
                    key,
                    visits: came,
                    carts: came / 7,
                    reviews: came / 60,
                    ratings: came / 50,
                    stars: came / 50 * 4 + came / 100,
                });
            }
        }
        let ads = AdMetricsRecord {
            source: "巨量千川".to_owned(),
            rows: ads,
        };
        self.act(Role::Manager, |tx, manager| {
            ad_metrics_record(tx, manager, &ads)
        })?;
        let visits = ChannelMetricsRecord {
            source: "店铺后台".to_owned(),
            rows: visits,
        };
        self.act(Role::Manager, |tx, manager| {
            channel_metrics_record(tx, manager, &visits)
        })?;
        Ok(())
    }

    /// A requisition that waits for its approval, and one that was approved and ordered.
    fn purchases(&mut self, places: &Places) -> Result<()> {
        let codes: Vec<_> = self
            .company
            .variants()
            // The campaign's photos took the name of the first.
            .skip(1)
            .map(|(_, sku, _)| sku.code)
            .collect();
        for (code, (quantity, is_ordered)) in codes.into_iter().zip([(600, false), (300, true)]) {
            let sku = self.id::<Sku>(code)?;
            let create = PurchaseRequisitionCreate {
                id: None,
                reason: Some("618 备货，现有库存不够爆发期两天。".to_owned()),
                supplier: None,
                task: None,
                project: Some(places.sale),
                needed_by: None,
                lines: vec![RequisitionLine {
                    sku,
                    quantity,
                    price: None,
                }],
                submit: true,
            };
            let id = self.act(Role::Warehouse, |tx, actor| {
                purchase_requisition_create(tx, actor, &create)
            })?;
            if !is_ordered {
                continue;
            }
            let decide = PurchaseRequisitionDecide {
                target: RequisitionTarget {
                    requisition: id,
                    version: None,
                },
                decision: RequisitionDecision::Approve,
                note: None,
            };
            self.act(Role::Admin, |tx, admin| {
                purchase_requisition_decide(tx, admin, &decide)
            })?;
            let order = PurchaseOrderCreate {
                id: None,
                requisition: Some(id),
                supplier: self.supplier("HZ-TEX")?,
                task: None,
                project: None,
                external_number: None,
                expected_on: None,
                lines: vec![OrderLine {
                    sku,
                    requisition_position: Some(1),
                    quantity,
                    price: yuan(9_800),
                }],
            };
            let order = self.act(Role::Manager, |tx, manager| {
                purchase_order_create(tx, manager, &order)
            })?;
            self.deliveries(order)?;
            self.shortage(places.sale, sku)?;
        }
        self.count_shelf()
    }
}
