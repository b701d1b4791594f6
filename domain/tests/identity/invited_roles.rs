//! Who may invite whom to what.

use domain::identity::GrantInput;
use domain::kernel::{GrantAction, Role};

use super::*;
use crate::samples::requested;
use crate::stage::{code, each};

#[test]
fn roles_that_do_not_go_together_are_refused() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let cases: [(&[Role], bool, &str); 9] = [
            (&[], false, "REQUIRED"),
            (&[Role::Supplier, Role::Member], true, "ROLES_MIXED"),
            (&[Role::Collaborator, Role::Admin], false, "ROLES_MIXED"),
            (&[Role::Integration], false, "ROLES_MIXED"),
            (&[Role::Member, Role::Integration], false, "ROLES_MIXED"),
            (&[Role::Supplier], false, "SUPPLIER_REQUIRED"),
            (&[Role::Member], true, "SUPPLIER_REQUIRED"),
            (&[Role::Supplier, Role::Collaborator], true, "OK"),
            (
                &[Role::Inspector, Role::Warehouse, Role::Developer],
                false,
                "OK",
            ),
        ];
        for (roles, has_supplier, expected) in cases {
            let mut input = wanted("wan@muyu.example", roles);
            input.supplier = has_supplier.then_some(stage.supplier);
            input.email = format!(
                "{}@muyu.example",
                roles.len() * 2 + usize::from(has_supplier)
            );
            let done = invite(stage, &admin, &input);
            assert_eq!(code(done), expected, "{roles:?}");
        }
    });
}

#[test]
fn nobody_lifts_anybody_above_themselves() {
    each(|stage| {
        let high = [Role::Admin, Role::Manager, Role::Developer];
        let members = [Role::Member, Role::Inspector, Role::Warehouse];
        for inviting in Role::ALL {
            let actor = stage.actor(*inviting);
            for role in high.iter().chain(&members) {
                let email = format!("{inviting:?}-{role:?}@muyu.example");
                let done = invite(stage, &actor, &wanted(&email, &[*role]));
                let expected = match inviting {
                    Role::Admin => "OK",
                    Role::Manager if high.contains(role) => "ROLE_TOO_HIGH",
                    Role::Manager => "OK",
                    _ => "FORBIDDEN",
                };
                assert_eq!(code(done), expected, "{inviting:?} invites {role:?}");
            }
        }
        // A high role among others is seen too.
        let mixed = wanted("mixed@muyu.example", &[Role::Member, Role::Admin]);
        let done = invite(stage, &stage.actor(Role::Manager), &mixed);
        assert_eq!(code(done), "ROLE_TOO_HIGH");
    });
}

#[test]
fn only_guests_are_given_single_objects() {
    each(|stage| {
        let mut input = wanted("wan@muyu.example", &[Role::Member]);
        input.grants = vec![GrantInput {
            node: requested(stage).into(),
            actions: vec![GrantAction::View],
            expires_at: None,
        }];
        let done = invite(stage, &stage.actor(Role::Admin), &input);
        assert_eq!(code(done), "NOT_A_GUEST");
    });
}
