//! Tables of `after_sales`; the migrations say what each column holds.

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    service_tickets (org_id, id) {
        org_id -> Uid,
        id -> Uid,
        code -> Text,
        subject -> Text,
        body -> Nullable<Text>,
        kind -> Text,
        status -> Text,
        status_reason -> Nullable<Text>,
        customer_id -> Nullable<Uid>,
        order_id -> Nullable<Uid>,
        serial_id -> Nullable<Uid>,
        lot_id -> Nullable<Uid>,
        owner_id -> Nullable<Uid>,
        due_at -> Nullable<BigInt>,
        opened_by -> Uid,
        opened_at -> BigInt,
        closed_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::types::Uid;

    service_ticket_inspections (org_id, ticket_id, inspection_id) {
        org_id -> Uid,
        ticket_id -> Uid,
        inspection_id -> Uid,
    }
}
