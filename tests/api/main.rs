//! The API, tested through real HTTP and WebSocket against the real binary, on every database.
//!
//! [`stage`] starts servers and gives clients; every other module tells the story of one use case.
#![cfg(test)]
#![allow(clippy::too_many_lines, reason = "a test tells its story whole")]

mod samples;
mod stage;

mod access_matrix;
mod access_token_create;
mod backup;
mod bad_input;
mod catalog;
mod command_line;
mod corrective;
mod denials;
mod devices;
mod edge;
mod events;
mod files;
mod grant_add;
mod idempotency;
mod inspections;
mod introspection;
mod inventory;
mod mail;
mod notify;
mod orders;
mod organisations;
mod pages;
mod parked_events;
mod production;
mod projects;
mod search;
mod session_create;
mod session_end;
mod session_refresh;
mod stage_works;
mod supplier_create;
mod trade;
mod user_invite;
mod verify;
