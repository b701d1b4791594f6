//! What a phone that was offline for long meets when it delivers a report.

use domain::kernel::id::InspectionId;
use domain::kernel::{Moment, Role};
use domain::quality::rules::DefectClass;
use domain::quality::{
    self, DefectFound, InspectionAssign, InspectionCancel, InspectionStatus, InspectionSubmit,
    inspection_assign, inspection_cancel,
};

use super::reports::begun;
use super::{act, close, defect, faults, report, reviewed, row, submit};
use crate::stage::{Stage, code, each};

/// A report as a phone sends it, with ids that it made.
fn recorded(stage: &Stage, id: InspectionId) -> InspectionSubmit {
    InspectionSubmit {
        defects: vec![DefectFound {
            id: Some(stage.sources.id()),
            ..defect(DefectClass::Major, 2)
        }],
        note: Some(" 外箱受潮 ".to_owned()),
        client_submitted_at: Some(Moment(1_795_330_000_000_000)),
        version: Some(2),
        ..report(id)
    }
}

#[test]
fn the_same_report_again_is_the_same_success_however_late() {
    each(|stage| {
        let (inspector, id) = begun(stage);
        let input = recorded(stage, id);
        submit(stage, &inspector, &input).unwrap();
        assert_eq!(code(submit(stage, &inspector, &input)), "OK");
        reviewed(stage, id);
        close(stage, &stage.actor(Role::Manager), id).unwrap();
        stage.sources.advance_seconds(40 * 24 * 3600);
        let before = row(stage, id).version;
        assert_eq!(code(submit(stage, &inspector, &input)), "OK");
        assert_eq!(row(stage, id).version, before);
        assert_eq!(stage.event_kinds("inspection.submitted").len(), 1);
        let found = stage.read(|conn| quality::read::defects(conn, stage.org, &[id]));
        assert_eq!(found.unwrap().len(), 1);
    });
}

#[test]
fn another_report_is_refused_and_named() {
    each(|stage| {
        let (inspector, id) = begun(stage);
        let input = recorded(stage, id);
        submit(stage, &inspector, &input).unwrap();
        let mut others = vec![input.clone(); 6];
        others[0].client_submitted_at = Some(Moment(1_795_330_000_000_001));
        others[1].client_submitted_at = None;
        others[2].note = Some("其他".to_owned());
        others[3].defects[0].quantity = 3;
        others[4].results[0].note = Some("other".to_owned());
        others[5].defects.clear();
        for (i, mut other) in others.into_iter().enumerate() {
            other.version = None;
            let refused = faults(submit(stage, &inspector, &other));
            let want = (
                "INSPECTION_NOT_IN_STATE".to_owned(),
                "inspectionId".to_owned(),
            );
            assert_eq!(refused, [want], "{i}");
        }
        assert_eq!(row(stage, id).status, InspectionStatus::Submitted);
    });
}

#[test]
fn what_happened_meanwhile_is_said_by_a_code() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let (inspector, id) = begun(stage);
        let stale = InspectionSubmit {
            version: Some(1),
            ..recorded(stage, id)
        };
        let refused = faults(submit(stage, &inspector, &stale));
        assert_eq!(refused, [("CONFLICT".to_owned(), "version".to_owned())]);

        let other = stage.actor(Role::Collaborator).user;
        let assign = InspectionAssign {
            inspection: id,
            assignee: other,
            version: None,
        };
        act(stage, &manager, &assign, inspection_assign).unwrap();
        let input = recorded(stage, id);
        assert_eq!(code(submit(stage, &inspector, &input)), "NOT_ASSIGNEE");

        let back = InspectionAssign {
            assignee: inspector.user,
            ..assign
        };
        act(stage, &manager, &back, inspection_assign).unwrap();
        let cancel = InspectionCancel {
            inspection: id,
            reason: "goods went back".to_owned(),
            version: None,
        };
        act(stage, &manager, &cancel, inspection_cancel).unwrap();
        let late = InspectionSubmit {
            version: None,
            ..input
        };
        let error = submit(stage, &inspector, &late).unwrap_err();
        let first = &error.reported()[0];
        assert_eq!(first.code().code, "INSPECTION_NOT_IN_STATE");
        assert_eq!(first.params()["status"], "CANCELLED");
        assert!(row(stage, id).report.is_none());
    });
}
