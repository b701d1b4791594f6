//! The ledger adds up and is never changed (E6, R5).

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::costs::{CostFilter, CostKind, CostOrigin, Place, Standing, cost_record, read, stand};
use domain::kernel::random::SplitMix64;
use domain::kernel::{Money, Role};
use domain::projects::planning::HealthReason;
use domain::projects::{ProjectFields, ProjectUpdate, project_update};

use super::{all, cost, record, reverse, settle, yuan};
use crate::projects::{by, data_of, of_project, project, ready};
use crate::stage::{code, each};

#[test]
fn a_cost_goes_where_its_task_is_and_is_taken_back_by_its_opposite() {
    each(|stage| {
        let project = project(stage, "618");
        let task = ready(stage, project, "投流");
        let place = Place {
            task: Some(task),
            ..Place::default()
        };
        let mut input = cost(CostKind::Ads, 12_345, place);
        input.id = Some(stage.sources.id());
        let id = record(stage, &input).unwrap();
        assert_eq!(record(stage, &input).unwrap(), id, "the same again");
        input.amount = yuan(1);
        assert_eq!(code(record(stage, &input)), "ID_REUSED");
        let rows = all(stage, &CostFilter::default());
        assert_eq!((rows.len(), rows[0].project_id), (1, Some(project)));
        let back = reverse(stage, id).unwrap();
        assert_eq!(code(reverse(stage, id)), "COST_REVERSED");
        assert_eq!(code(reverse(stage, back)), "COST_REVERSED");
        let rows = all(stage, &CostFilter::default());
        let amounts: Vec<_> = rows.iter().map(|row| row.amount_minor).collect();
        assert_eq!(amounts, [12_345, -12_345]);
        assert_eq!((rows[1].place(), rows[1].revision), (rows[0].place(), 2));
        let told = data_of(stage, "cost.booked");
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|(_, data)| data.get("amount").is_none()));
    });
}

#[test]
fn what_is_wrong_is_refused_and_books_nothing() {
    each(|stage| {
        let (one, other) = (project(stage, "一"), project(stage, "二"));
        let task = ready(stage, one, "投流");
        let wrong = Place {
            task: Some(task),
            project: Some(other),
            ..Place::default()
        };
        let refused = record(stage, &cost(CostKind::Other, 1, wrong));
        assert_eq!(code(refused), "COST_NOT_OF_THE_PROJECT");
        let mut input = cost(CostKind::Other, 0, Place::default());
        assert_eq!(code(record(stage, &input)), "OUT_OF_RANGE");
        input.amount = Money {
            minor: 100,
            currency: "USD".to_owned(),
        };
        assert_eq!(code(record(stage, &input)), "OTHER_CURRENCY");
        input.amount = yuan(100);
        for role in [Role::Member, Role::Warehouse, Role::Supplier] {
            let refused = by(stage, &stage.actor(role), cost_record, &input);
            assert_eq!(code(refused), "FORBIDDEN");
        }
        let elsewhere = stage.neighbour();
        let foreign = Place {
            project: Some(project(&elsewhere, "三")),
            ..Place::default()
        };
        let refused = record(stage, &cost(CostKind::Other, 1, foreign));
        assert_eq!(code(refused), "NOT_FOUND");
        assert!(all(stage, &CostFilter::default()).is_empty());
        let member = stage.actor(Role::Member);
        let seen = stage.read(|conn| read::totals(conn, &member, &CostFilter::default()));
        assert_eq!(code(seen), "FORBIDDEN");
    });
}

