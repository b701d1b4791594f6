//! What guests and strangers see: exactly what is shared.

use domain::events;
use domain::kernel::id::SampleId;
use domain::kernel::{Actor, Grant, GrantAction, PageArgs, Role};
use domain::samples::{Decision, SampleFilter, SampleRequest, SampleStatus, read};

use super::{current, decide, good, request, requested, submit, wanted};
use crate::stage::{Stage, code, each};

fn listed(stage: &Stage, actor: &Actor, filter: &SampleFilter) -> Vec<SampleId> {
    let page = stage
        .read(|conn| read::page(conn, actor, filter, &PageArgs::first(10)))
        .unwrap();
    let ids: Vec<_> = page.rows.iter().map(|row| row.id).collect();
    let count = stage.read(|conn| read::count(conn, actor, filter)).unwrap();
    assert_eq!(usize::try_from(count).unwrap(), ids.len());
    let known = stage.read(|conn| read::by_ids(conn, actor, &ids)).unwrap();
    assert_eq!(known.len(), ids.len());
    ids
}

#[test]
fn a_guest_sees_what_is_shared_and_nothing_else() {
    each(|stage| {
        let (shared, hidden) = (requested(stage), requested(stage));
        let all = SampleFilter::default();
        let guest = stage.guest(shared, &[GrantAction::Submit]);
        assert_eq!(listed(stage, &guest, &all), [shared]);
        for id in [hidden, stage.sources.id()] {
            assert_eq!(
                code(stage.read(|conn| read::find(conn, &guest, id))),
                "NOT_FOUND"
            );
            let round = read::rounds_of;
            let rows = stage.read(|conn| round(conn, stage.org, &[id])).unwrap();
            for row in rows {
                let found = stage.read(|conn| read::find_round(conn, &guest, row.id));
                assert_eq!(code(found), "NOT_FOUND");
            }
            let mut input = good(stage, &guest, shared);
            input.target.sample = id;
            assert_eq!(code(submit(stage, &guest, &input)), "NOT_FOUND");
        }
        assert!(
            stage
                .read(|conn| read::by_ids(conn, &guest, &[hidden]))
                .unwrap()
                .is_empty()
        );
        // Filters and searches reach no further.
        let search = SampleFilter {
            search: Some("SMP".to_owned()),
            ..all.clone()
        };
        assert_eq!(listed(stage, &guest, &search), [shared]);
        // To see is not to submit.
        let reader = stage.guest(shared, &[GrantAction::Comment]);
        assert_eq!(
            code(submit(stage, &reader, &good(stage, &guest, shared))),
            "FORBIDDEN"
        );
        assert_eq!(listed(stage, &stage.actor(Role::Supplier), &all), []);
        let collaborator = stage.actor(Role::Collaborator);
        assert_eq!(listed(stage, &collaborator, &all), []);
    });
}

#[test]
fn a_grant_on_another_suppliers_sample_opens_nothing() {
    each(|stage| {
        let other = stage.add_supplier("S-002");
        let input = SampleRequest {
            supplier: other,
            ..wanted(stage)
        };
        let id = request(stage, &stage.actor(Role::Member), &input).unwrap();
        let guest = stage.guest(id, &[GrantAction::Submit]);
        assert_eq!(
            code(stage.read(|conn| read::find(conn, &guest, id))),
            "NOT_FOUND"
        );
        assert_eq!(listed(stage, &guest, &SampleFilter::default()), []);
        // An outside helper belongs to no supplier: its grant decides.
        let mut helper = stage.actor(Role::Collaborator);
        helper.grants.push(Grant {
            node: id.into(),
            actions: GrantAction::View.bit(),
        });
        assert_eq!(listed(stage, &helper, &SampleFilter::default()), [id]);
    });
}

