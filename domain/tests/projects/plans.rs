//! Plans: what a sheet says is checked whole, and imported whole or not at all.

use domain::kernel::Role;
use domain::projects::plan::{
    Cell, Column, Line, Plan, ProjectImport, export, preview, project_import,
};
use domain::projects::plan::{MAX_ROWS, Sheet};
use domain::projects::read::tree;

use super::project;
use crate::stage::{Stage, code, each};

fn sheet(rows: &[&[&str]]) -> Sheet {
    let line = |(place, row): (usize, &&[&str])| Line {
        number: i64::try_from(place).unwrap() + 1,
        cells: row.iter().map(|t| Cell::Text((*t).to_owned())).collect(),
    };
    Sheet {
        lines: rows.iter().enumerate().map(line).collect(),
    }
}

fn read(rows: &[&[&str]]) -> Plan {
    Plan::read(&sheet(rows), "Asia/Shanghai").unwrap()
}

fn faults(stage: &Stage, rows: &[&[&str]]) -> Vec<(i64, Column, &'static str)> {
    let project = project(stage, "计划");
    let manager = stage.actor(Role::Manager);
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|t| (*t).to_owned()).collect())
        .collect();
    stage
        .write(move |tx| {
            let texts: Vec<Vec<&str>> = rows
                .iter()
                .map(|row| row.iter().map(String::as_str).collect())
                .collect();
            let rows: Vec<&[&str]> = texts.iter().map(Vec::as_slice).collect();
            let seen = preview(tx, &manager, project, read(&rows))?;
            let told = seen.faults.iter();
            Ok(told.map(|f| (f.row, f.column, f.error.code())).collect())
        })
        .unwrap()
}

#[test]
fn a_sheet_without_titles_or_with_two_columns_of_one_meaning_is_faulty() {
    each(|stage| {
        assert_eq!(
            faults(stage, &[&["阶段"], &["一"]]),
            [(1, Column::Title, "PLAN_COLUMN_MISSING")]
        );
        assert_eq!(
            faults(stage, &[&["任务", "Task"], &["一", "二"]]),
            [(1, Column::Title, "PLAN_COLUMN_TWICE")]
        );
        let empty: [&[&[&str]]; 3] = [&[], &[&["任务"]], &[&["", " "]]];
        for rows in empty {
            let refused = Plan::read(&sheet(rows), "UTC");
            assert_eq!(code(refused), "PLAN_EMPTY");
        }
    });
}

#[test]
fn people_are_named_by_address_or_a_name_that_only_one_has() {
    each(|stage| {
        // The stage calls everybody by their role; a second MEMBER is somebody else.
        let named = |name: &'static str| faults(stage, &[&["任务", "负责人"], &["一", name]]);
        assert_eq!(named("MEMBER"), []);
        assert_eq!(named("Member@muyu.example"), []);
        assert_eq!(
            named("SUPPLIER"),
            [(2, Column::Assignee, "CELL_PERSON_UNKNOWN")]
        );
        let org = stage.org;
        stage
            .write(move |tx| {
                let second = domain::identity::UserCreate {
                    org,
                    email: "second@muyu.example".to_owned(),
                    name: "MEMBER".to_owned(),
                    roles: vec![Role::Member],
                    password_hash: None,
                    department: None,
                    supplier: None,
                };
                domain::identity::user_create(tx, &second)
            })
            .unwrap();
        assert_eq!(
            named("MEMBER"),
            [(2, Column::Assignee, "CELL_PERSON_AMBIGUOUS")]
        );
    });
}

#[test]
fn a_long_plan_is_imported_at_once_and_a_longer_one_is_refused() {
    each(|stage| {
        let project = project(stage, "计划");
        let manager = stage.actor(Role::Manager);
        let mut rows = vec![vec![
            "任务".to_owned(),
            "阶段".to_owned(),
            "前置".to_owned(),
        ]];
        for row in 2..MAX_ROWS + 2 {
            let before = if row > 2 {
                (row - 1).to_string()
            } else {
                String::new()
            };
            rows.push(vec![
                format!("任务 {row}"),
                format!("阶段 {}", row % 7),
                before,
            ]);
        }
        let line = |(place, row): (usize, &Vec<String>)| Line {
            number: i64::try_from(place).unwrap() + 1,
            cells: row.iter().cloned().map(Cell::Text).collect(),
        };
        let mut long = Sheet {
            lines: rows.iter().enumerate().map(line).collect(),
        };
        let import = ProjectImport {
            project,
            drafts: false,
            plan: Plan::read(&long, "Asia/Shanghai").unwrap(),
        };
        let began = std::time::Instant::now();
        let by = manager.clone();
        let done = stage
            .write(move |tx| project_import(tx, &by, &import))
            .unwrap();
        println!("2,000 rows imported in {:?}", began.elapsed());
        assert_eq!(done.tasks, 2_000);
        let whole = stage.read(|conn| tree(conn, &manager, project)).unwrap();
        assert_eq!(whole.phases.len(), 7);
        let table = stage
            .read(|conn| export(conn, &manager, project, domain::kernel::Language::Zh))
            .unwrap();
        assert_eq!(table.len(), MAX_ROWS + 1);
        let more = Line {
            number: 3_000,
            cells: vec![Cell::Text("一".to_owned())],
        };
        long.lines.push(more);
        assert_eq!(code(Plan::read(&long, "UTC")), "PLAN_TOO_MANY_ROWS");
    });
}
