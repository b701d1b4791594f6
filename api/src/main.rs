//! Muster's server: the only crate that knows HTTP, GraphQL and async.

mod app;
mod caller;
mod cli;
mod config;
mod demo;
mod denials;
mod files;
mod gateway;
mod graphql;
mod http;
mod hub;
mod plan;
mod receipt_key;
mod report;
mod session_token;
mod tls;
mod volume;
mod worker;

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
