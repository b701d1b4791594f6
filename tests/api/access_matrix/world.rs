//! What the matrix is asked about: callers of every kind, and objects that some of them may see.

use std::collections::HashMap;
use std::ops::Index;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::stage::{A_SECOND, Client, Database, Home, Server, Settings, codes, in_days};

/// A kind of caller and its bearer token.
pub(super) type Caller = (&'static str, Option<String>);

/// Callers with their proofs, and names for ids.
pub(super) struct World {
    /// In the order of the columns.
    pub(super) callers: Vec<Caller>,
    names: HashMap<&'static str, String>,
}

impl Index<&str> for World {
    type Output = str;

    fn index(&self, name: &str) -> &str {
        let known = self.names.get(name);
        known.unwrap_or_else(|| panic!("world.rs makes no {name:?}"))
    }
}

impl World {
    /// Sets everything up in a demo server, and gives its home, at rest.
    pub(super) async fn prepare(database: Database) -> (Self, Home) {
        let server = Server::at(Home::seeded(database), Settings::default());
        let mut world = Self {
            callers: Vec::new(),
            names: HashMap::new(),
        };
        let manager = server.client("manager@muyu.example").await;
        world.name("cursor", manager.now().await);
        world.meet(&server, &manager).await;
        world.furnish(&manager).await;
        world.sample(&server, &manager).await;
        world.inspect(&server, &manager).await;
        world.correct(&server, &manager).await;
        world.plan(&server, &manager).await;
        world.trade(&server, &manager).await;
        world.produce(&manager).await;
        world.sell(&server, &manager).await;
        world.invite(&server, &manager).await;
        settled(&manager).await;
        (world, server.retire())
    }

    pub(super) fn name(&mut self, name: &'static str, id: impl Into<String>) {
        self.names.insert(name, id.into());
    }

    /// Two people who see everything in their organisations.
    pub(super) fn watchers(&self, server: &Server) -> [Client; 2] {
        ["watcher", "watcher elsewhere"].map(|name| server.anonymous().with_bearer(&self[name]))
    }

    /// The callers whom the demo knows, and tokens.
    async fn meet(&mut self, server: &Server, manager: &Client) {
        self.callers.push(("anonymous", None));
        for role in [
            "admin",
            "manager",
            "member",
            "inspector",
            "warehouse",
            "developer",
        ] {
            self.admit(server, role, &format!("{role}@muyu.example"))
                .await;
        }
        self.admit(server, "supplier", "supplier@muyu.example")
            .await;
        self.admit(server, "collaborator", "collaborator@muyu.example")
            .await;
        self.admit(server, "admin-elsewhere", "admin@beiwan.example")
            .await;

        let admin = server.client("admin@muyu.example").await;
        let permissions = admin.gql("{ viewer { permissions } }", json!({})).await;
        let mut all: Vec<_> = permissions["viewer"]["permissions"]
            .as_array()
            .expect("a list")
            .clone();
        all.push("document.free".into());
        for (caller, scopes) in [
            ("token", json!(all)),
            ("token-without", json!(["document.free"])),
        ] {
            let secret = token(&admin, scopes).await["secret"].take();
            self.callers.push((caller, Some(text(&secret))));
        }
        self.name(
            "spare token",
            text(&token(&admin, json!(["sample.read"])).await["tokenId"]),
        );
        // Sessions of their own, which no row ends.
        for (name, email) in [
            ("watcher", "admin@muyu.example"),
            ("watcher elsewhere", "admin@beiwan.example"),
        ] {
            let bearer = server
                .client(email)
                .await
                .bearer()
                .expect("a token")
                .to_owned();
            self.name(name, bearer);
        }
        let session = json!({ "email": "member@muyu.example", "password": "muster-demo" });
        let session = manager
            .mutate("sessionCreate", session, "refreshToken")
            .await;
        self.name("refresh token", text(&session["refreshToken"]));
        let me = manager
            .gql(
                "{ viewer { user { id } } suppliers { nodes { id code } } }",
                json!({}),
            )
            .await;
        self.name("user", text(&me["viewer"]["user"]["id"]));
        let suppliers = me["suppliers"]["nodes"].as_array().expect("a list");
        let first = suppliers
            .iter()
            .find(|s| s["code"] == "HZ-TEX")
            .expect("the demo's");
        let second = suppliers
            .iter()
            .find(|s| s["code"] == "JDZ-CER")
            .expect("the demo's");
        self.name("supplier", text(&first["id"]));
        self.name("other supplier", text(&second["id"]));
    }

    async fn admit(&mut self, server: &Server, caller: &'static str, email: &str) {
        let client = server.client(email).await;
        if caller == "inspector" {
            let own = client.gql("{ viewer { user { id } } }", json!({})).await;
            self.name("inspector", text(&own["viewer"]["user"]["id"]));
        }
        let bearer = client.bearer().map(ToOwned::to_owned);
        self.callers.push((caller, bearer));
    }

    /// A product with a SKU and a lot, and a picture.
    async fn furnish(&mut self, manager: &Client) {
        let product = json!({ "code": "MATRIX", "name": "N" });
        let made = done(manager, "productCreate", product, "product { id }").await;
        self.name("product", text(&made["product"]["id"]));
        let price = json!({ "amount": "19.90", "currency": "CNY" });
        let sku =
            json!({ "productId": &self["product"], "code": "MATRIX", "name": "N", "price": price });
        let made = done(manager, "skuCreate", sku, "sku { id }").await;
        self.name("sku", text(&made["sku"]["id"]));
        let lot = json!({ "code": "MATRIX", "skuId": &self["sku"], "quantity": 500 });
        let made = done(manager, "lotAnnounce", lot, "lot { id }").await;
        self.name("lot", text(&made["lot"]["id"]));
        self.name("picture", manager.upload("seal.png", &picture()).await);
        self.stock(manager).await;
    }

    /// A warehouse with a location, and pieces there, one known by its number.
    async fn stock(&mut self, manager: &Client) {
        let warehouse = json!({ "code": "MATRIX", "name": "N" });
        let made = done(manager, "warehouseCreate", warehouse, "warehouse { id }").await;
        self.name("warehouse", text(&made["warehouse"]["id"]));
        let location = json!({ "warehouseId": &self["warehouse"], "code": "A", "kind": "STORAGE" });
        let made = done(manager, "locationCreate", location, "location { id }").await;
        self.name("location", text(&made["location"]["id"]));
        let line = |serials: Value, quantity: i32| {
            json!({
                "skuId": &self["sku"], "toLocationId": &self["location"],
                "quantity": quantity, "serials": serials,
            })
        };
        let lines = json!([line(json!(["MATRIX-1"]), 1), line(json!([]), 20)]);
        let receipt = json!({ "kind": "RECEIPT", "lines": lines });
        let made = done(manager, "stockMovementRecord", receipt, "movement { id }").await;
        self.name("movement", text(&made["movement"]["id"]));
        let place = json!({ "warehouseId": &self["warehouse"], "code": "C", "kind": "STORAGE" });
        let made = done(manager, "locationCreate", place, "location { id }").await;
        self.name("counted location", text(&made["location"]["id"]));
        let count = json!({ "locationId": &self["counted location"] });
        let made = done(manager, "stockCountOpen", count, "stockCount { id }").await;
        self.name("count", text(&made["stockCount"]["id"]));
        let serial = "{ serialNumber(serial: \"MATRIX-1\") { id } }";
        let found = manager.gql(serial, json!({})).await;
        self.name("serial", text(&found["serialNumber"]["id"]));
    }

    /// Samples in several states; the first, and only that, is shared with both guests.
    async fn sample(&mut self, server: &Server, manager: &Client) {
        let admin = server.client("admin@muyu.example").await;
        let supplier = server.client("supplier@muyu.example").await;
        let (sample, round) = self.request(manager, "PROTOTYPE").await;
        self.name("sample", sample);
        self.name("round", round);
        for (email, actions) in [
            (
                "supplier@muyu.example",
                json!(["VIEW", "COMMENT", "UPLOAD", "SUBMIT"]),
            ),
            ("collaborator@muyu.example", json!(["VIEW", "COMMENT"])),
        ] {
            let sample = self["sample"].to_owned();
            let grant = share(manager, server, email, &sample, actions).await;
            self.name("grant", grant);
        }
        for (name, internal) in [("comment", false), ("internal comment", true)] {
            let comment = json!({ "nodeId": &self["sample"], "body": "好", "internal": internal });
            let made = done(manager, "commentAdd", comment, "comment { id }").await;
            self.name(name, text(&made["comment"]["id"]));
        }
        let (other, _) = self.request(manager, "PROTOTYPE").await;
        self.name("other sample", other);

        let (submitted, round) = self.request(manager, "PROTOTYPE").await;
        let all = json!(["VIEW", "COMMENT", "UPLOAD", "SUBMIT"]);
        share(manager, server, "supplier@muyu.example", &submitted, all).await;
        let picture = supplier.upload("photo.png", &picture()).await;
        let files = json!([{ "fileId": picture, "kind": "PHOTO" }]);
        let submit = json!({ "sampleId": submitted, "roundId": round, "files": files });
        let made = done(&supplier, "sampleRoundSubmit", submit, FILES).await;
        let file = &made["sample"]["currentRound"]["files"][0]["id"];
        self.name("sample file", text(file));
        self.name("submitted sample", submitted);
        self.name("submitted round", round);
        for (name, stage) in [
            ("approved sample", "PROTOTYPE"),
            ("golden sample", "GOLDEN"),
        ] {
            let (sample, round) = self.request(manager, stage).await;
            let round = json!({ "sampleId": sample, "roundId": round });
            done(manager, "sampleRoundSubmit", round.clone(), "cursor").await;
            let mut decide = round;
            decide["decision"] = "APPROVE".into();
            // Nobody decides about what they submitted themselves.
            done(&admin, "sampleRoundDecide", decide, "cursor").await;
            self.name(name, sample);
        }
    }

    async fn request(&self, manager: &Client, stage: &str) -> (String, String) {
        let request = json!({
            "title": "T", "supplierId": &self["supplier"], "stage": stage, "minPhotos": 0,
        });
        let made = done(
            manager,
            "sampleRequest",
            request,
            "sample { id currentRound { id } }",
        )
        .await;
        let sample = &made["sample"];
        (text(&sample["id"]), text(&sample["currentRound"]["id"]))
    }

    /// Guests with whom nothing is shared, and an invitation that waits.
    async fn invite(&mut self, server: &Server, manager: &Client) {
        let supplier = self["other supplier"].to_owned();
        for (caller, role, supplier) in [
            ("supplier-without", "SUPPLIER", Some(supplier)),
            ("collaborator-without", "COLLABORATOR", None),
        ] {
            let email = format!("{caller}@guest.example");
            let input =
                json!({ "email": email, "name": "N", "roles": [role], "supplierId": supplier });
            let (user, token) = invitation(manager, input).await;
            let accept = json!({ "token": token, "name": "N", "password": "a long password" });
            let nobody = server.anonymous();
            let session = done(&nobody, "invitationAccept", accept, "accessToken").await;
            self.callers
                .push((caller, Some(text(&session["accessToken"]))));
            self.name("guest", user);
        }
        let input =
            json!({ "email": "late@guest.example", "name": "N", "roles": ["COLLABORATOR"] });
        let (late, token) = invitation(manager, input).await;
        self.name("invitation", token);
        let open = "query($id: ID!) { node(id: $id) { ... on User { invitation { id } } } }";
        let open = manager.gql(open, json!({ "id": late })).await;
        self.name("open invitation", text(&open["node"]["invitation"]["id"]));
        self.name("late guest", late);
        let input =
            json!({ "email": "gone@guest.example", "name": "N", "roles": ["COLLABORATOR"] });
        let (gone, _) = invitation(manager, input).await;
        done(manager, "userDisable", json!({ "id": gone }), "cursor").await;
        self.name("disabled guest", gone);
    }
}

const FILES: &str = "sample { currentRound { files { id } } }";

/// One red pixel, in base64.
const PICTURE: &str = "\
    iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4\
    z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

pub(super) fn picture() -> Vec<u8> {
    STANDARD.decode(PICTURE).expect("base64")
}

/// A mutation that must succeed.
pub(super) async fn done(client: &Client, name: &str, input: Value, select: &str) -> Value {
    let payload = client.mutate(name, input, select).await;
    assert_eq!(codes(&payload), [""; 0], "{name}: {payload}");
    payload
}

async fn token(admin: &Client, scopes: Value) -> Value {
    let input = json!({ "name": "T", "scopes": scopes, "expiresAt": in_days(30) });
    done(admin, "accessTokenCreate", input, "tokenId secret").await
}

pub(super) async fn share(
    manager: &Client,
    server: &Server,
    email: &str,
    node: &str,
    actions: Value,
) -> String {
    let guest = server.client(email).await;
    let user = guest.gql("{ viewer { user { id } } }", json!({})).await;
    let user = &user["viewer"]["user"]["id"];
    let input = json!({ "userId": user, "nodeId": node, "actions": actions });
    text(&done(manager, "grantAdd", input, "grantId").await["grantId"])
}

/// The invited user and the secret of the link.
async fn invitation(manager: &Client, input: Value) -> (String, String) {
    let made = done(manager, "userInvite", input, "link user { id }").await;
    let link = text(&made["link"]);
    let (_, secret) = link.split_once('#').expect("a secret");
    (text(&made["user"]["id"]), secret.to_owned())
}

pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}

/// Waits until readers and timers have done what follows from the preparations.
async fn settled(client: &Client) {
    let mut before = String::new();
    loop {
        let now = client.now().await;
        if now == before {
            return;
        }
        before = now;
        tokio::time::sleep(A_SECOND * 2).await;
    }
}
