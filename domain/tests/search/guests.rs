//! Nobody finds what they do not see, and no count tells of it.

use domain::kernel::{GrantAction, Role};
use domain::search::{Search, read};

use super::{asking, found, pump};
use crate::discussion::{add as say, note, words};
use crate::files::photo;
use crate::projects::{create, project, wanted};
use crate::samples::{decide, good, requested, review, submit};
use crate::stage::each;

#[test]
fn a_guest_finds_what_is_shared_and_never_what_is_internal() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "秘密项目");
        let shared = create(stage, &wanted(stage, project, "秘密任务甲"));
        create(stage, &wanted(stage, project, "秘密任务乙"));
        let file = photo(stage, &manager);
        let hidden = photo(stage, &manager);
        let mut open = words(shared, "秘密评论 shared");
        open.files = vec![file];
        say(stage, &manager, &open).unwrap();
        let mut inside = note(shared, "秘密内部评论");
        inside.files = vec![hidden];
        say(stage, &manager, &inside).unwrap();
        pump(stage);
        let guest = stage.guest(shared, &[GrantAction::Comment]);
        assert_eq!(
            found(stage, &guest, &asking("秘密")),
            [
                ("COMMENT", "秘密评论 shared".to_owned()),
                ("TASK", "秘密任务甲".to_owned())
            ]
        );
        assert_eq!(found(stage, &guest, &asking("photo")).len(), 1);
        let member = stage.actor(Role::Member);
        assert_eq!(found(stage, &member, &asking("秘密")).len(), 5);
        assert_eq!(found(stage, &member, &asking("photo")).len(), 2);
        // A filter does not tell what the task belongs to.
        let of_project = Search {
            project: Some(project),
            ..asking("秘密")
        };
        assert!(found(stage, &guest, &of_project).is_empty());
        // What is no longer shared is no longer found.
        let mut revoked = guest.clone();
        revoked.grants.clear();
        assert!(found(stage, &revoked, &asking("秘密")).is_empty());
        // A file that was internal and is shared later is found by all.
        let mut later = words(shared, "later");
        later.files = vec![hidden];
        say(stage, &manager, &later).unwrap();
        pump(stage);
        assert_eq!(found(stage, &guest, &asking("photo")).len(), 2);
        assert_eq!(found(stage, &member, &asking("photo")).len(), 2);
    });
}

#[test]
fn a_supplier_finds_its_own_sample_and_its_decision_and_nobody_elses() {
    each(|stage| {
        let (mine, others) = (requested(stage), requested(stage));
        let guest = stage.guest(mine, &[GrantAction::Submit, GrantAction::Upload]);
        submit(stage, &guest, &good(stage, &guest, mine)).unwrap();
        let manager = stage.actor(Role::Manager);
        review(stage, &manager, mine, None).unwrap();
        decide(
            stage,
            &manager,
            mine,
            domain::samples::Decision::Reject,
            Some("领口偏差"),
        )
        .unwrap();
        pump(stage);
        let kinds = |query: &str| -> Vec<&str> {
            let found = found(stage, &guest, &asking(query));
            found.into_iter().map(|(kind, _)| kind).collect()
        };
        assert_eq!(kinds("真丝"), ["DECISION", "SAMPLE"]);
        assert_eq!(kinds("领口"), ["DECISION"]);
        assert_eq!(kinds("第一次"), ["SAMPLE"]);
        // A grant on the sample of another supplier does not open it.
        let mut foreign = guest.clone();
        foreign.supplier = Some(stage.add_supplier("S-002"));
        assert!(found(stage, &foreign, &asking("真丝")).is_empty());
        let _ = others;
        // An integration finds what its scopes say, files only with theirs.
        let mut robot = stage.actor(Role::Integration);
        assert!(found(stage, &robot, &asking("真丝")).is_empty());
        robot.scopes = vec![domain::identity::Permission::SampleRead];
        assert_eq!(found(stage, &robot, &asking("真丝")).len(), 3);
        assert!(found(stage, &robot, &asking("photo")).is_empty());
        robot.scopes.push(domain::identity::Permission::FileRead);
        assert_eq!(found(stage, &robot, &asking("photo")).len(), 1);
    });
}

#[test]
fn nothing_of_another_organisation_is_found() {
    each(|stage| {
        let neighbour = stage.neighbour();
        let theirs = project(&neighbour, "邻居 neighbour");
        let task = create(&neighbour, &wanted(&neighbour, theirs, "邻居任务"));
        pump(&neighbour);
        pump(stage);
        let manager = stage.actor(Role::Manager);
        assert!(found(stage, &manager, &asking("邻居")).is_empty());
        // Not by filters, cursors or a grant on an id either.
        let of_project = Search {
            project: Some(theirs),
            ..asking("邻居")
        };
        assert!(found(stage, &manager, &of_project).is_empty());
        let guest = stage.guest(task, &[GrantAction::View]);
        assert!(found(stage, &guest, &asking("邻居")).is_empty());
        let there = neighbour.actor(Role::Manager);
        let page = super::hits(&neighbour, &there, &asking("邻居")).unwrap();
        assert_eq!(page.rows.len(), 2);
        let cursor = page.rows[0].cursor();
        let turned =
            stage.read(|conn| read::page(conn, &manager, &asking("邻居"), None, Some(&cursor)));
        assert_eq!(crate::stage::code(turned), "MALFORMED");
    });
}
