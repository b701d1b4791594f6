//! Notices, reminders and what waits for a person: what every test stands on.

mod bounds;
mod reminders;
mod todos;
mod told;

use domain::READERS;
use domain::events::reader;
use domain::identity::{GrantAdd, grant_add, grant_revoke};
use domain::kernel::id::{GrantId, Node};
use domain::kernel::{Actor, GrantAction, PageArgs, Role};
use domain::notify::{self, NotificationRow};

use crate::projects::by;
use crate::stage::Stage;

/// Lets every reader go on to the end of the log, as the server does.
pub fn pump(stage: &Stage) {
    loop {
        let mut moved = 0;
        for reader in READERS {
            let org = stage.org;
            moved += stage
                .write(move |tx| reader::advance(tx, reader, org, 50))
                .unwrap();
        }
        if moved == 0 {
            return;
        }
    }
}

/// What somebody was told, the newest event first.
pub fn inbox(stage: &Stage, actor: &Actor) -> Vec<NotificationRow> {
    pump(stage);
    let page = stage
        .read(|conn| notify::read::page(conn, actor, false, &PageArgs::first(200)))
        .unwrap();
    page.rows
}

pub fn kinds(stage: &Stage, actor: &Actor) -> Vec<&'static str> {
    let rows = inbox(stage, actor);
    rows.iter().map(|row| row.kind.as_str()).collect()
}

pub fn of_role(stage: &Stage, role: Role) -> Vec<&'static str> {
    kinds(stage, &stage.actor(role))
}

/// Shares an object with a guest and gives the guest as it is then.
pub fn shared(
    stage: &Stage,
    role: Role,
    node: impl Into<Node>,
    actions: &[GrantAction],
) -> (Actor, GrantId) {
    let guest = stage.actor(role);
    let input = GrantAdd {
        user: guest.user,
        node: node.into(),
        actions: actions.to_vec(),
        expires_at: None,
    };
    let grant = by(stage, &stage.actor(Role::Manager), grant_add, &input).unwrap();
    (crate::corrective::with_grants(stage, guest), grant)
}

pub fn revoke(stage: &Stage, grant: GrantId) {
    let manager = stage.actor(Role::Manager);
    stage
        .write(move |tx| grant_revoke(tx, &manager, grant))
        .unwrap();
}
