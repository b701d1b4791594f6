//! The whole state machine: every step from every state, who may, and what each step demands.

use domain::corrective::NonConformityStatus::{self, *};
use domain::corrective::{
    CauseMethod, NonConformityCancel, NonConformityClose, NonConformityImplement,
    non_conformity_cancel, non_conformity_close, non_conformity_implement,
    non_conformity_plan_actions, non_conformity_root_cause, non_conformity_verify,
};
use domain::kernel::id::NonConformityId;
use domain::kernel::{Actor, GrantAction, Result, Role};

use super::{
    answers, bring, by_hand, cause, close, contain, day, done, implement, open, opened, plan,
    plan_actions, root_cause, row, supplier, target, verification, verify,
};
use crate::files::photo;
use crate::quality::{
    act, create_plan, faults, for_lot, inspect, new_plan, received, reviewed, schedule,
};
use crate::stage::{Stage, code, each};

const DAY: i64 = 24 * 3600;

pub fn cancel(
    stage: &Stage,
    by: &Actor,
    id: NonConformityId,
    reason: &str,
) -> Result<NonConformityId> {
    let input = NonConformityCancel {
        target: target(id),
        reason: reason.to_owned(),
    };
    act(stage, by, &input, non_conformity_cancel)
}

type Step = fn(&Stage, NonConformityId) -> Result<NonConformityId>;

#[test]
fn every_step_from_every_state() {
    let steps: [(&str, Step, &[NonConformityStatus]); 8] = [
        ("contain", |s, id| contain(s, &supplier(s, id), id), &[Open]),
        (
            "root cause",
            |s, id| root_cause(s, &supplier(s, id), id),
            &[Contained, RejectedAnswer],
        ),
        (
            "plan",
            |s, id| plan_actions(s, &supplier(s, id), id),
            &[RootCause],
        ),
        (
            "implement",
            |s, id| implement(s, &supplier(s, id), id),
            &[ActionPlanned],
        ),
        (
            "accept",
            |s, id| verify(s, &s.actor(Role::Manager), id, true),
            &[Implemented],
        ),
        (
            "reject",
            |s, id| verify(s, &s.actor(Role::Inspector), id, false),
            &[Implemented],
        ),
        (
            "close",
            |s, id| close(s, &s.actor(Role::Manager), id),
            &[Verified],
        ),
        (
            "cancel",
            |s, id| cancel(s, &s.actor(Role::Manager), id, "误判"),
            &[
                Open,
                Contained,
                RootCause,
                ActionPlanned,
                Implemented,
                RejectedAnswer,
                Verified,
            ],
        ),
    ];
    each(|stage| {
        let mut made = Vec::new();
        for status in NonConformityStatus::ALL {
            for (name, step, from) in &steps {
                let id = open(stage, Role::Admin, &by_hand(stage, None)).unwrap();
                bring(stage, id, *status);
                made.push(id);
                if *status == Verified {
                    stage.sources.advance_seconds(31 * DAY);
                }
                let (before, said) = (row(stage, id), answers(stage, id));
                let events = stage.event_kinds("non_conformity").len();
                let outcome = code(step(stage, id));
                if from.contains(status) {
                    assert_eq!(outcome, "OK", "{name} from {status:?}");
                    assert_eq!(row(stage, id).version, before.version + 1);
                    assert_eq!(stage.event_kinds("non_conformity").len(), events + 1);
                } else {
                    assert_eq!(
                        outcome, "NON_CONFORMITY_NOT_IN_STATE",
                        "{name} from {status:?}"
                    );
                    assert_eq!(row(stage, id), before);
                    assert_eq!(answers(stage, id), said);
                    assert_eq!(stage.event_kinds("non_conformity").len(), events);
                }
            }
        }
        assert_eq!(made.len(), 72);
    });
}

