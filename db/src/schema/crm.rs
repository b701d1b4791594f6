//! Tables of `crm`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    task_tracking_keys (org_id, task_id) {
        org_id -> Uid,
        task_id -> Uid,
        key -> Text,
        created_by -> Uid,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    lead_assignment_rules (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        name -> Text,
        position -> BigInt,
        channel_id -> Nullable<Uid>,
        project_id -> Nullable<Uid>,
        contact_minutes -> BigInt,
        enabled -> Bool,
        last_turn -> BigInt,
        created_by -> Uid,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    lead_assignment_members (org_id, rule_id, user_id) {
        org_id -> Uid,
        rule_id -> Uid,
        user_id -> Uid,
        turn -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    leads (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        external_id -> Nullable<Text>,
        name -> Text,
        phone -> Nullable<Text>,
        email -> Nullable<Text>,
        score -> Nullable<BigInt>,
        source -> Nullable<Text>,
        note -> Nullable<Text>,
        status -> Text,
        status_reason -> Nullable<Text>,
        status_at -> BigInt,
        owner_id -> Nullable<Uid>,
        customer_id -> Nullable<Uid>,
        task_id -> Nullable<Uid>,
        channel_id -> Nullable<Uid>,
        project_id -> Nullable<Uid>,
        tracking_key -> Nullable<Text>,
        assigned_at -> Nullable<BigInt>,
        contact_due_at -> Nullable<BigInt>,
        contacted_at -> Nullable<BigInt>,
        overdue_at -> Nullable<BigInt>,
        qualified_at -> Nullable<BigInt>,
        amount_minor -> Nullable<BigInt>,
        currency -> Text,
        expected_on -> Nullable<Text>,
        order_id -> Nullable<Uid>,
        created_by -> Uid,
        created_at -> BigInt,
        version -> BigInt,
    }
}
