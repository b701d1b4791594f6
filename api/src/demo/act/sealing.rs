//! How samples end, and rounds that nobody decides about.

use domain::kernel::Role;
use domain::kernel::fault::Result;
use domain::samples::{
    Deadline, SampleDrop, SampleRoundOpen, SampleRoundWithdraw, SampleSeal, sample_drop,
    sample_round_expire, sample_round_open, sample_round_withdraw, sample_seal,
};

use super::samples::target;
use crate::demo::story::{Story, moment, unknown};

impl Story<'_> {
    /// One person's part of the seal; the second one gives neither place nor photos.
    pub(in crate::demo) fn seal(
        &mut self,
        who: Role,
        name: &str,
        code: &str,
        first: Option<(&str, &[&'static str])>,
    ) -> Result<()> {
        let (sample, _) = self.sample(name)?;
        let photos = first
            .map(|(_, photos)| self.photos(who, photos))
            .transpose()?;
        let seal = SampleSeal {
            target: target(&sample),
            seal_code: code.to_owned(),
            place: first.map(|(place, _)| place.to_owned()),
            photos: photos.unwrap_or_default(),
            replace: false,
        };
        self.act(who, |tx, actor| sample_seal(tx, actor, &seal))?;
        Ok(())
    }

    /// Gives a sample up.
    pub(in crate::demo) fn give_up(&mut self, name: &str, reason: &str) -> Result<()> {
        let (sample, _) = self.sample(name)?;
        let give_up = SampleDrop {
            target: target(&sample),
            reason: reason.to_owned(),
        };
        self.act(Role::Manager, |tx, actor| sample_drop(tx, actor, &give_up))?;
        Ok(())
    }

    /// The supplier takes a submission back.
    pub(in crate::demo) fn withdraw(&mut self, who: Role, name: &str) -> Result<()> {
        let (sample, round) = self.sample(name)?;
        let withdraw = SampleRoundWithdraw {
            target: target(&sample),
            round: round.id,
        };
        self.act(who, |tx, actor| sample_round_withdraw(tx, actor, &withdraw))?;
        Ok(())
    }

    /// Opens another round, which ends unsubmitted at a time of the story.
    pub(in crate::demo) fn another_round(
        &mut self,
        name: &str,
        due: &str,
        ends: &str,
    ) -> Result<()> {
        let (sample, _) = self.sample(name)?;
        let deadline = Deadline {
            due_at: Some(moment(due)?),
            expires_at: Some(moment(ends)?),
        };
        let open = SampleRoundOpen {
            target: target(&sample),
            deadline,
        };
        self.act(Role::Manager, |tx, actor| {
            sample_round_open(tx, actor, &open)
        })?;
        self.sample(name).map(drop)
    }

    /// What the server's timer does when a round is over.
    pub(in crate::demo) fn expire(&mut self, name: &str) -> Result<()> {
        let (sample, round) = self.sample(name)?;
        let over = self.run(|tx| sample_round_expire(tx, sample.org_id, round.id))?;
        if over { Ok(()) } else { Err(unknown(name)) }
    }
}
