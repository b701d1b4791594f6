//! Tables of `orders`, and customers; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    customers (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        name -> Text,
        phone -> Nullable<Text>,
        email -> Nullable<Text>,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_counters (org_id, name) {
        org_id -> Uid,
        name -> Text,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_orders (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        external_id -> Text,
        source -> Nullable<Text>,
        source_sequence -> BigInt,
        raw_status -> Nullable<Text>,
        status -> Text,
        status_at -> BigInt,
        customer_id -> Nullable<Uid>,
        channel_id -> Nullable<Uid>,
        project_id -> Nullable<Uid>,
        currency -> Text,
        goods_minor -> BigInt,
        shipping_minor -> BigInt,
        paid_minor -> BigInt,
        refunded_minor -> BigInt,
        is_paid -> Bool,
        counted_on -> Nullable<Text>,
        note -> Nullable<Text>,
        ordered_at -> BigInt,
        paid_at -> Nullable<BigInt>,
        shipped_at -> Nullable<BigInt>,
        delivered_at -> Nullable<BigInt>,
        created_by -> Uid,
        created_at -> BigInt,
        version -> BigInt,
        by_hand -> Bool,
        fulfilment -> Text,
        held_from -> Nullable<Text>,
        hold_reason -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_order_lines (org_id, order_id, number) {
        org_id -> Uid,
        order_id -> Uid,
        number -> BigInt,
        sku_id -> Nullable<Uid>,
        code -> Text,
        name -> Nullable<Text>,
        quantity -> BigInt,
        price_minor -> BigInt,
        discount_minor -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_order_payments (org_id, order_id, number) {
        org_id -> Uid,
        order_id -> Uid,
        number -> BigInt,
        amount_minor -> BigInt,
        method -> Nullable<Text>,
        reference -> Nullable<Text>,
        paid_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_order_shipments (org_id, order_id, number) {
        org_id -> Uid,
        order_id -> Uid,
        number -> BigInt,
        document_number -> Text,
        carrier -> Nullable<Text>,
        tracking_number -> Nullable<Text>,
        shipped_at -> BigInt,
        delivered_at -> Nullable<BigInt>,
        movement_id -> Nullable<Uid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_order_reports (org_id, order_id, sequence) {
        org_id -> Uid,
        order_id -> Uid,
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

    sku_sales (org_id, sku_id, day, currency) {
        org_id -> Uid,
        sku_id -> Uid,
        day -> Text,
        currency -> Text,
        units -> BigInt,
        revenue_minor -> BigInt,
        orders -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_order_allocations (org_id, order_id, sku_id) {
        org_id -> Uid,
        order_id -> Uid,
        sku_id -> Uid,
        warehouse_id -> Uid,
        quantity -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_order_picks (org_id, order_id, position) {
        org_id -> Uid,
        order_id -> Uid,
        position -> BigInt,
        number -> BigInt,
        quantity -> BigInt,
        location_id -> Nullable<Uid>,
        lot_id -> Nullable<Uid>,
        picked_by -> Uid,
        picked_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_order_pick_serials (org_id, order_id, serial_id) {
        org_id -> Uid,
        order_id -> Uid,
        serial_id -> Uid,
        position -> BigInt,
        claim_id -> Nullable<Uid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_returns (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        order_id -> Uid,
        status -> Text,
        reason -> Text,
        decision_reason -> Nullable<Text>,
        decided_by -> Nullable<Uid>,
        decided_at -> Nullable<BigInt>,
        refunded_minor -> BigInt,
        refunded_at -> Nullable<BigInt>,
        requested_by -> Uid,
        requested_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_return_lines (org_id, return_id, number) {
        org_id -> Uid,
        return_id -> Uid,
        number -> BigInt,
        sku_id -> Uid,
        quantity -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sales_return_goods (org_id, return_id, position) {
        org_id -> Uid,
        return_id -> Uid,
        position -> BigInt,
        number -> BigInt,
        quantity -> BigInt,
        location_id -> Uid,
        lot_id -> Nullable<Uid>,
        serial_id -> Nullable<Uid>,
        movement_id -> Uid,
        disposition -> Nullable<Text>,
        disposition_movement_id -> Nullable<Uid>,
    }
}
