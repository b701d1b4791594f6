//! Golden samples need two persons.

use domain::kernel::id::{FileId, SampleId};
use domain::kernel::{Actor, GrantAction, Result, Role};
use domain::notify::todo;
use domain::samples::{
    Decision, SampleRequest, SampleSeal, SampleSealRow, SampleStage, SampleStatus, read,
    sample_seal,
};

use super::{decide, file, good, pdf, request, sample, submit, target, wanted};
use crate::files::photo;
use crate::stage::{Stage, code, each};

fn approved(stage: &Stage, at: SampleStage) -> SampleId {
    approved_as(
        stage,
        &SampleRequest {
            stage: at,
            ..wanted(stage)
        },
    )
}

/// A sample that was asked for so, submitted and approved.
pub fn approved_as(stage: &Stage, input: &SampleRequest) -> SampleId {
    let id = request(stage, &stage.actor(Role::Member), input).unwrap();
    let supplier = stage.guest(id, &[GrantAction::Submit]);
    submit(stage, &supplier, &good(stage, &supplier, id)).unwrap();
    decide(
        stage,
        &stage.actor(Role::Manager),
        id,
        Decision::Approve,
        None,
    )
    .unwrap();
    id
}

fn proposal(id: SampleId, photos: &[FileId]) -> SampleSeal {
    SampleSeal {
        target: target(id),
        seal_code: "FY-0618-01".to_owned(),
        place: Some("样品室 A-03".to_owned()),
        photos: photos.to_vec(),
        replace: false,
    }
}

fn confirmation(id: SampleId) -> SampleSeal {
    SampleSeal {
        place: None,
        ..proposal(id, &[])
    }
}

fn seal(stage: &Stage, actor: &Actor, input: &SampleSeal) -> Result<SampleId> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| sample_seal(tx, &actor, &input))
}

fn seal_of(stage: &Stage, actor: &Actor, id: SampleId) -> Option<SampleSealRow> {
    stage
        .read(|conn| read::seals_of(conn, actor, &[id]))
        .unwrap()
        .pop()
}

/// A golden sample that was asked for so; sealed by a manager and an inspector.
pub fn sealed(stage: &Stage, input: &SampleRequest) -> SampleId {
    let id = approved_as(stage, input);
    let manager = stage.actor(Role::Manager);
    let picture = photo(stage, &manager);
    seal(stage, &manager, &proposal(id, &[picture])).unwrap();
    seal(stage, &stage.actor(Role::Inspector), &confirmation(id)).unwrap();
    id
}

#[test]
fn a_manager_and_an_inspector_seal_together() {
    each(|stage| {
        let id = approved(stage, SampleStage::PreProduction);
        let (manager, inspector) = (stage.actor(Role::Manager), stage.actor(Role::Inspector));
        let picture = photo(stage, &inspector);
        let input = proposal(id, &[picture]);
        seal(stage, &inspector, &input).unwrap();
        assert_eq!(sample(stage, id).status, SampleStatus::InRounds);
        // The first person's word alone, however often given, seals nothing.
        seal(stage, &inspector, &input).unwrap();
        assert_eq!(sample(stage, id).status, SampleStatus::InRounds);
        seal(stage, &manager, &confirmation(id)).unwrap();
        assert_eq!(sample(stage, id).status, SampleStatus::Sealed);
        let row = seal_of(stage, &manager, id).unwrap();
        assert_eq!(
            (row.proposed_by, row.confirmed_by),
            (inspector.user, Some(manager.user))
        );
        let frozen = row.sealed_photos().unwrap();
        assert_eq!(frozen[0].file_id, picture);
        assert_eq!(frozen[0].sha256, file(stage, picture).sha256);
        let kinds = stage.event_kinds("sample.seal");
        assert_eq!(kinds, ["sample.seal_proposed", "sample.sealed"]);
        assert_eq!(
            code(seal(stage, &manager, &confirmation(id))),
            "SAMPLE_CLOSED"
        );
        let again = decide(stage, &manager, id, Decision::Reject, Some("x"));
        assert_eq!(code(again), "ROUND_NOT_UNDER_REVIEW");
        // The supplier learns the code, but not where the piece lies.
        let shown = seal_of(stage, &stage.guest(id, &[]), id).unwrap();
        assert_eq!(
            (shown.code.as_str(), shown.place.as_str()),
            ("FY-0618-01", "")
        );
        assert!(shown.sealed_photos().unwrap().is_empty());
    });
}

