//! Places on pictures.

use db::schema::{file_attachments, files};
use db::types::Id;
use diesel::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::access::Topic;
use super::fault::DiscussionFault;
use super::model::{MILLIONTHS, Pin};
use crate::kernel::fault::Result;
use crate::kernel::id::EventNode;
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};

/// Both shares in millionths, exactly.
///
/// # Errors
/// `MALFORMED` outside 0 to 1, or with more than 6 decimals.
pub(super) fn millionths(pin: &Pin) -> Result<(i64, i64)> {
    Ok((share("x", pin.x)?, share("y", pin.y)?))
}

fn share(field: &str, share: Decimal) -> Result<i64> {
    let scaled = share
        .checked_mul(Decimal::from(MILLIONTHS))
        .filter(Decimal::is_integer);
    scaled
        .and_then(|scaled| scaled.to_i64())
        .filter(|parts| (0..=MILLIONTHS).contains(parts))
        .ok_or_else(|| {
            let expected = "0 to 1 with at most 6 decimals".to_owned();
            Error::from(InputFault::Malformed { expected }).at(["pin", field])
        })
}

/// The picture stands with the object, and is not kept from those who will read the comment.
///
/// # Errors
/// `PIN_NOT_ON_PICTURE`.
pub(super) fn check(
    tx: &mut Tx<'_>,
    actor: &Actor,
    topic: &Topic,
    pin: &Pin,
    internal: bool,
) -> Result<()> {
    let standing: Vec<(bool, String)> = file_attachments::table
        .inner_join(
            files::table.on(files::org_id
                .eq(file_attachments::org_id)
                .and(files::id.eq(file_attachments::file_id))),
        )
        .filter(file_attachments::org_id.eq(actor.org))
        .filter(file_attachments::file_id.eq(pin.file))
        .filter(file_attachments::shared_type.eq(topic.shared.prefix))
        .filter(file_attachments::shared_id.eq(Id::<EventNode>::new(topic.shared.uuid)))
        .select((file_attachments::internal, files::content_type))
        .load(tx.conn())?;
    let fits = |(hidden, content_type): &(bool, String)| {
        (internal || !hidden) && content_type.starts_with("image/")
    };
    if standing.iter().any(fits) {
        Ok(())
    } else {
        Err(Error::from(DiscussionFault::PinNotOnPicture).at(["pin", "fileId"]))
    }
}
