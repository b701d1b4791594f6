//! Tables of `events`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    organizations (id) {
        id -> Uid,
        slug -> Text,
        name -> Text,
        time_zone -> Text,
        currency -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    event_heads (org_id) {
        org_id -> Uid,
        epoch -> BigInt,
        seq -> BigInt,
        hash -> Binary,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    events (org_id, seq) {
        org_id -> Uid,
        seq -> BigInt,
        id -> Uid,
        kind -> Text,
        subject_type -> Text,
        subject_id -> Uid,
        project_id -> Nullable<Uid>,
        actor_id -> Nullable<Uid>,
        at -> BigInt,
        data -> Text,
        prev_hash -> Binary,
        hash -> Binary,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    idempotency_keys (org_id, actor_id, key) {
        org_id -> Uid,
        actor_id -> Uid,
        key -> Text,
        request_hash -> Binary,
        outcome -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    reader_cursors (org_id, reader) {
        org_id -> Uid,
        reader -> Text,
        seq -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    parked_events (org_id, reader, seq) {
        org_id -> Uid,
        reader -> Text,
        seq -> BigInt,
        attempts -> BigInt,
        error -> Text,
        parked_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    timers (org_id, name, subject_id) {
        org_id -> Uid,
        name -> Text,
        subject_id -> Uid,
        due_at -> BigInt,
        attempts -> BigInt,
        error -> Nullable<Text>,
    }
}