/// E6: after any history of bookings, corrections, moves and reversals the cost of a project by kind is
/// the sum of the ledger, and each source costs what was said last.
#[test]
fn sums_by_kind_are_the_ledgers_after_any_history() {
    each(|stage| {
        let projects: Vec<_> = ["一", "二", "三"].map(|name| project(stage, name)).into();
        let mut random = SplitMix64::new(20_261_124);
        let mut last: BTreeMap<String, (usize, CostKind, i64)> = BTreeMap::new();
        for _ in 0..120 {
            let rows = i64::from(random.up_to(3)) + 1;
            let mut wanted: BTreeMap<String, Standing> = BTreeMap::new();
            for _ in 0..rows {
                let key = format!("s{}", random.up_to(15));
                let place = usize::try_from(random.up_to(2)).unwrap();
                let kind = CostKind::ALL[usize::try_from(random.up_to(4)).unwrap()];
                let amount = i64::from(random.up_to(3)) * 1_003;
                last.insert(key.clone(), (place, kind, amount));
                let standing = Standing {
                    origin: CostOrigin::Ads,
                    key: key.clone(),
                    kind,
                    amount_minor: amount,
                    place: Place {
                        project: Some(projects[place]),
                        ..Place::default()
                    },
                    day: "2026-11-20".to_owned(),
                    user: None,
                    document: None,
                    note: None,
                };
                wanted.insert(key, standing);
            }
            let (org, wanted) = (stage.org, Vec::from_iter(wanted.into_values()));
            stage
                .write(move |tx| {
                    stand(tx, org, None, &wanted)?;
                    assert!(stand(tx, org, None, &wanted)?.is_empty(), "it stands");
                    Ok(())
                })
                .unwrap();
        }
        let mut expected: BTreeMap<(usize, CostKind), i64> = BTreeMap::new();
        for (place, kind, amount) in last.into_values() {
            *expected.entry((place, kind)).or_default() += amount;
        }
        expected.retain(|_, sum| *sum != 0);
        let manager = stage.actor(Role::Manager);
        let found = stage
            .read(|conn| read::of_projects(conn, &manager, &projects))
            .unwrap();
        let mut sums: BTreeMap<(usize, CostKind), i64> = BTreeMap::new();
        for (place, project) in projects.iter().enumerate() {
            for (kind, minor) in found.get(project).into_iter().flatten() {
                sums.insert((place, *kind), *minor);
            }
            let filter = CostFilter {
                project: Some(*project),
                ..CostFilter::default()
            };
            let totals = stage.read(|conn| read::totals(conn, &manager, &filter));
            let totals = totals.unwrap().into_iter().map(|(k, m)| (k, m.minor));
            let of_project: Vec<_> = found.get(project).cloned().unwrap_or_default();
            assert_eq!(totals.collect::<Vec<_>>(), of_project);
        }
        assert_eq!(sums, expected);
    });
}

#[test]
fn two_who_book_the_same_source_book_it_once() {
    each(|stage| {
        let standing = |amount| Standing {
            origin: CostOrigin::Ads,
            key: "same".to_owned(),
            kind: CostKind::Ads,
            amount_minor: amount,
            place: Place::default(),
            day: "2026-11-20".to_owned(),
            user: None,
            document: None,
            note: None,
        };
        let (db, sources, org) = (&stage.db, &stage.sources, stage.org);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                let wanted = standing(700);
                let (db, sources) = (Arc::clone(db), Arc::clone(sources));
                scope.spawn(move || {
                    let work = move |tx: &mut domain::kernel::Tx<'_>| {
                        stand(tx, org, None, std::slice::from_ref(&wanted))
                    };
                    domain::kernel::unit::run(&db.db, &sources, work).unwrap();
                });
            }
        });
        let rows = all(stage, &CostFilter::default());
        assert_eq!((rows.len(), rows[0].amount_minor), (1, 700));
    });
}

#[test]
fn a_project_that_costs_more_than_its_budget_is_at_risk() {
    each(|stage| {
        let project = project(stage, "预算");
        let update = ProjectUpdate {
            target: of_project(project),
            fields: ProjectFields {
                budget: Some(Some(yuan(1_000))),
                ..ProjectFields::default()
            },
        };
        by(stage, &stage.actor(Role::Manager), project_update, &update).unwrap();
        let place = Place {
            project: Some(project),
            ..Place::default()
        };
        let reasons = || {
            settle(stage, "projects");
            stage.fire_timers();
            let member = stage.actor(Role::Member);
            let rows = stage
                .read(|conn| domain::projects::read::health_of_projects(conn, &member, &[project]));
            rows.unwrap()[0].reason_list().unwrap()
        };
        record(stage, &cost(CostKind::Ads, 1_000, place)).unwrap();
        assert_eq!(reasons(), []);
        let more = record(stage, &cost(CostKind::Material, 1, place)).unwrap();
        assert_eq!(reasons(), [HealthReason::OverBudget]);
        reverse(stage, more).unwrap();
        assert_eq!(reasons(), []);
    });
}
