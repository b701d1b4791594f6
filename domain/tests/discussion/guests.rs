//! An internal comment does not exist for guests.

use domain::discussion::{CommentAdd, Pin, read};
use domain::events;
use domain::files;
use domain::identity::{GrantAdd, grant_add};
use domain::kernel::id::{CommentId, FileId, Node, SampleId, UserId};
use domain::kernel::{Actor, Grant, GrantAction, PageArgs, Role};

use super::{add, list, note, words};
use crate::files::photo;
use crate::samples::requested;
use crate::stage::{Stage, code, each};

#[test]
fn guests_write_only_where_they_may_and_never_internally() {
    each(|stage| {
        let (id, hidden) = (requested(stage), requested(stage));
        let guest = stage.guest(id, &[GrantAction::Comment]);
        assert_eq!(code(add(stage, &guest, &words(id, "收到"))), "OK");
        assert_eq!(code(add(stage, &guest, &note(id, "收到"))), "FORBIDDEN");
        assert_eq!(
            code(add(stage, &guest, &words(hidden, "收到"))),
            "NOT_FOUND"
        );
        assert_eq!(code(add(stage, &guest, &note(hidden, "收到"))), "NOT_FOUND");
        let reader = stage.guest(id, &[GrantAction::Submit, GrantAction::Upload]);
        assert_eq!(code(add(stage, &reader, &words(id, "收到"))), "FORBIDDEN");
        assert_eq!(list(stage, &reader, id), ["收到"]);
        assert_eq!(
            code(add(stage, &stage.actor(Role::Supplier), &words(id, "x"))),
            "NOT_FOUND"
        );
        let foreign = stage.neighbour().actor(Role::Admin);
        assert_eq!(code(add(stage, &foreign, &words(id, "x"))), "NOT_FOUND");
        assert_eq!(stage.event_kinds("comment."), ["comment.added"]);
    });
}

#[test]
fn an_internal_comment_is_nowhere_for_guests() {
    each(|stage| {
        let id = requested(stage);
        let node = Node::from(id);
        let (member, guest) = (
            stage.actor(Role::Member),
            stage.guest(id, &[GrantAction::Comment]),
        );
        let shared = add(stage, &member, &words(id, "请改领口")).unwrap();
        let inner = add(stage, &member, &note(id, "价格太高")).unwrap();
        let last = add(stage, &guest, &words(id, "好的")).unwrap();
        add(stage, &member, &note(id, "换供应商？")).unwrap();

        assert_eq!(list(stage, &guest, id), ["好的", "请改领口"]);
        assert_eq!(
            code(stage.read(|conn| read::find(conn, &guest, inner))),
            "NOT_FOUND"
        );
        let known = stage
            .read(|conn| read::by_ids(conn, &guest, &[shared, inner, last]))
            .unwrap();
        assert_eq!(known.len(), 2);
        let newest = stage
            .read(|conn| read::newest(conn, &guest, &[node], 1))
            .unwrap();
        let newest: Vec<CommentId> = newest[&node].iter().map(|row| row.id).collect();
        assert_eq!(newest, [last, shared]);
        let count = |actor: &Actor| stage.read(|c| read::counts(c, actor, &[node])).unwrap()[&node];
        assert_eq!((count(&guest), count(&member)), (2, 4));
        // Neither as a place in the list nor as something to answer.
        let args = PageArgs {
            after: Some(inner),
            ..PageArgs::first(5)
        };
        assert_eq!(
            code(stage.read(|conn| read::page(conn, &guest, node, &args))),
            "NOT_FOUND"
        );
        let reply = CommentAdd {
            parent: Some(inner),
            ..words(id, "?")
        };
        assert_eq!(code(add(stage, &guest, &reply)), "NOT_FOUND");

        let rows = stage
            .read(|conn| events::read::after(conn, stage.org, 0, 200))
            .unwrap();
        let seen: Vec<_> = rows
            .iter()
            .filter(|row| row.kind.starts_with("comment."))
            .filter_map(|row| events::access::visible(&guest, row))
            .collect();
        assert_eq!(seen.len(), 2);
        assert_eq!(seen[0]["commentId"], shared.to_string());
        assert!(
            seen.iter()
                .all(|data| data.get("mentions").is_none() && data.get("body").is_none())
        );
    });
}

fn share(stage: &Stage, user: UserId, node: SampleId) {
    let admin = stage.actor(Role::Admin);
    let input = GrantAdd {
        user,
        node: node.into(),
        actions: vec![GrantAction::Comment],
        expires_at: Some(stage.sources.now().plus_seconds(60)),
    };
    stage
        .write(move |tx| grant_add(tx, &admin, &input))
        .unwrap();
}

