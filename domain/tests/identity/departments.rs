//! Departments, and who is in them.

use db::schema::departments as table;
use diesel::prelude::*;
use domain::identity::{
    DepartmentCreate, DepartmentRow, UserUpdate, department_create, user_update,
};
use domain::kernel::id::DepartmentId;

use super::*;
use crate::stage::{code, each};

fn named(name: &str) -> DepartmentCreate {
    DepartmentCreate {
        id: None,
        name: name.to_owned(),
        parent: None,
    }
}

fn create(stage: &Stage, actor: &Actor, input: &DepartmentCreate) -> Result<DepartmentId> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| department_create(tx, &actor, &input))
}

fn put(stage: &Stage, user: UserId, department: Option<DepartmentId>) -> Result<UserId> {
    let admin = stage.actor(Role::Admin);
    let input = UserUpdate {
        department: Some(department),
        ..UserUpdate::default()
    };
    stage.write(move |tx| user_update(tx, &admin, user, &input))
}

#[test]
fn a_department_hangs_below_another() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let top = create(stage, &manager, &named("产品")).unwrap();
        let below = DepartmentCreate {
            parent: Some(top),
            ..named("品控")
        };
        let id = create(stage, &manager, &below).unwrap();
        let all = stage
            .read(|conn| read::departments(conn, &stage.actor(Role::Member)))
            .unwrap();
        let found = all.iter().find(|row| row.id == id).unwrap();
        assert_eq!((found.name.as_str(), found.parent_id), ("品控", Some(top)));
        assert_eq!(stage.event_kinds("department").len(), 2);
    });
}

#[test]
fn the_same_id_and_content_is_the_same_success() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let id = stage.sources.id();
        let input = DepartmentCreate {
            id: Some(id),
            ..named("产品")
        };
        assert_eq!(create(stage, &admin, &input).unwrap(), id);
        assert_eq!(create(stage, &admin, &input).unwrap(), id);
        let other = DepartmentCreate {
            id: Some(id),
            ..named("品控")
        };
        assert_eq!(code(create(stage, &admin, &other)), "ID_REUSED");
        assert_eq!(stage.event_kinds("department").len(), 1);
    });
}

#[test]
fn departments_are_refused_when_they_make_no_sense() {
    each(|stage| {
        let other = stage.neighbour();
        let admin = stage.actor(Role::Admin);
        let foreign = create(&other, &other.actor(Role::Admin), &named("产品")).unwrap();
        let below = DepartmentCreate {
            parent: Some(foreign),
            ..named("品控")
        };
        let refused = create(stage, &admin, &below);
        assert_eq!(path(refused), ["parentId"]);
        assert_eq!(code(create(stage, &admin, &named(" "))), "REQUIRED");
        assert_eq!(
            code(create(stage, &admin, &named(&"长".repeat(101)))),
            "TOO_LONG"
        );
        for role in [
            Role::Member,
            Role::Inspector,
            Role::Supplier,
            Role::Integration,
        ] {
            let refused = create(stage, &stage.actor(role), &named("产品"));
            assert_eq!(code(refused), "FORBIDDEN", "{role:?}");
        }
        assert!(stage.event_kinds("department").is_empty());
    });
}

#[test]
fn there_are_five_hundred_at_most() {
    each(|stage| {
        let rows: Vec<DepartmentRow> = (0..499)
            .map(|n| DepartmentRow {
                org_id: stage.org,
                id: stage.sources.id(),
                name: format!("{n}"),
                parent_id: None,
                created_at: stage.sources.now(),
            })
            .collect();
        stage
            .write(move |tx| {
                for row in &rows {
                    diesel::insert_into(table::table)
                        .values(row)
                        .execute(tx.conn())?;
                }
                Ok(())
            })
            .unwrap();
        let admin = stage.actor(Role::Admin);
        create(stage, &admin, &named("last")).unwrap();
        assert_eq!(
            code(create(stage, &admin, &named("more"))),
            "TOO_MANY_DEPARTMENTS"
        );
    });
}

#[test]
fn a_person_is_put_in_and_taken_out() {
    each(|stage| {
        let other = stage.neighbour();
        let id = stage.actor(Role::Member).user;
        let own = create(stage, &stage.actor(Role::Admin), &named("产品")).unwrap();
        let foreign = create(&other, &other.actor(Role::Admin), &named("产品")).unwrap();
        put(stage, id, Some(own)).unwrap();
        assert_eq!(user(stage, id).department_id, Some(own));
        let refused = put(stage, id, Some(foreign));
        assert_eq!(path(refused), ["departmentId"]);
        assert_eq!(user(stage, id).department_id, Some(own));
        put(stage, id, None).unwrap();
        assert_eq!(user(stage, id).department_id, None);
    });
}
