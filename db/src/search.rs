#![allow(missing_docs, reason = "the macro writes items without documentation")]
//! Search in texts that behaves alike on both databases.

diesel::define_sql_function! {
    /// The text with A to Z in small letters. `LIKE` regards their case in PostgreSQL only, so both
    /// sides of it are made small (of other letters SQLite leaves the case as it is).
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

diesel::define_sql_function! {
    /// A moment, or another one where there is none, so that lists by time page by one value.
    #[sql_name = "coalesce"]
    fn or_moment(
        at: diesel::sql_types::Nullable<diesel::sql_types::BigInt>,
        without: diesel::sql_types::BigInt,
    ) -> diesel::sql_types::BigInt;
}
