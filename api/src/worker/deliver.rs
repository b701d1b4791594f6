//! Sends the mail that waits.

use std::time::Duration;

use domain::identity::mail::{self, MailRow};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::app::App;
use crate::config::Serve;
use crate::hub::POLL;

/// Mails of one turn.
const BATCH: i64 = 20;
/// Longest time for one mail.
const PATIENCE: Duration = Duration::from_secs(20);

/// The mail server and who sends.
pub(super) struct Outbox {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Outbox {
    /// Reads the settings; `None` when no mail server is set: mail waits then.
    pub(super) fn open(serve: &Serve) -> std::io::Result<Option<Self>> {
        let Some(url) = &serve.smtp_url else {
            tracing::info!("no mail server is set (MUSTER_SMTP_URL): mail waits");
            return Ok(None);
        };
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|e| std::io::Error::other(format!("MUSTER_SMTP_URL: {e}")))?
            .timeout(Some(PATIENCE))
            .build();
        let from = serve
            .mail_from
            .parse()
            .map_err(|e| std::io::Error::other(format!("MUSTER_MAIL_FROM: {e}")))?;
        Ok(Some(Self { transport, from }))
    }

    async fn send(&self, mail: &MailRow) -> Result<(), (String, bool)> {
        let message = self.message(mail).map_err(|e| (e, true))?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            // 5xx: the other side will never take it.
            Err(error) => Err((error.to_string(), error.is_permanent())),
        }
    }

    fn message(&self, mail: &MailRow) -> Result<Message, String> {
        let to: Mailbox = mail
            .recipient
            .parse()
            .map_err(|e| format!("recipient: {e}"))?;
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .message_id(Some(format!("<{}@{}>", mail.id, self.from.email.domain())))
            .subject(&mail.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone())
            .map_err(|e| e.to_string())
    }
}

/// Sends until the server stops.
pub(super) async fn run(app: App, outbox: Outbox) {
    // The transport closes its connections on the runtime, so it must be gone before that ends.
    let mut draining = app.draining.subscribe();
    loop {
        if let Err(error) = turn(&app, &outbox).await {
            tracing::warn!(%error, "sending mail");
        }
        tokio::select! {
            _ = draining.changed() => return,
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

async fn turn(app: &App, outbox: &Outbox) -> domain::kernel::Result<()> {
    if app.read(mail::waiting).await? == 0 {
        return Ok(());
    }
    for mail in app.write(|tx| mail::lease(tx, BATCH)).await?.value {
        let sent = outbox.send(&mail).await;
        if let Err((error, is_final)) = &sent {
            tracing::warn!(mail = %mail.id, error, is_final, "mail was not taken");
        }
        app.write(move |tx| {
            let outcome = sent.as_ref().copied().map_err(|(e, f)| (e.as_str(), *f));
            mail::tried(tx, mail.id, outcome)
        })
        .await?;
    }
    Ok(())
}
