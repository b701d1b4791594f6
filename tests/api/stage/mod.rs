//! Servers that really run, and clients that hide nothing.
//!
//! A [`Home`] is one installation: a data folder and a database, copied from a seeded template. A
//! [`Server`] runs the binary on it. A [`Client`] is one person's or program's view of a server.

mod binary;
mod client;
mod home;
mod server;
mod socket;

use std::time::Duration;

pub(crate) use client::{Answer, Client, codes};
pub(crate) use home::{Database, Home};
pub(crate) use server::{Server, Settings};
pub(crate) use socket::{Heard, Socket, Subscription};

/// Longest wait for something that must come.
pub(crate) const SOON: Duration = Duration::from_secs(10);

/// The promise of the product: what is committed or revoked is felt within a second.
pub(crate) const A_SECOND: Duration = Duration::from_secs(1);

/// Tells a story on a fresh demo server of every database.
pub(crate) async fn each(story: impl AsyncFn(&mut Server)) {
    for database in Database::all() {
        println!("on {database:?}");
        story(&mut Server::start(database)).await;
    }
}
