//! Submitting rounds and taking them back.

use domain::kernel::id::{FileId, SampleId};
use domain::kernel::{Actor, GrantAction, Role};
use domain::samples::{
    Decision, SampleFileKind, SampleRequest, SampleRoundStatus, SampleRoundSubmit, SampleStatus,
    Target,
};

use super::{
    answers, as_kind, current, decide, files, good, pdf, photo_of, request, requested, review,
    sample, spec, submit, target, wanted, withdraw,
};
use crate::files::{create, photo};
use crate::stage::{Stage, code, each};

fn shared(stage: &Stage) -> (SampleId, Actor) {
    let id = requested(stage);
    (id, stage.guest(id, &[GrantAction::Submit]))
}

#[test]
fn a_supplier_submits_pictures_papers_and_typed_results() {
    each(|stage| {
        let (id, supplier) = shared(stage);
        let report = pdf(stage, &supplier, "质检报告.pdf", 2_000);
        let mut input = good(stage, &supplier, id);
        input
            .files
            .push(as_kind(report, SampleFileKind::QcReport, None));
        input.answers = answers("70.51");
        submit(stage, &supplier, &input).unwrap();
        let round = current(stage, id);
        assert_eq!(round.status, SampleRoundStatus::Submitted);
        assert_eq!(round.submitted_by, Some(supplier.user));
        assert_eq!(round.nonconforming, 1);
        let report = round.answers().unwrap().unwrap();
        assert_eq!(report.answers, input.answers);
        let outcomes: Vec<_> = report
            .results
            .iter()
            .map(|r| serde_json::to_value(&r.outcome).unwrap()["outcome"].clone())
            .collect();
        assert_eq!(outcomes, ["NONCONFORMING", "CONFORMING"]);
        assert_eq!(sample(stage, id).status, SampleStatus::InRounds);
        let kinds: Vec<_> = files(stage, round.id)
            .iter()
            .map(|f| (f.kind, f.version))
            .collect();
        assert_eq!(
            kinds,
            [(SampleFileKind::Photo, 1), (SampleFileKind::QcReport, 1)]
        );
        assert_eq!(code(submit(stage, &supplier, &input)), "ROUND_NOT_OPEN");
    });
}

#[test]
fn everything_that_is_missing_is_said_at_once() {
    each(|stage| {
        let input = SampleRequest {
            min_photos: 2,
            physical: true,
            ..wanted(stage)
        };
        let id = request(stage, &stage.actor(Role::Manager), &input).unwrap();
        let supplier = stage.guest(id, &[GrantAction::Submit]);
        let paper = pdf(stage, &supplier, "a.pdf", 10);
        let bad = SampleRoundSubmit {
            files: vec![
                photo_of(photo(stage, &supplier)),
                as_kind(paper, SampleFileKind::Video, None),
            ],
            answers: Vec::new(),
            ..good(stage, &supplier, id)
        };
        let error = submit(stage, &supplier, &bad).unwrap_err();
        let found: Vec<_> = error
            .reported()
            .iter()
            .map(|r| (r.code().code, r.path().join(".")))
            .collect();
        assert_eq!(
            found,
            [
                ("REQUIRED", "trackingNumber".to_owned()),
                ("FILE_KIND_MISMATCH", "files.1.kind".to_owned()),
                ("PHOTOS_MISSING", "files".to_owned()),
                ("ANSWER_MISSING", "results".to_owned()),
                ("ANSWER_MISSING", "results".to_owned()),
            ]
        );
        // Nothing of it was kept.
        assert_eq!(current(stage, id).status, SampleRoundStatus::Open);
        assert!(files(stage, current(stage, id).id).is_empty());
        assert_eq!(stage.event_kinds("sample."), ["sample.requested"]);
    });
}

#[test]
fn only_own_complete_files_are_submitted() {
    each(|stage| {
        let (id, supplier) = shared(stage);
        let member = stage.actor(Role::Member);
        let tried = |file: FileId| {
            let input = SampleRoundSubmit {
                files: vec![photo_of(file)],
                ..good(stage, &supplier, id)
            };
            code(submit(stage, &supplier, &input))
        };
        assert_eq!(tried(photo(stage, &member)), "NOT_FOUND");
        assert_eq!(
            tried(create(stage, &supplier, None, "half.jpg", 9).unwrap()),
            "FILE_INCOMPLETE"
        );
        assert_eq!(tried(stage.sources.id()), "NOT_FOUND");
        let own = photo(stage, &supplier);
        let twice = SampleRoundSubmit {
            files: vec![photo_of(own), photo_of(own)],
            ..good(stage, &supplier, id)
        };
        assert_eq!(code(submit(stage, &supplier, &twice)), "REPEATED");
        // A manager who submits for a supplier sees all files, but has to have uploaded them too.
        let manager = stage.actor(Role::Manager);
        let foreign = SampleRoundSubmit {
            files: vec![photo_of(own)],
            ..good(stage, &manager, id)
        };
        assert_eq!(code(submit(stage, &manager, &foreign)), "FILE_NOT_YOURS");
        assert_eq!(
            code(submit(stage, &manager, &good(stage, &manager, id))),
            "OK"
        );
    });
}

