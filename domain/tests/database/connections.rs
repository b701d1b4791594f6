//! Readers only read, one process serves a file, and statements are counted.

use std::thread;

use db::{Conn, Database, Error, Settings, conn::Purpose};
use diesel::connection::SimpleConnection;

use super::notes::{Then, names, send, write};

#[test]
fn a_reader_cannot_write() {
    for database in db::testing::each().unwrap() {
        let refused = database
            .db
            .read(|conn| -> db::Result<_> { Ok(write(conn, "sneaked in")?) })
            .unwrap_err()
            .to_string();
        assert!(
            refused.contains("readonly") || refused.contains("read-only"),
            "{refused}"
        );
        let dropped = database
            .db
            .read(|conn| -> db::Result<_> { Ok(conn.batch_execute("DROP TABLE server_secrets")?) });
        assert!(dropped.is_err());
        // The same connections serve writes on PostgreSQL, and refuse again afterwards.
        for round in 0..6 {
            send(&database.db, &format!("{round}"), Then::Keep)
                .outcome()
                .unwrap();
            let again = database
                .db
                .read(|conn| -> db::Result<_> { Ok(write(conn, "sneaked in")?) });
            assert!(again.is_err());
        }
        assert_eq!(names(&database.db), ["0", "1", "2", "3", "4", "5"]);
    }
}

#[test]
fn one_process_serves_a_sqlite_file() {
    let database = db::testing::sqlite().unwrap();
    let settings = Settings {
        url: database.url.clone(),
        pool_size: 1,
    };
    let second = Database::open(&settings).err();
    assert!(matches!(second, Some(Error::Locked(_))), "{second:?}");
    drop(database.db);
    Database::open(&settings).unwrap();
}

#[test]
fn an_address_of_neither_product_is_refused() {
    for url in ["mysql://localhost/muster", "/srv/muster.sqlite", ""] {
        let refused = Conn::open(url, Purpose::Read).err().unwrap().to_string();
        assert!(refused.contains("sqlite:// or postgres://"), "{refused}");
    }
}

#[test]
fn statements_are_counted_by_process_and_thread() {
    for database in db::testing::each().unwrap() {
        let asked = |times: usize| {
            let all = db::statement_count();
            let here = database
                .db
                .read(|conn| -> db::Result<u64> {
                    let before = db::statement_count_of_thread();
                    for _ in 0..times {
                        conn.batch_execute("SELECT 2")?;
                    }
                    Ok(db::statement_count_of_thread() - before)
                })
                .unwrap();
            assert!(db::statement_count() - all >= here);
            here
        };
        assert_eq!(asked(0), 0);
        thread::scope(|scope| {
            // Another thread's statements do not count here.
            let other = scope.spawn(|| asked(50));
            assert_eq!(asked(3), 3);
            assert_eq!(other.join().unwrap(), 50);
        });
    }
}
