//! Tables of `projects` about working time, schedules, health and the roster; the migrations say what
//! each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    work_calendars (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        department_id -> Nullable<Uid>,
        week -> Nullable<Text>,
        public_holidays -> Nullable<Bool>,
        updated_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    work_calendar_days (org_id, calendar_id, day) {
        org_id -> Uid,
        calendar_id -> Uid,
        day -> Text,
        name -> Text,
        hours -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    project_health (org_id, project_id) {
        org_id -> Uid,
        project_id -> Uid,
        health -> Text,
        computed -> Text,
        reasons -> Text,
        forecast_ends_at -> Nullable<BigInt>,
        computed_at -> BigInt,
        said -> Nullable<Text>,
        said_reason -> Nullable<Text>,
        said_by -> Nullable<Uid>,
        said_at -> Nullable<BigInt>,
        said_until -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    task_schedules (org_id, task_id) {
        org_id -> Uid,
        task_id -> Uid,
        project_id -> Uid,
        starts_at -> BigInt,
        ends_at -> BigInt,
        slack_minutes -> BigInt,
        critical -> Bool,
        risk -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    roster_people (org_id, user_id) {
        org_id -> Uid,
        user_id -> Uid,
        changes -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    shifts (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        channel_id -> Uid,
        user_id -> Uid,
        role -> Text,
        starts_at -> BigInt,
        ends_at -> BigInt,
        note -> Nullable<Text>,
        created_by -> Uid,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    absences (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        user_id -> Uid,
        from_day -> Text,
        to_day -> Text,
        delegate_id -> Nullable<Uid>,
        created_by -> Uid,
        created_at -> BigInt,
    }
}
