//! House rules as tests: they read the sources, so plain `cargo test` says when one is broken.
//!
//! Each module holds one rule: a function that returns what is wrong, a test that there is nothing
//! wrong with this repository, and tests that the function sees what it is there to see.
#![cfg(test)]

mod attributes;
mod capabilities;
mod foreign;
mod layering;
mod licences;
mod links;
mod migrations;
mod names;
mod repository;
mod schema_docs;
mod sizes;
mod source;
mod travels;
