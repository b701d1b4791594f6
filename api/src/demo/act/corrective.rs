//! Corrective action: what the supplier answers, and what becomes of it.

use domain::corrective::{
    ActionDone, ActionKind, CauseCategory, CauseMethod, NonConformityClose, NonConformityContain,
    NonConformityImplement, NonConformityPlanActions, NonConformityRootCause, NonConformityVerify,
    PlannedAction, Target, non_conformity_close, non_conformity_contain, non_conformity_implement,
    non_conformity_plan_actions, non_conformity_root_cause, non_conformity_verify, read,
};
use domain::kernel::fault::Result;
use domain::kernel::{GrantAction, Role};
use domain::quality::rules::CalendarDate;

use super::inspections::day;
use crate::demo::story::{Story, moment, unknown};

/// Why it happened, by asking why.
#[derive(Clone, Copy)]
pub(in crate::demo) struct Cause {
    pub(in crate::demo) whys: &'static [&'static str],
    pub(in crate::demo) cause: &'static str,
    pub(in crate::demo) category: CauseCategory,
}

/// An action of a plan.
#[derive(Clone, Copy)]
pub(in crate::demo) struct Todo {
    kind: ActionKind,
    what: &'static str,
    owner: &'static str,
    /// As `06-08`.
    due: &'static str,
}

/// An action against the cause: what, who, by when.
pub(in crate::demo) const fn todo(
    what: &'static str,
    owner: &'static str,
    due: &'static str,
) -> Todo {
    let kind = ActionKind::Corrective;
    Todo {
        kind,
        what,
        owner,
        due,
    }
}

/// An action against the like of it.
pub(in crate::demo) const fn preventive(todo: Todo) -> Todo {
    Todo {
        kind: ActionKind::Preventive,
        ..todo
    }
}

impl Story<'_> {
    /// Names the nonconformity of a failed inspection that the supplier's person sees.
    pub(in crate::demo) fn asked(&mut self, name: &str, inspection: &str) -> Result<()> {
        let inspection = self.id(inspection)?;
        let found = self.ask(Role::Manager, |conn, actor| {
            read::by_inspections(conn, actor, &[inspection])
        })?;
        let id = found.first().ok_or_else(|| unknown(name))?.id;
        self.name(name, id);
        let actions = [
            GrantAction::Comment,
            GrantAction::Upload,
            GrantAction::Submit,
        ];
        self.cast.shared(Role::Supplier, id.into(), &actions);
        Ok(())
    }

    /// The supplier says what was done at once.
    pub(in crate::demo) fn contain(&mut self, name: &str, what: &str) -> Result<()> {
        let contain = NonConformityContain {
            target: self.target(name)?,
            containment: what.to_owned(),
            files: Vec::new(),
        };
        self.act(Role::Supplier, |tx, actor| {
            non_conformity_contain(tx, actor, &contain)
        })?;
        Ok(())
    }

    /// The supplier says why, and what will be done.
    pub(in crate::demo) fn plan_against(
        &mut self,
        name: &str,
        cause: &Cause,
        todos: &[Todo],
    ) -> Result<()> {
        let root_cause = NonConformityRootCause {
            target: self.target(name)?,
            method: CauseMethod::FiveWhy,
            steps: cause.whys.iter().map(ToString::to_string).collect(),
            cause: cause.cause.to_owned(),
            category: cause.category,
            files: Vec::new(),
        };
        self.act(Role::Supplier, |tx, actor| {
            non_conformity_root_cause(tx, actor, &root_cause)
        })?;
        let mut actions = Vec::new();
        for todo in todos {
            actions.push(PlannedAction {
                kind: todo.kind,
                description: todo.what.to_owned(),
                owner: todo.owner.to_owned(),
                due_on: date(todo.due)?,
            });
        }
        let plan = NonConformityPlanActions {
            target: self.target(name)?,
            actions,
        };
        self.act(Role::Supplier, |tx, actor| {
            non_conformity_plan_actions(tx, actor, &plan)
        })?;
        Ok(())
    }

    /// The supplier shows that the plan was carried out: day and photo of each action.
    pub(in crate::demo) fn carry_out(
        &mut self,
        name: &str,
        done: &[(&str, &'static str)],
    ) -> Result<()> {
        let mut actions = Vec::new();
        for (position, (day, photo)) in (1..).zip(done) {
            actions.push(ActionDone {
                position,
                done_on: date(day)?,
                note: None,
                files: vec![self.photo(Role::Supplier, photo)?],
            });
        }
        let implement = NonConformityImplement {
            target: self.target(name)?,
            actions,
            note: None,
        };
        self.act(Role::Supplier, |tx, actor| {
            non_conformity_implement(tx, actor, &implement)
        })?;
        Ok(())
    }

    /// The inspector rejects the answer.
    pub(in crate::demo) fn want_more(&mut self, name: &str, why: &str) -> Result<()> {
        let verify = NonConformityVerify {
            target: self.target(name)?,
            accepted: false,
            note: Some(why.to_owned()),
            effective_at: None,
            due_at: None,
        };
        self.act(Role::Inspector, |tx, actor| {
            non_conformity_verify(tx, actor, &verify)
        })?;
        Ok(())
    }

    /// The inspector accepts the answer; its effect is watched until a time.
    pub(in crate::demo) fn watch(&mut self, name: &str, until: &str) -> Result<()> {
        let verify = NonConformityVerify {
            target: self.target(name)?,
            accepted: true,
            note: None,
            effective_at: Some(moment(until)?),
            due_at: None,
        };
        self.act(Role::Inspector, |tx, actor| {
            non_conformity_verify(tx, actor, &verify)
        })?;
        Ok(())
    }

    /// The manager closes it, with what shows the effect.
    pub(in crate::demo) fn effective(
        &mut self,
        name: &str,
        note: &str,
        photo: &'static str,
    ) -> Result<()> {
        let close = NonConformityClose {
            target: self.target(name)?,
            inspection: None,
            note: Some(note.to_owned()),
            files: vec![self.photo(Role::Manager, photo)?],
        };
        self.act(Role::Manager, |tx, actor| {
            non_conformity_close(tx, actor, &close)
        })?;
        Ok(())
    }

    fn target(&self, name: &str) -> Result<Target> {
        Ok(Target {
            id: self.id(name)?,
            version: None,
        })
    }
}

/// A day of 2026, as `06-08`.
fn date(text: &str) -> Result<CalendarDate> {
    day(moment(&format!("{text} 00:00"))?)
}