#[test]
fn mentions_reach_only_who_will_see_the_comment() {
    each(|stage| {
        let id = requested(stage);
        let (manager, inspector) = (stage.actor(Role::Manager), stage.actor(Role::Inspector));
        let guest = stage.guest(id, &[GrantAction::Comment]);
        let helper = stage.actor(Role::Collaborator);
        let tried = |actor: &Actor, input: CommentAdd, user: UserId| {
            code(add(
                stage,
                actor,
                &CommentAdd {
                    mentions: vec![user],
                    ..input
                },
            ))
        };
        let refused = "CANNOT_BE_MENTIONED";
        assert_eq!(tried(&manager, words(id, "@"), inspector.user), "OK");
        assert_eq!(tried(&manager, words(id, "@"), stage.sources.id()), refused);
        assert_eq!(
            tried(
                &manager,
                words(id, "@"),
                stage.actor(Role::Integration).user
            ),
            refused
        );
        assert_eq!(
            tried(
                &manager,
                words(id, "@"),
                stage.neighbour().actor(Role::Admin).user
            ),
            refused
        );
        // A guest is mentioned where it has access, and not where it cannot read.
        assert_eq!(tried(&manager, words(id, "@"), helper.user), refused);
        share(stage, helper.user, id);
        assert_eq!(tried(&manager, words(id, "@"), helper.user), "OK");
        assert_eq!(tried(&manager, note(id, "@"), helper.user), refused);
        // A guest knows only who has written to it.
        assert_eq!(tried(&guest, words(id, "@"), manager.user), "OK");
        assert_eq!(tried(&guest, words(id, "@"), inspector.user), refused);
        add(stage, &inspector, &note(id, "内部")).unwrap();
        assert_eq!(tried(&guest, words(id, "@"), inspector.user), refused);
        add(stage, &inspector, &words(id, "公开")).unwrap();
        assert_eq!(tried(&guest, words(id, "@"), inspector.user), "OK");
        stage.sources.advance_seconds(61);
        assert_eq!(tried(&manager, words(id, "@"), helper.user), refused);
    });
}

#[test]
fn samples_are_shared_by_grants_and_only_with_guests() {
    each(|stage| {
        let id = requested(stage);
        let admin = stage.actor(Role::Admin);
        let grant = |user, node: Node| {
            let admin = admin.clone();
            let input = GrantAdd {
                user,
                node,
                actions: vec![GrantAction::Submit],
                expires_at: None,
            };
            code(stage.write(move |tx| grant_add(tx, &admin, &input)))
        };
        let supplier = stage.actor(Role::Supplier).user;
        assert_eq!(grant(supplier, id.into()), "OK");
        assert_eq!(
            grant(
                supplier,
                stage.sources.id::<domain::kernel::id::Sample>().into()
            ),
            "NOT_FOUND"
        );
        assert_eq!(
            grant(stage.actor(Role::Member).user, id.into()),
            "NOT_A_GUEST"
        );
        let mut helper = stage.actor(Role::Collaborator);
        helper.grants.push(Grant {
            node: id.into(),
            actions: GrantAction::View.bit(),
        });
        assert_eq!(list(stage, &helper, id), [""; 0]);
    });
}

#[test]
fn files_come_with_comments_for_who_may_upload() {
    each(|stage| {
        let id = requested(stage);
        let mut talker = stage.actor(Role::Collaborator);
        talker.grants.push(Grant {
            node: id.into(),
            actions: GrantAction::View.bit() | GrantAction::Comment.bit(),
        });
        let helper = stage.guest(id, &[GrantAction::Comment, GrantAction::Upload]);
        let member = stage.actor(Role::Member);
        let picture = photo(stage, &helper);
        let with = |files: Vec<FileId>, internal| CommentAdd {
            id: Some(stage.sources.id()),
            files,
            internal,
            ..words(id, "见图")
        };
        assert_eq!(
            code(add(stage, &talker, &with(vec![picture], false))),
            "FORBIDDEN"
        );
        let input = with(vec![picture], false);
        let comment = add(stage, &helper, &input).unwrap();
        assert_eq!(add(stage, &helper, &input).unwrap(), comment);
        let other = CommentAdd {
            files: Vec::new(),
            ..input
        };
        assert_eq!(code(add(stage, &helper, &other)), "ID_REUSED");
        let inner = photo(stage, &member);
        let secret = add(stage, &member, &with(vec![inner], true)).unwrap();
        let attached = |actor: &Actor| -> Vec<FileId> {
            let nodes: [Node; 2] = [comment.into(), secret.into()];
            let rows = stage
                .read(|conn| files::read::attached(conn, actor, &nodes))
                .unwrap();
            rows.into_iter().map(|(_, row)| row.id).collect()
        };
        assert_eq!(attached(&member), [picture, inner]);
        assert_eq!(attached(&talker), [picture]);
        assert_eq!(
            code(stage.read(|conn| files::read::find(conn, &talker, inner))),
            "NOT_FOUND"
        );
        assert_eq!(
            code(stage.read(|conn| files::read::find(conn, &talker, picture))),
            "OK"
        );
        let foreign = with(vec![inner], false);
        assert_eq!(code(add(stage, &helper, &foreign)), "NOT_FOUND");
        // A pin may go on the picture that the comment itself brings.
        let fresh = photo(stage, &helper);
        let place = |text: &str| text.parse().unwrap();
        let pin = Pin {
            file: fresh,
            x: place("0.5"),
            y: place("0.5"),
        };
        let pinned = CommentAdd {
            pin: Some(pin),
            ..with(vec![fresh], false)
        };
        assert_eq!(code(add(stage, &helper, &pinned)), "OK");
    });
}
