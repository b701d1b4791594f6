//! Both databases have the same shape, and every migration can be undone.

use std::fs;
use std::path::PathBuf;

use db::conn::{Conn, Product, Purpose};
use diesel::connection::SimpleConnection;

use super::shape::{self, Shape};

fn shape_at(url: &str) -> Shape {
    shape::of(&mut Conn::open(url, Purpose::Read).unwrap())
}

/// The migrations of a product, oldest first.
fn folders(product: Product) -> Vec<PathBuf> {
    let product = match product {
        Product::Sqlite => "sqlite",
        Product::Postgres => "postgres",
    };
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../db/migrations");
    let entries = fs::read_dir(format!("{root}/{product}")).unwrap();
    let mut folders: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

#[test]
fn both_databases_have_the_same_shape() {
    let shapes: Vec<Shape> = db::testing::each()
        .unwrap()
        .iter()
        .map(|database| shape_at(&database.url))
        .collect();
    let embedded = &shapes[0];
    let users = &embedded["users"];
    // What the reading of the catalogue itself must have seen.
    assert_eq!(users.primary_key, ["org_id", "id"]);
    assert_eq!(users.columns["name"], ("TEXT".to_owned(), true));
    assert_eq!(users.columns["email"], ("TEXT".to_owned(), false));
    assert!(
        users
            .unique
            .contains(&vec!["org_id".into(), "account_id".into()])
    );
    assert!(users.indexes.contains_key("users_by_name"));
    assert!(embedded["search_index"].full_text.contains("tokens"));
    let to_suppliers = (
        vec!["org_id".to_owned(), "supplier_id".to_owned()],
        "suppliers".to_owned(),
        vec!["org_id".to_owned(), "id".to_owned()],
        "NO ACTION".to_owned(),
    );
    assert!(users.foreign_keys.contains(&to_suppliers));
    for other in &shapes[1..] {
        assert_eq!(
            embedded.keys().collect::<Vec<_>>(),
            other.keys().collect::<Vec<_>>()
        );
        for (name, table) in embedded {
            assert_eq!(table, &other[name], "{name}");
        }
    }
}

#[test]
fn every_migration_can_be_undone() {
    for database in db::testing::each_empty().unwrap() {
        let mut conn = Conn::open(&database.url, Purpose::Write).unwrap();
        let folders = folders(database.db.product());
        let mut shapes = vec![shape::of(&mut conn)];
        for folder in &folders {
            let up = fs::read_to_string(folder.join("up.sql")).unwrap();
            conn.batch_execute(&up).unwrap();
            let after = shape::of(&mut conn);
            assert_ne!(
                Some(&after),
                shapes.last(),
                "{} does nothing",
                folder.display()
            );
            shapes.push(after);
        }
        let whole = shapes.pop().unwrap();
        for folder in folders.iter().rev() {
            let down = fs::read_to_string(folder.join("down.sql")).unwrap();
            conn.batch_execute(&down).unwrap();
            assert_eq!(
                shape::of(&mut conn),
                shapes.pop().unwrap(),
                "{}",
                folder.display()
            );
        }
        assert!(!whole.is_empty());
        // And put back again: nothing was left over that stands in the way.
        for folder in &folders {
            let up = fs::read_to_string(folder.join("up.sql")).unwrap();
            conn.batch_execute(&up).unwrap();
        }
        assert_eq!(shape::of(&mut conn), whole);
    }
}

#[test]
fn migrating_twice_changes_nothing() {
    for database in db::testing::each_empty().unwrap() {
        assert!(db::migrate::is_pending(&database.url).unwrap());
        let done = db::migrate::run(&database.url).unwrap();
        assert_eq!(done.len(), folders(database.db.product()).len());
        assert!(!db::migrate::is_pending(&database.url).unwrap());
        assert!(db::migrate::run(&database.url).unwrap().is_empty());
    }
}

#[test]
fn every_link_between_things_of_organisations_names_the_organisation() {
    for database in db::testing::each().unwrap() {
        let shape = shape_at(&database.url);
        let mut links = 0;
        for (name, table) in &shape {
            for (columns, other, other_columns, _) in &table.foreign_keys {
                // Sessions are found by their secret's row before the organisation is known.
                if !shape[other].primary_key.iter().any(|c| c == "org_id") {
                    continue;
                }
                links += 1;
                let mut pairs = columns.iter().zip(other_columns);
                assert!(
                    pairs.any(|(here, there)| here == "org_id" && there == "org_id"),
                    "{name} {columns:?} may name a row of {other} in another organisation"
                );
            }
        }
        assert!(links > 20, "only {links} links were read");
    }
}
