//! The stage of the story: who acts, when, and what the objects are called.
//!
//! A story is one transaction: every scene goes through the use cases with a time of its own and
//! appends its events, and all of it is kept or nothing.

use std::collections::BTreeMap;

use db::Conn;
use domain::READERS;
use domain::events::reader::advance;
use domain::kernel::fault::{Error, Result, internal};
use domain::kernel::id::{FileId, Node, OrganizationId, SupplierId, UserId};
use domain::kernel::{Actor, Id, Kind, Moment, Role, Sources, Tx};

use super::album::Album;
use super::company::Company;
use super::people::Cast;
use crate::files::{Store, deposit};

/// 2026-01-01 00:00 in Shanghai.
const YEAR_BEGINS: Moment = Moment(1_767_196_800_000_000);
/// Days in front of each month of 2026.
const DAYS_BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/// Seconds between two acts of one scene.
const PAUSE_SECONDS: i64 = 11;
/// Events that are reacted to at a time.
const REACTION_BATCH: i64 = 500;

/// What happens in a scene.
type Play = Box<dyn Fn(&mut Story<'_>) -> Result<()>>;

/// Something that happens at a time.
pub(super) struct Scene {
    /// Day and time of 2026 in Shanghai, as `06-08 09:00`.
    at: String,
    play: Play,
}

/// A scene.
pub(super) fn at(
    at: impl Into<String>,
    play: impl Fn(&mut Story<'_>) -> Result<()> + 'static,
) -> Scene {
    let (at, play) = (at.into(), Box::new(play));
    Scene { at, play }
}

/// The moment of a day and time of 2026 in Shanghai, as `06-08 09:00`.
pub(super) fn moment(text: &str) -> Result<Moment> {
    let number = |from: usize| {
        text.get(from..from + 2)
            .and_then(|part| part.parse::<i64>().ok())
    };
    let parsed = (|| {
        let (month, day) = (number(0)?, number(3)?);
        let (hour, minute) = (number(6)?, number(9)?);
        let before = DAYS_BEFORE.get(usize::try_from(month - 1).ok()?)?;
        let minutes = ((before + day - 1) * 24 + hour) * 60 + minute;
        Some(YEAR_BEGINS.plus_seconds(minutes * 60))
    })();
    parsed.ok_or_else(|| internal(&format!("the story knows no time {text}")))
}

/// A company's story while it is told.
pub(super) struct Story<'s> {
    pub(super) company: &'static Company,
    pub(super) cast: Cast,
    conn: &'s mut Conn,
    sources: &'s Sources,
    store: &'s Store,
    album: &'s Album,
    known: BTreeMap<String, Node>,
}

impl<'s> Story<'s> {
    /// A story in front of its first scene.
    pub(super) fn new(
        company: &'static Company,
        (conn, sources): (&'s mut Conn, &'s Sources),
        (store, album): (&'s Store, &'s Album),
    ) -> Self {
        Self {
            company,
            cast: Cast::default(),
            conn,
            sources,
            store,
            album,
            known: BTreeMap::new(),
        }
    }

    /// Plays the scenes in the order of their times.
    ///
    /// # Errors
    /// The first refusal of a use case; the log says in which scene.
    pub(super) fn play(&mut self, mut scenes: Vec<Scene>) -> Result<()> {
        scenes.sort_by(|a, b| a.at.cmp(&b.at));
        for scene in &scenes {
            // Scenes at the same time follow each other.
            self.wait_until(moment(&scene.at)?);
            (scene.play)(self).map_err(|error| {
                let company = self.company.slug;
                internal(&format!("{company}, {}: {error}", scene.at))
            })?;
            self.react()?;
        }
        Ok(())
    }

    /// Lets time pass until a moment.
    pub(super) fn wait_until(&mut self, moment: Moment) {
        let ahead = (moment.0 - self.sources.now().0) / 1_000_000;
        self.sources.advance_seconds(ahead.max(PAUSE_SECONDS));
    }

    /// Lets those who read the log do what follows from it, at the time of the scene.
    pub(super) fn react(&mut self) -> Result<()> {
        let org = self.user_org()?;
        for reader in READERS {
            loop {
                let mut tx = Tx::new(self.conn, self.sources);
                let read = advance(&mut tx, reader, org, REACTION_BATCH)?;
                tx.flush()?;
                if read == 0 {
                    break;
                }
            }
        }
        Ok(())
    }

    /// The company.
    pub(super) fn user_org(&self) -> Result<OrganizationId> {
        Ok(self.cast.actor(Role::Manager)?.org)
    }

    /// Runs a use case of nobody in particular, and appends its events.
    pub(super) fn run<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.sources.advance_seconds(PAUSE_SECONDS);
        let mut tx = Tx::new(self.conn, self.sources);
        let value = work(&mut tx)?;
        tx.flush()?;
        Ok(value)
    }

    /// Runs a use case of the member with this role.
    pub(super) fn act<T>(
        &mut self,
        role: Role,
        work: impl FnOnce(&mut Tx<'_>, &Actor) -> Result<T>,
    ) -> Result<T> {
        let actor = self.cast.actor(role)?;
        self.run(|tx| work(tx, &actor))
    }

    /// Asks a question as the member with this role.
    pub(super) fn ask<T>(
        &mut self,
        role: Role,
        question: impl FnOnce(&mut Conn, &Actor) -> Result<T>,
    ) -> Result<T> {
        let actor = self.cast.actor(role)?;
        question(self.conn, &actor)
    }

    /// The time now.
    pub(super) fn now(&self) -> Moment {
        self.sources.now()
    }

    /// Gives an object the name that later scenes call it by.
    pub(super) fn name(&mut self, name: impl Into<String>, node: impl Into<Node>) {
        self.known.insert(name.into(), node.into());
    }

    /// The object of a name.
    pub(super) fn node(&self, name: &str) -> Result<Node> {
        self.known.get(name).copied().ok_or_else(|| unknown(name))
    }

    /// The object of a name and kind.
    pub(super) fn id<K: Kind>(&self, name: &str) -> Result<Id<K>> {
        self.node(name)?.downcast().ok_or_else(|| unknown(name))
    }

    /// The object of a name and kind, if a scene has named one.
    pub(super) fn find<K: Kind>(&self, name: &str) -> Option<Id<K>> {
        self.known.get(name).and_then(|node| node.downcast())
    }

    /// The member with a role.
    pub(super) fn user(&self, role: Role) -> Result<UserId> {
        Ok(self.cast.actor(role)?.user)
    }

    /// A supplier by its code.
    pub(super) fn supplier(&self, code: &str) -> Result<SupplierId> {
        self.id(code)
    }

    /// A photo of the album, uploaded by the member with this role when it is needed first.
    pub(super) fn photo(&mut self, role: Role, name: &'static str) -> Result<FileId> {
        if let Some(known) = self.find(name) {
            return Ok(known);
        }
        let bytes = self.album.photo(name).ok_or_else(|| unknown(name))?;
        self.upload(role, name, &format!("{name}.jpg"), bytes)
    }

    /// Photos as [`Story::photo`].
    pub(super) fn photos(&mut self, role: Role, names: &[&'static str]) -> Result<Vec<FileId>> {
        names.iter().map(|name| self.photo(role, name)).collect()
    }

    /// Uploads bytes under a name.
    pub(super) fn upload(
        &mut self,
        role: Role,
        name: &str,
        file_name: &str,
        bytes: &[u8],
    ) -> Result<FileId> {
        let store = self.store;
        let id = self.act(role, |tx, actor| {
            deposit(tx, actor, store, file_name, bytes)
        })?;
        self.name(name, id);
        Ok(id)
    }
}

/// The script says something that is not there: a mistake of ours.
pub(super) fn unknown(name: &str) -> Error {
    internal(&format!("the story knows no {name}"))
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn times_are_those_of_shanghai() {
        // 2026-06-08T01:00:00Z.
        assert_eq!(moment("06-08 09:00").unwrap().0, 1_780_880_400_000_000);
        assert!(moment("13-08 09:00").is_err() && moment("noon").is_err());
    }
}
