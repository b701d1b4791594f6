//! What the SDK's twin of the inspection rules is made from and compared with.
//!
//! `twin tables` prints the sampling tables as TypeScript; the others print what the server's rules
//! say, one JSON value a line: `twin grid` for every cell, `twin reports SEED COUNT` for draws and
//! verdicts, `twin histories SEED COUNT` for the switching rules.

mod checklists;
mod grid;
mod histories;
mod random;
mod reports;
mod tables;

use std::error::Error;
use std::io::{BufWriter, Write, stdout};
use std::process::ExitCode;

type Outcome = Result<(), Box<dyn Error>>;

const USAGE: &str = "twin tables | grid | reports SEED COUNT | histories SEED COUNT";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("twin: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = BufWriter::new(stdout().lock());
    match arguments.as_slice() {
        ["tables"] => tables::print(&mut out)?,
        ["grid"] => grid::print(&mut out)?,
        ["reports", seed, count] => reports::print(&mut out, seed.parse()?, count.parse()?)?,
        ["histories", seed, count] => histories::print(&mut out, seed.parse()?, count.parse()?)?,
        _ => return Err(USAGE.into()),
    }
    out.flush()?;
    Ok(())
}
