//! Threads, order, pins and repeats.

use db::types::Moment;
use domain::discussion::{CommentAdd, Pin, read};
use domain::files::{Place, attach};
use domain::kernel::id::{CommentId, FileId, Node, SampleId};
use domain::kernel::{Actor, GrantAction, PageArgs, Role};
use rust_decimal::Decimal;

use super::{add, list, note, words};
use crate::files::photo;
use crate::inventory::house::House;
use crate::quality::announced;
use crate::samples::{current, good, pdf, requested, submit};
use crate::stage::{Stage, code, each};

#[test]
fn replies_are_one_level_deep_and_on_the_same_object() {
    each(|stage| {
        let (id, other) = (requested(stage), requested(stage));
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        let root = add(stage, &manager, &words(id, "领口偏大")).unwrap();
        let inner = add(stage, &member, &note(id, "先不告诉供应商")).unwrap();
        let reply = CommentAdd {
            parent: Some(root),
            ..words(id, "已通知改版")
        };
        let answer = add(stage, &member, &reply).unwrap();
        let refused = |input: CommentAdd| {
            let error = add(stage, &member, &input).unwrap_err();
            format!("{} {}", error.code(), error.reported()[0].path().join("."))
        };
        let deeper = CommentAdd {
            parent: Some(answer),
            ..words(id, "x")
        };
        assert_eq!(refused(deeper), "REPLY_TO_REPLY parentId");
        assert_eq!(
            refused(CommentAdd {
                node: other.into(),
                ..reply
            }),
            "NOT_FOUND parentId"
        );
        let leak = CommentAdd {
            parent: Some(inner),
            ..words(id, "x")
        };
        assert_eq!(refused(leak), "REPLY_MUST_BE_INTERNAL internal");
        let kept = CommentAdd {
            parent: Some(inner),
            ..note(id, "明白")
        };
        add(stage, &manager, &kept).unwrap();
        assert_eq!(refused(words(id, " \n ")), "REQUIRED body");
        assert_eq!(refused(words(id, &"字".repeat(5_001))), "TOO_LONG body");
        assert_eq!(
            list(stage, &member, id),
            ["明白", "已通知改版", "先不告诉供应商", "领口偏大"]
        );
        assert_eq!(
            stage.event_kinds("comment."),
            [
                "comment.added",
                "comment.noted",
                "comment.added",
                "comment.noted"
            ]
        );
    });
}

#[test]
fn order_is_that_of_writing_and_not_that_of_ids() {
    each(|stage| {
        let id = requested(stage);
        let member = stage.actor(Role::Member);
        // A phone whose clock is a day ahead, then one whose clock is right.
        let ahead = stage.sources.now().plus_seconds(86_400);
        let early = domain::kernel::Sources::fixed(Moment(ahead.0), 9).id();
        add(
            stage,
            &member,
            &CommentAdd {
                id: Some(early),
                ..words(id, "一")
            },
        )
        .unwrap();
        for body in ["二", "三", "四"] {
            add(stage, &member, &words(id, body)).unwrap();
        }
        assert_eq!(list(stage, &member, id), ["四", "三", "二", "一"]);
        let node = Node::from(id);
        let bodies = |args: &PageArgs<_>| -> (Vec<String>, bool) {
            let page = stage
                .read(|conn| read::page(conn, &member, node, args))
                .unwrap();
            (
                page.rows.into_iter().map(|row| row.body).collect(),
                page.has_next,
            )
        };
        let mut args = PageArgs::first(2);
        let page = stage
            .read(|conn| read::page(conn, &member, node, &args))
            .unwrap();
        assert_eq!(bodies(&args).0, ["四", "三"]);
        args.after = Some(page.rows[1].id);
        assert_eq!(
            bodies(&args),
            (vec!["二".to_owned(), "一".to_owned()], false)
        );
        let newest = stage
            .read(|conn| read::newest(conn, &member, &[node], 2))
            .unwrap();
        let newest: Vec<_> = newest[&node].iter().map(|row| row.body.as_str()).collect();
        // One more than asked for tells that there are more.
        assert_eq!(newest, ["四", "三", "二"]);
    });
}

#[test]
fn the_same_id_is_the_same_comment() {
    each(|stage| {
        let id = requested(stage);
        let (member, manager) = (stage.actor(Role::Member), stage.actor(Role::Manager));
        let input = CommentAdd {
            id: Some(stage.sources.id()),
            mentions: vec![manager.user],
            ..words(id, "请看")
        };
        let first = add(stage, &member, &input).unwrap();
        assert_eq!(add(stage, &member, &input).unwrap(), first);
        for other in [
            CommentAdd {
                body: "别的".to_owned(),
                ..input.clone()
            },
            CommentAdd {
                mentions: Vec::new(),
                ..input.clone()
            },
            CommentAdd {
                internal: true,
                ..input.clone()
            },
        ] {
            assert_eq!(code(add(stage, &member, &other)), "ID_REUSED");
        }
        assert_eq!(code(add(stage, &manager, &input)), "ID_REUSED");
        assert_eq!(stage.event_kinds("comment."), ["comment.added"]);
        let mentioned = stage
            .read(|conn| read::mentions(conn, stage.org, &[first]))
            .unwrap();
        assert_eq!(mentioned, [(first, manager.user)]);
    });
}

