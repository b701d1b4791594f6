//! The ceiling: what a hand-written handler costs that asks the same questions of the same kind of
//! pool and answers the same facts as JSON, without GraphQL. It leaves out links to files.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use actix_web::web::{self, Data, Query};
use actix_web::{App, HttpResponse, HttpServer, rt::System};
use db::{Conn, Database, Settings};
use domain::identity::{self, UserRow};
use domain::kernel::id::{FileId, InspectionId, SessionId};
use domain::kernel::{Actor, PageArgs, Result, Sources};
use domain::quality::rules::checklist::Checklist;
use domain::quality::{DefectRow, InspectionPlanRow, InspectionResultRow, InspectionRow, read};
use domain::{catalog, files};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::Outcome;

/// Connections of the pool, as the server has them.
const POOL: u32 = 16;

#[derive(Clone)]
struct Shared {
    db: Database,
    session: SessionId,
}

#[derive(Deserialize)]
struct Wanted {
    id: Option<InspectionId>,
}

/// Serves `/inspections` and `/inspections?id=ID` in the name of a session until stopped.
pub(crate) fn serve(url: &str, session: &str) -> Outcome<()> {
    let shared = Shared {
        db: Database::open(&Settings {
            url: url.to_owned(),
            pool_size: POOL,
        })?,
        session: session.parse().map_err(|_malformed| "no session")?,
    };
    System::new().block_on(async move {
        let server = HttpServer::new(move || {
            App::new()
                .app_data(Data::new(shared.clone()))
                .route("/readyz", web::get().to(HttpResponse::Ok))
                .route("/inspections", web::get().to(answer))
        })
        .bind("127.0.0.1:0")?;
        for address in server.addrs() {
            println!("the ceiling listens on http://{address}");
        }
        server.run().await
    })?;
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a hand-written handler blocks a thread of actix"
)]
async fn answer(shared: Data<Shared>, wanted: Query<Wanted>) -> HttpResponse {
    let id = wanted.id;
    let done = web::block(move || shared.db.read(|conn| look(conn, shared.session, id))).await;
    match done {
        Ok(Ok(text)) => HttpResponse::Ok()
            .content_type("application/json")
            .body(text),
        _ => HttpResponse::InternalServerError().finish(),
    }
}

fn look(conn: &mut Conn, session: SessionId, id: Option<InspectionId>) -> Result<Vec<u8>> {
    let actor = identity::by_session(conn, Sources::system().now(), session)?;
    let (rows, more) = match id {
        Some(id) => (read::by_ids(conn, &actor, &[id])?, false),
        None => {
            let page = read::page(
                conn,
                &actor,
                &read::InspectionFilter::default(),
                &PageArgs::first(50),
            )?;
            (page.rows, page.has_next)
        }
    };
    let found = Found::load(conn, &actor, &rows)?;
    let nodes = rows.iter().map(|row| found.node(row));
    let nodes = nodes.collect::<Result<Vec<_>>>()?;
    let page = json!({ "hasNextPage": more, "endCursor": rows.last().map(|row| row.id) });
    Ok(serde_json::to_vec(&Answer { nodes, page })?)
}

#[derive(Serialize)]
struct Answer<'a> {
    nodes: Vec<Node<'a>>,
    page: Value,
}

#[derive(Serialize)]
struct Node<'a> {
    id: InspectionId,
    code: &'a str,
    status: domain::quality::InspectionStatus,
    verdict: Option<domain::quality::rules::Verdict>,
    lot_size: i64,
    submitted_at: Option<i64>,
    plan: Option<Named<'a>>,
    sku: Option<Named<'a>>,
    assignee: Option<Named<'a>>,
    items: Vec<Item<'a>>,
    defects: Vec<Defect<'a>>,
    photos: Vec<File<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: String,
    code: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    label: &'a str,
    results: Vec<Given<'a>>,
}

#[derive(Serialize)]
struct Given<'a> {
    outcome: &'a RawValue,
    value: &'a RawValue,
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct Defect<'a> {
    id: String,
    code: &'a str,
    label: &'a str,
    defect_class: domain::quality::rules::DefectClass,
    quantity: i64,
    note: Option<&'a str>,
    photos: Vec<File<'a>>,
}

#[derive(Clone, Serialize)]
struct File<'a> {
    id: FileId,
    name: &'a str,
    content_type: &'a str,
    byte_size: i64,
}

/// What belongs to a page of inspections, one statement a kind.
struct Found {
    plans: HashMap<domain::kernel::id::InspectionPlanId, (InspectionPlanRow, Checklist)>,
    skus: HashMap<domain::kernel::id::SkuId, catalog::SkuRow>,
    people: HashMap<domain::kernel::id::UserId, UserRow>,
    results: HashMap<InspectionId, Vec<InspectionResultRow>>,
    defects: HashMap<InspectionId, Vec<(DefectRow, Vec<FileId>)>>,
    labels: HashMap<String, String>,
    photos: HashMap<InspectionId, Vec<FileId>>,
    files: HashMap<FileId, files::FileRow>,
}

