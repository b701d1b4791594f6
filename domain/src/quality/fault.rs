//! What quality refuses.

crate::faults! {
    /// Refusals of quality.
    pub enum QualityFault {
        /// A value is not one of those that are allowed here.
        Invalid ValueNotAllowed { given: String, allowed: String } = "VALUE_NOT_ALLOWED",
            en "{given} is not allowed; allowed: {allowed}.", zh "不允许“{given}”，允许：{allowed}。";
        /// A value lies outside its limits.
        Invalid ValueOutsideLimits { given: String, allowed: String } = "VALUE_OUTSIDE_LIMITS",
            en "{given} is outside the limits; allowed: {allowed}.", zh "“{given}”超出限值，允许：{allowed}。";
        /// The value names an item, a unit or an option that does not exist.
        Invalid UnknownName { given: String, allowed: String } = "UNKNOWN_NAME",
            en "There is no {given} here; known: {allowed}.", zh "此处没有“{given}”，已知：{allowed}。";
        /// The answer is of another kind than the item asks for.
        Invalid WrongAnswerKind { given: String, allowed: String } = "WRONG_ANSWER_KIND",
            en "This item does not take an answer of kind {given}, but {allowed}.",
            zh "该检验项不接受 {given} 类型的结果，应为 {allowed}。";
        /// The lower limit is above the upper one.
        Invalid LimitsCrossed = "LIMITS_CROSSED",
            en "The lower limit is above the upper limit.", zh "下限大于上限。";
        /// A mandatory item is not answered, or has too few readings or photos.
        Invalid AnswerMissing { item: String, label: String, unit: String, given: u32, required: u32 } = "ANSWER_MISSING" at "results",
            en "{label} ({item}{unit}) is not answered completely: {given} of {required}.",
            zh "“{label}”（{item}{unit}）未完成：{given}/{required}。";
        /// Fewer units were inspected than the sampling plan asks for, and what was found does not reject yet.
        Invalid SampleIncomplete { inspected: u32, required: u32 } = "SAMPLE_INCOMPLETE" at "inspectedQuantity",
            en "Only {inspected} of {required} units of the sample were inspected.",
            zh "样本未检完：已检 {inspected} 件，应检 {required} 件。";
        /// The class of a defect must be given because its code is not in the catalogue.
        Invalid DefectClassRequired { code: String } = "DEFECT_CLASS_REQUIRED" at "defectClass",
            en "{code} is not in the catalogue of defects: say how bad it is.",
            zh "缺陷代码 {code} 不在目录中，请指定缺陷类别。";
        /// The inspection's state does not allow this step.
        Conflict InspectionNotInState { status: String, allowed: String } = "INSPECTION_NOT_IN_STATE" at "inspectionId",
            en "The inspection is {status}; this is possible only from {allowed}.",
            zh "检验单当前状态为 {status}，此操作仅适用于 {allowed}。";
        /// Somebody else is assigned to the inspection.
        Conflict NotAssignee = "NOT_ASSIGNEE" at "inspectionId",
            en "Somebody else is assigned to this inspection. Ask a manager to assign it to you.",
            zh "该检验单已分配给他人，请联系管理员重新分配。";
        /// The person cannot carry out inspections of this kind.
        Invalid CannotInspect = "ASSIGNEE_CANNOT_INSPECT" at "assigneeId",
            en "This person cannot carry out the inspection: choose an inspector, or a warehouse person for incoming goods, or a guest.",
            zh "该人员不能执行此检验：请选择检验员、外部检验人员，或（仅来料检验）仓库人员。";
        /// Who inspected cannot review.
        Conflict ReviewerIsInspector = "REVIEWER_IS_INSPECTOR" at "inspectionId",
            en "You submitted this inspection; another person must review it.",
            zh "该检验单由您提交，须由他人复核。";
        /// A newer revision of the inspection exists.
        Conflict AlreadyReopened = "ALREADY_REOPENED" at "inspectionId",
            en "This inspection was reopened before; open its newest revision.",
            zh "该检验单已重新打开，请使用最新版本。";
        /// A computed verdict stands; only an open or disputed one is decided by the reviewer.
        Conflict VerdictStands { verdict: String } = "VERDICT_STANDS" at "verdict",
            en "The verdict {verdict} stands. A rejected lot can be used only by a concession.",
            zh "判定 {verdict} 不可更改；不合格批只能通过让步接收使用。";
        /// A rejected lot needs a decision before its inspection is closed.
        Conflict DispositionRequired = "DISPOSITION_REQUIRED" at "inspectionId",
            en "The lot was rejected: decide first what happens to all of it.",
            zh "该批不合格，请先完成全部数量的处置决定。";
        /// The lot's state does not allow an inspection to be scheduled.
        Conflict LotNotInspectable { status: String } = "LOT_NOT_INSPECTABLE" at "lotId",
            en "The lot is {status}, so it cannot be inspected now.", zh "该批状态为 {status}，当前不能检验。";
        /// The lot's state does not allow it to be disposed of.
        Conflict LotNotRejected { status: String } = "LOT_NOT_REJECTED" at "inspectionId",
            en "Only a rejected lot can be disposed of; this one is {status}.",
            zh "只能处置不合格批，该批状态为 {status}。";
        /// The plan was replaced by a newer version or put out of use.
        Conflict PlanInactive = "PLAN_INACTIVE" at "planId",
            en "This version of the plan is no longer in use. Choose the current one.",
            zh "该检验方案版本已停用，请选择当前版本。";
        /// The plan is for other goods.
        Invalid PlanElsewhere { field: String } = "PLAN_FOR_OTHER_GOODS" at "planId",
            en "This plan is for another {field}.", zh "该检验方案适用于其他对象（{field}）。";
        /// The input contradicts the lot or the sample that it names.
        Invalid NotOfTheLot { field: String } = "NOT_OF_THE_LOT",
            en "The lot or sample has another {field}.", zh "与所选批次或样品的 {field} 不一致。";
        /// Sampling of this supplier, product and scheme has stopped until corrective action works.
        Conflict SamplingStopped = "SAMPLING_STOPPED" at "planId",
            en "Inspection by sampling has stopped here: five lots were not accepted under tightened inspection. Confirm the supplier's corrective action first.",
            zh "该系列已暂停抽样检验（加严检验累计 5 批不接收），请先确认供应商纠正措施有效。";
        /// Corrective action belongs to a series whose inspection has stopped.
        Conflict NotStopped = "SAMPLING_NOT_STOPPED" at "samplingStateId",
            en "Inspection of this series goes on; there is no stop to end.", zh "该系列检验未暂停，无需恢复。";
        /// The parts of a lot must add up to all of it.
        Invalid QuantitiesDiffer { given: i64, lot_size: i64 } = "QUANTITIES_DO_NOT_ADD_UP" at "dispositions",
            en "The parts add up to {given}, but the lot has {lot_size} units.",
            zh "处置数量合计 {given}，与批量 {lot_size} 不符。";
        /// A rejected lot is accepted only by a concession.
        Invalid AcceptRejected = "REJECTED_LOT_NOT_ACCEPTED",
            en "A rejected lot cannot simply be accepted: ask for a concession.",
            zh "不合格批不能直接接收，请申请让步接收。";
        /// The concession was decided before, or is none.
        Conflict NotRequested { status: String } = "CONCESSION_NOT_REQUESTED" at "dispositionId",
            en "This is {status}; only a requested concession can be decided.",
            zh "当前为 {status}，仅可决定申请中的让步接收。";
        /// Who asked for a concession cannot grant it.
        Conflict ApproverIsRequester = "APPROVER_IS_REQUESTER" at "dispositionId",
            en "You asked for this concession; another person must decide.",
            zh "该让步接收由您申请，须由他人审批。";
        /// A time that must lie ahead has passed, or lies too far ahead.
        Invalid TimeNotAhead { max_days: i64 } = "TIME_NOT_AHEAD",
            en "Choose a time ahead, at most {max_days} days from now.",
            zh "请选择未来的时间，最长 {max_days} 天。";
    }
}