fn pinned(node: impl Into<Node>, file: FileId, x: &str, y: &str) -> CommentAdd {
    let place = |text: &str| text.parse::<Decimal>().unwrap();
    CommentAdd {
        pin: Some(Pin {
            file,
            x: place(x),
            y: place(y),
        }),
        ..words(node, "这里")
    }
}

#[test]
fn pins_go_on_pictures_of_the_object() {
    each(|stage| {
        let id = requested(stage);
        let supplier = stage.guest(id, &[GrantAction::Submit, GrantAction::Comment]);
        let submission = good(stage, &supplier, id);
        let picture = submission.files[0].file;
        submit(stage, &supplier, &submission).unwrap();
        let round = current(stage, id).id;
        let manager = stage.actor(Role::Manager);
        for (actor, x, y) in [(&manager, "0.123456", "1"), (&supplier, "0", "0.50")] {
            let comment = add(stage, actor, &pinned(round, picture, x, y)).unwrap();
            let row = stage.read(|conn| read::find(conn, actor, comment)).unwrap();
            let pin = row.pin().unwrap();
            assert_eq!((pin.file, pin.x), (picture, x.parse().unwrap()));
            assert_eq!(pin.y, y.parse::<Decimal>().unwrap());
        }
        for (x, y, path) in [
            ("1.000001", "0", "pin.x"),
            ("0", "-0.1", "pin.y"),
            ("0.1234567", "0", "pin.x"),
        ] {
            let error = add(stage, &manager, &pinned(round, picture, x, y)).unwrap_err();
            assert_eq!(
                (error.code(), error.reported()[0].path().join(".").as_str()),
                ("MALFORMED", path)
            );
        }
        let loose = photo(stage, &manager);
        let elsewhere = requested(stage);
        for (node, file) in [(Node::from(round), loose), (elsewhere.into(), picture)] {
            assert_eq!(
                code(add(stage, &manager, &pinned(node, file, "0", "0"))),
                "PIN_NOT_ON_PICTURE"
            );
        }
        let paper = pdf(stage, &manager, "a.pdf", 10);
        put(stage, &manager, &[paper], id, false);
        assert_eq!(
            code(add(stage, &manager, &pinned(id, paper, "0", "0"))),
            "PIN_NOT_ON_PICTURE"
        );
        // A picture that is kept from guests is pinned only in comments that are kept from them too.
        put(stage, &manager, &[loose], id, true);
        assert_eq!(
            code(add(stage, &manager, &pinned(id, loose, "0", "0"))),
            "PIN_NOT_ON_PICTURE"
        );
        let inner = CommentAdd {
            internal: true,
            ..pinned(id, loose, "0", "0")
        };
        assert_eq!(code(add(stage, &manager, &inner)), "OK");
    });
}

fn put(stage: &Stage, actor: &Actor, files: &[FileId], id: SampleId, internal: bool) {
    let (actor, files) = (actor.clone(), files.to_vec());
    let place = Place {
        node: id.into(),
        shared: id.into(),
        internal,
    };
    stage
        .write(move |tx| attach(tx, &actor, &files, place))
        .unwrap();
}

#[test]
fn what_cannot_be_discussed_is_not_found() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let unknown: SampleId = stage.sources.id();
        for node in [
            Node::from(unknown),
            admin.user.into(),
            stage.supplier.into(),
        ] {
            assert_eq!(code(add(stage, &admin, &words(node, "x"))), "NOT_FOUND");
            let page = stage.read(|conn| read::page(conn, &admin, node, &PageArgs::first(5)));
            assert_eq!(code(page), "NOT_FOUND");
        }
        let comment: CommentId = stage.sources.id();
        assert_eq!(
            code(stage.read(|conn| read::find(conn, &admin, comment))),
            "NOT_FOUND"
        );
    });
}

#[test]
fn members_show_damage_of_a_lot_and_suppliers_do_not_see_it() {
    each(|stage| {
        let house = House::new(stage);
        let lot = announced(stage, house.sku, "LOT-7", 10);
        let picture = photo(stage, &house.clerk);
        let damage = CommentAdd {
            files: vec![picture],
            ..words(lot, "外箱破损")
        };
        add(stage, &house.clerk, &damage).unwrap();
        assert_eq!(
            list(stage, &stage.actor(Role::Inspector), lot),
            ["外箱破损"]
        );
        let supplier = stage.actor(Role::Supplier);
        let refused = code(add(stage, &supplier, &words(lot, "不是我们的")));
        assert_eq!(refused, "NOT_FOUND");
        let far = stage.neighbour().actor(Role::Warehouse);
        assert_eq!(code(add(stage, &far, &words(lot, "x"))), "NOT_FOUND");
    });
}
