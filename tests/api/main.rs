//! The API, tested through real HTTP and WebSocket against the real binary, on every database.
//!
//! [`stage`] starts servers and gives clients; every other module tells the story of one use case.
#![cfg(test)]

mod stage;

mod stage_works;
