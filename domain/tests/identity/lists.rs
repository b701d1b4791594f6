//! Lists of people and of what is shared with them.

use domain::identity::grant_revoke;
use domain::kernel::PageArgs;
use domain::kernel::id::{GrantNode, User};

use super::*;
use crate::samples::requested;
use crate::stage::{code, each};

fn first<K: domain::kernel::Kind>(count: i32, after: Option<String>) -> PageArgs<K> {
    PageArgs::relay(Some(count), after, None, None).unwrap()
}

#[test]
fn people_are_found_by_name_address_and_role() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let found = |search: Option<&str>, role: Option<Role>| -> Vec<String> {
            let args = first::<User>(50, None);
            let page = stage
                .read(|conn| read::users(conn, &admin, search, role, &args))
                .unwrap();
            let count = stage
                .read(|conn| read::users_count(conn, &admin, search, role))
                .unwrap();
            assert_eq!(usize::try_from(count).unwrap(), page.rows.len());
            page.rows.into_iter().map(|row| row.name).collect()
        };
        assert_eq!(found(None, None).len(), Role::ALL.len());
        assert_eq!(found(Some("warehouse@"), None), ["WAREHOUSE"]);
        assert_eq!(found(Some("INSPECT"), None), ["INSPECTOR"]);
        for role in Role::ALL {
            assert_eq!(found(None, Some(*role)), [role.as_str()]);
        }
        assert!(found(Some("%"), None).is_empty());
        assert!(found(Some("_"), None).is_empty());
        assert_eq!(found(Some("MANAGER"), Some(Role::Manager)), ["MANAGER"]);
        assert!(found(Some("MANAGER"), Some(Role::Admin)).is_empty());
    });
}

#[test]
fn guests_do_not_list_people() {
    each(|stage| {
        let guest = stage.actor(Role::Supplier);
        let args = first::<User>(50, None);
        let listed = stage.read(|conn| read::users(conn, &guest, None, None, &args));
        assert_eq!(code(listed), "FORBIDDEN");
        let listed = stage.read(|conn| read::departments(conn, &guest));
        assert_eq!(code(listed), "FORBIDDEN");
    });
}

#[test]
fn leaders_see_what_is_shared_with_a_guest_page_by_page() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let guest = stage.actor(Role::Supplier);
        let ids: Vec<GrantId> = (0..5)
            .map(|_| {
                stage.sources.advance_seconds(1);
                share(stage, &manager, &sharing(guest.user, requested(stage))).unwrap()
            })
            .collect();
        let gone = ids[2];
        let by = manager.clone();
        stage.write(move |tx| grant_revoke(tx, &by, gone)).unwrap();
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let args = first::<GrantNode>(2, after);
            let page = stage
                .read(|conn| read::grants(conn, &manager, guest.user, &args))
                .unwrap();
            assert!(page.rows.len() <= 2);
            after = page.rows.last().map(|row| row.id.to_string());
            seen.extend(page.rows);
            if !page.has_next {
                break;
            }
        }
        let newest_first: Vec<GrantId> = ids.iter().rev().copied().collect();
        assert_eq!(
            seen.iter().map(|row| row.id).collect::<Vec<_>>(),
            newest_first
        );
        assert!(
            seen.iter()
                .all(|row| row.revoked_at.is_some() == (row.id == gone))
        );
        let count = |actor: &Actor| stage.read(|conn| read::grants_count(conn, actor, guest.user));
        assert_eq!(count(&manager).unwrap(), 5);
        // The guest sees its own, other people do not.
        assert_eq!(count(&guest).unwrap(), 5);
        assert_eq!(code(count(&stage.actor(Role::Member))), "FORBIDDEN");
        assert_eq!(code(count(&stage.actor(Role::Collaborator))), "FORBIDDEN");
        let stranger = stage.neighbour().actor(Role::Admin);
        assert_eq!(count(&stranger).unwrap(), 0);
    });
}
