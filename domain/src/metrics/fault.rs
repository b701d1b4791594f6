//! What metrics refuse.

crate::faults! {
    /// Refusals of metrics.
    pub enum MetricsFault {
        /// Figures belong to a whole hour that is not too long ago.
        Invalid HourNotPossible { days: i64 } = "METRICS_HOUR" at "hour",
            en "Give the beginning of an hour that has begun, at most {days} days ago.",
            zh "请填写已开始的整点时间，最早为 {days} 天前。";
        /// More ratings or stars than the others allow.
        Invalid StarsNotPossible = "METRICS_STARS" at "stars",
            en "The sum of stars must be 1 to 5 for each rating.", zh "星级总和须为每条评分 1 至 5 星。";
    }
}
