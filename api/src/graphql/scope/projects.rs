//! What introspection shows of projects.

use domain::identity::Permission as P;
use domain::kernel::id::Task;
use domain::kernel::{Actor, GrantAction, Role};

use super::{Rule, granted, holds, may};

/// Who may use what of projects.
pub(super) const RULES: &[(Rule, &[&str])] = &[
    (
        |c| holds(c, tasks),
        &[
            "Deliverable",
            "DeliverableRequirement",
            "DeliverableVersion",
            "Query.myTasks",
            "Query.task",
            "Query.tasks",
            "Subscription.taskChanged",
            "Task",
            "TaskChecklistItem",
            "TaskDependency",
        ],
    ),
    (
        |c| may(c, P::ProjectRead),
        &[
            "Absence",
            "AssignmentCandidate",
            "Channel",
            "DeliverableVersion.decidedBy",
            "Phase",
            "Project",
            "ProjectMember",
            "ProjectTemplate",
            "ProjectTemplateBudgetLine",
            "ProjectTemplateDay",
            "ProjectTemplateDeliverable",
            "ProjectTemplateDependency",
            "ProjectTemplatePhase",
            "ProjectTemplateRole",
            "ProjectTemplateSubproject",
            "ProjectTemplateTask",
            "Query.absences",
            "Query.assignmentCandidates",
            "Query.channels",
            "Query.project",
            "Query.projectExportUrl",
            "Query.projectTemplates",
            "Query.projects",
            "Query.rosterGaps",
            "Query.shifts",
            "Query.workCalendar",
            "Query.workload",
            "RosterGap",
            "Shift",
            "SkuListing",
            "Sku.listings",
            "Sku.openTasks",
            "TaskColumn",
            "TaskLink",
            "Task.links",
            "Task.assignee",
            "Task.atRisk",
            "Task.blockedReason",
            "Task.createdBy",
            "Task.critical",
            "Task.department",
            "Task.estimateHours",
            "Task.estimateMinutes",
            "Task.labels",
            "Task.reviewer",
            "Task.risk",
            "Task.scheduledEndsAt",
            "Task.scheduledStartsAt",
            "Task.slackMinutes",
            "Task.spentHours",
            "Task.spentMinutes",
            "TaskChecklistItem.doneBy",
            "TimeEntry",
            "WorkCalendar",
            "WorkloadRow",
        ],
    ),
    (
        |c| may(c, P::ProjectManage),
        &[
            "Mutation.channelCreate",
            "Mutation.channelUpdate",
            "Mutation.projectSaveAsTemplate",
            "Mutation.projectTemplateUpdate",
            "Mutation.shiftAdd",
            "Mutation.shiftRemove",
            "Mutation.workCalendarDaySet",
            "Mutation.workCalendarReset",
            "Mutation.workCalendarSet",
        ],
    ),
    (
        |c| may(c, P::ProjectCreate),
        &[
            "Mutation.projectCreate",
            "Mutation.projectCreateFromTemplate",
        ],
    ),
    // Who may own a project may write its structure.
    (
        |c| holds(c, structure),
        &[
            "Mutation.deliverableRequirementSet",
            "Mutation.phaseApprove",
            "Mutation.phaseCreate",
            "Mutation.phaseUpdate",
            "Mutation.projectAdvance",
            "Mutation.projectHealthSet",
            "Mutation.projectImport",
            "Mutation.projectMemberSet",
            "Mutation.projectUpdate",
            "Mutation.taskCancel",
            "Mutation.taskCreate",
            "Mutation.taskDependencyAdd",
            "Mutation.taskDependencyRemove",
            "Mutation.taskLink",
            "Mutation.taskPublish",
            "Mutation.taskUnlink",
            "Mutation.taskReopen",
            "Mutation.taskSkuSet",
            "Mutation.taskUpdate",
            "Mutation.tasksUpdate",
            "Query.projectImportPreview",
        ],
    ),
    // Calendars belong to people who can be given tasks.
    (
        |c| holds(c, |a| a.may(P::TaskWork) && !a.roles.has(Role::Integration)),
        &[
            "Mutation.calendarLinkCreate",
            "Mutation.calendarLinkRevoke",
            "Query.calendarLink",
        ],
    ),
    (
        |c| holds(c, work),
        &[
            "Mutation.absenceAdd",
            "Mutation.absenceRemove",
            "Mutation.checklistItemAdd",
            "Mutation.deliverableApprove",
            "Mutation.taskBlock",
            "Mutation.taskReview",
            "Mutation.taskStart",
            "Mutation.taskUnblock",
            "Mutation.timeLog",
        ],
    ),
    (
        |c| holds(c, |a| work(a) || granted(a, GrantAction::Submit)),
        &["Mutation.checklistItemTick", "Mutation.taskComplete"],
    ),
    (
        |c| holds(c, |a| work(a) || granted(a, GrantAction::Upload)),
        &["Mutation.deliverableAdd"],
    ),
];

/// Sees tasks: all as a member, some as a guest.
pub(super) fn tasks(actor: &Actor) -> bool {
    actor.may(P::ProjectRead) || !actor.granted::<Task>(GrantAction::View).is_empty()
}

fn structure(actor: &Actor) -> bool {
    actor.may(P::ProjectManage) || actor.may(P::ProjectCreate)
}

fn work(actor: &Actor) -> bool {
    actor.may(P::TaskWork) || structure(actor)
}
