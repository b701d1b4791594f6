//! The command line.

mod doctor;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, LogFormat, Serve};

/// Why a command failed, for people.
pub(crate) type Outcome = Result<ExitCode, Box<dyn std::error::Error + Send + Sync>>;

/// Muster: the digital war room of an e-commerce company.
#[derive(Parser)]
#[command(name = "muster", version, after_help = EXAMPLES)]
struct Cli {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  muster serve --demo                          try it out on http://127.0.0.1:8080
  DATABASE_URL=postgres://muster@db/muster muster migrate
  muster verify --data /srv/muster             check that nobody changed the log";

#[derive(Subcommand)]
enum Command {
    /// Bring the database up to date, then serve until stopped.
    Serve(Serve),
    /// Bring the database up to date and stop.
    Migrate,
    /// Print the GraphQL schema.
    Schema,
    /// Check the hash chain of the event log; exit code 1 when it is broken.
    Verify,
    /// Check the installation and say what is missing.
    Doctor,
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    let cli = Cli::parse();
    log(cli.config.log_format);
    let outcome = match &cli.command {
        Command::Serve(serve) => serve::serve(&cli.config, serve),
        Command::Migrate => serve::migrate(&cli.config),
        Command::Schema => {
            print!("{}", crate::graphql::schema::text());
            Ok(ExitCode::SUCCESS)
        }
        Command::Verify => doctor::verify(&cli.config),
        Command::Doctor => doctor::doctor(&cli.config),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("muster: {error}");
        ExitCode::FAILURE
    })
}

fn log(format: LogFormat) {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_env("MUSTER_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Pretty => log.init(),
        LogFormat::Json => log.json().init(),
    }
}
