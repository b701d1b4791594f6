//! Even a use case that forgot to ask cannot link two organisations: the database refuses.

use db::schema::{departments, grants, invitations, sessions, suppliers, users};
use db::types::Moment;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};
use domain::identity::{DepartmentCreate, GrantRow, InvitationRow, department_create};
use domain::kernel::Tx;
use domain::kernel::id::{DepartmentId, OrganizationId};

use super::*;
use crate::stage::each;

/// Runs a statement past the use cases and says whether its link was refused.
fn is_refused(
    stage: &Stage,
    statement: impl Fn(&mut Tx<'_>) -> QueryResult<usize> + Send + 'static,
) -> bool {
    stage
        .write(move |tx| {
            let refused = matches!(
                statement(tx),
                Err(Error::DatabaseError(
                    DatabaseErrorKind::ForeignKeyViolation,
                    _
                ))
            );
            if refused {
                // PostgreSQL's transaction is lost with the failure; say so by a code of our own.
                return Err(domain::kernel::fault::CoreFault::NotFound.into());
            }
            Ok(())
        })
        .is_err_and(|error| error.code() == "NOT_FOUND")
}

fn department(stage: &Stage) -> DepartmentId {
    let admin = stage.actor(Role::Admin);
    stage
        .write(move |tx| {
            let input = DepartmentCreate {
                id: None,
                name: "品控".to_owned(),
                parent: None,
            };
            department_create(tx, &admin, &input)
        })
        .unwrap()
}

#[test]
fn a_person_is_not_linked_across_organisations() {
    each(|stage| {
        let other = stage.neighbour();
        let member = stage.actor(Role::Member).user;
        let (org, ours, theirs) = (stage.org, stage.supplier, other.supplier);
        let (own, foreign) = (department(stage), department(&other));
        let boss = other.actor(Role::Manager).user;
        macro_rules! put {
            ($column:ident, $value:expr) => {
                is_refused(stage, move |tx| {
                    diesel::update(users::table.find((org, member)))
                        .set(users::$column.eq(Some($value)))
                        .execute(tx.conn())
                })
            };
        }
        assert!(put!(supplier_id, theirs));
        assert!(put!(department_id, foreign));
        assert!(put!(manager_id, boss));
        // The same statements are fine within one organisation.
        assert!(!put!(department_id, own));
        assert!(!put!(supplier_id, ours));
    });
}

#[test]
fn a_department_hangs_in_its_own_organisation() {
    each(|stage| {
        let other = stage.neighbour();
        let (org, own, foreign) = (stage.org, department(stage), department(&other));
        assert!(is_refused(stage, move |tx| {
            diesel::update(departments::table.find((org, own)))
                .set(departments::parent_id.eq(Some(foreign)))
                .execute(tx.conn())
        }));
    });
}

#[test]
fn what_belongs_to_a_person_stays_in_the_persons_organisation() {
    each(|stage| {
        let other = stage.neighbour();
        let theirs = other.actor(Role::Supplier).user;
        let org = stage.org;
        assert!(is_refused(stage, move |tx| {
            let now = tx.now();
            let session: SessionId = tx.id();
            diesel::insert_into(sessions::table)
                .values((
                    sessions::id.eq(session),
                    sessions::org_id.eq(org),
                    sessions::user_id.eq(theirs),
                    sessions::created_at.eq(now),
                    sessions::expires_at.eq(now),
                ))
                .execute(tx.conn())
        }));
        assert!(is_refused(stage, move |tx| {
            let row = GrantRow {
                org_id: org,
                id: tx.id(),
                user_id: theirs,
                node_type: "smpl".to_owned(),
                node_id: tx.id(),
                actions: 1,
                granted_by: None,
                created_at: Moment(0),
                expires_at: None,
                revoked_at: None,
            };
            diesel::insert_into(grants::table)
                .values(&row)
                .execute(tx.conn())
        }));
        assert!(is_refused(stage, move |tx| {
            let row = InvitationRow {
                org_id: org,
                id: tx.id(),
                token_hash: vec![1; 32],
                user_id: theirs,
                email: "x@y.example".to_owned(),
                invited_by: None,
                created_at: Moment(0),
                expires_at: Moment(0),
                accepted_at: None,
                revoked_at: None,
            };
            diesel::insert_into(invitations::table)
                .values(&row)
                .execute(tx.conn())
        }));
    });
}

#[test]
fn nothing_lives_in_an_organisation_that_does_not_exist() {
    each(|stage| {
        let nowhere: OrganizationId = stage.sources.id();
        let supplier = stage.supplier;
        let org = stage.org;
        assert!(is_refused(stage, move |tx| {
            diesel::update(suppliers::table.find((org, supplier)))
                .set(suppliers::org_id.eq(nowhere))
                .execute(tx.conn())
        }));
    });
}
