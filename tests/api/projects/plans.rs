//! Plans in spreadsheets: looked at cell by cell, imported whole or not at all, given out again.

use std::io::{Cursor, Write};

use calamine::{Data, Reader, Xlsx};
use encoding_rs::GBK;
use reqwest::Method;
use rust_xlsxwriter::{Formula, Workbook};
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Campaign;
use crate::stage::{Client, codes, each};

const PREVIEW: &str = "query($project: ID!, $file: ID!) {
    projectImportPreview(projectId: $project, fileId: $file) {
        taskCount newPhaseNames ignoredColumns faultCount
        faults { row column header value allowed error { code message } }
        tasks { row phase title assignee startsAt dueAt estimateMinutes priority predecessorRows
            deliverables } } }";
const TASKS: &str = "query($id: ID!) { project(id: $id) { taskCount phases { name }
    tasks(first: 200) { nodes { title status dueAt priority estimateMinutes phase { name }
        assignee { name } predecessors { task { title } kind lagMinutes policy }
        requiredDeliverables { name kind required } } } } }";

async fn preview(client: &Client, project: &Value, file: &str) -> Value {
    let variables = json!({ "project": project, "file": file });
    let data = client.gql(PREVIEW, variables).await;
    data["projectImportPreview"].clone()
}

async fn import(client: &Client, project: &Value, file: &str) -> Value {
    let input = json!({ "projectId": project, "fileId": file });
    client
        .mutate("projectImport", input, "taskCount project { taskCount }")
        .await
}

async fn tasks(client: &Client, project: &Value) -> Value {
    client.gql(TASKS, json!({ "id": project })).await["project"].take()
}

/// The cells of a project's plan as it is given out.
async fn export(client: &Client, project: &Value) -> (Vec<u8>, Vec<Vec<Data>>) {
    let query = "query($id: ID!) { projectExportUrl(projectId: $id) }";
    let data = client.gql(query, json!({ "id": project })).await;
    let url = data["projectExportUrl"]
        .as_str()
        .expect("a link")
        .to_owned();
    let (_, path) = url.split_once("/plans/").expect("a link to a plan");
    let path = format!("/plans/{path}");
    let answer = client.raw(Method::GET, &path, &[], Vec::new()).await;
    assert_eq!(answer.status, 200);
    let mut book = Xlsx::new(Cursor::new(answer.body.clone())).expect("a workbook");
    let range = book
        .worksheet_range_at(0)
        .expect("a sheet")
        .expect("a sheet");
    let formulas = book.worksheet_formula("Sheet1").expect("a sheet");
    assert!(formulas.is_empty(), "a cell became a formula");
    (answer.body, range.rows().map(<[Data]>::to_vec).collect())
}

const PLAN: &str = "阶段,任务,负责人,开始,截止,工时,优先级,前置,交付物,说明,颜色\r\n\
    预热,=拍主图,member@muyu.example,2026-12-01,2026/12/03,7.5,紧急,,\"海报 [文件]\n链接 [可选]\",白底,红\r\n\
    预热,剪视频,,2026-12-04 09:00,2026年12月5日,,高,2,,,\r\n\
    ,@发布,,,2026-12-06 18:30,0.25,,\"剪视频; 2SS+60m?\",,-1+1,\r\n";

