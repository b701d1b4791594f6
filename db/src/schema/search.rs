//! Tables of `search`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    search_documents (org_id, node_id, home_id, kind) {
        org_id -> Uid,
        node_id -> Uid,
        home_id -> Uid,
        kind -> Text,
        node_type -> Text,
        home_type -> Text,
        internal -> Bool,
        project_id -> Nullable<Uid>,
        phase_id -> Nullable<Uid>,
        title -> Text,
        body -> Text,
        at -> BigInt,
        number -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    search_skus (org_id, home_id, sku_id) {
        org_id -> Uid,
        home_id -> Uid,
        sku_id -> Uid,
    }
}

// What the products name alike; the words themselves are reached by `crate::search`.
diesel::table! {
    search_index (rowid) {
        rowid -> BigInt,
    }
}