#[test]
fn a_seal_waits_for_who_may_confirm_it() {
    each(|stage| {
        let id = approved(stage, SampleStage::PreProduction);
        let (manager, inspector) = (stage.actor(Role::Manager), stage.actor(Role::Inspector));
        let waits = |actor: &Actor| {
            let page = stage
                .read(|conn| todo::page(conn, actor, 50, None))
                .unwrap();
            let count = stage.read(|conn| todo::count(conn, actor)).unwrap();
            assert_eq!(usize::try_from(count).unwrap(), page.rows.len());
            page.rows.iter().any(|row| row.place.node == id.into())
        };
        assert!(!waits(&manager) && !waits(&inspector), "nobody proposed it");
        let input = proposal(id, &[photo(stage, &inspector)]);
        seal(stage, &inspector, &input).unwrap();
        assert!(waits(&manager) && !waits(&inspector));
        assert!(!waits(&stage.actor(Role::Member)), "who may not seal");
        seal(stage, &manager, &confirmation(id)).unwrap();
        assert!(!waits(&manager) && !waits(&inspector));
    });
}

#[test]
fn one_side_alone_cannot_seal() {
    each(|stage| {
        let id = approved(stage, SampleStage::Golden);
        let (admin, manager) = (stage.actor(Role::Admin), stage.actor(Role::Manager));
        seal(stage, &manager, &proposal(id, &[photo(stage, &manager)])).unwrap();
        assert_eq!(
            code(seal(stage, &admin, &confirmation(id))),
            "SEAL_NEEDS_OTHER_SIDE"
        );
        // Until the second person, the supplier sees no seal.
        assert_eq!(seal_of(stage, &stage.guest(id, &[]), id), None);
        // A manager may take over what a colleague has proposed, but stays the first person.
        let mut taken_over = proposal(id, &[photo(stage, &admin)]);
        taken_over.replace = true;
        seal(stage, &admin, &taken_over).unwrap();
        assert_eq!(seal_of(stage, &admin, id).unwrap().proposed_by, admin.user);
        assert_eq!(sample(stage, id).status, SampleStatus::InRounds);
        for role in [Role::Member, Role::Warehouse] {
            assert_eq!(
                code(seal(stage, &stage.actor(role), &confirmation(id))),
                "FORBIDDEN"
            );
        }
        let supplier = stage.guest(id, &[GrantAction::Submit, GrantAction::Upload]);
        assert_eq!(code(seal(stage, &supplier, &confirmation(id))), "FORBIDDEN");
        assert_eq!(
            code(seal(
                stage,
                &stage.actor(Role::Inspector),
                &confirmation(id)
            )),
            "OK"
        );
    });
}

#[test]
fn the_second_person_must_hold_the_same_piece() {
    each(|stage| {
        let id = approved(stage, SampleStage::Golden);
        let (manager, inspector) = (stage.actor(Role::Manager), stage.actor(Role::Inspector));
        let picture = photo(stage, &manager);
        seal(stage, &manager, &proposal(id, &[picture])).unwrap();
        let refused = |change: &dyn Fn(&mut SampleSeal)| {
            let mut input = confirmation(id);
            change(&mut input);
            let error = seal(stage, &inspector, &input).unwrap_err();
            format!("{} {}", error.code(), error.reported()[0].path().join("."))
        };
        let other = photo(stage, &inspector);
        assert_eq!(
            refused(&|i| i.seal_code.push('X')),
            "SEAL_MISMATCH sealCode"
        );
        assert_eq!(
            refused(&|i| i.place = Some("B".to_owned())),
            "SEAL_MISMATCH place"
        );
        assert_eq!(
            refused(&|i| i.photos = vec![other]),
            "SEAL_MISMATCH photoIds"
        );
        assert_eq!(
            code(seal(stage, &inspector, &proposal(id, &[picture]))),
            "OK"
        );
    });
}

#[test]
fn what_is_not_approved_or_not_like_production_is_not_sealed() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let picture = photo(stage, &manager);
        let early = approved(stage, SampleStage::Fit);
        assert_eq!(
            code(seal(stage, &manager, &proposal(early, &[picture]))),
            "NOT_SEALABLE"
        );
        let open = request(stage, &manager, &wanted(stage)).unwrap();
        assert_eq!(
            code(seal(stage, &manager, &proposal(open, &[picture]))),
            "ROUND_NOT_APPROVED"
        );
        let id = approved(stage, SampleStage::Golden);
        assert_eq!(code(seal(stage, &manager, &confirmation(id))), "REQUIRED");
        assert_eq!(code(seal(stage, &manager, &proposal(id, &[]))), "REQUIRED");
        let paper = pdf(stage, &manager, "a.pdf", 10);
        assert_eq!(
            code(seal(stage, &manager, &proposal(id, &[paper]))),
            "FILE_KIND_MISMATCH"
        );
        seal(stage, &manager, &proposal(id, &[picture])).unwrap();
        let second = approved(stage, SampleStage::Golden);
        let same_code = proposal(second, &[photo(stage, &manager)]);
        assert_eq!(code(seal(stage, &manager, &same_code)), "ALREADY_EXISTS");
    });
}
