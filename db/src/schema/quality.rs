//! Tables of `quality`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    inspection_plans (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        version -> BigInt,
        name -> Text,
        kind -> Text,
        edition -> Text,
        level -> Text,
        counting -> Text,
        limits -> Text,
        checklist -> Text,
        product_id -> Nullable<Uid>,
        sku_id -> Nullable<Uid>,
        supplier_id -> Nullable<Uid>,
        active -> Bool,
        created_by -> Uid,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    defect_codes (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        defect_class -> Text,
        name_zh -> Text,
        name_en -> Text,
        active -> Bool,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sampling_states (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        supplier_id -> Uid,
        product_id -> Uid,
        scheme -> Text,
        state -> Text,
        seq -> BigInt,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    inspection_counters (org_id, year) {
        org_id -> Uid,
        year -> BigInt,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    inspections (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        revision -> BigInt,
        previous_id -> Nullable<Uid>,
        kind -> Text,
        status -> Text,
        plan_id -> Uid,
        sku_id -> Nullable<Uid>,
        supplier_id -> Nullable<Uid>,
        lot_id -> Nullable<Uid>,
        sample_id -> Nullable<Uid>,
        lot_size -> BigInt,
        assignee_id -> Nullable<Uid>,
        sampling_state_id -> Nullable<Uid>,
        sampling -> Nullable<Text>,
        draw_seed -> BigInt,
        resubmitted -> Bool,
        due_at -> Nullable<BigInt>,
        report -> Nullable<Text>,
        verdict -> Nullable<Text>,
        disposition -> Nullable<Text>,
        reason -> Nullable<Text>,
        created_at -> BigInt,
        started_at -> Nullable<BigInt>,
        submitted_by -> Nullable<Uid>,
        submitted_at -> Nullable<BigInt>,
        reviewed_by -> Nullable<Uid>,
        reviewed_at -> Nullable<BigInt>,
        closed_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    inspection_results (org_id, inspection_id, item, unit) {
        org_id -> Uid,
        inspection_id -> Uid,
        item -> Text,
        unit -> BigInt,
        value -> Text,
        outcome -> Text,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    defects (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        inspection_id -> Uid,
        position -> BigInt,
        code -> Text,
        defect_class -> Text,
        item -> Nullable<Text>,
        unit -> Nullable<BigInt>,
        quantity -> BigInt,
        in_sample -> Bool,
        note -> Nullable<Text>,
        photo_ids -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    lot_dispositions (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        inspection_id -> Uid,
        lot_id -> Uid,
        position -> BigInt,
        disposition -> Text,
        quantity -> BigInt,
        status -> Text,
        note -> Nullable<Text>,
        effect -> Nullable<Text>,
        expires_at -> Nullable<BigInt>,
        requested_by -> Uid,
        requested_at -> BigInt,
        decided_by -> Nullable<Uid>,
        decided_at -> Nullable<BigInt>,
        decision_note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    inspection_work_orders (org_id, inspection_id) {
        org_id -> Uid,
        inspection_id -> Uid,
        work_order_id -> Uid,
    }
}
