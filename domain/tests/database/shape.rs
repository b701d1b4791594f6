//! The shape of a database as its own catalogue tells it, in one vocabulary for both products.
#![expect(
    clippy::disallowed_methods,
    reason = "catalogues are read by raw SQL only"
)]

use std::collections::{BTreeMap, BTreeSet};

use db::Conn;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use diesel::sqlite::SqliteConnection;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Name, SQLite's type and whether it must be there.
    pub columns: BTreeMap<String, (String, bool)>,
    pub primary_key: Vec<String>,
    /// Columns, the table that they name, its columns, and what happens on delete.
    pub foreign_keys: BTreeSet<(Vec<String>, String, Vec<String>, String)>,
    /// Columns of UNIQUE constraints.
    pub unique: BTreeSet<Vec<String>>,
    /// Name, columns, unique or not, partial or not.
    pub indexes: BTreeMap<String, (Vec<String>, bool, bool)>,
    /// Columns with a full-text index. Such a table is another thing in each product (a virtual table
    /// of FTS5 with its shadows, a table with `tsvector` and GIN), so of it this is all that is
    /// compared; that both find alike is tested by searching.
    pub full_text: BTreeSet<String>,
}

pub type Shape = BTreeMap<String, Table>;

/// What a catalogue says about one column of something: the something's name and kind, and more.
#[derive(QueryableByName)]
struct Fact {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    item: String,
    #[diesel(sql_type = Nullable<Text>)]
    column_name: Option<String>,
    #[diesel(sql_type = BigInt)]
    flag: i64,
    #[diesel(sql_type = Text)]
    other: String,
    #[diesel(sql_type = Nullable<Text>)]
    other_column: Option<String>,
}

pub fn of(conn: &mut Conn) -> Shape {
    let product = conn.product();
    let mut ask = |what: usize| -> Vec<Fact> {
        match conn {
            Conn::Sqlite(c) => sqlite(c, SQLITE[what]),
            Conn::Postgres(c) => postgres(c, POSTGRES[what]),
        }
    };
    let mut shape = Shape::new();
    for fact in ask(4) {
        let table = shape.entry(fact.name).or_default();
        table.full_text.insert(fact.column_name.unwrap());
    }
    let searched: BTreeSet<String> = shape.keys().cloned().collect();
    for fact in ask(0) {
        // Diesel's own table differs between the products.
        if fact.name.starts_with("__diesel") || searched.contains(&fact.name) {
            continue;
        }
        let kind = kind(product, &fact.other);
        let column = fact.column_name.unwrap();
        let table = shape.entry(fact.name).or_default();
        table.columns.insert(column, (kind, fact.flag == 1));
    }
    for fact in ask(1) {
        if searched.contains(&fact.name) {
            continue;
        }
        if let Some(table) = shape.get_mut(&fact.name) {
            table.primary_key.push(fact.column_name.unwrap());
        }
    }
    for ((name, _), facts) in grouped(ask(2)) {
        let columns = columns(&facts);
        let others = facts.iter().map(|f| f.other_column.clone().unwrap());
        let (other, on_delete) = facts[0].other.split_once(' ').unwrap();
        shape.get_mut(&name).unwrap().foreign_keys.insert((
            columns,
            other.to_owned(),
            others.collect(),
            on_delete.to_owned(),
        ));
    }
    for ((name, item), facts) in grouped(ask(3)) {
        if searched.contains(&name) {
            continue;
        }
        let table = shape.get_mut(&name).unwrap();
        let columns = columns(&facts);
        match facts[0].other.as_str() {
            "constraint" => drop(table.unique.insert(columns)),
            other => {
                let entry = (columns, facts[0].flag == 1, other == "partial");
                table.indexes.insert(item, entry);
            }
        }
    }
    shape
}

fn columns(facts: &[Fact]) -> Vec<String> {
    let names = facts.iter();
    names
        .map(|f| f.column_name.clone().unwrap_or_else(|| "expression".into()))
        .collect()
}

fn grouped(facts: Vec<Fact>) -> BTreeMap<(String, String), Vec<Fact>> {
    let mut groups: BTreeMap<_, Vec<Fact>> = BTreeMap::new();
    for fact in facts {
        let key = (fact.name.clone(), fact.item.clone());
        groups.entry(key).or_default().push(fact);
    }
    groups
}

fn sqlite(conn: &mut SqliteConnection, query: &str) -> Vec<Fact> {
    diesel::sql_query(query).load(conn).unwrap()
}

fn postgres(conn: &mut PgConnection, query: &str) -> Vec<Fact> {
    diesel::sql_query(query).load(conn).unwrap()
}

