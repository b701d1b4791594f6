//! What guests see: what is shared with them and about their own supplier, and nothing internal.

use domain::corrective::{self, NonConformityFilter};
use domain::discussion::{CommentAdd, comment_add};
use domain::events;
use domain::identity::{UserCreate, user_create};
use domain::kernel::id::NonConformityId;
use domain::kernel::{Actor, Grant, GrantAction, PageArgs, Role};

use super::{
    all, bring, by_hand, failed, grants_on, open, opened, pump, row, share, supplier, with_grants,
};
use crate::identity::{share as grant, sharing};
use crate::quality::act;
use crate::stage::{Stage, code, each};

fn listed(stage: &Stage, actor: &Actor) -> Vec<NonConformityId> {
    let filter = NonConformityFilter::default();
    let page = stage
        .read(|conn| corrective::read::page(conn, actor, &filter, &PageArgs::first(10)))
        .unwrap();
    page.rows.iter().map(|row| row.id).collect()
}

fn finds(stage: &Stage, actor: &Actor, id: NonConformityId) -> &'static str {
    code(stage.read(|conn| corrective::read::find(conn, actor, id)))
}

/// A further person of the supplier's.
fn colleague(stage: &Stage, email: &'static str) -> Actor {
    let (org, supplier) = (stage.org, stage.supplier);
    let user = stage
        .write(move |tx| {
            let input = UserCreate {
                org,
                email: email.to_owned(),
                name: "李".to_owned(),
                roles: vec![Role::Supplier],
                password_hash: None,
                department: None,
                supplier: Some(supplier),
            };
            user_create(tx, &input)
        })
        .unwrap();
    Actor {
        user,
        ..stage.actor(Role::Supplier)
    }
}

#[test]
fn who_of_the_supplier_sees_the_inspection_is_asked_to_answer() {
    each(|stage| {
        let inspection = failed(stage);
        let person = stage.actor(Role::Supplier);
        let helper = stage.actor(Role::Collaborator);
        share(stage, person.user, inspection);
        share(stage, helper.user, inspection);
        pump(stage);
        pump(stage);
        let id = all(stage)[0].id;
        let given = grants_on(stage, id);
        assert_eq!(given.len(), 1, "only the supplier's own person");
        assert_eq!(given[0].user_id, person.user);
        use GrantAction::{Comment, Submit, Upload, View};
        assert_eq!(given[0].action_list(), [View, Comment, Upload, Submit]);
        let person = with_grants(stage, person);
        assert_eq!(listed(stage, &person), [id]);
        assert_eq!(listed(stage, &with_grants(stage, helper)), []);
        super::contain(stage, &person, id).unwrap();

        // Who comes to see the inspection later is asked too; a grant that was taken stays taken.
        let later = colleague(stage, "li@s-001.example");
        assert_eq!(listed(stage, &later), []);
        share(stage, later.user, inspection);
        let manager = stage.actor(Role::Manager);
        let grant = given[0].id;
        stage
            .write(move |tx| domain::identity::grant_revoke(tx, &manager, grant))
            .unwrap();
        pump(stage);
        assert_eq!(listed(stage, &with_grants(stage, later)), [id]);
        assert_eq!(
            listed(stage, &with_grants(stage, stage.actor(Role::Supplier))),
            []
        );
        assert_eq!(grants_on(stage, id).len(), 2);
    });
}

#[test]
fn a_grant_ends_with_that_on_the_inspection() {
    each(|stage| {
        let inspection = failed(stage);
        let until = stage.sources.now().plus_seconds(3600);
        let mut input = sharing(stage.actor(Role::Supplier).user, inspection);
        input.expires_at = Some(until);
        grant(stage, &stage.actor(Role::Manager), &input).unwrap();
        pump(stage);
        let given = grants_on(stage, all(stage)[0].id);
        assert_eq!(given[0].expires_at, Some(until));
    });
}

