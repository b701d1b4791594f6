//! Tables of `metrics`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    metric_hours (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        source -> Text,
        channel_id -> Uid,
        sku_key -> Text,
        sku_id -> Nullable<Uid>,
        hour -> BigInt,
        day -> Text,
        project_id -> Nullable<Uid>,
        task_id -> Nullable<Uid>,
        impressions -> BigInt,
        clicks -> BigInt,
        cost_minor -> BigInt,
        visits -> BigInt,
        carts -> BigInt,
        reviews -> BigInt,
        ratings -> BigInt,
        stars -> BigInt,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    metric_days (org_id, day, channel_id, sku_key) {
        org_id -> Uid,
        day -> Text,
        channel_id -> Uid,
        sku_key -> Text,
        sku_id -> Nullable<Uid>,
        impressions -> BigInt,
        clicks -> BigInt,
        cost_minor -> BigInt,
        visits -> BigInt,
        carts -> BigInt,
        reviews -> BigInt,
        ratings -> BigInt,
        stars -> BigInt,
    }
}
