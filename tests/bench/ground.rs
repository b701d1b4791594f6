//! What there is to measure on: inspections that were submitted, and many that wait for it.

use std::path::Path;
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::http::{Answer, Connection, data, graphql, request};
use crate::load::{Until, each};
use crate::process::Process;

/// Password of the demo's accounts.
const PASSWORD: &str = "measured-accounts";
/// Checks of the plan, answers of each report.
const CHECKS: usize = 10;
/// Pictures that the reports show, two each.
const PICTURES: usize = 60;
/// A picture of one pixel.
pub(crate) const PICTURE: &[u8] = include_bytes!("pixel.png");
/// One installation: binary, data folder and database.
pub(crate) struct Installation<'a> {
    /// The server's binary.
    pub(crate) binary: &'a str,
    /// Data folder.
    pub(crate) data: &'a Path,
    /// URL of the database.
    pub(crate) database: &'a str,
}

impl Installation<'_> {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.binary);
        command
            .args(arguments)
            .env("MUSTER_DATA", self.data)
            .env("DATABASE_URL", self.database)
            .env("MUSTER_DEMO_PASSWORD", PASSWORD)
            .env("MUSTER_RATE_LIMITS", "off")
            .env("MUSTER_LOG", "warn,actix_http=off");
        command
    }

    /// Runs a command to its end; what it printed.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome<String> {
        let said = self.command(arguments).output()?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match said.status.success() {
            true => Ok(text(&said.stdout)),
            false => Err(format!(
                "{arguments:?}: {}{}",
                text(&said.stdout),
                text(&said.stderr)
            )
            .into()),
        }
    }

    /// Makes companies and people.
    pub(crate) fn seed(&self) -> Outcome<()> {
        self.run(&["seed", "demo", "--people-only"]).map(drop)
    }

    /// Serves it.
    pub(crate) fn serve(&self) -> Outcome<Process> {
        // The demo's accounts sign in only where it is served; people are all that is there of it.
        Process::start(&mut self.command(&["serve", "--demo", "--listen", "127.0.0.1:0"]))
    }
}

/// People who are signed in, and what they inspect.
pub(crate) struct Ground {
    /// `127.0.0.1:PORT`.
    pub(crate) address: String,
    manager: String,
    /// Bearer token of the inspector.
    pub(crate) inspector: String,
    schedule: Value,
    pictures: Vec<Value>,
}

impl Ground {
    /// Signs in, and makes a SKU and a plan; 10 checks, limits 0 / 2.5 / 4.
    pub(crate) fn lay(address: &str) -> Outcome<Self> {
        let manager = sign_in(address, "manager@muyu.example")?;
        let inspector = sign_in(address, "inspector@muyu.example")?;
        let ask = |query: &str, input: Value| {
            let variables = json!({ "input": input });
            let bytes = graphql(&manager, query, &variables);
            data(&Connection::open(address)?.send(&bytes)?)
        };
        let supplier = ask("{ suppliers(first: 1) { nodes { id } } }", Value::Null)?;
        let product = ask(
            "mutation($input: ProductCreateInput!) { productCreate(input: $input) { product { id } userErrors { code } } }",
            json!({ "code": "MEASURED", "name": "四件套" }),
        )?;
        let sku = ask(
            "mutation($input: SkuCreateInput!) { skuCreate(input: $input) { sku { id } userErrors { code } } }",
            json!({
                "productId": product["productCreate"]["product"]["id"], "code": "MEASURED-1",
                "name": "四件套 1.8 m", "price": { "amount": "399.00", "currency": "CNY" },
            }),
        )?;
        for (code, class) in [("STITCH", "MAJOR"), ("THREAD", "MINOR")] {
            ask(
                "mutation($input: DefectCodeCreateInput!) { defectCodeCreate(input: $input) { userErrors { code } } }",
                json!({ "code": code, "defectClass": class, "nameZh": "跳针", "nameEn": "Skipped stitch" }),
            )?;
        }
        let plan = ask(
            "mutation($input: InspectionPlanCreateInput!) { inspectionPlanCreate(input: $input) { inspectionPlan { id } userErrors { code } } }",
            plan(),
        )?;
        let people = data(&Connection::open(address)?.send(&graphql(
            &inspector,
            "{ viewer { user { id } } }",
            &Value::Null,
        ))?)?;
        let schedule = json!({
            "planId": plan["inspectionPlanCreate"]["inspectionPlan"]["id"],
            "skuId": sku["skuCreate"]["sku"]["id"], "lotSize": 1200,
            "supplierId": supplier["suppliers"]["nodes"][0]["id"],
            "assigneeId": people["viewer"]["user"]["id"],
        });
        let mut ground = Self {
            address: address.to_owned(),
            manager,
            inspector,
            schedule,
            pictures: Vec::new(),
        };
        let pictures = (0..PICTURES).map(|_| ground.upload(PICTURE));
        ground.pictures = pictures.collect::<Outcome<_>>()?;
        Ok(ground)
    }

    /// The same people and goods on a server that was started again.
    pub(crate) fn again(self, address: &str) -> Outcome<Self> {
        Ok(Self {
            address: address.to_owned(),
            manager: sign_in(address, "manager@muyu.example")?,
            inspector: sign_in(address, "inspector@muyu.example")?,
            ..self
        })
    }