#[test]
fn a_rejected_answer_stays_beside_the_next_one() {
    each(|stage| {
        let id = opened(stage);
        let manager = stage.actor(Role::Manager);
        bring(stage, id, RejectedAnswer);
        let first = answers(stage, id);
        assert_eq!(first.len(), 1);
        assert_eq!(first[0].accepted, Some(false));
        assert_eq!(
            first[0].verification_note.as_deref(),
            Some("换模具前的隔板呢？")
        );
        let due = row(stage, id).due_at;
        assert_eq!(due, stage.sources.now().plus_seconds(10 * DAY));
        stage.sources.advance_seconds(DAY);

        let guest = supplier(stage, id);
        let mut other = cause(id);
        other.method = CauseMethod::Fishbone;
        other.cause = "换模具后无人通知".to_owned();
        act(stage, &guest, &other, non_conformity_root_cause).unwrap();
        plan_actions(stage, &guest, id).unwrap();
        implement(stage, &guest, id).unwrap();
        verify(stage, &manager, id, true).unwrap();
        let both = answers(stage, id);
        assert_eq!(both.len(), 2);
        assert_eq!(both[0], first[0], "the older answer is as it was");
        let (old, new) = (&both[0], &both[1]);
        assert_eq!((new.number, new.accepted), (2, Some(true)));
        assert_eq!(new.containment, old.containment);
        assert_eq!(new.contained_at, old.contained_at);
        assert_eq!(new.cause().unwrap().unwrap().cause, "换模具后无人通知");
        assert_eq!(row(stage, id).answer_number, 2);
    });
}

#[test]
fn who_answered_neither_verifies_nor_closes() {
    each(|stage| {
        let id = opened(stage);
        let (inspector, manager) = (stage.actor(Role::Inspector), stage.actor(Role::Manager));
        let admin = stage.actor(Role::Admin);
        // A supplier without an account: the inspector and the manager write down what it says.
        contain(stage, &inspector, id).unwrap();
        root_cause(stage, &manager, id).unwrap();
        plan_actions(stage, &supplier(stage, id), id).unwrap();
        implement(stage, &supplier(stage, id), id).unwrap();
        for own in [&inspector, &manager] {
            assert_eq!(code(verify(stage, own, id, true)), "OWN_ANSWER");
        }
        verify(stage, &admin, id, true).unwrap();
        stage.sources.advance_seconds(31 * DAY);
        for own in [&inspector, &manager] {
            assert_eq!(code(close(stage, own, id)), "OWN_ANSWER");
        }
        close(stage, &admin, id).unwrap();
        assert_eq!(row(stage, id).closed_by, Some(admin.user));
    });
}

#[test]
fn who_may() {
    each(|stage| {
        let id = opened(stage);
        let guest = |action| stage.guest(id, &[action]);
        let reader = guest(GrantAction::Comment);
        let submitter = guest(GrantAction::Submit);
        assert_eq!(code(contain(stage, &reader, id)), "FORBIDDEN");
        for role in [Role::Member, Role::Warehouse, Role::Developer] {
            assert_eq!(
                code(contain(stage, &stage.actor(role), id)),
                "FORBIDDEN",
                "{role:?}"
            );
        }
        contain(stage, &submitter, id).unwrap();
        bring_on(stage, id);
        for actor in [
            &submitter,
            &reader,
            &stage.actor(Role::Member),
            &stage.actor(Role::Warehouse),
        ] {
            assert_eq!(code(verify(stage, actor, id, true)), "FORBIDDEN");
            let close = NonConformityClose {
                target: target(id),
                inspection: None,
                note: None,
                files: Vec::new(),
            };
            let closed = act(stage, actor, &close, non_conformity_close);
            assert_eq!(code(closed), "FORBIDDEN");
            assert_eq!(code(cancel(stage, actor, id, "x")), "FORBIDDEN");
        }
        assert_eq!(
            code(cancel(stage, &stage.actor(Role::Inspector), id, "x")),
            "FORBIDDEN"
        );
        assert_eq!(
            code(cancel(stage, &stage.actor(Role::Manager), id, " ")),
            "REQUIRED"
        );
        let stranger = stage.actor(Role::Collaborator);
        assert_eq!(code(contain(stage, &stranger, id)), "NOT_FOUND");
        let neighbour = stage.neighbour();
        assert_eq!(
            code(verify(stage, &neighbour.actor(Role::Admin), id, true)),
            "NOT_FOUND"
        );
        verify(stage, &stage.actor(Role::Inspector), id, true).unwrap();
    });
}