#[test]
fn a_submission_is_taken_back_until_its_review_begins() {
    each(|stage| {
        let (id, supplier) = shared(stage);
        assert_eq!(code(withdraw(stage, &supplier, id)), "ROUND_NOT_SUBMITTED");
        let first = good(stage, &supplier, id);
        submit(stage, &supplier, &first).unwrap();
        let reader = stage.guest(id, &[GrantAction::Comment, GrantAction::Upload]);
        assert_eq!(code(withdraw(stage, &reader, id)), "FORBIDDEN");
        assert_eq!(code(withdraw(stage, &supplier, id)), "OK");
        assert_eq!(current(stage, id).status, SampleRoundStatus::Open);
        // The same picture may stand in the next submission too.
        submit(stage, &supplier, &first).unwrap();
        let round = current(stage, id);
        assert_eq!(round.submissions, 2);
        let stored: Vec<_> = files(stage, round.id)
            .iter()
            .map(|f| (f.submission, f.file_id))
            .collect();
        assert_eq!(stored, [(1, first.files[0].file), (2, first.files[0].file)]);
        review(stage, &stage.actor(Role::Inspector), id, None).unwrap();
        assert_eq!(code(withdraw(stage, &supplier, id)), "ROUND_NOT_SUBMITTED");
        assert_eq!(
            stage.event_kinds("sample."),
            [
                "sample.requested",
                "sample.round_submitted",
                "sample.round_withdrawn",
                "sample.round_submitted",
                "sample.round_review_started"
            ]
        );
    });
}

#[test]
fn a_round_is_submitted_ten_times_at_most() {
    each(|stage| {
        let (id, supplier) = shared(stage);
        let input = good(stage, &supplier, id);
        for _ in 0..10 {
            submit(stage, &supplier, &input).unwrap();
            withdraw(stage, &supplier, id).unwrap();
        }
        assert_eq!(
            code(submit(stage, &supplier, &input)),
            "TOO_MANY_SUBMISSIONS"
        );
    });
}

#[test]
fn the_round_and_the_version_are_what_the_caller_saw() {
    each(|stage| {
        let (id, supplier) = shared(stage);
        let other = requested(stage);
        let mut input = good(stage, &supplier, id);
        input.round = current(stage, other).id;
        assert_eq!(code(submit(stage, &supplier, &input)), "NOT_FOUND");
        input.round = current(stage, id).id;
        input.target = Target {
            sample: id,
            version: Some(1),
        };
        submit(stage, &supplier, &input).unwrap();
        let actor = stage.actor(Role::Manager);
        let stale = domain::samples::SampleDrop {
            target: Target {
                sample: id,
                version: Some(1),
            },
            reason: "x".to_owned(),
        };
        let refused = stage.write(move |tx| domain::samples::sample_drop(tx, &actor, &stale));
        let error = refused.unwrap_err();
        assert_eq!(error.code(), "CONFLICT");
        assert_eq!(error.reported()[0].params()["current"], 2);
        decide(
            stage,
            &stage.actor(Role::Manager),
            id,
            Decision::Reject,
            Some("色差"),
        )
        .unwrap();
        // The first round is over, whoever still has it on the screen.
        input.target = target(id);
        assert_eq!(code(submit(stage, &supplier, &input)), "ROUND_NOT_OPEN");
    });
}

#[test]
fn wrong_answers_are_named_with_their_place() {
    each(|stage| {
        let (id, supplier) = shared(stage);
        let mut input = good(stage, &supplier, id);
        input.answers[1].item = "nothing".to_owned();
        let error = submit(stage, &supplier, &input).unwrap_err();
        assert_eq!(error.code(), "UNKNOWN_NAME");
        assert_eq!(error.reported()[0].path(), ["results", "1", "itemId"]);
        assert_eq!(sample(stage, id).checklist().unwrap(), spec());
    });
}