    /// Uploads a file and gives its id.
    pub(crate) fn upload(&self, bytes: &[u8]) -> Outcome<Value> {
        let mut connection = Connection::open(&self.address)?;
        let who = format!(
            "Authorization: Bearer {}\r\nTus-Resumable: 1.0.0\r\n",
            self.inspector
        );
        let create = format!(
            "{who}Upload-Length: {}\r\nUpload-Metadata: filename {},sha256 {}\r\n",
            bytes.len(),
            STANDARD.encode("file.png"),
            STANDARD.encode(hex::encode(Sha256::digest(bytes))),
        );
        let refused = |answer: &Answer| {
            let text = String::from_utf8_lossy(&answer.body);
            format!("{} {text}", answer.status)
        };
        let made = connection.send(&request("POST", "/files", &create, &[]))?;
        let Some((_, id)) = made.location.rsplit_once('/') else {
            return Err(refused(&made).into());
        };
        let send =
            format!("{who}Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n");
        let sent = connection.send(&request("PATCH", &format!("/files/{id}"), &send, bytes))?;
        match sent.status {
            204 => Ok(json!(id)),
            _ => Err(refused(&sent).into()),
        }
    }

    /// Schedules and starts so many inspections; the requests that submit them.
    pub(crate) fn submits(&self, count: usize) -> Outcome<Vec<Vec<u8>>> {
        let schedule = graphql(
            &self.manager,
            "mutation($input: InspectionScheduleInput!) { inspectionSchedule(input: $input) { inspection { id } userErrors { code } } }",
            &json!({ "input": self.schedule }),
        );
        let made = each(
            &self.address,
            &vec![schedule; count],
            Until::Once,
            |answer, _| {
                let made = data(answer)?;
                Ok(made["inspectionSchedule"]["inspection"]["id"].clone())
            },
        )?;
        let start = |id: &Value| {
            graphql(
                &self.inspector,
                "mutation($input: InspectionStartInput!) { inspectionStart(input: $input) { userErrors { code } } }",
                &json!({ "input": { "inspectionId": id } }),
            )
        };
        let starts: Vec<_> = made.iter().map(start).collect();
        each(&self.address, &starts, Until::Once, |answer, _| {
            data(answer).map(drop)
        })?;
        Ok(made
            .iter()
            .enumerate()
            .map(|(i, id)| self.submit(i, id))
            .collect())
    }

    /// The request that submits ten answers and two defects with a photo each.
    fn submit(&self, index: usize, inspection: &Value) -> Vec<u8> {
        let photo = |n: usize| self.pictures.get((2 * index + n) % PICTURES);
        let results: Vec<_> = (0..CHECKS)
            .map(|n| match n % 2 {
                0 => json!({ "itemId": format!("check-{n}"), "value": { "passFail": true } }),
                _ => json!({ "itemId": format!("check-{n}"), "value": { "measurement": { "readings": ["50.1"] } } }),
            })
            .collect();
        let input = json!({
            "inspectionId": inspection, "results": results, "photoIds": [photo(0)],
            "defects": [
                { "code": "STITCH", "quantity": 2, "photoIds": [photo(0)], "note": "第 3 箱" },
                { "code": "THREAD", "quantity": 3, "photoIds": [photo(1)] },
            ],
        });
        graphql(
            &self.inspector,
            "mutation($input: InspectionSubmitInput!) { inspectionSubmit(input: $input) { inspection { id status verdict } userErrors { code } cursor } }",
            &json!({ "input": input }),
        )
    }
}

/// What a submitted inspection answers.
pub(crate) fn submitted(answer: &Answer) -> Outcome<String> {
    let payload = data(answer)?;
    let id = payload["inspectionSubmit"]["inspection"]["id"].as_str();
    Ok(id.ok_or("no inspection")?.to_owned())
}

fn plan() -> Value {
    let check = |n: usize| match n % 2 {
        0 => json!({ "passFail": true }),
        _ => {
            json!({ "measurement": { "nominal": "50", "lower": "49.5", "upper": "50.5", "unit": "mm", "readings": 1 } })
        }
    };
    let item = |n: usize| json!({ "key": format!("check-{n}"), "label": format!("检查 {n}"), "mandatory": true, "check": check(n) });
    json!({
        "code": "MEASURED", "name": "四件套来料", "kind": "INCOMING",
        "limits": [
            { "defectClass": "CRITICAL", "aql": "0" }, { "defectClass": "MAJOR", "aql": "2.5" },
            { "defectClass": "MINOR", "aql": "4.0" },
        ],
        "items": (0..CHECKS).map(item).collect::<Vec<_>>(),
    })
}

pub(crate) fn sign_in(address: &str, email: &str) -> Outcome<String> {
    let query = "mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken userErrors { code } } }";
    let input = json!({ "input": { "email": email, "password": PASSWORD } });
    let signed = data(&Connection::open(address)?.send(&graphql("", query, &input))?)?;
    let token = signed["sessionCreate"]["accessToken"].as_str();
    Ok(token.ok_or("no token")?.to_owned())
}
