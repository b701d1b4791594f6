//! Tables of `files`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    files (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        name -> Text,
        content_type -> Text,
        byte_size -> BigInt,
        sha256 -> Text,
        received -> BigInt,
        status -> Text,
        storage_key -> Text,
        width -> Nullable<BigInt>,
        height -> Nullable<BigInt>,
        taken_at -> Nullable<BigInt>,
        uploaded_by -> Uid,
        created_at -> BigInt,
        expires_at -> Nullable<BigInt>,
        completed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    file_attachments (org_id, node_id, file_id, node_type) {
        org_id -> Uid,
        node_type -> Text,
        node_id -> Uid,
        file_id -> Uid,
        shared_type -> Text,
        shared_id -> Uid,
        internal -> Bool,
        created_at -> BigInt,
    }
}
