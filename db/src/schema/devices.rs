//! Tables of `devices`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    devices (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        owner_id -> Uid,
        name -> Text,
        platform -> Text,
        status -> Text,
        session_id -> Nullable<Uid>,
        unsent_count -> BigInt,
        unsent_since -> Nullable<BigInt>,
        registered_at -> BigInt,
        last_seen_at -> BigInt,
        journal_bytes -> BigInt,
        lost_reason -> Nullable<Text>,
        last_receipt_id -> Nullable<Uid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    journals (org_id, device_id, subject_id) {
        org_id -> Uid,
        device_id -> Uid,
        subject_id -> Uid,
        subject_type -> Text,
        entries -> BigInt,
        head_hash -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    journal_entries (org_id, device_id, subject_id, number) {
        org_id -> Uid,
        device_id -> Uid,
        subject_id -> Uid,
        number -> BigInt,
        at -> BigInt,
        kind -> Text,
        data -> Text,
        hash -> Text,
        received_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    journal_files (org_id, device_id, subject_id, file_id) {
        org_id -> Uid,
        device_id -> Uid,
        subject_id -> Uid,
        file_id -> Uid,
        sha256 -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    receipts (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        device_id -> Uid,
        subject_id -> Uid,
        subject_type -> Text,
        entries -> BigInt,
        head_hash -> Text,
        files -> Text,
        epoch -> Text,
        key_id -> Text,
        statement -> Text,
        signature -> Text,
        issued_at -> BigInt,
    }
}
