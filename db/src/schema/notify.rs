//! Tables of `notify`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    notifications (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        user_id -> Uid,
        seq -> BigInt,
        kind -> Text,
        subject_type -> Text,
        subject_id -> Uid,
        project_id -> Nullable<Uid>,
        actor_id -> Nullable<Uid>,
        params -> Text,
        internal -> Bool,
        created_at -> BigInt,
        read_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    reminders (org_id, node_type, node_id) {
        org_id -> Uid,
        node_type -> Text,
        node_id -> Uid,
        due_at -> BigInt,
        stage -> BigInt,
    }
}
