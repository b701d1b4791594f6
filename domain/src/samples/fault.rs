//! What samples refuse.

crate::faults! {
    /// Refusals of samples.
    pub enum SamplesFault {
        /// The sample is sealed or dropped, and does not change any more.
        Conflict SampleClosed { status: &'static str } = "SAMPLE_CLOSED" at "sampleId",
            en "The sample is {status} and does not change any more.",
            zh "该样品状态为 {status}，不能再变更。";
        /// The round does not wait for a submission.
        Conflict RoundNotOpen { status: &'static str } = "ROUND_NOT_OPEN" at "roundId",
            en "This round is {status}; only an OPEN round can be submitted.",
            zh "该轮次状态为 {status}，只有 OPEN 状态的轮次可以提交。";
        /// The time for submitting the round is over.
        Conflict RoundExpired = "ROUND_EXPIRED" at "roundId",
            en "The time for this round is over. Ask for a new one.",
            zh "该轮次已过期，请联系对方重新开启一轮。";
        /// The round does not wait for a review.
        Conflict RoundNotSubmitted { status: &'static str } = "ROUND_NOT_SUBMITTED" at "roundId",
            en "This round is {status}; it would have to be SUBMITTED.",
            zh "该轮次状态为 {status}，仅 SUBMITTED 状态可执行此操作。";
        /// The round does not wait for a decision.
        Conflict RoundNotUnderReview { status: &'static str } = "ROUND_NOT_UNDER_REVIEW" at "roundId",
            en "This round is {status}; only a round UNDER_REVIEW can be decided.",
            zh "该轮次状态为 {status}，仅 UNDER_REVIEW 状态的轮次可以判定。";
        /// The current round has to end first.
        Conflict RoundStillActive { status: &'static str } = "ROUND_STILL_ACTIVE" at "sampleId",
            en "The current round is still {status}.", zh "当前轮次仍为 {status} 状态。";
        /// The current round was not approved.
        Conflict RoundNotApproved { status: &'static str } = "ROUND_NOT_APPROVED" at "sampleId",
            en "The current round is {status}; it must be approved first.",
            zh "当前轮次状态为 {status}，须先通过审批。";
        /// The sample has as many rounds as it can have.
        Conflict TooManyRounds { max: i64 } = "TOO_MANY_ROUNDS" at "sampleId",
            en "A sample has at most {max} rounds. Drop it and ask for a new one.",
            zh "每个样品最多 {max} 轮，请终止该样品并重新发起。";
        /// The round was submitted and withdrawn as often as it can be.
        Conflict TooManySubmissions { max: i64 } = "TOO_MANY_SUBMISSIONS" at "roundId",
            en "A round is submitted at most {max} times.", zh "每轮最多提交 {max} 次。";
        /// There are fewer photos than asked for.
        Invalid PhotosMissing { required: i64, given: i64 } = "PHOTOS_MISSING" at "files",
            en "{required} photos are needed, {given} are given.",
            zh "至少需要 {required} 张照片，当前 {given} 张。";
        /// The file's content is not of the kind that it is submitted as.
        Invalid FileKindMismatch { kind: &'static str, content_type: String } = "FILE_KIND_MISMATCH",
            en "A file of type {content_type} is no {kind}.",
            zh "类型为 {content_type} 的文件不能作为 {kind} 提交。";
        /// A file that somebody else uploaded, and that is not part of the sample yet.
        Invalid FileNotYours = "FILE_NOT_YOURS",
            en "Submit files that you have uploaded yourself.", zh "只能提交您本人上传的文件。";
        /// What is to be replaced is no file of this sample and kind, or was replaced before.
        Invalid NotReplaceable = "NOT_REPLACEABLE",
            en "Only the newest version of a file of this sample and kind can be replaced.",
            zh "只能替换该样品同类文件的最新版本。";
        /// The scanned code belongs to another piece.
        Invalid ScanMismatch = "SCAN_MISMATCH" at "scannedCode",
            en "The scanned code is neither the sample's code nor the tracking number.",
            zh "扫描的编码与样品编号或运单号不一致。";
        /// The piece has not arrived; scan it by starting the review.
        Conflict NotReceived = "SAMPLE_NOT_RECEIVED" at "roundId",
            en "The piece has not been received. Scan it to start the review.",
            zh "实物样品尚未签收，请先扫码签收后开始评审。";
        /// Nobody decides about what they submitted themselves.
        Conflict OwnSubmission = "OWN_SUBMISSION" at "roundId",
            en "You submitted this round yourself; somebody else has to decide.",
            zh "该轮次由您本人提交，须由其他人员判定。";
        /// Results that the specification asks for are still awaited.
        Conflict ResultsPending { pending: usize } = "RESULTS_PENDING" at "decision",
            en "{pending} results that are needed are still awaited.",
            zh "仍有 {pending} 项必需的结果未出。";
        /// Stages follow each other in one direction.
        Invalid StageNotLater { current: &'static str } = "STAGE_NOT_LATER" at "stage",
            en "Choose a stage after {current}.", zh "请选择 {current} 之后的阶段。";
        /// Only samples made as production will be can be sealed.
        Conflict NotSealable { stage: &'static str } = "NOT_SEALABLE" at "sampleId",
            en "Samples of stage {stage} cannot be sealed; PRE_PRODUCTION or GOLDEN is needed.",
            zh "{stage} 阶段的样品不能封样，须为 PRE_PRODUCTION 或 GOLDEN 阶段。";
        /// Two persons seal: one who decides (manager) and one who inspects (inspector).
        Conflict SealNeedsOtherSide { proposed_by: String } = "SEAL_NEEDS_OTHER_SIDE" at "sampleId",
            en "{proposed_by} has sealed for the same side. A manager and an inspector have to seal together.",
            zh "{proposed_by} 已代表同一方封样，须由一名经理与一名质检员共同封样。";
        /// The second person gives something else than the first one.
        Invalid SealMismatch = "SEAL_MISMATCH",
            en "This differs from what the first person sealed. Compare with the piece.",
            zh "与首位封样人填写的内容不一致，请核对实物。";
        /// A time that must lie ahead has passed.
        Invalid NotAhead = "NOT_AHEAD",
            en "Choose a time ahead.", zh "请选择未来的时间。";
    }
}
