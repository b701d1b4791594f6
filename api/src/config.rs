//! What an installation can set.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::http::Network;

/// Settings that every command takes, from flags or the environment.
#[derive(Debug, Clone, Args)]
pub(crate) struct Config {
    /// Folder for the embedded database and files.
    #[arg(
        long = "data",
        env = "MUSTER_DATA",
        default_value = "data",
        global = true
    )]
    pub(crate) data: PathBuf,

    /// Database; the embedded one in the data folder unless set.
    /// `sqlite:///path/muster.sqlite` or `postgres://user@host/database`.
    #[arg(long, env = "DATABASE_URL", global = true, hide_env_values = true)]
    pub(crate) database_url: Option<String>,

    /// Form of the log on standard error.
    #[arg(
        long,
        env = "MUSTER_LOG_FORMAT",
        value_enum,
        default_value = "pretty",
        global = true
    )]
    pub(crate) log_format: LogFormat,
}

/// Form of the log.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum LogFormat {
    /// For people.
    Pretty,
    /// One JSON object a line.
    Json,
}

/// Settings of `muster serve`.
#[derive(Debug, Clone, Args)]
pub(crate) struct Serve {
    /// Address and port to listen on.
    #[arg(long, env = "MUSTER_LISTEN", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,

    /// Serve by HTTPS too, for phones and other devices of the network: camera, offline work and
    /// cryptography need it. Makes a certificate authority in the data folder unless a certificate
    /// is given.
    #[arg(long, env = "MUSTER_TLS")]
    pub(crate) tls: bool,

    /// Address and port for HTTPS; with --tls.
    #[arg(long, env = "MUSTER_TLS_LISTEN", default_value = "0.0.0.0:8443")]
    pub(crate) tls_listen: SocketAddr,

    /// Address and port of the page that helps devices to trust the authority, by plain HTTP; with
    /// --tls and without a certificate from elsewhere.
    #[arg(long, env = "MUSTER_TRUST_LISTEN", default_value = "0.0.0.0:8081")]
    pub(crate) trust_listen: SocketAddr,

    /// Certificate chain for HTTPS, PEM; devices must trust it already.
    #[arg(long, env = "MUSTER_TLS_CERTIFICATE", requires = "tls_key")]
    pub(crate) tls_certificate: Option<PathBuf>,

    /// Private key of the certificate, PEM.
    #[arg(long, env = "MUSTER_TLS_KEY", requires = "tls_certificate")]
    pub(crate) tls_key: Option<PathBuf>,

    /// Set up the demo organisations, and let their well-known password work.
    #[arg(long)]
    pub(crate) demo: bool,

    /// Password of the demo accounts.
    #[arg(
        long,
        env = "MUSTER_DEMO_PASSWORD",
        default_value = "muster-demo",
        hide_env_values = true
    )]
    pub(crate) demo_password: String,

    /// Who may send GraphQL documents that are not on the trusted list.
    #[arg(long, env = "MUSTER_DOCUMENTS", value_enum, default_value = "guests")]
    pub(crate) documents: Documents,

    /// Address under which people reach the server, for links in mails.
    #[arg(long, env = "MUSTER_PUBLIC_URL")]
    pub(crate) public_url: Option<String>,

    /// Mail server, as `smtp://user:password@host:587?tls=required`; without it mail waits.
    #[arg(long, env = "MUSTER_SMTP_URL", hide_env_values = true)]
    pub(crate) smtp_url: Option<String>,

    /// Whether rate limits hold; `off` is for measuring on a machine of one's own.
    #[arg(long, env = "MUSTER_RATE_LIMITS", value_enum, default_value = "on")]
    pub(crate) rate_limits: Switch,

    /// Proxies whose `X-Forwarded-For` is believed: addresses or networks, as
    /// `127.0.0.1,10.0.0.0/8`; none unless set.
    #[arg(long, env = "MUSTER_TRUSTED_PROXIES", value_delimiter = ',')]
    pub(crate) trusted_proxies: Vec<Network>,

    /// Origins besides the server's own whose pages may open sockets and call the API, as
    /// `https://portal.example,https://app.example`.
    #[arg(long, env = "MUSTER_ORIGINS", value_delimiter = ',')]
    pub(crate) origins: Vec<String>,

    /// Sender of mails.
    #[arg(
        long,
        env = "MUSTER_MAIL_FROM",
        default_value = "Muster <no-reply@localhost>"
    )]
    pub(crate) mail_from: String,
}

/// Who may send free GraphQL documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Documents {
    /// Everybody.
    Open,
    /// Everybody but guests.
    Guests,
    /// Only the developer role.
    Trusted,
}

impl Config {
    /// The database's URL.
    pub(crate) fn url(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}", self.data.join("muster.sqlite").display()))
    }
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    /// On.
    On,
    /// Off.
    Off,
}
