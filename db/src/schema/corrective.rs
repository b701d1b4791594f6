//! Tables of `corrective`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    non_conformity_counters (org_id, year) {
        org_id -> Uid,
        year -> BigInt,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    non_conformity_settings (org_id) {
        org_id -> Uid,
        answer_days -> BigInt,
        effectiveness_days -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    non_conformities (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        status -> Text,
        severity -> Text,
        inspection_id -> Nullable<Uid>,
        supplier_id -> Nullable<Uid>,
        sku_id -> Nullable<Uid>,
        lot_id -> Nullable<Uid>,
        problem -> Nullable<Text>,
        defects -> Text,
        due_at -> BigInt,
        answer_number -> BigInt,
        opened_by -> Nullable<Uid>,
        created_at -> BigInt,
        effective_at -> Nullable<BigInt>,
        effectiveness_note -> Nullable<Text>,
        effectiveness_file_ids -> Text,
        effectiveness_inspection_id -> Nullable<Uid>,
        closed_by -> Nullable<Uid>,
        closed_at -> Nullable<BigInt>,
        cancel_reason -> Nullable<Text>,
        cancelled_by -> Nullable<Uid>,
        cancelled_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    non_conformity_answers (org_id, non_conformity_id, number) {
        org_id -> Uid,
        non_conformity_id -> Uid,
        number -> BigInt,
        containment -> Text,
        containment_file_ids -> Text,
        contained_by -> Uid,
        contained_at -> BigInt,
        root_cause -> Nullable<Text>,
        root_cause_by -> Nullable<Uid>,
        root_cause_at -> Nullable<BigInt>,
        actions -> Text,
        planned_by -> Nullable<Uid>,
        planned_at -> Nullable<BigInt>,
        implementation_note -> Nullable<Text>,
        implemented_by -> Nullable<Uid>,
        implemented_at -> Nullable<BigInt>,
        accepted -> Nullable<Bool>,
        verification_note -> Nullable<Text>,
        verified_by -> Nullable<Uid>,
        verified_at -> Nullable<BigInt>,
    }
}
