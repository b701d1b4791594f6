//! The command line: accounts, tokens, the schema, and the demo's password.

use serde_json::json;

use crate::stage::{Database, Home, Server, Settings, codes};

fn bare() -> Settings {
    Settings {
        demo: false,
        ..Settings::default()
    }
}

const CREATE: [&str; 8] = [
    "user",
    "create",
    "--org",
    "acme",
    "--email",
    "Boss@Acme.example",
    "--name",
    "安然",
];

#[tokio::test]
async fn an_installation_begins_with_an_account_and_a_token() {
    for database in Database::all() {
        let home = Home::empty(database);
        let weak = home.muster(&CREATE, "short\n");
        assert!(
            !weak.ok && weak.err.contains("WEAK_PASSWORD"),
            "{}",
            weak.err
        );
        let made = home.muster(&CREATE, "a long password\n");
        assert!(made.ok && made.out.starts_with("user_"), "{}", made.err);
        let twice = home.muster(&CREATE, "a long password\n");
        assert!(
            !twice.ok && twice.err.contains("ALREADY_EXISTS"),
            "{}",
            twice.err
        );
        let issue = |org: &str, scope: &str| {
            home.muster(
                &[
                    "token", "issue", "--org", org, "--name", "ERP", "--scope", scope,
                ],
                "",
            )
        };
        let token = issue("acme", "user.read");
        assert!(token.ok && token.out.starts_with("mat_"), "{}", token.err);
        let nowhere = issue("nowhere", "user.read");
        assert!(!nowhere.ok && nowhere.err.contains("no organisation nowhere"));
        let unknown = issue("acme", "everything");
        assert!(!unknown.ok && unknown.err.contains("UNKNOWN_SCOPE"));

        let server = Server::at(home, bare());
        let boss = server.sign_in("boss@acme.example", "a long password").await;
        let query = "{ viewer { roles user { name } organization { slug } } }";
        let viewer = boss.gql(query, json!({})).await;
        assert_eq!(viewer["viewer"]["roles"], json!(["ADMIN"]));
        assert_eq!(viewer["viewer"]["user"]["name"], "安然");
        assert_eq!(viewer["viewer"]["organization"]["slug"], "acme");
        let erp = server.anonymous().with_bearer(token.out.trim());
        let users = erp.gql("{ users { totalCount } }", json!({})).await;
        assert_eq!(
            users["users"]["totalCount"], 2,
            "the boss and the token's own member"
        );
        assert!(server.home().muster(&["verify"], "").ok);
    }
}

/// SQLite has one writing process; the command says so instead of waiting or breaking something.
#[tokio::test]
async fn accounts_are_made_while_the_server_runs_or_it_is_said_why_not() {
    for database in Database::all() {
        let server = Server::start(database);
        let made = server.home().muster(&CREATE, "a long password\n");
        if database == Database::Postgres {
            assert!(made.ok, "{}", made.err);
            server.sign_in("boss@acme.example", "a long password").await;
        } else {
            assert!(!made.ok, "two writers of one file");
            assert!(made.err.contains("muster.sqlite.lock"), "{}", made.err);
        }
        server.client("manager@muyu.example").await;
    }
}

/// The demo's password is printed in the manual, so it must open nothing elsewhere.
#[tokio::test]
async fn the_demo_password_is_closed_without_demo() {
    for database in Database::all() {
        let server = Server::at(Home::seeded(database), bare());
        let nobody = server.anonymous();
        let try_in = async |password: &str| {
            let input = json!({ "email": "admin@muyu.example", "password": password });
            nobody
                .mutate("sessionCreate", input, "accessToken viewer { roles }")
                .await
        };
        let closed = try_in("muster-demo").await;
        assert_eq!(codes(&closed), ["INVALID_CREDENTIALS"]);
        assert_eq!(closed, try_in("wrong password").await);
    }
}

/// Whatever password the demo was made with, and whether or not the server is told it.
#[tokio::test]
async fn a_demo_password_of_its_own_is_closed_without_demo() {
    for database in Database::all() {
        let home = Home::empty(database);
        let made = home.muster(
            &[
                "seed",
                "demo",
                "--people-only",
                "--password",
                "a secret of ours",
            ],
            "",
        );
        assert!(made.ok, "{}", made.err);
        let mut server = Server::at(home, bare());
        let input = json!({ "email": "admin@muyu.example", "password": "a secret of ours" });
        let nobody = server.anonymous();
        let closed = nobody.mutate("sessionCreate", input, "accessToken").await;
        assert_eq!(codes(&closed), ["INVALID_CREDENTIALS"]);
        assert!(server.stop());
        server.change(|settings| Settings {
            demo: true,
            ..settings
        });
        server.restart();
        server
            .sign_in("admin@muyu.example", "a secret of ours")
            .await;
    }
}

/// M1: the schema that is committed is the schema that is served.
#[test]
fn the_committed_schema_is_the_servers() {
    let said = Home::empty(Database::Sqlite).muster(&["schema"], "");
    assert!(said.ok, "{}", said.err);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema.graphql");
    let committed = std::fs::read_to_string(path).expect("schema.graphql");
    assert!(
        committed == said.out,
        "run `make schema` and commit what changes"
    );
}

#[test]
fn migrate_and_doctor_say_what_there_is() {
    for database in Database::all() {
        let home = Home::empty(database);
        let before = home.muster(&["doctor"], "");
        assert!(
            before.out.contains("missing: run `muster migrate`"),
            "{}",
            before.out
        );
        let first = home.muster(&["migrate"], "");
        assert!(first.ok && first.out.lines().count() > 3, "{}", first.err);
        let second = home.muster(&["migrate"], "");
        assert!(second.ok && second.out.is_empty(), "{}", second.out);
        let after = home.muster(&["doctor"], "");
        assert!(
            after.ok && after.out.contains("up to date"),
            "{}",
            after.out
        );
    }
}
