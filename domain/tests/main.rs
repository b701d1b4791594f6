//! Use cases on both databases: SQLite always, PostgreSQL when `MUSTER_TEST_POSTGRES` names a server.
#![cfg(test)]
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]
#![allow(clippy::too_many_lines, reason = "a test tells its story whole")]

mod after_sales;
mod catalog;
mod corrective;
mod costs;
mod crm;
mod database;
mod devices;
mod discussion;
mod events;
mod files;
mod identity;
mod inventory;
mod metrics;
mod notify;
mod orders;
mod procurement;
mod production;
mod projects;
mod quality;
mod samples;
mod search;
mod stage;
