//! The table of addresses for calendars, of `projects`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    calendar_links (org_id, user_id) {
        org_id -> Uid,
        user_id -> Uid,
        token_hash -> Binary,
        created_at -> BigInt,
    }
}