/// From contained to implemented, as the supplier.
fn bring_on(stage: &Stage, id: NonConformityId) {
    let guest = supplier(stage, id);
    root_cause(stage, &guest, id).unwrap();
    plan_actions(stage, &guest, id).unwrap();
    implement(stage, &guest, id).unwrap();
}

#[test]
fn a_stale_version_changes_nothing() {
    each(|stage| {
        let id = opened(stage);
        bring(stage, id, Contained);
        let mut input = cause(id);
        input.target.version = Some(1);
        let guest = supplier(stage, id);
        assert_eq!(
            code(act(stage, &guest, &input, non_conformity_root_cause)),
            "CONFLICT"
        );
        input.target.version = Some(2);
        act(stage, &guest, &input, non_conformity_root_cause).unwrap();
    });
}

#[test]
fn an_answer_says_what_a_step_needs() {
    each(|stage| {
        let id = opened(stage);
        let guest = supplier(stage, id);
        bring(stage, id, Contained);
        let refused = |change: fn(&mut domain::corrective::NonConformityRootCause)| {
            let mut input = cause(id);
            change(&mut input);
            faults(act(stage, &guest, &input, non_conformity_root_cause))
        };
        let fault = |code: &str, path: &str| (code.to_owned(), path.to_owned());
        assert_eq!(refused(|i| i.steps.clear()), [fault("REQUIRED", "steps")]);
        assert_eq!(
            refused(|i| i.steps = vec!["x".to_owned(); 11]),
            [fault("TOO_LONG", "steps")]
        );
        assert_eq!(
            refused(|i| i.steps.push(" ".to_owned())),
            [fault("REQUIRED", "steps.2")]
        );
        assert_eq!(refused(|i| i.cause.clear()), [fault("REQUIRED", "cause")]);
        root_cause(stage, &guest, id).unwrap();

        let mut input = plan(stage, id);
        input.actions[0].owner.clear();
        input.actions[1].due_on = day(stage, -1);
        let refused = faults(act(stage, &guest, &input, non_conformity_plan_actions));
        assert_eq!(
            refused,
            [
                fault("REQUIRED", "actions.0.owner"),
                fault("WRONG_DAY", "actions.1.dueOn")
            ]
        );
        let mut input = plan(stage, id);
        input.actions.remove(0);
        let refused = faults(act(stage, &guest, &input, non_conformity_plan_actions));
        assert_eq!(refused, [fault("REQUIRED", "actions")]);
        plan_actions(stage, &guest, id).unwrap();

        let send = |input: &NonConformityImplement| {
            faults(act(stage, &guest, input, non_conformity_implement))
        };
        assert_eq!(
            send(&done(stage, &guest, id, &[1])),
            [fault("ACTION_NOT_DONE", "actions")]
        );
        let mut input = done(stage, &guest, id, &[1, 1]);
        input.actions[0].files.clear();
        let twice = [
            fault("ACTION_WITHOUT_EVIDENCE", "actions.0.fileIds"),
            fault("REPEATED", "actions.1.position"),
            fault("ACTION_NOT_DONE", "actions"),
        ];
        assert_eq!(send(&input), twice);
        let mut input = done(stage, &guest, id, &[1, 3]);
        input.actions[0].done_on = day(stage, 1);
        assert_eq!(
            send(&input)[..2],
            [
                fault("WRONG_DAY", "actions.0.doneOn"),
                fault("OUT_OF_RANGE", "actions.1.position")
            ]
        );
        // A picture that the supplier does not see is no evidence of its own.
        let mut input = done(stage, &guest, id, &[1, 2]);
        input.actions[1].files = vec![photo(stage, &stage.actor(Role::Member))];
        assert_eq!(send(&input), [fault("NOT_FOUND", "actions.1.fileIds")]);
        assert_eq!(row(stage, id).status, ActionPlanned);
        implement(stage, &guest, id).unwrap();
        let answer = answers(stage, id).remove(0);
        let actions = answer.action_list().unwrap();
        assert!(
            actions
                .iter()
                .all(|a| a.done_on == Some(day(stage, 0)) && a.file_ids.len() == 1)
        );

        let mut input = verification(id, false);
        input.note = None;
        let refused = faults(act(
            stage,
            &stage.actor(Role::Manager),
            &input,
            non_conformity_verify,
        ));
        assert_eq!(refused, [fault("REQUIRED", "note")]);
        let mut input = verification(id, true);
        input.effective_at = Some(stage.sources.now());
        let refused = faults(act(
            stage,
            &stage.actor(Role::Manager),
            &input,
            non_conformity_verify,
        ));
        assert_eq!(refused, [fault("TIME_NOT_AHEAD", "effectiveAt")]);
    });
}