fn keys<T: Eq + Hash>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.collect::<HashSet<_>>().into_iter().collect()
}

impl Found {
    fn load(conn: &mut Conn, actor: &Actor, rows: &[InspectionRow]) -> Result<Self> {
        let org = actor.org;
        let ids = keys(rows.iter().map(|row| row.id));
        let plan = |row: InspectionPlanRow| Ok((row.id, (row.clone(), row.items()?)));
        let plans = read::plans_by_ids(conn, org, &keys(rows.iter().map(|row| row.plan_id)))?;
        let skus =
            catalog::read::skus_by_ids(conn, actor, &keys(rows.iter().filter_map(|r| r.sku_id)))?;
        let people = keys(rows.iter().filter_map(|r| r.assignee_id));
        let people = identity::read::users_by_ids(conn, org, &people)?;
        let mut results: HashMap<_, Vec<_>> = HashMap::new();
        for row in read::results(conn, org, &ids)? {
            results.entry(row.inspection_id).or_default().push(row);
        }
        let mut defects: HashMap<_, Vec<_>> = HashMap::new();
        let mut wanted = HashSet::new();
        let mut codes = HashSet::new();
        for row in read::defects(conn, org, &ids)? {
            let photos = row.photos()?;
            wanted.extend(photos.iter().copied());
            codes.insert(row.code.clone());
            defects
                .entry(row.inspection_id)
                .or_default()
                .push((row, photos));
        }
        let codes: Vec<_> = codes.into_iter().collect();
        let labels = read::defect_codes_by_code(conn, org, &codes)?;
        let mut photos = HashMap::new();
        for row in rows {
            let ids = row.report()?.map(|report| report.photo_ids);
            let ids = ids.unwrap_or_default();
            wanted.extend(ids.iter().copied());
            photos.insert(row.id, ids);
        }
        let wanted: Vec<_> = wanted.into_iter().collect();
        let files = files::read::by_ids(conn, org, &wanted)?;
        Ok(Self {
            plans: plans.into_iter().map(plan).collect::<Result<_>>()?,
            skus: skus.into_iter().map(|row| (row.id, row)).collect(),
            people: people.into_iter().map(|row| (row.id, row)).collect(),
            results,
            defects,
            labels: labels
                .into_iter()
                .map(|row| (row.code, row.name_zh))
                .collect(),
            photos,
            files: files.into_iter().map(|row| (row.id, row)).collect(),
        })
    }

    fn files(&self, ids: &[FileId]) -> Vec<File<'_>> {
        let rows = ids.iter().filter_map(|id| self.files.get(id));
        rows.map(|row| File {
            id: row.id,
            name: &row.name,
            content_type: &row.content_type,
            byte_size: row.byte_size,
        })
        .collect()
    }

    fn node<'a>(&'a self, row: &'a InspectionRow) -> Result<Node<'a>> {
        let plan = self.plans.get(&row.plan_id);
        let mut answered: HashMap<&str, Vec<Given<'_>>> = HashMap::new();
        for result in self.results.get(&row.id).into_iter().flatten() {
            answered.entry(&result.item).or_default().push(Given {
                outcome: serde_json::from_str(&result.outcome)?,
                value: serde_json::from_str(&result.value)?,
                note: result.note.as_deref(),
            });
        }
        let items = plan.into_iter().flat_map(|(_, checklist)| &checklist.items);
        let defects = self.defects.get(&row.id).into_iter().flatten();
        Ok(Node {
            id: row.id,
            code: &row.code,
            status: row.status,
            verdict: row.verdict,
            lot_size: row.lot_size,
            submitted_at: row.submitted_at.map(|at| at.0),
            plan: plan.map(|(plan, _)| named(plan.id, &plan.code, &plan.name)),
            sku: row
                .sku_id
                .and_then(|id| self.skus.get(&id))
                .map(|sku| named(sku.id, &sku.code, &sku.name)),
            assignee: row
                .assignee_id
                .and_then(|id| self.people.get(&id))
                .map(|user| named(user.id, "", &user.name)),
            items: items
                .map(|item| Item {
                    id: &item.key,
                    label: &item.label,
                    results: answered.remove(item.key.as_str()).unwrap_or_default(),
                })
                .collect(),
            defects: defects
                .map(|(defect, photos)| Defect {
                    id: defect.id.to_string(),
                    code: &defect.code,
                    label: self.labels.get(&defect.code).unwrap_or(&defect.code),
                    defect_class: defect.defect_class,
                    quantity: defect.quantity,
                    note: defect.note.as_deref(),
                    photos: self.files(photos),
                })
                .collect(),
            photos: self
                .photos
                .get(&row.id)
                .map(|ids| self.files(ids))
                .unwrap_or_default(),
        })
    }
}

fn named<'a>(id: impl ToString, code: &'a str, name: &'a str) -> Named<'a> {
    Named {
        id: id.to_string(),
        code,
        name,
    }
}
