//! Servers that really run, and clients that hide nothing.
//!
//! A [`Home`] is one installation: a data folder and a database, copied from a seeded template. A
//! [`Server`] runs the binary on it. A [`Client`] is one person's or program's view of a server.

mod binary;
mod client;
mod home;
mod server;
mod socket;

use std::time::{Duration, UNIX_EPOCH};

pub(crate) use client::{Answer, Client, Raw, codes};
pub(crate) use home::{Database, Home};
pub(crate) use server::{Server, Settings};
pub(crate) use socket::{Heard, Subscription};

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

/// A moment so many days ahead, as the API reads it.
pub(crate) fn in_days(days: u64) -> String {
    in_seconds(days * 24 * 3600)
}

/// A moment so many seconds ahead, as the API reads it.
pub(crate) fn in_seconds(seconds: u64) -> String {
    #[expect(clippy::disallowed_methods, reason = "this is the outside")]
    let now = std::time::SystemTime::now();
    let at = now + Duration::from_secs(seconds);
    let seconds = at.duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    let (year, month, day) = date(i64::try_from(seconds / 86_400).expect("a date"));
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Year, month and day of a day since 1970, by Howard Hinnant's `civil_from_days`.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (year, month, day)
}