#[test]
fn nothing_is_closed_before_its_effect_was_seen() {
    each(|stage| {
        let id = opened(stage);
        let manager = stage.actor(Role::Manager);
        bring(stage, id, Verified);
        assert_eq!(code(close(stage, &manager, id)), "EFFECT_STILL_WATCHED");
        stage.sources.advance_seconds(31 * DAY);
        let attempt = |inspection, note: Option<&str>, files: Vec<_>| {
            let input = NonConformityClose {
                target: target(id),
                inspection,
                note: note.map(ToOwned::to_owned),
                files,
            };
            act(stage, &manager, &input, non_conformity_close)
        };
        let file = photo(stage, &manager);
        assert_eq!(code(attempt(None, Some("好"), vec![])), "EFFECT_NOT_SHOWN");
        assert_eq!(code(attempt(None, None, vec![file])), "EFFECT_NOT_SHOWN");
        // The inspection that failed shows no effect, nor one of other goods or not reviewed.
        let failed = row(stage, id).inspection_id;
        assert_eq!(
            code(attempt(failed, None, vec![])),
            "INSPECTION_SHOWS_NO_EFFECT"
        );
        let sku = row(stage, id).sku_id.unwrap();
        let plan = create_plan(stage, &new_plan("PLAN-2"));
        let lot = received(stage, sku, "LOT-9", 1200);
        let later = schedule(stage, &for_lot(plan, lot));
        inspect(stage, later, 0);
        assert_eq!(
            code(attempt(Some(later), None, vec![])),
            "INSPECTION_SHOWS_NO_EFFECT"
        );
        reviewed(stage, later);
        attempt(Some(later), None, vec![]).unwrap();
        let closed = row(stage, id);
        assert_eq!(
            (closed.status, closed.effectiveness_inspection_id),
            (Closed, Some(later))
        );
    });
}

#[test]
fn evidence_of_the_effect_is_the_organisations_own() {
    each(|stage| {
        let id = opened(stage);
        bring(stage, id, Closed);
        let file = row(stage, id).effectiveness_files().unwrap()[0];
        let guest = supplier(stage, id);
        let sees = |actor: &Actor, file| {
            code(stage.read(|conn| domain::files::read::find(conn, actor, file)))
        };
        assert_eq!(sees(&guest, file), "NOT_FOUND");
        assert_eq!(sees(&stage.actor(Role::Member), file), "OK");
        // What the supplier showed is seen by whoever it is shared with.
        let shown = answers(stage, id)[0].action_list().unwrap()[0].file_ids[0];
        let mut helper = stage.actor(Role::Collaborator);
        assert_eq!(sees(&helper, shown), "NOT_FOUND");
        helper.grants.push(domain::kernel::Grant {
            node: id.into(),
            actions: GrantAction::View.bit(),
        });
        assert_eq!(sees(&helper, shown), "OK");
    });
}