/// A plan as Chinese Excel writes it is read, imported, given out and read again as the same plan.
#[tokio::test]
async fn a_plan_goes_in_and_comes_out_the_same() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let manager = &campaign.manager;
        let (gbk, _, lossy) = GBK.encode(PLAN);
        assert!(!lossy);
        let file = manager.upload("计划.csv", &gbk).await;
        let seen = preview(manager, &campaign.project, &file).await;
        assert_eq!(seen["faults"], json!([]), "{seen}");
        assert_eq!(
            (
                &seen["taskCount"],
                &seen["newPhaseNames"],
                &seen["ignoredColumns"]
            ),
            (&json!(3), &json!(["预热"]), &json!(["颜色"]))
        );
        assert_eq!(tasks(manager, &campaign.project).await["taskCount"], 0);
        let done = import(manager, &campaign.project, &file).await;
        assert_eq!(codes(&done), [""; 0], "{done}");
        assert_eq!(done["taskCount"], 3);
        let found = tasks(manager, &campaign.project).await;
        let nodes = found["tasks"]["nodes"].as_array().expect("a list");
        let named = |title: &str| nodes.iter().find(|n| n["title"] == title).expect("a task");
        let first = named("=拍主图");
        assert_eq!(first["status"], "READY");
        assert_eq!(first["dueAt"], "2026-12-03T15:59:00.000000Z");
        assert_eq!(first["estimateMinutes"], 450);
        assert_eq!(
            first["requiredDeliverables"],
            json!([{ "name": "海报", "kind": "FILE", "required": true },
                { "name": "链接", "kind": "ANY", "required": false }])
        );
        let last = named("@发布");
        assert_eq!(
            (&last["phase"], &last["dueAt"]),
            (&json!(null), &json!("2026-12-06T10:30:00.000000Z"))
        );
        let mut before = last["predecessors"].as_array().expect("a list").clone();
        before.sort_by_key(|link| link["task"]["title"].to_string());
        assert_eq!(before[0]["kind"], "START_TO_START");
        assert_eq!(
            (&before[0]["lagMinutes"], &before[0]["policy"]),
            (&json!(60), &json!("REMIND"))
        );

        let (bytes, cells) = export(manager, &campaign.project).await;
        assert_eq!(cells.len(), 4);
        assert_eq!(cells[1][1], Data::String("=拍主图".to_owned()));
        let input = json!({ "name": "复制", "kind": "CAMPAIGN" });
        let copy = manager
            .mutate("projectCreate", input, "project { id }")
            .await;
        let copy = &copy["project"]["id"];
        let file = manager.upload("plan.xlsx", &bytes).await;
        let done = import(manager, copy, &file).await;
        assert_eq!(codes(&done), [""; 0], "{done}");
        let (_, again) = export(manager, copy).await;
        assert_eq!(cells, again);
        // English headers read as well.
        let english = manager.speaking("en");
        let (bytes, cells) = export(&english, copy).await;
        assert_eq!(cells[0][1], Data::String("Task".to_owned()));
        let file = manager.upload("plan-en.xlsx", &bytes).await;
        assert_eq!(preview(manager, copy, &file).await["faultCount"], 0);
    })
    .await;
}

/// Every faulty cell is named with what it may hold, and nothing is imported.
#[tokio::test]
async fn faulty_cells_are_named_and_nothing_is_imported() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let manager = campaign.manager.speaking("en");
        let text = "Task,Assignee,Start,Due,Hours,Priority,Predecessors\n\
            A,nobody@muyu.example,2026-12-05,2026-12-01,1,high,3\n\
            B,,tomorrow,,many,soon,2\n\
            ,,,,-1,,9\n\
            C,member@muyu.example,,,,,\n";
        let file = manager.upload("plan.csv", text.as_bytes()).await;
        let seen = preview(&manager, &campaign.project, &file).await;
        let faults = seen["faults"].as_array().expect("a list");
        let mut found: Vec<_> = faults
            .iter()
            .map(|f| {
                let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
                assert_ne!(f["allowed"], "");
                assert_ne!(f["error"]["message"], "");
                (
                    f["row"].as_i64().expect("a row"),
                    text(&f["header"]),
                    text(&f["value"]),
                    text(&f["error"]["code"]),
                )
            })
            .collect();
        found.sort();
        let expected = [
            (2, "Assignee", "nobody@muyu.example", "CELL_PERSON_UNKNOWN"),
            (2, "Due", "2026-12-01", "DATES_REVERSED"),
            (2, "Predecessors", "3", "CELL_CIRCLE"),
            (3, "Hours", "many", "CELL_NOT_A_NUMBER"),
            (3, "Predecessors", "2", "CELL_CIRCLE"),
            (3, "Priority", "soon", "CELL_NOT_A_PRIORITY"),
            (3, "Start", "tomorrow", "CELL_NOT_A_DATE"),
            (4, "Hours", "-1", "OUT_OF_RANGE"),
            (4, "Predecessors", "9", "CELL_ROW_UNKNOWN"),
            (4, "Task", "", "REQUIRED"),
        ]
        .map(|(row, header, value, code)| {
            (row, header.to_owned(), value.to_owned(), code.to_owned())
        });
        assert_eq!(found, expected);
        assert_eq!(seen["faultCount"], 10);
        let refused = import(&manager, &campaign.project, &file).await;
        assert_eq!(codes(&refused), ["PLAN_FAULTY"]);
        assert_eq!(tasks(&manager, &campaign.project).await["taskCount"], 0);
        // Who does not manage the project neither looks nor imports.
        let file = campaign.member.upload("own.csv", b"Task\nA\n").await;
        let variables = json!({ "project": campaign.project, "file": file });
        let errors = campaign.member.gql_errors(PREVIEW, variables).await;
        assert_eq!(errors[0]["extensions"]["code"], "FORBIDDEN");
    })
    .await;
}

/// A workbook with a sheet that is written by hand.
fn by_hand(sheet: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", &b"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"[..]),
        ("_rels/.rels", b"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", b"<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", b"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        archive.start_file(name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(text).expect("a part");
    }
    archive.finish().expect("an archive").into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    by_hand(format!("<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>").as_bytes())
}

