//! What projects refuse.

crate::faults! {
    /// Refusals of projects and tasks.
    pub enum ProjectsFault {
        /// The project has ended, and its tasks do not change any more.
        Conflict ProjectClosed { status: &'static str } = "PROJECT_CLOSED" at "projectId",
            en "The project is {status} and does not change any more.",
            zh "该项目状态为 {status}，不能再变更。";
        /// The project is in a state that this step does not begin in.
        Conflict ProjectNotInState { status: &'static str, allowed: String } = "PROJECT_NOT_IN_STATE" at "step",
            en "The project is {status}; this step needs {allowed}.",
            zh "该项目状态为 {status}，此操作要求状态为 {allowed}。";
        /// Nobody decides about what they proposed themselves.
        Conflict OwnProposal = "OWN_PROPOSAL" at "step",
            en "You proposed this project yourself; somebody else has to decide.",
            zh "该项目由您本人提交，须由其他人员审批。";
        /// Tasks of the project or phase are still open.
        Conflict TasksOpen { count: i64 } = "TASKS_OPEN",
            en "{count} tasks are still open. Finish or cancel them first.",
            zh "仍有 {count} 个任务未完成，请先完成或取消。";
        /// The last day lies before the first one.
        Invalid DatesReversed = "DATES_REVERSED",
            en "The end lies before the start.", zh "结束时间早于开始时间。";
        /// The channel was put away.
        Conflict ChannelArchived = "CHANNEL_ARCHIVED" at "channelId",
            en "This channel is archived. Choose another one.", zh "该渠道已归档，请选择其他渠道。";
        /// A project cannot be a part of itself.
        Invalid ProjectInItself = "PROJECT_IN_ITSELF" at "parentId",
            en "A project cannot be a part of itself.", zh "项目不能成为自身的子项目。";
        /// The phase has no gate that somebody approves, or was approved already.
        Conflict GateNotWaiting = "GATE_NOT_WAITING" at "phaseId",
            en "This phase does not wait for an approval.", zh "该阶段无需审批或已审批。";
        /// A phase or task of another project.
        Invalid OtherProject = "OTHER_PROJECT",
            en "This belongs to another project.", zh "该对象属于其他项目。";
        /// A task cannot be a part of itself, and parts are at most 5 deep.
        Invalid ParentNotPossible { max: i64 } = "PARENT_NOT_POSSIBLE" at "parentId",
            en "A task cannot be a part of itself, and sub-tasks are at most {max} deep.",
            zh "任务不能成为自身的子任务，且子任务最多 {max} 层。";
        /// Only active members can be given tasks.
        Invalid NotAssignable = "NOT_ASSIGNABLE",
            en "Choose an active member of the organization.", zh "请选择组织内的在职成员。";
        /// A task that is published has somebody who does it.
        Invalid AssigneeMissing = "ASSIGNEE_MISSING" at "assigneeId",
            en "Say who does the task.", zh "请指定任务负责人。";
        /// A task that is published has a due date.
        Invalid DueDateMissing = "DUE_DATE_MISSING" at "dueAt",
            en "Say when the task is due.", zh "请设置任务截止时间。";
        /// The task is in a state that this step does not begin in.
        Conflict TaskNotInState { status: &'static str, allowed: String } = "TASK_NOT_IN_STATE" at "taskId",
            en "The task is {status}; this needs {allowed}.",
            zh "该任务状态为 {status}，此操作要求状态为 {allowed}。";
        /// A task that comes before is still open.
        Conflict BlockedByPredecessor { tasks: String } = "BLOCKED_BY_PREDECESSOR" at "taskId",
            en "These come first and are not done: {tasks}.", zh "前置任务尚未完成：{tasks}。";
        /// Something that the task has to bring forth is not there.
        Conflict DeliverableMissing { names: String } = "DELIVERABLE_MISSING" at "taskId",
            en "Add what the task has to bring forth: {names}.", zh "缺少必需的产出物：{names}。";
        /// Points of the checklist are not ticked.
        Conflict ChecklistOpen { open: i64 } = "CHECKLIST_OPEN" at "taskId",
            en "{open} points of the checklist are not done.", zh "检查清单仍有 {open} 项未完成。";
        /// Nobody reviews their own work.
        Conflict ReviewerIsAssignee = "REVIEWER_IS_ASSIGNEE" at "reviewerId",
            en "The work has to be reviewed by somebody else than who does it.",
            zh "审核人不能是任务负责人或提交人本人。";
        /// Tasks that come after have been started.
        Conflict SuccessorsStarted { tasks: String } = "SUCCESSORS_STARTED" at "confirm",
            en "Tasks that come after have started: {tasks}. Confirm to reopen all the same.",
            zh "后续任务已开始：{tasks}，如需重新打开请确认。";
        /// The dependency would close a circle.
        Invalid DependencyCycle { cycle: String } = "DEPENDENCY_CYCLE" at "predecessorId",
            en "This would close a circle: {cycle}.", zh "该依赖会形成循环：{cycle}。";
        /// The task has as many dependencies as it can have.
        Conflict TooManyDependencies { max: i64 } = "TOO_MANY_DEPENDENCIES" at "taskId",
            en "A task has at most {max} predecessors and {max} successors.",
            zh "每个任务最多 {max} 个前置任务和 {max} 个后续任务。";
        /// A deliverable is either a file or a link, of the kind that is asked for.
        Invalid DeliverableKindMismatch { kind: &'static str } = "DELIVERABLE_KIND_MISMATCH",
            en "Give one of the kind {kind}.", zh "请提供类型为 {kind} 的产出物。";
        /// The newest version was decided about already.
        Conflict DeliverableDecided { state: &'static str } = "DELIVERABLE_DECIDED" at "deliverableId",
            en "The newest version is {state} already.", zh "最新版本状态已为 {state}。";
        /// Nobody approves what they added themselves.
        Conflict OwnDeliverable = "OWN_DELIVERABLE" at "deliverableId",
            en "You added this yourself; somebody else has to decide.",
            zh "该产出物由您本人提交，须由其他人员确认。";
        /// The template was put away.
        Conflict TemplateArchived = "TEMPLATE_ARCHIVED" at "templateId",
            en "This template is archived. Choose another one.", zh "该模板已归档，请选择其他模板。";
        /// The template has no role with this key.
        Invalid TemplateRoleUnknown { role: String } = "TEMPLATE_ROLE_UNKNOWN",
            en "The template has no role {role}.", zh "模板中没有角色 {role}。";
        /// The project is larger than a template can be.
        Conflict TemplateTooLarge = "TEMPLATE_TOO_LARGE" at "projectId",
            en "A template holds at most 20 sub-projects, 100 phases, 2,000 tasks, 200 people, 1 MB of text and 10 years.",
            zh "模板最多包含 20 个子项目、100 个阶段、2000 个任务、200 名人员、1 MB 文本，时间跨度不超过 10 年。";
        /// Nobody is at two places at once.
        Conflict ShiftOverlaps = "SHIFT_OVERLAPS" at "startsAt",
            en "This person has another shift at this time.", zh "该人员在此时段已有其他班次。";
        /// A week in which nobody works: no work would ever end.
        Invalid NoWorkingTime = "NO_WORKING_TIME",
            en "Give at least one weekday working hours.", zh "每周至少须有一个工作日设置工作时间。";
    }
}
