//! The printable report: what stands in it, and for whom.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Ground, answers, done, picture};
use crate::stage::{Client, Raw, codes, each};

const URL: &str = "query($id: ID!) { node(id: $id) { ... on Inspection { reportUrl } } }";

/// The link that a viewer is given, as a path; empty when there is none.
async fn link(client: &Client, id: &Value) -> String {
    let data = client.gql(URL, json!({ "id": id })).await;
    let url = data["node"]["reportUrl"].as_str().unwrap_or_default();
    let path = url.find("/reports/").map(|at| url[at..].to_owned());
    path.unwrap_or_default()
}

async fn open(client: &Client, path: &str) -> Raw {
    client.raw(Method::GET, path, &[], Vec::new()).await
}

fn text(page: &Raw) -> String {
    let html = String::from_utf8(page.body.clone()).expect("UTF-8");
    html.replace("&#x2f;", "/")
}

/// A submitted inspection that rejects, with everything that a report can hold.
async fn reported(ground: &Ground) -> Value {
    let id = ground.schedule(&ground.lot("LOT-报告", 1200).await).await;
    assert_eq!(
        link(&ground.inspector, &id).await,
        "",
        "nothing to read yet"
    );
    ground.start(&id).await;
    let photo = ground.inspector.upload("photo.png", &picture()).await;
    let scratch = json!({
        "code": "SCRATCH", "defectClass": "MAJOR", "quantity": 6, "photoIds": [photo],
        "note": "第 3 箱 <b>&\"划痕",
    });
    let report = json!({
        "inspectionId": id, "results": answers(), "defects": [scratch], "photoIds": [photo],
        "signatureFileId": photo, "note": "抽 80 件", "clientVerdict": "ACCEPT",
        "location": { "latitude": 30.25, "longitude": 120.17 },
        "clientSubmittedAt": "2026-11-22T09:10:00Z",
    });
    done(&ground.inspector, "inspectionSubmit", report, "cursor").await;
    id
}

#[tokio::test]
async fn a_report_stands_on_paper_in_both_languages() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let id = reported(&ground).await;
        let nobody = server.anonymous();
        let page = open(&nobody, &link(&ground.manager.speaking("zh-CN"), &id).await).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        let policy = page.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        assert_eq!(page.header("cache-control"), "private, no-store");
        let html = text(&page);
        for part in [
            "lang=\"zh-CN\"",
            "检验报告",
            "INS-",
            "INSPECTED-1 四件套 1.8 m",
            "LOT-报告",
            ">1200<",
            "INCOMING-1 四件套来料",
            "GB/T 2828.1-2012",
            "表 2-A",
            "正常检验",
            "零缺陷，不查表",
            ">2.5<",
            ">80<",
            "转移规则当前状态",
            "49.5 至 50.5 mm",
            "49.5 / 50 / 50.5 mm",
            "6901234567892",
            "SCRATCH",
            "第 3 箱 &lt;b&gt;&amp;&quot;划痕",
            "不接收",
            "设备显示的判定不同",
            "抽 80 件",
            "签名",
            "30.25, 120.17",
            "2026-11-22 17:10",
            "@page",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
        // Defect, whole and signature: each picture opens for who may read the page.
        let pictures: Vec<_> = html.split("<img src=\"").skip(1).collect();
        assert_eq!(pictures.len(), 3);
        for picture in pictures {
            let path = picture
                .split('"')
                .next()
                .expect("an end")
                .replace("&#x2f;", "/");
            assert!(path.starts_with("/files/"), "{path}");
            assert_eq!(
                open(&nobody, &path).await.header("content-type"),
                "image/jpeg"
            );
        }
        let html = text(&open(&nobody, &link(&ground.manager.speaking("en"), &id).await).await);
        for part in [
            "lang=\"en\"",
            "Inspection report",
            "Table 2-A",
            "49.5 to 50.5 mm",
            "Normal inspection",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_report_opens_only_for_whom_it_was_made_and_shows_guests_nothing_internal() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let id = reported(&ground).await;
        let nobody = server.anonymous();
        let guest = server.client("collaborator@muyu.example").await;
        assert_eq!(link(&guest, &id).await, "");
        let user = guest.gql("{ viewer { user { id } } }", json!({})).await;
        let share =
            json!({ "userId": user["viewer"]["user"]["id"], "nodeId": id, "actions": ["VIEW"] });
        let made = ground.manager.mutate("grantAdd", share, "grantId").await;
        assert_eq!(codes(&made), [""; 0]);
        let path = link(&guest.speaking("zh"), &id).await;
        let html = text(&open(&nobody, &path).await);
        assert!(
            html.contains("检验报告") && html.contains("LOT-报告"),
            "{html}"
        );
        // Neither who made the goods nor the supplier's history concerns a third party.
        assert!(
            !html.contains("转移规则当前状态") && !html.contains("供应商</dt>"),
            "{html}"
        );

        let (base, token) = path.split_once("?token=").expect("a token");
        let other = ground.schedule(&ground.lot("LOT-2", 1200).await).await;
        let elsewhere = base.replace(id.as_str().expect("an id"), other.as_str().expect("an id"));
        for forged in [
            base.to_owned(),
            format!("{base}?token=A{token}"),
            format!("{elsewhere}?token={token}"),
            path.replace("zh-CN", "en"),
        ] {
            assert_eq!(open(&nobody, &forged).await.status, 403, "{forged}");
        }
        let revoke = json!({ "id": made["grantId"] });
        ground.manager.mutate("grantRevoke", revoke, "cursor").await;
        let gone = open(&nobody, &path).await;
        assert_eq!(gone.status, 404, "{}", text(&gone));

        let path = link(&ground.inspector, &id).await;
        assert_eq!(open(&nobody, &path).await.status, 200);
        let ended = "mutation { sessionEnd { userErrors { code } } }";
        ground.inspector.gql(ended, json!({})).await;
        assert_eq!(open(&nobody, &path).await.status, 401);
    })
    .await;
}
