//! Tables of `inventory`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    lots (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        sku_id -> Uid,
        supplier_id -> Nullable<Uid>,
        quantity -> BigInt,
        status -> Text,
        note -> Nullable<Text>,
        announced_at -> BigInt,
        received_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    warehouses (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        name -> Text,
        allows_negative -> Bool,
        archived -> Bool,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    locations (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        warehouse_id -> Uid,
        code -> Text,
        kind -> Text,
        archived -> Bool,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_levels (org_id, sku_id, location_id, lot_key) {
        org_id -> Uid,
        sku_id -> Uid,
        location_id -> Uid,
        lot_key -> Uid,
        lot_id -> Nullable<Uid>,
        on_hand -> BigInt,
        serials -> BigInt,
        updated_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_totals (org_id, sku_id, warehouse_id) {
        org_id -> Uid,
        sku_id -> Uid,
        warehouse_id -> Uid,
        on_hand -> BigInt,
        blocked -> BigInt,
        reserved -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_movements (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        kind -> Text,
        document -> Nullable<Text>,
        subject_type -> Nullable<Text>,
        subject_id -> Nullable<Uid>,
        reason -> Nullable<Text>,
        by_hand -> Bool,
        reverses_id -> Nullable<Uid>,
        actor_id -> Uid,
        at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_movement_lines (org_id, movement_id, position) {
        org_id -> Uid,
        movement_id -> Uid,
        position -> BigInt,
        sku_id -> Uid,
        quantity -> BigInt,
        from_location_id -> Nullable<Uid>,
        to_location_id -> Nullable<Uid>,
        lot_id -> Nullable<Uid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    serial_numbers (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        sku_id -> Uid,
        serial -> Text,
        state -> Text,
        location_id -> Nullable<Uid>,
        lot_id -> Nullable<Uid>,
        movement_id -> Uid,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_movement_serials (org_id, movement_id, serial_id) {
        org_id -> Uid,
        movement_id -> Uid,
        serial_id -> Uid,
        position -> BigInt,
        state_before -> Text,
        movement_before_id -> Nullable<Uid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_reservations (org_id, subject_id, sku_id, warehouse_id) {
        org_id -> Uid,
        subject_id -> Uid,
        subject_type -> Text,
        sku_id -> Uid,
        warehouse_id -> Uid,
        quantity -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_counters (org_id, year) {
        org_id -> Uid,
        year -> BigInt,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_counts (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        status -> Text,
        warehouse_id -> Uid,
        location_id -> Nullable<Uid>,
        sku_ids -> Text,
        note -> Nullable<Text>,
        reason -> Nullable<Text>,
        movement_id -> Nullable<Uid>,
        opened_by -> Uid,
        opened_at -> BigInt,
        closed_by -> Nullable<Uid>,
        closed_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_count_lines (org_id, count_id, sku_id, location_id, lot_key) {
        org_id -> Uid,
        count_id -> Uid,
        sku_id -> Uid,
        location_id -> Uid,
        lot_key -> Uid,
        lot_id -> Nullable<Uid>,
        counted -> BigInt,
        expected -> BigInt,
        bare -> BigInt,
        serials -> Text,
        missing -> Text,
        found -> Text,
        counted_by -> Uid,
        counted_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    stock_shortages (org_id, sku_id, subject_id) {
        org_id -> Uid,
        sku_id -> Uid,
        subject_id -> Uid,
        task_id -> Nullable<Uid>,
        project_id -> Nullable<Uid>,
        required -> BigInt,
        missing -> BigInt,
        since -> BigInt,
    }
}
