//! Tables of `discussion`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    discussions (org_id, node_id, node_type) {
        org_id -> Uid,
        node_type -> Text,
        node_id -> Uid,
        comments -> BigInt,
        shared_comments -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    comments (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        node_type -> Text,
        node_id -> Uid,
        number -> BigInt,
        shared_number -> Nullable<BigInt>,
        parent_id -> Nullable<Uid>,
        body -> Text,
        internal -> Bool,
        pin_file_id -> Nullable<Uid>,
        pin_x -> Nullable<BigInt>,
        pin_y -> Nullable<BigInt>,
        author_id -> Uid,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    comment_mentions (org_id, comment_id, user_id) {
        org_id -> Uid,
        comment_id -> Uid,
        user_id -> Uid,
    }
}
