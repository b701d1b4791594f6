//! What resolvers need from a request.

use std::sync::Arc;

use async_graphql::dataloader::{DataLoader, Loader};
use async_graphql::{Context, ID};
use db::Conn;
use domain::events::idempotency::Once;
use domain::events::{self, Position};
use domain::kernel::fault::{CoreFault, Error, Result};
use domain::kernel::{Actor, Id, Kind, Language, Tx};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::{Shared, UserError, split, top_level};
use super::loader::Batch;
use super::scalar::Cursor;
use crate::app::App;
use crate::caller::Caller;
use crate::denials;

/// The client's idempotency key.
pub(crate) struct IdempotencyKey(pub(crate) String);
/// Hash of the request that carries it.
pub(crate) struct RequestHash(pub(crate) Vec<u8>);

/// What a mutation gave.
pub(crate) struct Outcome<T> {
    /// What the use case gave; `None` when it refused.
    pub(crate) value: Option<T>,
    /// Why it refused.
    pub(crate) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(crate) cursor: Option<Cursor>,
}

/// Result of a resolver.
pub(crate) type Answer<T> = async_graphql::Result<T>;

/// Shorthands of resolvers.
pub(crate) trait ContextExt {
    /// The server.
    fn app(&self) -> &App;
    /// The client.
    fn caller(&self) -> &Caller;
    /// Who acts, or UNAUTHENTICATED.
    fn actor(&self) -> Answer<Arc<Actor>>;
    /// Language of messages.
    fn language(&self) -> Language;
    /// The error that ends this field.
    fn refuse(&self, error: impl Into<Error>) -> async_graphql::Error;
    /// An id of an argument; a text that is no such id is `NOT_FOUND` like an unknown one.
    fn id<K: Kind>(&self, id: &ID, field: &str) -> Answer<Id<K>>;
    /// A read in the actor's name.
    fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn, &Actor) -> Result<T> + Send + 'static,
    ) -> impl Future<Output = Answer<T>> + Send;
    /// A read that authorises like a write.
    fn look<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
    ) -> impl Future<Output = Answer<T>> + Send;
    /// A use case in the actor's name, once for its idempotency key.
    fn mutate<T: Serialize + DeserializeOwned + Send + 'static>(
        &self,
        work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
    ) -> impl Future<Output = Answer<Outcome<T>>> + Send;
    /// One object by id, together with what else is asked for at the same level.
    fn load<K>(
        &self,
        key: K,
    ) -> impl Future<Output = Answer<Option<<Batch as Loader<K>>::Value>>> + Send
    where
        K: Send + Sync + std::hash::Hash + Eq + Clone + 'static,
        Batch: Loader<K, Error = Shared>;
}

impl ContextExt for Context<'_> {
    fn app(&self) -> &App {
        self.data_unchecked()
    }

    fn caller(&self) -> &Caller {
        self.data_unchecked()
    }

    fn actor(&self) -> Answer<Arc<Actor>> {
        self.caller().actor().map_err(|e| self.refuse(e))
    }

    fn language(&self) -> Language {
        self.caller().language()
    }

    fn refuse(&self, error: impl Into<Error>) -> async_graphql::Error {
        let error = error.into();
        denials::note(self, &error);
        top_level(&error, self.language())
    }

    fn id<K: Kind>(&self, id: &ID, field: &str) -> Answer<Id<K>> {
        id.parse()
            .map_err(|_not_an_id| self.refuse(Error::from(CoreFault::NotFound).at([field])))
    }

    async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn, &Actor) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let actor = self.actor()?;
        let done = self.app().read(move |conn| work(conn, &actor)).await;
        done.map_err(|e| self.refuse(e))
    }

    async fn look<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let actor = self.actor()?;
        let done = self.app().look(move |tx| work(tx, &actor)).await;
        done.map_err(|e| self.refuse(e))
    }

    async fn mutate<T: Serialize + DeserializeOwned + Send + 'static>(
        &self,
        mut work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
    ) -> Answer<Outcome<T>> {
        let actor = self.actor()?;
        let key = self.data_opt::<IdempotencyKey>().map(|key| {
            let hash = self.data_opt::<RequestHash>().map(|hash| hash.0.clone());
            Once::new(&actor, key.0.clone(), hash.unwrap_or_default())
        });
        let org = actor.org;
        match self.app().write_once(key, move |tx| work(tx, &actor)).await {
            Ok(done) => {
                let position = match done.position {
                    Some(position) => position,
                    // A replay, or nothing to change: the log as it stands.
                    None => head(self, org).await?,
                };
                Ok(Outcome {
                    value: Some(done.value),
                    user_errors: Vec::new(),
                    cursor: Some(Cursor((&position).into())),
                })
            }
            Err(error) => {
                denials::note(self, &error);
                Ok(Outcome {
                    value: None,
                    user_errors: split(&error, self.language())?,
                    cursor: None,
                })
            }
        }
    }

    async fn load<K>(&self, key: K) -> Answer<Option<<Batch as Loader<K>>::Value>>
    where
        K: Send + Sync + std::hash::Hash + Eq + Clone + 'static,
        Batch: Loader<K, Error = Shared>,
    {
        let loaded = self
            .data_unchecked::<DataLoader<Batch>>()
            .load_one(key)
            .await;
        loaded.map_err(|shared| {
            denials::note(self, &shared.0);
            top_level(&shared.0, self.language())
        })
    }
}

async fn head(ctx: &Context<'_>, org: domain::kernel::id::OrganizationId) -> Answer<Position> {
    let head = ctx
        .app()
        .read(move |conn| events::read::head(conn, org))
        .await;
    head.map_err(|e| ctx.refuse(e))
}
