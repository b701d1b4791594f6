//! Accounts and tokens from the command line.

use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use db::{Database, Settings};
use domain::identity::{self, OrganizationCreate, UserCreate, password, read};
use domain::kernel::id::{OrganizationId, UserId};
use domain::kernel::unit::run;
use domain::kernel::{Actor, Moment, Role, Roles, Sources};

use super::Outcome;
use crate::config::Config;

/// Arguments of `muster user create`.
#[derive(Args)]
pub(super) struct UserArgs {
    /// Short name of the organisation; it is created when there is none.
    #[arg(long)]
    org: String,
    /// Address.
    #[arg(long)]
    email: String,
    /// Name of the person.
    #[arg(long)]
    name: String,
    /// Roles, as ADMIN or MANAGER; may be repeated.
    #[arg(long = "role", default_value = "ADMIN")]
    roles: Vec<Role>,
    /// Password; read from standard input when left out.
    #[arg(long, env = "MUSTER_PASSWORD", hide_env_values = true)]
    password: Option<String>,
}

/// Arguments of `muster token issue`.
#[derive(Args)]
pub(super) struct TokenArgs {
    /// Short name of the organisation.
    #[arg(long)]
    org: String,
    /// What the token is for.
    #[arg(long)]
    name: String,
    /// Permission, as sample.read; may be repeated.
    #[arg(long = "scope", required = true)]
    scopes: Vec<String>,
    /// Days until it ends, at most 730.
    #[arg(long, default_value_t = 365)]
    days: i64,
}

/// Creates an account and makes it a member.
pub(super) fn user_create(config: &Config, args: &UserArgs) -> Outcome {
    let (db, sources) = open(config)?;
    let secret = match &args.password {
        Some(password) => password.clone(),
        None => std::io::read_to_string(std::io::stdin())?
            .trim_end()
            .to_owned(),
    };
    let org = match db.read(|conn| read::organization_by_slug(conn, &args.org))? {
        Some(row) => row.id,
        None => {
            let create = OrganizationCreate {
                slug: args.org.clone(),
                name: args.org.clone(),
                time_zone: "Asia/Shanghai".to_owned(),
                currency: "CNY".to_owned(),
            };
            run(&db, &sources, move |tx| {
                identity::organization_create(tx, &create)
            })?
            .value
        }
    };
    let create = UserCreate {
        org,
        email: args.email.clone(),
        name: args.name.clone(),
        roles: args.roles.clone(),
        password_hash: Some(password::hash(&secret, &sources)?),
        department: None,
        supplier: None,
    };
    let user = run(&db, &sources, move |tx| identity::user_create(tx, &create))?.value;
    println!("{user}");
    Ok(ExitCode::SUCCESS)
}

/// Issues a token of an integration and prints its secret.
pub(super) fn token_issue(config: &Config, args: &TokenArgs) -> Outcome {
    let (db, sources) = open(config)?;
    let org = db
        .read(|conn| read::organization_by_slug(conn, &args.org))?
        .ok_or_else(|| format!("there is no organisation {}", args.org))?;
    let create = identity::AccessTokenCreate {
        name: args.name.clone(),
        scopes: args.scopes.clone(),
        expires_at: sources
            .now()
            .plus_seconds(args.days.saturating_mul(24 * 3600)),
    };
    let operator = operator(org.id);
    let made = run(&db, &sources, move |tx| {
        identity::access_token_create(tx, &operator, &create)
    })?;
    println!("{}", made.value.secret);
    Ok(ExitCode::SUCCESS)
}

/// Who holds the machine may what an administrator may.
pub(super) fn operator(org: OrganizationId) -> Actor {
    Actor {
        org,
        user: UserId::new(uuid::Uuid::nil()),
        session: None,
        roles: Roles::of(&[Role::Admin]),
        supplier: None,
        grants: Vec::new(),
        scopes: Vec::new(),
        expires_at: Moment(i64::MAX),
        is_server: false,
    }
}

/// Opens the database brought up to date.
pub(super) fn open(config: &Config) -> Result<(Database, Arc<Sources>), db::Error> {
    std::fs::create_dir_all(&config.data).map_err(|e| db::Error::Open(e.to_string()))?;
    let db = Database::open(&Settings {
        url: config.url(),
        pool_size: 2,
    })?;
    db::migrate::run(&config.url())?;
    Ok((db, Arc::new(Sources::system())))
}
