//! Tables of `production`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    work_order_counters (org_id, year) {
        org_id -> Uid,
        year -> BigInt,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    work_orders (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        external_id -> Nullable<Text>,
        source -> Nullable<Text>,
        source_sequence -> BigInt,
        raw_status -> Nullable<Text>,
        status -> Text,
        status_at -> BigInt,
        sku_id -> Uid,
        supplier_id -> Nullable<Uid>,
        project_id -> Nullable<Uid>,
        task_id -> Nullable<Uid>,
        quantity -> BigInt,
        first_article_quantity -> BigInt,
        produced_quantity -> BigInt,
        due_on -> Nullable<Text>,
        note -> Nullable<Text>,
        document_number -> Nullable<Text>,
        lot_id -> Nullable<Uid>,
        hold_asked_reason -> Nullable<Text>,
        hold_asked_by -> Nullable<Uid>,
        hold_asked_at -> Nullable<BigInt>,
        reason -> Nullable<Text>,
        held_status -> Nullable<Text>,
        held_at -> Nullable<BigInt>,
        created_by -> Uid,
        created_at -> BigInt,
        released_at -> Nullable<BigInt>,
        completed_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    work_order_progress (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        work_order_id -> Uid,
        number -> BigInt,
        quantity -> BigInt,
        note -> Nullable<Text>,
        file_ids -> Text,
        reported_by -> Uid,
        reported_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    work_order_reports (org_id, work_order_id, sequence) {
        org_id -> Uid,
        work_order_id -> Uid,
        sequence -> BigInt,
        status -> Text,
        raw_status -> Nullable<Text>,
        applied -> Bool,
        received_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    production_tasks (org_id, sample_id) {
        org_id -> Uid,
        sample_id -> Uid,
        task_id -> Uid,
    }
}
