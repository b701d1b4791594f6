//! Tables of `costs`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    cost_entries (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        kind -> Text,
        origin -> Text,
        source_key -> Text,
        revision -> BigInt,
        amount_minor -> BigInt,
        currency -> Text,
        project_id -> Nullable<Uid>,
        task_id -> Nullable<Uid>,
        channel_id -> Nullable<Uid>,
        sku_id -> Nullable<Uid>,
        user_id -> Nullable<Uid>,
        day -> Text,
        document -> Nullable<Text>,
        note -> Nullable<Text>,
        recorded_by -> Nullable<Uid>,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    labour_rates (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        user_id -> Uid,
        valid_from -> Text,
        rate_minor -> BigInt,
        currency -> Text,
        set_by -> Uid,
        set_at -> BigInt,
    }
}
