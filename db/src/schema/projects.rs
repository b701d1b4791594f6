//! Tables of `projects`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    channels (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        kind -> Text,
        name -> Text,
        url -> Nullable<Text>,
        article_url -> Nullable<Text>,
        archived_at -> Nullable<BigInt>,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    project_counters (org_id) {
        org_id -> Uid,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    projects (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        name -> Text,
        description -> Nullable<Text>,
        kind -> Text,
        status -> Text,
        owner_id -> Uid,
        channel_id -> Nullable<Uid>,
        parent_id -> Nullable<Uid>,
        starts_on -> Nullable<Text>,
        ends_on -> Nullable<Text>,
        budget_minor -> Nullable<BigInt>,
        currency -> Text,
        created_by -> Uid,
        created_at -> BigInt,
        proposed_by -> Nullable<Uid>,
        status_reason -> Nullable<Text>,
        status_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    project_members (org_id, project_id, user_id) {
        org_id -> Uid,
        project_id -> Uid,
        user_id -> Uid,
        role -> Nullable<Text>,
        added_by -> Uid,
        added_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    phases (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        project_id -> Uid,
        position -> BigInt,
        name -> Text,
        needs_approval -> Bool,
        approved_by -> Nullable<Uid>,
        approved_at -> Nullable<BigInt>,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    task_counters (org_id, project_id) {
        org_id -> Uid,
        project_id -> Uid,
        last -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    tasks (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        project_id -> Uid,
        number -> BigInt,
        title -> Text,
        description -> Nullable<Text>,
        status -> Text,
        phase_id -> Nullable<Uid>,
        parent_id -> Nullable<Uid>,
        assignee_id -> Nullable<Uid>,
        department_id -> Nullable<Uid>,
        reviewer_id -> Nullable<Uid>,
        channel_id -> Nullable<Uid>,
        priority -> Text,
        priority_rank -> BigInt,
        estimate_minutes -> Nullable<BigInt>,
        starts_at -> Nullable<BigInt>,
        due_at -> Nullable<BigInt>,
        due_key -> BigInt,
        milestone -> Bool,
        mandatory -> Bool,
        labels -> Text,
        source_type -> Nullable<Text>,
        source_id -> Nullable<Uid>,
        created_by -> Uid,
        created_at -> BigInt,
        started_at -> Nullable<BigInt>,
        submitted_by -> Nullable<Uid>,
        completed_at -> Nullable<BigInt>,
        blocked_reason -> Nullable<Text>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sku_listings (org_id, sku_id, channel_id) {
        org_id -> Uid,
        sku_id -> Uid,
        channel_id -> Uid,
        external_id -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    task_skus (org_id, task_id, sku_id) {
        org_id -> Uid,
        task_id -> Uid,
        sku_id -> Uid,
        required_quantity -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    task_dependencies (org_id, successor_id, predecessor_id) {
        org_id -> Uid,
        successor_id -> Uid,
        predecessor_id -> Uid,
        kind -> Text,
        lag_minutes -> BigInt,
        policy -> Text,
        created_by -> Uid,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    checklist_items (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        task_id -> Uid,
        position -> BigInt,
        title -> Text,
        done_by -> Nullable<Uid>,
        done_at -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    deliverable_requirements (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        task_id -> Uid,
        position -> BigInt,
        name -> Text,
        kind -> Text,
        required -> Bool,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    deliverables (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        project_id -> Uid,
        task_id -> Uid,
        requirement_id -> Nullable<Uid>,
        name -> Text,
        version_count -> BigInt,
        state -> Text,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    deliverable_versions (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        deliverable_id -> Uid,
        number -> BigInt,
        file_id -> Nullable<Uid>,
        url -> Nullable<Text>,
        note -> Nullable<Text>,
        state -> Text,
        added_by -> Uid,
        added_at -> BigInt,
        decided_by -> Nullable<Uid>,
        decided_at -> Nullable<BigInt>,
        decision_note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    time_entries (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        task_id -> Uid,
        user_id -> Uid,
        minutes -> BigInt,
        day -> Text,
        note -> Nullable<Text>,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    project_templates (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        key -> Nullable<Text>,
        name -> Text,
        description -> Nullable<Text>,
        kind -> Text,
        channel_kind -> Nullable<Text>,
        content -> Text,
        task_count -> BigInt,
        archived_at -> Nullable<BigInt>,
        created_by -> Uid,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    task_links (org_id, task_id, completes_on, subject_id) {
        org_id -> Uid,
        task_id -> Uid,
        completes_on -> Text,
        subject_type -> Text,
        subject_id -> Uid,
        created_by -> Uid,
        created_at -> BigInt,
        document -> Nullable<Text>,
        completed_at -> Nullable<BigInt>,
        refused -> Nullable<Text>,
    }
}
