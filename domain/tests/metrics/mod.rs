//! Figures of channels and advertisements (S1.5): said again they are corrected, and the days add up.

use std::collections::BTreeMap;

use db::types::Moment;
use domain::costs::{CostFilter, CostKind};
use domain::kernel::id::{ChannelId, SkuId};
use domain::kernel::random::SplitMix64;
use domain::kernel::{Actor, Result, Role};
use domain::metrics::{
    AdMetricsRecord, AdMetricsRow, ChannelMetricsRecord, ChannelMetricsRow, Key, MetricRecorded,
    MetricsFilter, MetricsPoint, Step, ad_metrics_record, channel_metrics_record, read,
};
use domain::projects::{ChannelCreate, ChannelKind, channel_create};

use crate::costs::{all, yuan};
use crate::projects::{by, project, ready};
use crate::stage::{Stage, code, each};

fn channel(stage: &Stage, name: &str) -> ChannelId {
    let input = ChannelCreate {
        id: None,
        kind: ChannelKind::DouyinLive,
        name: name.to_owned(),
        url: None,
        article_url: None,
    };
    by(stage, &stage.actor(Role::Manager), channel_create, &input).unwrap()
}

/// The hour that began so many hours before the stage's now, 2026-11-22 16:00 in Shanghai.
fn key(stage: &Stage, channel: ChannelId, hours: i64) -> Key {
    Key {
        channel,
        sku: None::<SkuId>,
        hour: stage.sources.now().plus_seconds(-hours * 3_600),
    }
}

fn ad(key: Key, cost: i64) -> AdMetricsRow {
    AdMetricsRow {
        key,
        project: None,
        task: None,
        impressions: 1_000,
        clicks: 40,
        cost: yuan(cost),
    }
}

fn visits(key: Key, visits: i64) -> ChannelMetricsRow {
    ChannelMetricsRow {
        key,
        visits,
        carts: 3,
        reviews: 1,
        ratings: 2,
        stars: 9,
    }
}

fn record_ads(
    stage: &Stage,
    by_whom: &Actor,
    rows: Vec<AdMetricsRow>,
) -> Result<Vec<MetricRecorded>> {
    let source = "巨量".to_owned();
    by(
        stage,
        by_whom,
        ad_metrics_record,
        &AdMetricsRecord { source, rows },
    )
}

fn record_visits(stage: &Stage, rows: Vec<ChannelMetricsRow>) -> Result<Vec<MetricRecorded>> {
    let source = "直播间".to_owned();
    let input = ChannelMetricsRecord { source, rows };
    by(
        stage,
        &stage.actor(Role::Manager),
        channel_metrics_record,
        &input,
    )
}

fn points(stage: &Stage, role: Role, step: Step) -> Vec<MetricsPoint> {
    let filter = MetricsFilter {
        from: "2026-11-20".to_owned(),
        to: "2026-11-22".to_owned(),
        channel: None,
        sku: None,
        step,
    };
    let actor = stage.actor(role);
    stage
        .read(|conn| read::points(conn, &actor, &filter))
        .unwrap()
}

fn refused(result: &MetricRecorded) -> Vec<&str> {
    result
        .refusals
        .iter()
        .map(|refusal| refusal.code.as_str())
        .collect()
}

/// S1.5: what an advertisement cost stands in the ledger, a correction with the difference.
#[test]
fn ads_cost_what_was_said_last() {
    each(|stage| {
        let (manager, channel) = (stage.actor(Role::Manager), channel(stage, "A"));
        let task = ready(stage, project(stage, "直播"), "投流");
        let mut row = ad(key(stage, channel, 1), 5_000);
        row.task = Some(task);
        let done = record_ads(stage, &manager, vec![row.clone()]).unwrap();
        assert!(done[0].changed);
        let again = record_ads(stage, &manager, vec![row.clone()]).unwrap();
        assert!(!again[0].changed && again[0].refusals.is_empty());
        row.cost = yuan(4_200);
        record_ads(stage, &manager, vec![row]).unwrap();
        let costs = all(stage, &CostFilter::default());
        let amounts: Vec<_> = costs.iter().map(|row| row.amount_minor).collect();
        assert_eq!(amounts, [5_000, -800]);
        assert!(costs.iter().all(|row| row.kind == CostKind::Ads
            && row.task_id == Some(task)
            && row.channel_id == Some(channel)));
        let days = points(stage, Role::Manager, Step::Day);
        assert_eq!((days.len(), days[0].figures.cost_minor), (1, 4_200));
        assert_eq!(days[0].figures.impressions, 1_000);
        let member = points(stage, Role::Member, Step::Day);
        assert_eq!((&member[0].cost, member[0].figures.cost_minor), (&None, 0));
        assert_eq!(stage.event_kinds("metrics.").len(), 2);
    });
}

