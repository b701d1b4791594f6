//! Tables of `identity`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    accounts (id) {
        id -> Uid,
        email -> Text,
        password_hash -> Nullable<Text>,
        name -> Text,
        locale -> Nullable<Text>,
        created_at -> BigInt,
        disabled_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    departments (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        name -> Text,
        parent_id -> Nullable<Uid>,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    suppliers (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        name -> Text,
        email -> Nullable<Text>,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    users (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        account_id -> Nullable<Uid>,
        name -> Text,
        email -> Nullable<Text>,
        roles -> BigInt,
        department_id -> Nullable<Uid>,
        manager_id -> Nullable<Uid>,
        supplier_id -> Nullable<Uid>,
        weekly_capacity_minutes -> BigInt,
        created_at -> BigInt,
        disabled_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sessions (id) {
        id -> Uid,
        org_id -> Uid,
        user_id -> Uid,
        created_at -> BigInt,
        expires_at -> BigInt,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    refresh_tokens (token_hash) {
        token_hash -> Binary,
        session_id -> Uid,
        created_at -> BigInt,
        rotated_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    access_tokens (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        user_id -> Uid,
        name -> Text,
        token_hash -> Binary,
        scopes -> Text,
        created_by -> Nullable<Uid>,
        created_at -> BigInt,
        expires_at -> BigInt,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    invitations (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        token_hash -> Binary,
        user_id -> Uid,
        email -> Text,
        invited_by -> Nullable<Uid>,
        created_at -> BigInt,
        expires_at -> BigInt,
        accepted_at -> Nullable<BigInt>,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    grants (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        user_id -> Uid,
        node_type -> Text,
        node_id -> Uid,
        actions -> BigInt,
        granted_by -> Nullable<Uid>,
        created_at -> BigInt,
        expires_at -> Nullable<BigInt>,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sign_in_codes (id) {
        id -> Uid,
        account_id -> Uid,
        code_hash -> Binary,
        created_at -> BigInt,
        expires_at -> BigInt,
        attempts -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    sign_in_failures (key) {
        key -> Text,
        failures -> BigInt,
        window_started_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    server_secrets (name) {
        name -> Text,
        secret -> Binary,
        created_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    mails (id) {
        id -> Uid,
        org_id -> Uid,
        recipient -> Text,
        subject -> Text,
        body -> Text,
        created_at -> BigInt,
        next_attempt_at -> Nullable<BigInt>,
        attempts -> BigInt,
        sent_at -> Nullable<BigInt>,
        error -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    denials (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        user_id -> Uid,
        operation -> Text,
        object -> Text,
        code -> Text,
        count -> BigInt,
        first_at -> BigInt,
        last_at -> BigInt,
    }
}
