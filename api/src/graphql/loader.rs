//! Objects by id, one statement for all that one level of a query asks for.

use std::collections::HashMap;
use std::hash::Hash;

use async_graphql::dataloader::Loader;
use db::Conn;
use domain::identity::{self, DepartmentRow, SupplierRow, UserRow};
use domain::kernel::fault::Result;
use domain::kernel::id::{DepartmentId, OrganizationId, SupplierId, UserId};

use super::error::Shared;
use crate::app::App;

/// Loads rows of the caller's organisation.
pub(crate) struct Batch {
    app: App,
    org: OrganizationId,
}

impl Batch {
    /// A loader for one request.
    pub(crate) fn new(app: App, org: OrganizationId) -> Self {
        Self { app, org }
    }

    /// Runs one statement for many keys and sorts its rows by key.
    pub(crate) async fn by<K, R>(
        &self,
        keys: &[K],
        ask: impl FnOnce(&mut Conn, OrganizationId, &[K]) -> Result<Vec<R>> + Send + 'static,
        key_of: impl Fn(&R) -> K,
    ) -> std::result::Result<HashMap<K, R>, Shared>
    where
        K: Clone + Eq + Hash + Send + 'static,
        R: Send + 'static,
    {
        let (org, keys) = (self.org, keys.to_vec());
        let rows = self.app.read(move |conn| ask(conn, org, &keys)).await?;
        Ok(rows.into_iter().map(|row| (key_of(&row), row)).collect())
    }

    /// As [`Batch::by`], with many rows a key, in the order of the statement.
    #[expect(dead_code, reason = "lists of the contexts that follow")]
    pub(crate) async fn lists_by<K, R>(
        &self,
        keys: &[K],
        ask: impl FnOnce(&mut Conn, OrganizationId, &[K]) -> Result<Vec<R>> + Send + 'static,
        key_of: impl Fn(&R) -> K,
    ) -> std::result::Result<HashMap<K, Vec<R>>, Shared>
    where
        K: Clone + Eq + Hash + Send + 'static,
        R: Send + 'static,
    {
        let (org, wanted) = (self.org, keys.to_vec());
        let rows = self.app.read(move |conn| ask(conn, org, &wanted)).await?;
        let mut lists: HashMap<K, Vec<R>> = keys.iter().map(|k| (k.clone(), Vec::new())).collect();
        for row in rows {
            lists.entry(key_of(&row)).or_default().push(row);
        }
        Ok(lists)
    }
}

/// `by_id!(UserId => UserRow, identity::read::users_by_ids)`: rows with an `id` column.
macro_rules! by_id {
    ($key:ty => $row:ty, $ask:path) => {
        impl Loader<$key> for Batch {
            type Value = $row;
            type Error = Shared;

            async fn load(
                &self,
                keys: &[$key],
            ) -> std::result::Result<HashMap<$key, $row>, Shared> {
                self.by(keys, $ask, |row| row.id).await
            }
        }
    };
}

by_id!(UserId => UserRow, identity::read::users_by_ids);
by_id!(SupplierId => SupplierRow, identity::read::suppliers_by_ids);
by_id!(DepartmentId => DepartmentRow, identity::read::departments_by_ids);
