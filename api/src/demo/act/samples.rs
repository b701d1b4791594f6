//! Samples: asked for, submitted, judged.

use domain::kernel::Role;
use domain::kernel::fault::Result;
use domain::kernel::id::{FileId, SampleFileId};
use domain::quality::rules::checklist::Checklist;
use domain::samples::{
    Deadline, Decision, SampleFileKind, SampleRequest, SampleRoundDecide, SampleRoundReview,
    SampleRoundRow, SampleRoundSubmit, SampleRow, SampleStage, SampleStageAdvance, SubmittedFile,
    Target, read, sample_request, sample_round_decide, sample_round_review, sample_round_submit,
    sample_stage_advance,
};

use super::answers::{Found, answers};
use crate::demo::report;
use crate::demo::story::{Story, moment, unknown};

/// A sample that is wanted.
pub(in crate::demo) struct Wanted {
    pub(in crate::demo) title: &'static str,
    /// Code of who makes it.
    pub(in crate::demo) supplier: &'static str,
    pub(in crate::demo) sku: Option<&'static str>,
    pub(in crate::demo) stage: SampleStage,
    /// JSON of what must be measured and checked.
    pub(in crate::demo) spec: &'static str,
    pub(in crate::demo) photos: i64,
    /// The piece itself is sent.
    pub(in crate::demo) physical: bool,
    pub(in crate::demo) due: &'static str,
}

/// A photo of a submission, and the older one that it replaces.
#[derive(Clone, Copy)]
pub(in crate::demo) struct SentPhoto {
    name: &'static str,
    replaces: Option<&'static str>,
}

/// A photo of a submission.
pub(in crate::demo) const fn photo(name: &'static str) -> SentPhoto {
    SentPhoto {
        name,
        replaces: None,
    }
}

impl SentPhoto {
    /// The same as a newer version of an older photo.
    pub(in crate::demo) const fn instead_of(self, old: &'static str) -> Self {
        Self {
            replaces: Some(old),
            ..self
        }
    }
}

/// A submission.
#[derive(Clone, Copy)]
pub(in crate::demo) struct Sent {
    pub(in crate::demo) by: Role,
    pub(in crate::demo) photos: &'static [SentPhoto],
    /// With a report of the supplier's own checks.
    pub(in crate::demo) report: bool,
    /// JSON of the answers that are not good.
    pub(in crate::demo) answers: &'static str,
    pub(in crate::demo) note: &'static str,
    pub(in crate::demo) tracking: Option<&'static str>,
}

