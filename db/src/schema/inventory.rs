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
