//! Words, filters and pages, alike on both databases.

use domain::kernel::Role;
use domain::projects::{PhaseCreate, TaskFields, TaskUpdate, phase_create, task_update};
use domain::search::{Mark, Search, SearchKind, read};

use super::{asking, found, hits, pump, titles};
use crate::catalog::{add as add_sku, new_sku, product};
use crate::projects::{by, create, of, project, wanted};
use crate::stage::{Stage, code, each};

fn retitle(stage: &Stage, task: domain::kernel::id::TaskId, title: &str) {
    let input = TaskUpdate {
        target: of(task),
        fields: TaskFields {
            title: Some(title.to_owned()),
            ..TaskFields::default()
        },
    };
    by(stage, &stage.actor(Role::Manager), task_update, &input).unwrap();
}

#[test]
fn words_of_both_languages_are_found_on_both_databases() {
    each(|stage| {
        let project = project(stage, "双十一 Campaign");
        for title in [
            "保温杯打样",
            "温水壶打样",
            "Thermos MUG, model SKU-2026/07B",
            "保温杯 mug 混合标题",
            "ＡＢＣ全角",
        ] {
            create(stage, &wanted(stage, project, title));
        }
        pump(stage);
        // Two characters, three, one; the pair must stand together.
        assert_eq!(titles(stage, "保温"), ["保温杯 mug 混合标题", "保温杯打样"]);
        assert_eq!(titles(stage, "温杯"), ["保温杯 mug 混合标题", "保温杯打样"]);
        assert_eq!(titles(stage, "打样").len(), 2);
        assert_eq!(titles(stage, "壶"), ["温水壶打样"]);
        assert_eq!(titles(stage, "样").len(), 2, "the last of a run");
        assert!(titles(stage, "杯温").is_empty());
        // English in any case, by its beginning; a word has no middle.
        assert_eq!(titles(stage, "THERM"), ["Thermos MUG, model SKU-2026/07B"]);
        assert_eq!(titles(stage, "mug").len(), 2);
        assert!(titles(stage, "hermos").is_empty());
        // Codes, whole, by their beginning and from a part on.
        for code in ["sku-2026/07b", "SKU2026", "07b", "2026-07"] {
            assert_eq!(titles(stage, code).len(), 1, "{code}");
        }
        // Mixed: all must be there.
        assert_eq!(titles(stage, "mug保温"), ["保温杯 mug 混合标题"]);
        assert_eq!(titles(stage, "abc"), ["ＡＢＣ全角"]);
        assert!(titles(stage, "mug 双十一").is_empty());
        // Signs of either query language are nothing.
        assert_eq!(titles(stage, "\"保温\" OR (mug*) & !'x NEAR").len(), 0);
        assert_eq!(titles(stage, "保温' | 'x").len(), 0);
        let member = stage.actor(Role::Member);
        let refused = |query: &str| code(hits(stage, &member, &asking(query)));
        assert_eq!(refused("*** !"), "NOTHING_TO_SEARCH");
        assert_eq!(refused(""), "REQUIRED");
        assert_eq!(refused(&"a ".repeat(17)), "TOO_MANY_WORDS");
    });
}

#[test]
fn what_was_found_says_where_the_words_stand() {
    each(|stage| {
        let project = project(stage, "项目");
        let mut input = wanted(stage, project, "拍摄主图");
        input.fields.description = Some(Some(format!("{}需要白底图 😀 white", "长".repeat(300))));
        create(stage, &input);
        pump(stage);
        let member = stage.actor(Role::Member);
        let page = hits(stage, &member, &asking("白底图 主图")).unwrap();
        let [hit] = &page.rows[..] else {
            panic!("one hit")
        };
        assert_eq!(
            hit.title.marks,
            [Mark {
                start: 2,
                length: 2
            }]
        );
        let at = hit.excerpt.marks[0];
        let units: Vec<u16> = hit.excerpt.text.encode_utf16().collect();
        let marked = String::from_utf16(&units[at.start..at.start + at.length]).unwrap();
        assert_eq!(marked, "白底图");
        assert!(hit.excerpt.text.starts_with('…'));
        assert_eq!(hit.row.project_id, Some(project));
    });
}

#[test]
fn a_changed_title_is_found_and_the_old_one_is_not() {
    each(|stage| {
        let project = project(stage, "项目");
        let task = create(stage, &wanted(stage, project, "旧标题"));
        pump(stage);
        let member = stage.actor(Role::Member);
        let before = hits(stage, &member, &asking("旧标题")).unwrap();
        retitle(stage, task, "换了名字");
        pump(stage);
        assert!(titles(stage, "旧标题").is_empty());
        assert_eq!(titles(stage, "名字"), ["换了名字"]);
        let after = hits(stage, &member, &asking("名字")).unwrap();
        assert_eq!(before.rows[0].row.number, after.rows[0].row.number);
        // From the beginning again, as after an outage: everything is as it was.
        let rows = stage
            .read(|conn| domain::events::read::after(conn, stage.org, 0, 1000))
            .unwrap();
        for row in rows {
            stage
                .write(move |tx| domain::search::react(tx, &row))
                .unwrap();
        }
        assert_eq!(
            hits(stage, &member, &asking("名字")).unwrap().rows,
            after.rows
        );
        assert_eq!(titles(stage, "项目").len(), 1);
    });
}