#[test]
fn each_row_is_refused_by_itself() {
    each(|stage| {
        let (manager, channel) = (stage.actor(Role::Manager), channel(stage, "A"));
        let fine = ad(key(stage, channel, 2), 1);
        let mut half = fine.clone();
        half.key.hour = Moment(half.key.hour.0 + 1);
        let mut old = fine.clone();
        old.key.hour = stage.sources.now().plus_seconds(-401 * 24 * 3_600);
        let mut dollars = ad(key(stage, channel, 3), 1);
        dollars.cost.currency = "USD".to_owned();
        let mut negative = ad(key(stage, channel, 4), 1);
        negative.clicks = -1;
        let unknown = ad(key(stage, ChannelId::new(uuid::Uuid::nil()), 2), 1);
        let rows = vec![fine.clone(), half, old, dollars, negative, unknown, fine];
        let done = record_ads(stage, &manager, rows).unwrap();
        let codes: Vec<_> = done.iter().map(refused).collect();
        let expected: [&[&str]; 7] = [
            &[],
            &["METRICS_HOUR"],
            &["METRICS_HOUR"],
            &["OTHER_CURRENCY"],
            &["OUT_OF_RANGE"],
            &["NOT_FOUND"],
            &["REPEATED"],
        ];
        assert_eq!(codes, expected);
        assert_eq!(points(stage, Role::Member, Step::Hour).len(), 1);
        let mut stars = visits(key(stage, channel, 2), 1);
        stars.stars = 11;
        let done = record_visits(stage, vec![stars]).unwrap();
        assert_eq!(refused(&done[0]), ["METRICS_STARS"]);
        assert_eq!(code(record_visits(stage, Vec::new())), "REQUIRED");
        let many = vec![ad(key(stage, channel, 2), 1); 201];
        assert_eq!(code(record_ads(stage, &manager, many)), "TOO_LONG");
        for role in [Role::Warehouse, Role::Supplier] {
            let refused = record_ads(stage, &stage.actor(role), Vec::new());
            assert_eq!(code(refused), "FORBIDDEN");
        }
    });
}

/// After any history the days are the sums of the hours, and these what was said last.
#[test]
fn days_are_the_sums_of_hours_after_any_history() {
    each(|stage| {
        let channels = ["A", "B"].map(|name| channel(stage, name));
        let mut random = SplitMix64::new(61);
        let mut last: BTreeMap<Key, i64> = BTreeMap::new();
        for _ in 0..60 {
            let mut rows = BTreeMap::new();
            for _ in 0..=random.up_to(3) {
                let channel = channels[usize::try_from(random.up_to(1)).unwrap()];
                let key = key(stage, channel, i64::from(random.up_to(40)));
                let number = i64::from(random.up_to(500));
                last.insert(key, number);
                rows.insert(key, visits(key, number));
            }
            record_visits(stage, rows.into_values().collect()).unwrap();
        }
        let expected: i64 = last.values().sum();
        for step in [Step::Hour, Step::Day] {
            let points = points(stage, Role::Member, step);
            let visits: i64 = points.iter().map(|point| point.figures.visits).sum();
            assert_eq!(visits, expected, "{step:?}");
            let stars: i64 = points.iter().map(|point| point.figures.stars).sum();
            assert_eq!(stars, 9 * i64::try_from(last.len()).unwrap());
        }
        assert_eq!(points(stage, Role::Member, Step::Day).len(), 2);
    });
}
