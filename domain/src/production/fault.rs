//! What production refuses.

crate::faults! {
    /// Refusals of production.
    pub enum ProductionFault {
        /// The step begins in another state.
        Conflict NotInState { status: &'static str, allowed: String } = "WORK_ORDER_NOT_IN_STATE" at "workOrderId",
            en "The work order is {status}; it would have to be {allowed}.",
            zh "工单状态为 {status}，须为 {allowed}。";
        /// An ERP owns the work order and moves it.
        Conflict Mirrored { external_id: String } = "WORK_ORDER_MIRRORED" at "workOrderId",
            en "The ERP moves work order {external_id}. Ask for a hold, or change it there.",
            zh "工单 {external_id} 由 ERP 管理，请在 ERP 中操作，或在此申请暂停。";
        /// No sample of the article is sealed or approved for production.
        Conflict SampleNotSealed = "SAMPLE_NOT_SEALED" at "workOrderId",
            en "No sample of this article is sealed, or approved before production.",
            zh "该商品尚无已封样或已批准的产前样，不能下达工单。";
        /// More than the first articles, before their inspection accepted them.
        Conflict FirstArticleNotPassed { most: i64 } = "FIRST_ARTICLE_NOT_PASSED" at "quantity",
            en "Before the first article inspection passes, at most {most} pieces are made.",
            zh "首件检验通过前最多生产 {most} 件。";
        /// A hold is asked for already.
        Conflict HoldAsked = "HOLD_ALREADY_REQUESTED" at "workOrderId",
            en "A hold of this work order is requested already.", zh "该工单已申请暂停。";
    }
}
