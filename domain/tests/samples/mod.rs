mod decide;
mod guests;
mod races;
mod request;
pub mod seal;
mod submit;
mod versions;

use domain::files::{FileRow, read::by_ids};
use domain::kernel::id::{FileId, SampleFileId, SampleId, SampleRoundId};
use domain::kernel::{Actor, Result, Role};
use domain::quality::rules::checklist::{Answer, Checklist};
use domain::samples::{
    Deadline, Decision, SampleFileKind, SampleFileRow, SampleRequest, SampleRoundDecide,
    SampleRoundReview, SampleRoundRow, SampleRoundSubmit, SampleRoundWithdraw, SampleRow,
    SampleStage, SubmittedFile, Target, read, sample_request, sample_round_decide,
    sample_round_review, sample_round_submit, sample_round_withdraw,
};

use crate::files::{HASH, complete, create, photo, progress};
use crate::stage::Stage;

/// A length that must be 69.5 to 70.5 cm and a wash label that must be right.
pub fn spec() -> Checklist {
    serde_json::from_str(
        r#"{"items":[
            {"key":"length","label":"衣长","mandatory":true,"check":
                {"kind":"MEASUREMENT","unit":"cm","readings":1,"nominal":"70","lower":"69.5","upper":"70.5"}},
            {"key":"label","label":"洗标","mandatory":true,"check":{"kind":"PASS_FAIL"}}]}"#,
    )
    .unwrap()
}

pub fn answers(length: &str) -> Vec<Answer> {
    let text = format!(
        r#"[{{"item":"length","value":{{"kind":"MEASUREMENT","readings":["{length}"]}}}},
            {{"item":"label","value":{{"kind":"PASS_FAIL","passed":true}}}}]"#
    );
    serde_json::from_str(&text).unwrap()
}

pub fn wanted(stage: &Stage) -> SampleRequest {
    SampleRequest {
        id: None,
        title: "真丝衬衫".to_owned(),
        supplier: stage.supplier,
        sku: None,
        project: None,
        stage: SampleStage::PreProduction,
        spec: spec(),
        min_photos: 1,
        physical: false,
        deadline: Deadline::default(),
    }
}

pub fn request(stage: &Stage, actor: &Actor, input: &SampleRequest) -> Result<SampleId> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| sample_request(tx, &actor, &input))
}

/// A sample that a member asked for.
pub fn requested(stage: &Stage) -> SampleId {
    request(stage, &stage.actor(Role::Member), &wanted(stage)).unwrap()
}

pub fn sample(stage: &Stage, id: SampleId) -> SampleRow {
    stage
        .read(|conn| read::find(conn, &stage.actor(Role::Member), id))
        .unwrap()
}

pub fn rounds(stage: &Stage, id: SampleId) -> Vec<SampleRoundRow> {
    stage
        .read(|conn| read::rounds_of(conn, stage.org, &[id]))
        .unwrap()
}

pub fn current(stage: &Stage, id: SampleId) -> SampleRoundRow {
    rounds(stage, id).pop().unwrap()
}

pub fn files(stage: &Stage, round: SampleRoundId) -> Vec<SampleFileRow> {
    stage
        .read(|conn| read::files_of(conn, stage.org, &[round]))
        .unwrap()
}

pub fn target(sample: SampleId) -> Target {
    Target {
        sample,
        version: None,
    }
}

pub fn photo_of(file: FileId) -> SubmittedFile {
    as_kind(file, SampleFileKind::Photo, None)
}

pub fn as_kind(
    file: FileId,
    kind: SampleFileKind,
    replaces: Option<SampleFileId>,
) -> SubmittedFile {
    SubmittedFile {
        file,
        kind,
        replaces,
    }
}

/// A submission of the current round with one new photo and a good report.
pub fn good(stage: &Stage, supplier: &Actor, id: SampleId) -> SampleRoundSubmit {
    SampleRoundSubmit {
        target: target(id),
        round: current(stage, id).id,
        note: Some("第一次打样".to_owned()),
        tracking_number: None,
        files: vec![photo_of(photo(stage, supplier))],
        answers: answers("70.2"),
    }
}

pub fn submit(stage: &Stage, actor: &Actor, input: &SampleRoundSubmit) -> Result<SampleId> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| sample_round_submit(tx, &actor, &input))
}

pub fn withdraw(stage: &Stage, actor: &Actor, id: SampleId) -> Result<SampleId> {
    let actor = actor.clone();
    let round = current(stage, id).id;
    let input = SampleRoundWithdraw {
        target: target(id),
        round,
    };
    stage.write(move |tx| sample_round_withdraw(tx, &actor, &input))
}

pub fn review(stage: &Stage, actor: &Actor, id: SampleId, scan: Option<&str>) -> Result<SampleId> {
    let actor = actor.clone();
    let input = SampleRoundReview {
        target: target(id),
        round: current(stage, id).id,
        scanned_code: scan.map(ToOwned::to_owned),
    };
    stage.write(move |tx| sample_round_review(tx, &actor, &input))
}

pub fn decide(
    stage: &Stage,
    actor: &Actor,
    id: SampleId,
    decision: Decision,
    reason: Option<&str>,
) -> Result<SampleId> {
    let actor = actor.clone();
    let input = SampleRoundDecide {
        target: target(id),
        round: current(stage, id).id,
        decision,
        reason: reason.map(ToOwned::to_owned),
        next: Deadline::default(),
    };
    stage.write(move |tx| sample_round_decide(tx, &actor, &input))
}

/// A complete PDF.
pub fn pdf(stage: &Stage, actor: &Actor, name: &str, size: i64) -> FileId {
    let id = create(stage, actor, None, name, size).unwrap();
    progress(stage, actor, id, 0, size).unwrap();
    complete(stage, actor, id, HASH, Some("application/pdf")).unwrap()
}

pub fn file(stage: &Stage, id: FileId) -> FileRow {
    stage
        .read(|conn| by_ids(conn, stage.org, &[id]))
        .unwrap()
        .pop()
        .unwrap()
}
