//! What a seal needs: two persons of different duty, and pictures that stay what they are.

use db::schema::{sample_seals, users};
use diesel::prelude::*;

use super::fault::SamplesFault;
use super::row::{SampleRow, SampleSealRow, SealedPhoto};
use crate::files::{self, Place};
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, UserId};
use crate::kernel::input::{InputFault, at_most};
use crate::kernel::{Actor, Error, Role, Roles, Tx};

/// Most pictures of a seal.
const MAX_PHOTOS: usize = 20;

/// The duties of a person: one who decides, one who inspects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Duty {
    decides: bool,
    inspects: bool,
}

impl Duty {
    pub(super) fn of(roles: Roles) -> Self {
        Self {
            decides: roles.has(Role::Admin) || roles.has(Role::Manager),
            inspects: roles.has(Role::Inspector),
        }
    }

    /// Whether two persons with these duties have both duties between them, one each.
    pub(super) const fn completes(self, other: Self) -> bool {
        (self.decides && other.inspects) || (self.inspects && other.decides)
    }
}

/// Roles and name of the first person.
pub(super) fn proposer(tx: &mut Tx<'_>, actor: &Actor, id: UserId) -> Result<(Duty, String)> {
    let (roles, name): (i64, String) = users::table
        .find((actor.org, id))
        .select((users::roles, users::name))
        .first(tx.conn())?;
    Ok((Duty::of(Roles(roles)), name))
}

/// The seal of a sample, in force or not.
pub(super) fn find(tx: &mut Tx<'_>, sample: &SampleRow) -> Result<Option<SampleSealRow>> {
    Ok(sample_seals::table
        .find((sample.org_id, sample.id))
        .select(SampleSealRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// Attaches the pictures for members only (guests keep seeing those of the rounds) and writes down
/// their hashes.
pub(super) fn freeze(
    tx: &mut Tx<'_>,
    actor: &Actor,
    sample: &SampleRow,
    ids: &[FileId],
) -> Result<Vec<SealedPhoto>> {
    if ids.is_empty() {
        return Err(Error::from(InputFault::Required).at(["photoIds"]));
    }
    at_most("photoIds", ids, MAX_PHOTOS)?;
    let place = Place {
        node: sample.id.into(),
        shared: sample.id.into(),
        internal: true,
    };
    files::attach(tx, actor, ids, place).map_err(|e| e.at(["photoIds"]))?;
    let rows = files::read::by_ids(tx.conn(), actor.org, ids)?;
    let mut photos = Vec::new();
    for (i, id) in ids.iter().enumerate() {
        let Some(file) = rows.iter().find(|row| row.id == *id) else {
            continue;
        };
        if !file.content_type.starts_with("image/") {
            let content_type = file.content_type.clone();
            let fault = SamplesFault::FileKindMismatch {
                kind: "PHOTO",
                content_type,
            };
            return Err(Error::from(fault).at(["photoIds".to_owned(), i.to_string()]));
        }
        photos.push(SealedPhoto {
            file_id: file.id,
            sha256: file.sha256.clone(),
        });
    }
    Ok(photos)
}

/// Another sample has this code on its seal.
pub(super) fn code_taken(tx: &mut Tx<'_>, sample: &SampleRow, code: &str) -> Result<()> {
    let taken = sample_seals::table
        .filter(sample_seals::org_id.eq(sample.org_id))
        .filter(sample_seals::code.eq(code))
        .filter(sample_seals::sample_id.ne(sample.id))
        .count()
        .get_result::<i64>(tx.conn())?;
    if taken > 0 {
        let fault = InputFault::Taken {
            value: code.to_owned(),
        };
        return Err(Error::from(fault).at(["sealCode"]));
    }
    Ok(())
}

/// Writes a proposal over an earlier one.
pub(super) fn propose(tx: &mut Tx<'_>, row: &SampleSealRow) -> Result<()> {
    diesel::delete(sample_seals::table.find((row.org_id, row.sample_id)))
        .filter(sample_seals::confirmed_at.is_null())
        .execute(tx.conn())?;
    diesel::insert_into(sample_seals::table)
        .values(row)
        .execute(tx.conn())?;
    Ok(())
}

/// Puts a seal in force.
pub(super) fn confirm(tx: &mut Tx<'_>, row: &SampleSealRow) -> Result<()> {
    diesel::update(sample_seals::table.find((row.org_id, row.sample_id)))
        .set(row)
        .execute(tx.conn())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_different_duties_complete_each_other() {
        let duty = |roles: &[Role]| Duty::of(Roles::of(roles));
        let manager = duty(&[Role::Manager]);
        let inspector = duty(&[Role::Inspector]);
        let both = duty(&[Role::Admin, Role::Inspector]);
        for (one, other, complete) in [
            (manager, inspector, true),
            (inspector, manager, true),
            (manager, duty(&[Role::Admin]), false),
            (inspector, inspector, false),
            (both, both, true),
            (both, manager, true),
            (duty(&[Role::Member]), inspector, false),
        ] {
            assert_eq!(one.completes(other), complete, "{one:?} {other:?}");
        }
    }
}
