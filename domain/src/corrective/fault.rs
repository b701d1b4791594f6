//! What corrective action refuses.

crate::faults! {
    /// Refusals of corrective action.
    pub enum CorrectiveFault {
        /// The nonconformity's state does not allow this step.
        Conflict NotInState { status: &'static str, allowed: String } = "NON_CONFORMITY_NOT_IN_STATE" at "nonConformityId",
            en "The nonconformity is {status}; this is possible only from {allowed}.",
            zh "不合格品报告当前状态为 {status}，此操作仅适用于 {allowed}。";
        /// Who answered cannot verify or close.
        Conflict OwnAnswer = "OWN_ANSWER" at "nonConformityId",
            en "You took part in this answer; another person must verify and close it.",
            zh "您参与了此答复，须由他人验证和关闭。";
        /// There were too many answers already.
        Conflict TooManyAnswers { max: i64 } = "TOO_MANY_ANSWERS" at "nonConformityId",
            en "This nonconformity has had {max} answers. Cancel it and open another one.",
            zh "该不合格品报告已有 {max} 次答复，请取消后重新开立。";
        /// An action that was planned is not reported as done.
        Invalid ActionNotDone { position: i64, description: String } = "ACTION_NOT_DONE" at "actions",
            en "Say when action {position} was done: {description}.",
            zh "请填写第 {position} 项措施的完成日期：{description}。";
        /// An action has neither files nor words that show it was done.
        Invalid ActionWithoutEvidence { position: i64 } = "ACTION_WITHOUT_EVIDENCE" at "actions",
            en "Attach a photo or paper that shows action {position} was done.",
            zh "请为第 {position} 项措施附上完成证据（照片或文件）。";
        /// A day lies in the future, where only past ones make sense, or the other way round.
        Invalid WrongDay { allowed: String } = "WRONG_DAY",
            en "Choose another day: {allowed}.", zh "请选择其他日期：{allowed}。";
        /// The time in which the effect is watched is not over.
        Conflict StillWatched { until: String } = "EFFECT_STILL_WATCHED" at "nonConformityId",
            en "The effect is watched until {until}; close it after that.",
            zh "有效性观察期至 {until}，期满后方可关闭。";
        /// Nothing shows that the actions had effect.
        Invalid EffectNotShown = "EFFECT_NOT_SHOWN" at "note",
            en "Show the effect: name a later inspection that was accepted, or write a note and attach a file.",
            zh "请提供有效性证据：选择之后合格的检验单，或填写说明并附上文件。";
        /// The inspection does not show that the actions had effect.
        Invalid NoProof = "INSPECTION_SHOWS_NO_EFFECT" at "inspectionId",
            en "Choose an inspection of the same goods that was submitted after the actions were done, accepted and reviewed.",
            zh "请选择同一供应商、同一货品在措施完成之后提交、判定接收并已复核的检验单。";
    }
}
