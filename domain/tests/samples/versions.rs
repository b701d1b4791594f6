//! Versions of files: the old one remains, with what changed and who approved it.

use domain::kernel::id::{FileId, SampleFileId};
use domain::kernel::{GrantAction, Role};
use domain::samples::{
    Decision, FileProperty, SampleFileKind, SampleRoundSubmit, approved_by, changes,
};

use super::{as_kind, current, decide, file, files, good, pdf, requested, rounds, submit};
use crate::stage::{code, each};

#[test]
fn a_newer_version_leaves_the_older_one_where_it_was() {
    each(|stage| {
        let id = requested(stage);
        let supplier = stage.guest(id, &[GrantAction::Submit]);
        let manager = stage.actor(Role::Manager);
        let with_report = |report: FileId, replaces: Option<SampleFileId>, kind: SampleFileKind| {
            let mut input = good(stage, &supplier, id);
            input.files.push(as_kind(report, kind, replaces));
            input
        };
        let report = SampleFileKind::QcReport;
        let v1 = pdf(stage, &supplier, "报告.pdf", 1_000);
        submit(stage, &supplier, &with_report(v1, None, report)).unwrap();
        decide(stage, &manager, id, Decision::Reject, Some("缺少洗水测试")).unwrap();
        let first = files(stage, current(stage, id).id);
        assert!(first.is_empty());
        let old = files(stage, rounds(stage, id)[0].id).pop().unwrap();

        let v2 = pdf(stage, &supplier, "报告-2.pdf", 1_200);
        let refused = |input: &SampleRoundSubmit| {
            let error = submit(stage, &supplier, input).unwrap_err();
            format!("{} {}", error.code(), error.reported()[0].path().join("."))
        };
        let not_replaceable = "NOT_REPLACEABLE files.1.replacesId";
        let unknown = Some(stage.sources.id());
        assert_eq!(refused(&with_report(v2, unknown, report)), not_replaceable);
        let document = SampleFileKind::Document;
        assert_eq!(
            refused(&with_report(v2, Some(old.id), document)),
            not_replaceable
        );
        assert_eq!(
            refused(&with_report(v1, Some(old.id), report)),
            not_replaceable
        );
        submit(stage, &supplier, &with_report(v2, Some(old.id), report)).unwrap();
        decide(stage, &manager, id, Decision::Approve, None).unwrap();

        let all = rounds(stage, id);
        let new = files(stage, all[1].id).pop().unwrap();
        assert_eq!((new.version, new.replaces_id), (2, Some(old.id)));
        assert_eq!(files(stage, all[0].id).pop().unwrap(), old);
        let diff = changes(&file(stage, v1), &file(stage, v2));
        let diff: Vec<_> = diff
            .iter()
            .map(|c| (c.property, c.after.as_deref()))
            .collect();
        assert_eq!(
            diff,
            [
                (FileProperty::Name, Some("报告-2.pdf")),
                (FileProperty::ByteSize, Some("1200"))
            ]
        );
        assert_eq!(approved_by(&old, &all[0]), None);
        assert_eq!(approved_by(&new, &all[1]), Some(manager.user));
        assert_eq!(approved_by(&old, &all[1]), None);
    });
}

#[test]
fn only_the_newest_version_is_replaced() {
    each(|stage| {
        let id = requested(stage);
        let supplier = stage.guest(id, &[GrantAction::Submit]);
        let report = |name: &str| pdf(stage, &supplier, name, 100);
        let submission = |replaces| {
            let mut input = good(stage, &supplier, id);
            input
                .files
                .push(as_kind(report("r.pdf"), SampleFileKind::Document, replaces));
            submit(stage, &supplier, &input)
        };
        submission(None).unwrap();
        let old = files(stage, current(stage, id).id).pop().unwrap();
        super::withdraw(stage, &supplier, id).unwrap();
        submission(Some(old.id)).unwrap();
        super::withdraw(stage, &supplier, id).unwrap();
        assert_eq!(code(submission(Some(old.id))), "NOT_REPLACEABLE");
        let newest = files(stage, current(stage, id).id).pop().unwrap();
        submission(Some(newest.id)).unwrap();
        assert_eq!(
            files(stage, current(stage, id).id).pop().unwrap().version,
            3
        );
    });
}
