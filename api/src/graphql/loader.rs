//! Objects by id, one statement for all that one level of a query asks for.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_graphql::dataloader::Loader;
use async_graphql::runtime::Timer;
use db::Conn;
use domain::catalog::{self, ProductRow, SkuRow};
use domain::files::{self, FileRow};
use domain::identity::{self, DepartmentRow, InvitationRow, SupplierRow, UserRow};
use domain::inventory::{self, LotRow};
use domain::kernel::Actor;
use domain::kernel::fault::{CoreFault, Error, Result};
use domain::kernel::id::{
    DepartmentId, FileId, LotId, OrganizationId, ProductId, SkuId, SupplierId, UserId,
};

use futures::FutureExt;
use futures::future::BoxFuture;
use tokio::sync::oneshot;
use tokio::task::yield_now;

use super::error::Shared;
use crate::app::App;
use crate::caller::Caller;

/// Loads rows for one caller.
pub(crate) struct Batch {
    app: App,
    caller: Caller,
    waiting: Mutex<Vec<Question>>,
}

/// A read that keeps its own answer.
type Question = Box<dyn FnOnce(&mut Conn) + Send>;

impl Batch {
    /// A loader for one request.
    pub(crate) fn new(app: App, caller: Caller) -> Self {
        Self {
            app,
            caller,
            waiting: Mutex::default(),
        }
    }

    /// Asks in the name of the caller, with the rights that it has now; what is asked at the same
    /// moment goes to one thread and one connection.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&mut Conn, &Actor) -> Result<T> + Send + 'static,
    ) -> std::result::Result<T, Shared> {
        let actor = self.caller.actor()?;
        let (reply, answer) = oneshot::channel();
        let is_first = {
            let mut waiting = self.waiting();
            waiting.push(Box::new(move |conn: &mut Conn| {
                drop(reply.send(ask(conn, &actor)))
            }));
            waiting.len() == 1
        };
        if is_first {
            // The other loaders of this level put theirs beside it.
            yield_now().await;
            let questions = std::mem::take(&mut *self.waiting());
            let all = move |conn: &mut Conn| {
                questions.into_iter().for_each(|question| question(conn));
                Ok(())
            };
            self.app.read(all).await?;
        }
        let answer = answer.await;
        Ok(answer.map_err(|_gone| Error::from(CoreFault::Unavailable))??)
    }

    /// The time now.
    pub(crate) fn now(&self) -> domain::kernel::Moment {
        self.app.sources.now()
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Question>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
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
        let keys = keys.to_vec();
        let rows = self
            .ask(move |conn, actor| ask(conn, actor.org, &keys))
            .await?;
        Ok(rows.into_iter().map(|row| (key_of(&row), row)).collect())
    }

    /// As [`Batch::by`], for rows that differ by who looks at them.
    pub(crate) async fn seen_by<K, R>(
        &self,
        keys: &[K],
        ask: impl FnOnce(&mut Conn, &Actor, &[K]) -> Result<Vec<R>> + Send + 'static,
        key_of: impl Fn(&R) -> K,
    ) -> std::result::Result<HashMap<K, R>, Shared>
    where
        K: Clone + Eq + Hash + Send + 'static,
        R: Send + 'static,
    {
        let keys = keys.to_vec();
        let rows = self.ask(move |conn, actor| ask(conn, actor, &keys)).await?;
        Ok(rows.into_iter().map(|row| (key_of(&row), row)).collect())
    }

    /// As [`Batch::by`], with many rows a key, in the order of the statement.
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
        let wanted = keys.to_vec();
        let rows = self
            .ask(move |conn, actor| ask(conn, actor.org, &wanted))
            .await?;
        let mut lists: HashMap<K, Vec<R>> = keys.iter().map(|k| (k.clone(), Vec::new())).collect();
        for row in rows {
            lists.entry(key_of(&row)).or_default().push(row);
        }
        Ok(lists)
    }
}

/// Lets every field of a level say what it wants, and no longer: tokio's timer would wait for its
/// next millisecond.
pub(crate) struct Soon;

impl Timer for Soon {
    fn delay(&self, _: Duration) -> BoxFuture<'static, ()> {
        yield_now().boxed()
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

/// As `by_id!`, for rows that differ by who looks at them.
macro_rules! seen_by_id {
    ($key:ty => $row:ty, $ask:path) => {
        impl Loader<$key> for Batch {
            type Value = $row;
            type Error = Shared;

            async fn load(
                &self,
                keys: &[$key],
            ) -> std::result::Result<HashMap<$key, $row>, Shared> {
                self.seen_by(keys, $ask, |row| row.id).await
            }
        }
    };
}

by_id!(UserId => UserRow, identity::read::users_by_ids);
by_id!(SupplierId => SupplierRow, identity::read::suppliers_by_ids);
by_id!(DepartmentId => DepartmentRow, identity::read::departments_by_ids);
by_id!(FileId => FileRow, files::read::by_ids);
seen_by_id!(SkuId => SkuRow, catalog::read::skus_by_ids);
seen_by_id!(ProductId => ProductRow, catalog::read::products_by_ids);
seen_by_id!(LotId => LotRow, inventory::read::by_ids);

/// Asks for the invitation that a member has not accepted yet.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct InvitationOf(pub(crate) UserId);

impl Loader<InvitationOf> for Batch {
    type Value = InvitationRow;
    type Error = Shared;

    async fn load(
        &self,
        keys: &[InvitationOf],
    ) -> std::result::Result<HashMap<InvitationOf, InvitationRow>, Shared> {
        let users: Vec<UserId> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| identity::read::open_invitations(conn, actor.org, &users))
            .await?;
        let by_user = |row: InvitationRow| (InvitationOf(row.user_id), row);
        Ok(rows.into_iter().map(by_user).collect())
    }
}
