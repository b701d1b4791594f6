//! The command line.

mod backup;
mod doctor;
mod network;
mod parked;
mod people;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, LogFormat, Serve};
use crate::volume::Volume;

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
  echo 'a long password' | muster user create --org muyu --email me@muyu.example --name 安然
  muster token issue --org muyu --name ERP --scope catalog.read --scope lot.receive
  muster backup /srv/backup/2026-06-18         while the server runs
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
    /// People's accounts.
    #[command(subcommand)]
    User(User),
    /// Tokens of other systems.
    #[command(subcommand)]
    Token(Token),
    /// Events that a reaction failed on.
    #[command(subcommand)]
    Parked(parked::ParkedCommand),
    /// Example data.
    #[command(subcommand)]
    Seed(Seed),
    /// Copy the embedded database and its files into a folder while the server runs.
    Backup(backup::BackupArgs),
    /// Put a backup into an empty data folder.
    Restore(backup::BackupArgs),
}

#[derive(Subcommand)]
enum User {
    /// Create an account and make it a member; creates the organisation when there is none.
    Create(people::UserArgs),
}

#[derive(Subcommand)]
enum Token {
    /// Issue a token and print its secret, once.
    Issue(people::TokenArgs),
}

#[derive(Subcommand)]
enum Seed {
    /// The two demo organisations.
    Demo {
        /// Password of the demo accounts; works only while the server runs with --demo.
        #[arg(
            long,
            env = "MUSTER_DEMO_PASSWORD",
            default_value = "muster-demo",
            hide_env_values = true
        )]
        password: String,
        /// Companies, people and suppliers only, without what they do.
        #[arg(long)]
        people_only: bool,
    },
    /// One organisation with a great deal in it, to measure with; sign in as manager@bench.example.
    Bench {
        #[command(flatten)]
        volume: Volume,
        /// Password of its accounts.
        #[arg(
            long,
            env = "MUSTER_DEMO_PASSWORD",
            default_value = "muster-demo",
            hide_env_values = true
        )]
        password: String,
    },
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
        Command::User(User::Create(args)) => people::user_create(&cli.config, args),
        Command::Token(Token::Issue(args)) => people::token_issue(&cli.config, args),
        Command::Parked(command) => parked::parked(&cli.config, command),
        Command::Seed(Seed::Demo {
            password,
            people_only,
        }) => serve::seed_demo(&cli.config, password, *people_only),
        Command::Seed(Seed::Bench { volume, password }) => {
            serve::seed_bench(&cli.config, volume, password)
        }
        Command::Backup(args) => backup::backup(&cli.config, args),
        Command::Restore(args) => backup::restore(&cli.config, args),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("muster: {error}");
        ExitCode::FAILURE
    })
}

fn log(format: LogFormat) {
    use tracing_subscriber::EnvFilter;
    // What is not HTTP is answered 400; strangers do not fill the log with it.
    let usual = "info,actix_http=off";
    let filter = EnvFilter::try_from_env("MUSTER_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Pretty => log.init(),
        LogFormat::Json => log.json().init(),
    }
}