impl Story<'_> {
    /// Asks a supplier for a sample.
    pub(in crate::demo) fn request(
        &mut self,
        who: Role,
        name: &str,
        wanted: &Wanted,
    ) -> Result<()> {
        let request = SampleRequest {
            id: None,
            title: wanted.title.to_owned(),
            supplier: self.supplier(wanted.supplier)?,
            sku: wanted.sku.map(|code| self.id(code)).transpose()?,
            project: None,
            stage: wanted.stage,
            spec: serde_json::from_str::<Checklist>(wanted.spec)?,
            min_photos: wanted.photos,
            physical: wanted.physical,
            deadline: until(Some(wanted.due))?,
        };
        let id = self.act(who, |tx, actor| sample_request(tx, actor, &request))?;
        self.name(name, id);
        self.sample(name).map(drop)
    }

    /// The sample as it is, and its current round, which is called `name/number`.
    pub(in crate::demo) fn sample(&mut self, name: &str) -> Result<(SampleRow, SampleRoundRow)> {
        let id = self.id(name)?;
        let (sample, rounds) = self.ask(Role::Manager, |conn, actor| {
            let sample = read::find(conn, actor, id)?;
            let rounds = read::rounds_of(conn, actor.org, &[id])?;
            Ok((sample, rounds))
        })?;
        let round = rounds
            .into_iter()
            .next_back()
            .ok_or_else(|| unknown(name))?;
        self.name(format!("{name}/{}", round.number), round.id);
        Ok((sample, round))
    }

    /// Submits the current round.
    pub(in crate::demo) fn submit(&mut self, name: &str, sent: &Sent) -> Result<()> {
        let (sample, round) = self.sample(name)?;
        let day = super::inspections::day(self.now())?;
        let spec = sample.checklist()?;
        let found = Found {
            units: &[],
            day,
            barcode: String::new(),
            photos: &[],
            signature: None,
        };
        let given = answers(&spec, &found, sent.answers)?;
        let mut files = Vec::new();
        for photo in sent.photos {
            files.push(SubmittedFile {
                file: self.photo(sent.by, photo.name)?,
                kind: SampleFileKind::Photo,
                replaces: photo
                    .replaces
                    .map(|old| self.sent_before(name, old))
                    .transpose()?,
            });
        }
        if sent.report {
            let (title, number) = (&sample.title, round.number);
            let pdf = report::pdf(&sample, &spec, &given, &day.to_string());
            let file_name = format!("自检报告 {title} 第{number}轮.pdf");
            let file = self.upload(
                sent.by,
                &format!("{name}/report-{number}"),
                &file_name,
                &pdf,
            )?;
            let kind = SampleFileKind::QcReport;
            files.push(SubmittedFile {
                file,
                kind,
                replaces: None,
            });
        }
        let submit = SampleRoundSubmit {
            target: target(&sample),
            round: round.id,
            note: Some(sent.note.to_owned()),
            tracking_number: sent.tracking.map(ToOwned::to_owned),
            files,
            answers: given,
        };
        self.act(sent.by, |tx, actor| sample_round_submit(tx, actor, &submit))?;
        Ok(())
    }

    /// The newest place of a photo in the sample's submissions.
    fn sent_before(&mut self, name: &str, photo: &str) -> Result<SampleFileId> {
        let (sample, file): (_, FileId) = (self.id(name)?, self.id(photo)?);
        let rows = self.ask(Role::Manager, |conn, actor| {
            let rounds: Vec<_> = read::rounds_of(conn, actor.org, &[sample])?
                .iter()
                .map(|round| round.id)
                .collect();
            read::files_of(conn, actor.org, &rounds)
        })?;
        let newest = rows.iter().rev().find(|row| row.file_id == file);
        newest.map(|row| row.id).ok_or_else(|| unknown(photo))
    }

    /// Takes the submission into review; a piece that was sent is scanned.
    pub(in crate::demo) fn review(&mut self, who: Role, name: &str) -> Result<()> {
        let (sample, round) = self.sample(name)?;
        let review = SampleRoundReview {
            target: target(&sample),
            round: round.id,
            scanned_code: sample.physical.then_some(sample.code),
        };
        self.act(who, |tx, actor| sample_round_review(tx, actor, &review))?;
        Ok(())
    }

    /// Decides about the current round; after a rejection the next one is wanted until `due`.
    pub(in crate::demo) fn decide(
        &mut self,
        who: Role,
        name: &str,
        decision: Decision,
        reason: &str,
        due: Option<&str>,
    ) -> Result<()> {
        let (sample, round) = self.sample(name)?;
        let decide = SampleRoundDecide {
            target: target(&sample),
            round: round.id,
            decision,
            reason: Some(reason.to_owned()),
            next: until(due)?,
        };
        self.act(who, |tx, actor| sample_round_decide(tx, actor, &decide))?;
        self.sample(name).map(drop)
    }

    /// Moves the sample on to a later stage.
    pub(in crate::demo) fn advance(
        &mut self,
        name: &str,
        stage: SampleStage,
        due: &str,
    ) -> Result<()> {
        let (sample, _) = self.sample(name)?;
        let advance = SampleStageAdvance {
            target: target(&sample),
            stage,
            deadline: until(Some(due))?,
        };
        self.act(Role::Manager, |tx, actor| {
            sample_stage_advance(tx, actor, &advance)
        })?;
        self.sample(name).map(drop)
    }
}

/// The sample as it was just read.
pub(super) const fn target(sample: &SampleRow) -> Target {
    Target {
        sample: sample.id,
        version: Some(sample.version),
    }
}

/// A deadline that is only late when it is over, so that the demo does not change with the clock.
fn until(due: Option<&str>) -> Result<Deadline> {
    let due_at = due.map(moment).transpose()?;
    Ok(Deadline {
        due_at,
        expires_at: None,
    })
}
