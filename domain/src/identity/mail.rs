//! Mail that waits to be sent: written with the change that causes it, sent by a worker.

use db::Conn;
use db::schema::mails;
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{MailId, OrganizationId};

/// Tries before a mail is given up.
pub const MAX_ATTEMPTS: i64 = 10;

/// A mail that waits, was sent, or was given up (`next_attempt_at` and `sent_at` both empty).
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = mails)]
pub struct MailRow {
    /// Id, also its Message-ID.
    pub id: MailId,
    /// Organisation in whose name it is sent.
    pub org_id: OrganizationId,
    /// Address.
    pub recipient: String,
    /// Subject line.
    pub subject: String,
    /// Plain text; emptied when it was sent or given up, since it may hold a one-time link.
    pub body: String,
    /// When it was written.
    pub created_at: Moment,
    /// When it is tried next.
    pub next_attempt_at: Option<Moment>,
    /// Tries so far.
    pub attempts: i64,
    /// When it was handed over.
    pub sent_at: Option<Moment>,
    /// What the last failure said.
    pub error: Option<String>,
}

/// Writes a mail in the transaction of its cause.
///
/// # Errors
/// When the database fails.
pub fn queue(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    recipient: &str,
    subject: &str,
    body: &str,
) -> Result<MailId> {
    let row = MailRow {
        id: tx.id(),
        org_id: org,
        recipient: recipient.to_owned(),
        subject: subject.to_owned(),
        body: body.to_owned(),
        created_at: tx.now(),
        next_attempt_at: Some(tx.now()),
        attempts: 0,
        sent_at: None,
        error: None,
    };
    diesel::insert_into(mails::table)
        .values(&row)
        .execute(tx.conn())?;
    Ok(row.id)
}

/// Takes mails that are due: their next try moves ahead, so that another process leaves them alone.
///
/// # Errors
/// When the database fails.
pub fn lease(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<MailRow>> {
    let now = tx.now();
    let due: Vec<MailRow> = mails::table
        .filter(mails::next_attempt_at.le(now))
        .order(mails::next_attempt_at.asc())
        .limit(limit)
        .select(MailRow::as_select())
        .load(tx.conn())?;
    let mut leased = Vec::new();
    for mail in due {
        let wait = 30_i64.saturating_mul(1 << mail.attempts.clamp(0, 10));
        let taken = diesel::update(
            mails::table
                .find(mail.id)
                .filter(mails::attempts.eq(mail.attempts)),
        )
        .set((
            mails::attempts.eq(mail.attempts + 1),
            mails::next_attempt_at.eq(now.plus_seconds(wait)),
        ))
        .execute(tx.conn())?;
        if taken == 1 {
            leased.push(mail);
        }
    }
    Ok(leased)
}

/// Notes how a try ended; after [`MAX_ATTEMPTS`] failures, or a final one, it is given up.
///
/// # Errors
/// When the database fails.
pub fn tried(
    tx: &mut Tx<'_>,
    id: MailId,
    outcome: std::result::Result<(), (&str, bool)>,
) -> Result<()> {
    let now = tx.now();
    let mail = mails::table.find(id);
    match outcome {
        Ok(()) => diesel::update(mail)
            .set((
                mails::sent_at.eq(now),
                mails::body.eq(""),
                mails::next_attempt_at.eq(None::<Moment>),
                mails::error.eq(None::<String>),
            ))
            .execute(tx.conn())?,
        Err((error, is_final)) => {
            let attempts: i64 = mail.select(mails::attempts).first(tx.conn())?;
            if is_final || attempts >= MAX_ATTEMPTS {
                diesel::update(mail)
                    .set((
                        mails::error.eq(error),
                        mails::body.eq(""),
                        mails::next_attempt_at.eq(None::<Moment>),
                    ))
                    .execute(tx.conn())?
            } else {
                diesel::update(mail)
                    .set(mails::error.eq(error))
                    .execute(tx.conn())?
            }
        }
    };
    Ok(())
}

/// Mails that wait, for the health page.
///
/// # Errors
/// When the database fails.
pub fn waiting(conn: &mut Conn) -> Result<i64> {
    Ok(mails::table
        .filter(mails::next_attempt_at.is_not_null())
        .count()
        .get_result(conn)?)
}
