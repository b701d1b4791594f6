//! What the log refuses.

crate::faults! {
    /// Refusals of the log.
    pub enum EventsFault {
        /// The cursor does not belong to this log (restored from a backup, or from the future).
        Resync ResyncRequired = "RESYNC_REQUIRED" at "after",
            en "This position is not in the log any more. Read the current state and go on from its cursor.",
            zh "该位置已不在事件日志中，请重新读取当前状态并从新的游标继续。";
        /// The same idempotency key was used with another request.
        KeyReused KeyReused = "IDEMPOTENCY_KEY_REUSED",
            en "This idempotency key was used before with another request. Use a new key.",
            zh "该幂等键已用于另一个请求，请使用新的键。";
    }
}
