//! Tables of `procurement`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    purchase_counters (org_id, series, year) {
        org_id -> Uid,
        series -> Text,
        year -> BigInt,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    procurement_settings (org_id) {
        org_id -> Uid,
        manager_limit_minor -> BigInt,
        over_receipt_percent -> BigInt,
        replenishment -> Text,
        replenishment_by -> Nullable<Uid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    purchase_requisitions (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        status -> Text,
        reason -> Nullable<Text>,
        supplier_id -> Nullable<Uid>,
        project_id -> Nullable<Uid>,
        task_id -> Nullable<Uid>,
        needed_by -> Nullable<Text>,
        currency -> Text,
        amount_minor -> Nullable<BigInt>,
        requested_by -> Uid,
        created_at -> BigInt,
        submitted_at -> Nullable<BigInt>,
        decided_by -> Nullable<Uid>,
        decided_at -> Nullable<BigInt>,
        decision_note -> Nullable<Text>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    purchase_requisition_lines (org_id, requisition_id, position) {
        org_id -> Uid,
        requisition_id -> Uid,
        position -> BigInt,
        sku_id -> Uid,
        quantity -> BigInt,
        price_minor -> Nullable<BigInt>,
        ordered -> BigInt,
        received -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    purchase_orders (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        status -> Text,
        requisition_id -> Nullable<Uid>,
        supplier_id -> Uid,
        project_id -> Nullable<Uid>,
        task_id -> Nullable<Uid>,
        currency -> Text,
        external_number -> Nullable<Text>,
        expected_on -> Nullable<Text>,
        receipts -> BigInt,
        ordered_by -> Uid,
        ordered_at -> BigInt,
        closed_reason -> Nullable<Text>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    purchase_order_lines (org_id, order_id, position) {
        org_id -> Uid,
        order_id -> Uid,
        position -> BigInt,
        requisition_position -> Nullable<BigInt>,
        sku_id -> Uid,
        quantity -> BigInt,
        price_minor -> BigInt,
        received -> BigInt,
        outstanding -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    purchase_receipts (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        order_id -> Uid,
        number -> BigInt,
        document -> Nullable<Text>,
        received_by -> Uid,
        received_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    purchase_receipt_lines (org_id, receipt_id, position) {
        org_id -> Uid,
        receipt_id -> Uid,
        position -> BigInt,
        order_position -> BigInt,
        quantity -> BigInt,
        lot_id -> Uid,
    }
}
