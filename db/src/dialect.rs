//! What has to be written for each database apart.

/// Runs the same expression on the connection of whichever database it is; for what the common
/// connection cannot do, such as inserting several rows at once: `each_backend!(conn, |c| …)`.
#[macro_export]
macro_rules! each_backend {
    ($conn:expr, |$c:ident| $body:expr) => {
        match $conn {
            $crate::Conn::Postgres($c) => $body,
            $crate::Conn::Sqlite($c) => $body,
        }
    };
}

/// Inserts a slice of rows: `insert_all!(conn, table, rows)`, a `QueryResult<()>`.
///
/// On PostgreSQL 500 go with each statement, which takes at most 65,535 values; on SQLite each row
/// goes alone, since the statement of one row stays prepared and no network lies between.
#[macro_export]
macro_rules! insert_all {
    ($conn:expr, $table:expr, $rows:expr) => {
        match $conn {
            $crate::Conn::Postgres(conn) => $rows.chunks(500).try_for_each(|batch| {
                let insert = diesel::insert_into($table).values(batch);
                insert.execute(conn).map(drop)
            }),
            $crate::Conn::Sqlite(conn) => $rows.iter().try_for_each(|row| {
                let insert = diesel::insert_into($table).values(row);
                insert.execute(conn).map(drop)
            }),
        }
    };
}