/// SQLite's word for a type; a type that has none must not be used.
fn kind(product: db::conn::Product, name: &str) -> String {
    if product == db::conn::Product::Sqlite {
        return name.to_uppercase();
    }
    match name {
        "uuid" | "bytea" => "BLOB",
        "text" => "TEXT",
        "bigint" => "BIGINT",
        "integer" => "INTEGER",
        "boolean" => "BOOLEAN",
        other => panic!("{other} has no like in SQLite"),
    }
    .to_owned()
}

/// Columns; primary keys; foreign keys; indexes: each in the order of its columns; full-text columns.
const SQLITE: [&str; 5] = [
    "SELECT t.name, c.name AS item, c.name AS column_name, c.\"notnull\" AS flag, c.type AS other, \
     NULL AS other_column FROM sqlite_master t JOIN pragma_table_info(t.name) c \
     JOIN pragma_table_list l ON l.name = t.name AND l.type <> 'shadow' \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
    "SELECT t.name, '' AS item, c.name AS column_name, 0 AS flag, '' AS other, \
     NULL AS other_column FROM sqlite_master t JOIN pragma_table_info(t.name) c \
     JOIN pragma_table_list l ON l.name = t.name AND l.type <> 'shadow' \
     WHERE t.type = 'table' AND c.pk > 0 AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.pk",
    "SELECT t.name, CAST(f.id AS TEXT) AS item, f.\"from\" AS column_name, 0 AS flag, \
     f.\"table\" || ' ' || f.on_delete AS other, f.\"to\" AS other_column \
     FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' \
     ORDER BY t.name, f.id, f.seq",
    "SELECT t.name, i.name AS item, c.name AS column_name, i.\"unique\" AS flag, \
     CASE WHEN i.origin = 'u' THEN 'constraint' WHEN i.partial THEN 'partial' ELSE 'whole' END \
     AS other, NULL AS other_column FROM sqlite_master t JOIN pragma_index_list(t.name) i \
     JOIN pragma_table_list l ON l.name = t.name AND l.type <> 'shadow' \
     JOIN pragma_index_info(i.name) c WHERE t.type = 'table' AND i.origin <> 'pk' \
     AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, i.name, c.seqno",
    "SELECT t.name, c.name AS item, c.name AS column_name, 0 AS flag, '' AS other, \
     NULL AS other_column FROM sqlite_master t JOIN pragma_table_info(t.name) c \
     WHERE t.sql LIKE 'CREATE VIRTUAL TABLE%fts5%'",
];

const POSTGRES: [&str; 5] = [
    "SELECT table_name::text AS name, column_name::text AS item, column_name::text AS column_name, \
     (is_nullable = 'NO')::int::bigint AS flag, data_type::text AS other, \
     NULL::text AS other_column \
     FROM information_schema.columns WHERE table_schema = 'public'",
    "SELECT c.conrelid::regclass::text AS name, '' AS item, a.attname::text AS column_name, \
     0::bigint AS flag, '' AS other, NULL::text AS other_column FROM pg_constraint c \
     CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(attnum, place) \
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum \
     WHERE c.contype = 'p' AND c.connamespace = 'public'::regnamespace ORDER BY 1, k.place",
    "SELECT c.conrelid::regclass::text AS name, c.conname::text AS item, \
     a.attname::text AS column_name, 0::bigint AS flag, \
     c.confrelid::regclass::text || CASE c.confdeltype WHEN 'a' THEN ' NO ACTION' \
     WHEN 'c' THEN ' CASCADE' WHEN 'r' THEN ' RESTRICT' ELSE ' SET NULL' END AS other, \
     b.attname::text AS other_column FROM pg_constraint c \
     CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k(here, there, place) \
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.here \
     JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.there \
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1, 2, k.place",
    "SELECT i.indrelid::regclass::text AS name, r.relname::text AS item, \
     a.attname::text AS column_name, i.indisunique::int::bigint AS flag, \
     CASE WHEN c.oid IS NOT NULL THEN 'constraint' WHEN i.indpred IS NOT NULL THEN 'partial' \
     ELSE 'whole' END AS other, NULL::text AS other_column FROM pg_index i \
     JOIN pg_class r ON r.oid = i.indexrelid AND r.relnamespace = 'public'::regnamespace \
     LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype = 'u' \
     CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, place) \
     LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum \
     WHERE NOT i.indisprimary ORDER BY 1, 2, k.place",
    "SELECT i.indrelid::regclass::text AS name, a.attname::text AS item, \
     a.attname::text AS column_name, 0::bigint AS flag, '' AS other, NULL::text AS other_column \
     FROM pg_index i JOIN pg_class r ON r.oid = i.indexrelid JOIN pg_am m ON m.oid = r.relam \
     JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] \
     WHERE m.amname = 'gin' AND r.relnamespace = 'public'::regnamespace \
     AND a.atttypid = 'tsvector'::regtype",
];
