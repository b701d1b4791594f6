//! What follows a report: review, disposition, concession, the end.

use domain::kernel::Role;
use domain::kernel::fault::Result;
use domain::quality::rules::Verdict;
use domain::quality::{
    ConcessionDecide, Disposition, InspectionClose, InspectionReview, LotDispose, LotPart,
    SamplingStateUpdate, concession_decide, inspection_close, inspection_review, lot_dispose, read,
    sampling_state_update,
};

use crate::demo::story::{Story, moment, unknown};

/// A part of a rejected lot.
#[derive(Clone, Copy)]
pub(in crate::demo) struct Part {
    disposition: Disposition,
    quantity: Option<i64>,
    note: &'static str,
    /// What the customer will notice, and until when it may be used.
    concession: Option<(&'static str, &'static str)>,
}

/// A part of a rejected lot; without a quantity, all of it.
pub(in crate::demo) const fn part(
    disposition: Disposition,
    quantity: Option<i64>,
    note: &'static str,
) -> Part {
    Part {
        disposition,
        quantity,
        note,
        concession: None,
    }
}

impl Part {
    /// The same as a concession: what the customer will notice, until when it may be used.
    pub(in crate::demo) const fn noticed(self, effect: &'static str, until: &'static str) -> Self {
        Self {
            concession: Some((effect, until)),
            ..self
        }
    }
}

impl Story<'_> {
    /// The manager confirms a report, and decides a verdict that is open.
    pub(in crate::demo) fn confirm(
        &mut self,
        name: &str,
        verdict: Option<Verdict>,
        note: Option<&str>,
    ) -> Result<()> {
        let review = InspectionReview {
            inspection: self.id(name)?,
            verdict,
            note: note.map(ToOwned::to_owned),
            version: None,
        };
        self.act(Role::Manager, |tx, actor| {
            inspection_review(tx, actor, &review)
        })?;
        Ok(())
    }

    /// Ends an inspection.
    pub(in crate::demo) fn close(&mut self, name: &str) -> Result<()> {
        let close = InspectionClose {
            inspection: self.id(name)?,
            version: None,
        };
        self.act(Role::Manager, |tx, actor| {
            inspection_close(tx, actor, &close)
        })?;
        Ok(())
    }

    /// Decides what becomes of a rejected lot, or asks for a concession.
    pub(in crate::demo) fn dispose(&mut self, who: Role, name: &str, parts: &[Part]) -> Result<()> {
        let mut listed = Vec::new();
        for part in parts {
            let until = part
                .concession
                .map(|(_, until)| moment(until))
                .transpose()?;
            listed.push(LotPart {
                serials: Vec::new(),
                disposition: part.disposition,
                quantity: part.quantity,
                note: Some(part.note.to_owned()),
                effect: part.concession.map(|(effect, _)| effect.to_owned()),
                expires_at: until,
            });
        }
        let dispose = LotDispose {
            inspection: self.id(name)?,
            parts: listed,
            version: None,
        };
        self.act(who, |tx, actor| lot_dispose(tx, actor, &dispose))?;
        Ok(())
    }

    /// The manager decides about the concession that was asked for last.
    pub(in crate::demo) fn concede(&mut self, name: &str, granted: bool, note: &str) -> Result<()> {
        let id = self.id(name)?;
        let parts = self.ask(Role::Manager, |conn, actor| {
            read::dispositions(conn, actor.org, &[id])
        })?;
        let decide = ConcessionDecide {
            disposition: parts.last().ok_or_else(|| unknown(name))?.id,
            granted,
            note: Some(note.to_owned()),
        };
        self.act(Role::Manager, |tx, actor| {
            concession_decide(tx, actor, &decide)
        })?;
        Ok(())
    }

    /// The manager says that production is steady and that less may be inspected.
    pub(in crate::demo) fn trust(&mut self, inspection: &str) -> Result<()> {
        let row = self.inspection(inspection)?;
        let update = SamplingStateUpdate {
            id: row.sampling_state_id.ok_or_else(|| unknown(inspection))?,
            production_steady: Some(true),
            authority_agrees: Some(true),
            corrective_action_done: false,
            corrective_action_confirmed: false,
        };
        self.act(Role::Manager, |tx, actor| {
            sampling_state_update(tx, actor, &update)
        })?;
        Ok(())
    }
}
