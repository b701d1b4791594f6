//! Tables of `samples`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sample_counters (org_id, year) {
        org_id -> Uid,
        year -> BigInt,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    samples (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        title -> Text,
        stage -> Text,
        status -> Text,
        supplier_id -> Uid,
        sku_id -> Nullable<Uid>,
        project_id -> Nullable<Uid>,
        spec -> Text,
        min_photos -> BigInt,
        physical -> Bool,
        round_count -> BigInt,
        round_status -> Text,
        due_at -> Nullable<BigInt>,
        requested_by -> Uid,
        created_at -> BigInt,
        drop_reason -> Nullable<Text>,
        dropped_by -> Nullable<Uid>,
        dropped_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sample_rounds (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        sample_id -> Uid,
        number -> BigInt,
        stage -> Text,
        status -> Text,
        due_at -> Nullable<BigInt>,
        expires_at -> Nullable<BigInt>,
        submissions -> BigInt,
        note -> Nullable<Text>,
        tracking_number -> Nullable<Text>,
        report -> Nullable<Text>,
        nonconforming -> BigInt,
        submitted_by -> Nullable<Uid>,
        submitted_at -> Nullable<BigInt>,
        received_at -> Nullable<BigInt>,
        reviewed_by -> Nullable<Uid>,
        review_started_at -> Nullable<BigInt>,
        decision -> Nullable<Text>,
        decision_reason -> Nullable<Text>,
        decided_by -> Nullable<Uid>,
        decided_at -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sample_round_files (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        sample_id -> Uid,
        round_id -> Uid,
        submission -> BigInt,
        position -> BigInt,
        file_id -> Uid,
        kind -> Text,
        version -> BigInt,
        replaces_id -> Nullable<Uid>,
        added_by -> Uid,
        added_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sample_seals (org_id, sample_id) {
        org_id -> Uid,
        sample_id -> Uid,
        round_id -> Uid,
        code -> Text,
        place -> Text,
        photos -> Text,
        proposed_by -> Uid,
        proposed_at -> BigInt,
        confirmed_by -> Nullable<Uid>,
        confirmed_at -> Nullable<BigInt>,
    }
}