#[test]
fn organisations_do_not_meet() {
    each(|stage| {
        let id = requested(stage);
        let neighbour = stage.neighbour();
        let admin = neighbour.actor(Role::Admin);
        assert_eq!(
            code(stage.read(|conn| read::find(conn, &admin, id))),
            "NOT_FOUND"
        );
        let mut guest = neighbour.guest(id, &[GrantAction::Submit]);
        assert_eq!(
            code(submit(
                stage,
                &guest,
                &good(stage, &stage.actor(Role::Manager), id)
            )),
            "NOT_FOUND"
        );
        guest.supplier = None;
        assert_eq!(
            code(stage.read(|conn| read::find(conn, &guest, id))),
            "NOT_FOUND"
        );
        assert_eq!(listed(&neighbour, &admin, &SampleFilter::default()), []);
        let theirs = SampleRequest {
            supplier: stage.supplier,
            ..wanted(&neighbour)
        };
        assert_eq!(code(request(&neighbour, &admin, &theirs)), "NOT_FOUND");
    });
}

#[test]
fn members_filter_and_page() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let ids: Vec<_> = (0..3)
            .map(|i| {
                stage.sources.advance_seconds(1);
                let input = SampleRequest {
                    title: format!("衬衫 100% {i}"),
                    ..wanted(stage)
                };
                request(stage, &member, &input).unwrap()
            })
            .collect();
        let supplier = stage.guest(ids[1], &[GrantAction::Submit]);
        submit(stage, &supplier, &good(stage, &supplier, ids[1])).unwrap();
        let none = SampleFilter::default;
        let list = |filter: SampleFilter| listed(stage, &member, &filter);
        assert_eq!(list(none()), [ids[2], ids[1], ids[0]]);
        let in_rounds = Some(vec![SampleStatus::InRounds]);
        assert_eq!(
            list(SampleFilter {
                statuses: in_rounds,
                ..none()
            }),
            [ids[1]]
        );
        let waiting = Some(vec![current(stage, ids[1]).status]);
        assert_eq!(
            list(SampleFilter {
                round_statuses: waiting,
                ..none()
            }),
            [ids[1]]
        );
        assert_eq!(
            list(SampleFilter {
                search: Some("100% 2".to_owned()),
                ..none()
            }),
            [ids[2]]
        );
        assert_eq!(
            list(SampleFilter {
                search: Some("_".to_owned()),
                ..none()
            }),
            []
        );
        assert_eq!(
            list(SampleFilter {
                supplier: Some(stage.sources.id()),
                ..none()
            }),
            []
        );
        let mut args = PageArgs::first(2);
        let page = stage
            .read(|conn| read::page(conn, &member, &none(), &args))
            .unwrap();
        assert!(page.has_next && page.rows.len() == 2);
        args.after = Some(page.rows[1].id);
        let rest = stage
            .read(|conn| read::page(conn, &member, &none(), &args))
            .unwrap();
        assert!(!rest.has_next && rest.rows.len() == 1 && rest.rows[0].id == ids[0]);
    });
}

#[test]
fn guests_get_the_events_of_their_sample_without_what_is_internal() {
    each(|stage| {
        let id = requested(stage);
        let guest = stage.guest(id, &[GrantAction::Submit]);
        submit(stage, &guest, &good(stage, &guest, id)).unwrap();
        decide(
            stage,
            &stage.actor(Role::Manager),
            id,
            Decision::Reject,
            Some("色差"),
        )
        .unwrap();
        requested(stage);
        let rows = stage
            .read(|conn| events::read::after(conn, stage.org, 0, 200))
            .unwrap();
        let shown: Vec<_> = rows
            .iter()
            .filter_map(|row| Some((row.kind.clone(), events::access::visible(&guest, row)?)))
            .collect();
        let kinds: Vec<_> = shown.iter().map(|(kind, _)| kind.as_str()).collect();
        assert_eq!(
            kinds,
            [
                "sample.requested",
                "sample.round_submitted",
                "sample.round_review_started",
                "sample.round_decided"
            ]
        );
        assert_eq!(shown[0].1.get("supplierId"), None);
        assert_eq!(shown[0].1["stage"], "PRE_PRODUCTION");
        assert_eq!(shown[3].1["decision"], "REJECT");
    });
}