#[test]
fn a_guest_sees_what_is_shared_and_nothing_else() {
    each(|stage| {
        let shared = opened(stage);
        let hidden = open(stage, Role::Manager, &by_hand(stage, None)).unwrap();
        let guest = supplier(stage, shared);
        assert_eq!(listed(stage, &guest), [shared]);
        assert_eq!(finds(stage, &guest, hidden), "NOT_FOUND");
        assert_eq!(listed(stage, &stage.actor(Role::Supplier)), []);
        // A grant on another supplier's opens nothing to a supplier's person, but to a helper.
        let mut input = by_hand(stage, None);
        input.supplier = Some(stage.add_supplier("S-002"));
        let others = open(stage, Role::Manager, &input).unwrap();
        assert_eq!(finds(stage, &supplier(stage, others), others), "NOT_FOUND");
        let mut helper = stage.actor(Role::Collaborator);
        helper.grants.push(Grant {
            node: others.into(),
            actions: GrantAction::View.bit(),
        });
        assert_eq!(listed(stage, &helper), [others]);
        // By hand as well: it can be shared like an inspection.
        share(stage, guest.user, hidden);
        assert_eq!(finds(stage, &with_grants(stage, guest), hidden), "OK");
        let neighbour = stage.neighbour();
        assert_eq!(
            finds(stage, &neighbour.actor(Role::Admin), shared),
            "NOT_FOUND"
        );
        let mut token = stage.actor(Role::Integration);
        let filter = NonConformityFilter::default();
        let list =
            |actor: &Actor| code(stage.read(|conn| corrective::read::count(conn, actor, &filter)));
        assert_eq!(list(&token), "FORBIDDEN");
        token
            .scopes
            .push(domain::identity::Permission::NonConformityRead);
        assert_eq!(list(&token), "OK");
    });
}

#[test]
fn guests_learn_of_each_event_what_is_meant_for_them() {
    each(|stage| {
        let id = opened(stage);
        let guest = supplier(stage, id);
        bring(stage, id, corrective::NonConformityStatus::Closed);
        let rows = stage
            .read(|conn| events::read::after(conn, stage.org, 0, 1000))
            .unwrap();
        let about = rows
            .iter()
            .filter(|row| row.subject().is_some_and(|node| node == id.into()));
        let mut kinds = Vec::new();
        for row in about {
            let data = events::access::visible(&guest, row).expect("shared");
            for hidden in [
                "inspectionId",
                "supplierId",
                "skuId",
                "lotId",
                "defects",
                "method",
            ] {
                assert!(data.get(hidden).is_none(), "{}: {data}", row.kind);
            }
            assert!(data.get("status").is_some(), "{}: {data}", row.kind);
            assert!(events::access::visible(&stage.actor(Role::Supplier), row).is_none());
            kinds.push(row.kind.as_str());
        }
        let expected = [
            "opened",
            "contained",
            "root_cause_found",
            "actions_planned",
            "implemented",
            "answer_accepted",
            "closed",
        ];
        let expected: Vec<_> = expected
            .iter()
            .map(|k| format!("non_conformity.{k}"))
            .collect();
        assert_eq!(kinds, expected);
    });
}

#[test]
fn both_sides_discuss_it_and_members_among_themselves() {
    each(|stage| {
        let id = opened(stage);
        let (guest, manager) = (supplier(stage, id), stage.actor(Role::Manager));
        let say = |actor: &Actor, internal: bool| {
            let input = CommentAdd {
                id: None,
                node: id.into(),
                parent: None,
                body: "请看隔板".to_owned(),
                internal,
                mentions: Vec::new(),
                files: Vec::new(),
                pin: None,
            };
            act(stage, actor, &input, comment_add)
        };
        say(&guest, false).unwrap();
        say(&manager, true).unwrap();
        assert_eq!(code(say(&guest, true)), "FORBIDDEN");
        assert_eq!(code(say(&stage.guest(id, &[]), false)), "FORBIDDEN");
        assert_eq!(code(say(&stage.actor(Role::Supplier), false)), "NOT_FOUND");
        let count = |actor: &Actor| {
            let node = id.into();
            stage
                .read(|conn| domain::discussion::read::counts(conn, actor, &[node]))
                .unwrap()[&node]
        };
        assert_eq!((count(&guest), count(&manager)), (1, 2));
        assert_eq!(row(stage, id).version, 1);
    });
}
