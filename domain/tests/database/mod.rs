//! The database kit: what every use case relies on, whichever database stands below.

mod connections;
mod migrations;
mod notes;
mod postgres;
mod shape;
mod writer;