/// Hostile files get a clear answer, and the server goes on.
#[tokio::test]
async fn hostile_spreadsheets_are_refused() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let manager = &campaign.manager;
        let cell = |at: &str, text: &str| {
            format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        };
        let head = format!("<row r=\"1\">{}</row>", cell("A1", "Task"));
        let one = "<c t=\"inlineStr\"><is><t>x</t></is></c>";
        let row = |count: usize| sheet(&format!("<row r=\"1\">{}</row>", one.repeat(count)));
        let bomb = by_hand(&vec![b' '; 40_000_000]);
        assert!(bomb.len() < 1_000_000, "it is small as a file");
        let long = format!(
            "{head}{}",
            (2..2_100)
                .map(|n| format!("<row r=\"{n}\">{}</row>", cell(&format!("A{n}"), "T")))
                .collect::<String>()
        );
        let far = format!("{head}<row r=\"1048576\">{}</row>", cell("XFD1048576", "x"));
        for (name, bytes, code) in [
            ("bomb.xlsx", bomb, "PLAN_TOO_LARGE"),
            // A million columns are more than is unpacked; a few less are still too many.
            ("wide.xlsx", row(1_000_000), "PLAN_TOO_LARGE"),
            ("wide2.xlsx", row(100_000), "PLAN_TOO_MANY_COLUMNS"),
            ("far.xlsx", sheet(&far), "PLAN_TOO_MANY_COLUMNS"),
            ("long.xlsx", sheet(&long), "PLAN_TOO_MANY_ROWS"),
            ("empty.xlsx", sheet(&head), "PLAN_EMPTY"),
            (
                "broken.xlsx",
                by_hand(b"<worksheet><sheetData><row><c"),
                "PLAN_UNREADABLE",
            ),
            (
                "picture.png",
                include_bytes!("../../bench/pixel.png").to_vec(),
                "PLAN_UNREADABLE",
            ),
        ] {
            let file = manager.upload(name, &bytes).await;
            let variables = json!({ "project": campaign.project, "file": file });
            let errors = manager.gql_errors(PREVIEW, variables).await;
            assert_eq!(
                errors[0]["extensions"]["reason"], code,
                "{name}: {errors:?}"
            );
            let refused = import(manager, &campaign.project, &file).await;
            assert_eq!(codes(&refused), [code], "{name}");
        }
        // Formulas are named cell by cell, whatever they show.
        let mut book = Workbook::new();
        let page = book.add_worksheet();
        page.write_string(0, 0, "Task").expect("a cell");
        page.write_formula(1, 0, Formula::new("=CMD()").set_result("harmless"))
            .expect("a cell");
        let file = manager
            .upload("formula.xlsx", &book.save_to_buffer().expect("a workbook"))
            .await;
        let seen = preview(manager, &campaign.project, &file).await;
        let fault = &seen["faults"][0];
        assert_eq!(seen["faultCount"], 1);
        assert_eq!(
            (&fault["row"], &fault["error"]["code"]),
            (&json!(2), &json!("CELL_FORMULA"))
        );
        assert_eq!(
            codes(&import(manager, &campaign.project, &file).await),
            ["PLAN_FAULTY"]
        );
        assert_eq!(tasks(manager, &campaign.project).await["taskCount"], 0);
    })
    .await;
}

/// The link to a plan is its viewer's, for this project, and ends with the session.
#[tokio::test]
async fn a_plan_is_given_to_its_viewer_only() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        campaign.task("A", json!({})).await;
        let query = "query($id: ID!) { projectExportUrl(projectId: $id) }";
        let data = campaign
            .member
            .gql(query, json!({ "id": campaign.project }))
            .await;
        let url = data["projectExportUrl"].as_str().expect("a link");
        let (_, path) = url.split_once("/plans/").expect("a link");
        let open = async |path: &str| {
            let stranger = server.anonymous();
            stranger
                .raw(Method::GET, path, &[], Vec::new())
                .await
                .status
        };
        let path = format!("/plans/{path}");
        assert_eq!(open(&path).await, 200);
        assert_eq!(open(&format!("{path}x")).await, 403);
        assert_eq!(open(path.split('?').next().expect("a path")).await, 403);
        let guest = server.client("collaborator@muyu.example").await;
        let errors = guest
            .gql_errors(query, json!({ "id": campaign.project }))
            .await;
        assert_eq!(errors[0]["extensions"]["code"], "NOT_FOUND");
        let ended = "mutation { sessionEnd { userErrors { code } } }";
        campaign.member.gql(ended, json!({})).await;
        assert_eq!(open(&path).await, 401);
    })
    .await;
}
