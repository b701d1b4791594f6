//! What discussions refuse.

crate::faults! {
    /// Refusals of discussions.
    pub enum DiscussionFault {
        /// Replies are one level deep: answer the comment that started the thread.
        Invalid ReplyToReply = "REPLY_TO_REPLY" at "parentId",
            en "This is a reply itself. Answer the comment that started the thread.",
            zh "该评论本身是回复，请回复该讨论的首条评论。";
        /// A reply to an internal comment is internal.
        Invalid ReplyMustBeInternal = "REPLY_MUST_BE_INTERNAL" at "internal",
            en "The comment that you answer is internal, so the reply must be internal too.",
            zh "所回复的评论仅内部可见，回复也必须设为内部可见。";
        /// A pin needs a picture that stands with the object and that readers of the comment see.
        Invalid PinNotOnPicture = "PIN_NOT_ON_PICTURE" at "pin",
            en "Pins go on pictures of this object that the readers of the comment may see.",
            zh "只能在该对象下、评论读者可见的图片上标注。";
        /// Nobody with this id can be mentioned here, or they would not see the comment.
        Invalid CannotBeMentioned = "CANNOT_BE_MENTIONED" at "mentions",
            en "This person cannot be mentioned here.", zh "无法在此处提及该人员。";
        /// The object has as many comments as it can have.
        Conflict DiscussionFull { max: i64 } = "DISCUSSION_FULL" at "nodeId",
            en "This discussion is full: {max} comments.", zh "该讨论已满：{max} 条评论。";
    }
}