#[test]
fn filters_are_project_phase_sku_and_kind() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let (mine, other) = (project(stage, "甲项目"), project(stage, "乙项目"));
        let phase = |name: &str| {
            let input = PhaseCreate {
                id: None,
                project: mine,
                name: name.to_owned(),
                position: None,
                needs_approval: false,
            };
            by(stage, &manager, phase_create, &input).unwrap()
        };
        let (first, second) = (phase("备货"), phase("上架"));
        let product = product(stage, &manager, "cup-01").unwrap();
        let sku = add_sku(stage, &manager, new_sku(product, "cup-01-red")).unwrap();
        let mut input = wanted(stage, mine, "样品确认");
        input.fields.phase = Some(Some(first));
        input.fields.skus = Some(vec![sku]);
        let task = create(stage, &input);
        create(stage, &wanted(stage, other, "样品确认"));
        let said = crate::discussion::words(task, "样品颜色偏深");
        crate::discussion::add(stage, &manager, &said).unwrap();
        pump(stage);
        let member = stage.actor(Role::Member);
        let with = |change: &dyn Fn(&mut Search)| {
            let mut search = asking("样品");
            change(&mut search);
            found(stage, &member, &search).len()
        };
        assert_eq!(with(&|_| {}), 3);
        assert_eq!(with(&|s| s.project = Some(mine)), 2);
        assert_eq!(with(&|s| s.project = Some(other)), 1);
        assert_eq!(with(&|s| s.phase = Some(first)), 2);
        assert_eq!(with(&|s| s.sku = Some(sku)), 2);
        assert_eq!(with(&|s| s.kinds = Some(vec![SearchKind::Comment])), 1);
        assert_eq!(with(&|s| s.kinds = Some(vec![])), 0);
        // A task that goes to another phase takes along what is on it.
        let input = TaskUpdate {
            target: of(task),
            fields: TaskFields {
                phase: Some(Some(second)),
                skus: Some(vec![]),
                ..TaskFields::default()
            },
        };
        by(stage, &manager, task_update, &input).unwrap();
        pump(stage);
        assert_eq!(with(&|s| s.phase = Some(first)), 0);
        assert_eq!(with(&|s| s.phase = Some(second)), 2);
        assert_eq!(with(&|s| s.sku = Some(sku)), 0);
        // The SKU itself, by code, product and category.
        for query in ["cup-01-red", "四件套", "床品", "bedding"] {
            assert_eq!(titles(stage, query).len(), 1, "{query}");
        }
    });
}

#[test]
fn pages_lose_nothing_and_ask_a_constant_number_of_times() {
    each(|stage| {
        let project = project(stage, "项目");
        for number in 0..120 {
            create(stage, &wanted(stage, project, &format!("盘点 {number}")));
        }
        pump(stage);
        let member = stage.actor(Role::Member);
        let search = asking("盘点");
        let (mut seen, mut after, mut statements) = (Vec::new(), None::<String>, Vec::new());
        loop {
            let (page, count) = stage
                .read(|conn| {
                    let before = db::statement_count_of_thread();
                    let page = read::page(conn, &member, &search, Some(50), after.as_deref())?;
                    Ok((page, db::statement_count_of_thread() - before))
                })
                .unwrap();
            statements.push(count);
            seen.extend(page.rows.iter().map(|hit| hit.row.title.clone()));
            after = page.rows.last().map(domain::search::Hit::cursor);
            if !page.has_next {
                break;
            }
        }
        let wanted: Vec<_> = (0..120).rev().map(|i| format!("盘点 {i}")).collect();
        assert_eq!(seen, wanted, "the newest first, each once");
        let one = stage
            .read(|conn| {
                let before = db::statement_count_of_thread();
                read::page(conn, &member, &search, Some(1), None)?;
                Ok(db::statement_count_of_thread() - before)
            })
            .unwrap();
        assert!(
            statements.iter().all(|count| *count <= one + 1),
            "{statements:?}, one hit: {one}"
        );
        let turned = stage.read(|conn| read::page(conn, &member, &search, None, Some("x")));
        assert_eq!(code(turned), "MALFORMED");
        let turned = stage.read(|conn| read::page(conn, &member, &search, Some(201), None));
        assert_eq!(code(turned), "OUT_OF_RANGE");
    });
}
