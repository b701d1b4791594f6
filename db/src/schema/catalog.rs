//! Tables of `catalog`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    products (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        name -> Text,
        category -> Nullable<Text>,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    skus (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        product_id -> Uid,
        code -> Text,
        barcode -> Nullable<Text>,
        name -> Text,
        currency -> Text,
        price_minor -> BigInt,
        cost_minor -> Nullable<BigInt>,
        image_file_id -> Nullable<Uid>,
        created_at -> BigInt,
        version -> BigInt,
        reorder_point -> Nullable<BigInt>,
    }
}
