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
