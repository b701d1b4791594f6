//! A running server.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Stdio};
use std::sync::mpsc::{self, Receiver};

use serde_json::json;

use super::client::Client;
use super::home::{Database, Home};
use super::{SOON, binary};

/// What the demo accounts sign in with.
const PASSWORD: &str = "muster-demo";

/// How a server is started.
#[derive(Clone)]
pub(crate) struct Settings {
    /// Let the demo's password work.
    pub(crate) demo: bool,
    /// Environment, besides what [`Settings::default`] sets.
    pub(crate) env: Vec<(&'static str, String)>,
}

impl Default for Settings {
    /// A demo server that takes free documents and limits no rates.
    fn default() -> Self {
        let env = [
            ("MUSTER_DOCUMENTS", "open"),
            ("MUSTER_RATE_LIMITS", "off"),
            ("MUSTER_PUBLIC_URL", "https://muster.example"),
        ];
        Self {
            demo: true,
            env: env.map(|(name, value)| (name, value.to_owned())).to_vec(),
        }
    }
}

impl Settings {
    /// The same with another value in the environment.
    pub(crate) fn env(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.env.push((name, value.into()));
        self
    }
}

/// A process of the binary, killed with its value.
pub(crate) struct Server {
    /// There until it retires.
    home: Option<Home>,
    settings: Settings,
    child: Child,
    /// `127.0.0.1:PORT`; stays when the server is restarted.
    address: String,
}

impl Server {
    /// A demo server with default settings.
    pub(crate) fn start(database: Database) -> Self {
        Self::at(Home::seeded(database), Settings::default())
    }

    /// Serves an installation.
    pub(crate) fn at(home: Home, settings: Settings) -> Self {
        let (child, address) = spawn(&home, &settings, "127.0.0.1:0");
        Self {
            home: Some(home),
            settings,
            child,
            address,
        }
    }

    /// The installation that it serves.
    pub(crate) fn home(&self) -> &Home {
        self.home.as_ref().expect("not retired")
    }

    /// Kills it without warning, as a power cut does.
    pub(crate) fn kill_hard(&mut self) {
        self.child.kill().expect("SIGKILL");
        self.child.wait().expect("an end");
    }

    /// Asks it to stop (SIGTERM) and waits; true when it ended well.
    pub(crate) fn stop(&mut self) -> bool {
        let pid = self.child.id().to_string();
        let asked = std::process::Command::new("kill").arg(&pid).status();
        assert!(asked.expect("kill runs").success());
        self.child.wait().expect("an end").success()
    }

    /// Stops it and gives its installation, at rest.
    pub(crate) fn retire(mut self) -> Home {
        assert!(self.stop(), "{}", self.log());
        self.home.take().expect("until now")
    }

    /// Starts it again on the same data and address, after [`Server::kill_hard`] or
    /// [`Server::stop`].
    pub(crate) fn restart(&mut self) {
        let (child, address) = spawn(self.home(), &self.settings, &self.address);
        self.child = child;
        self.address = address;
    }

    /// Changes how it starts next time.
    pub(crate) fn change(&mut self, how: impl FnOnce(Settings) -> Settings) {
        self.settings = how(self.settings.clone());
    }

    /// Somebody who is not signed in.
    pub(crate) fn anonymous(&self) -> Client {
        Client::new(self.address.clone())
    }

    /// A demo account, as `manager@muyu.example`, signed in.
    pub(crate) async fn client(&self, email: &str) -> Client {
        self.sign_in(email, PASSWORD).await
    }

    /// Anybody's account, signed in.
    pub(crate) async fn sign_in(&self, email: &str, password: &str) -> Client {
        let input = json!({ "email": email, "password": password });
        let payload = self
            .anonymous()
            .mutate("sessionCreate", input, "accessToken refreshToken")
            .await;
        let token = payload["accessToken"].as_str();
        let token = token.unwrap_or_else(|| panic!("{email} cannot sign in: {payload}"));
        self.anonymous().with_bearer(token)
    }

    /// SQL statements that the process has sent since it started.
    pub(crate) async fn statements(&self) -> u64 {
        let answer = self.anonymous().get("/metrics").await;
        let name = "muster_sql_statements_total ";
        let mut values = answer.text.lines().filter_map(|l| l.strip_prefix(name));
        values.next().expect(name).parse().expect("a number")
    }

    /// What it has logged so far.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.home().path().join("log")).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
        if std::thread::panicking() && self.home.is_some() {
            let log = self.log();
            let lines: Vec<_> = log.lines().collect();
            let tail = lines.len().saturating_sub(30);
            println!("the server said:\n{}", lines[tail..].join("\n"));
        }
    }
}

fn spawn(home: &Home, settings: &Settings, listen: &str) -> (Child, String) {
    let log = File::options()
        .create(true)
        .append(true)
        .open(home.path().join("log"))
        .expect("a log");
    let mut command = binary::command(&home.data(), home.database_url().as_deref());
    command.args(["serve", "--listen", listen]);
    if settings.demo {
        command.arg("--demo");
    }
    let mut child = command
        .envs(settings.env.iter().cloned())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .expect("the binary runs");
    let heard = address(child.stdout.take().expect("a pipe"));
    match heard.recv_timeout(SOON * 3) {
        Ok(address) => (child, address),
        Err(_) => {
            drop(child.kill());
            drop(child.wait());
            let log = std::fs::read_to_string(home.path().join("log"));
            panic!("the server does not start: {}", log.unwrap_or_default());
        }
    }
}

/// Where it listens, from its standard output, which is read to its end: a server that cannot
/// print stops.
fn address(stdout: ChildStdout) -> Receiver<String> {
    let (tell, heard) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if let Some(address) = line.strip_prefix("muster listens on http://") {
                // The test may be over.
                drop(tell.send(address.to_owned()));
            }
        }
    });
    heard
}
