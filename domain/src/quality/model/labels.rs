//! What the words of inspections are called.

use super::words::{Disposition, InspectionKind, InspectionStatus};
use crate::kernel::Language;
use crate::quality::rules::{SwitchingState, Verdict};

impl InspectionKind {
    /// The name for a person.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Incoming => language.pick("Incoming inspection", "来料检验"),
            Self::InProcess => language.pick("In-process inspection", "过程检验"),
            Self::FirstArticle => language.pick("First article inspection", "首件检验"),
            Self::DuringProduction => language.pick("During production inspection", "产中检验"),
            Self::Final => language.pick("Final inspection", "成品检验"),
            Self::PreShipment => language.pick("Pre-shipment inspection", "出货前检验"),
            Self::Outgoing => language.pick("Outgoing inspection", "出货检验"),
            Self::ContainerLoading => language.pick("Container loading supervision", "监柜"),
            Self::Sample => language.pick("Sample inspection", "样品检验"),
        }
    }
}

impl InspectionStatus {
    /// The name for a person.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Planned => language.pick("Planned", "已计划"),
            Self::Assigned => language.pick("Assigned", "已分配"),
            Self::InProgress => language.pick("In progress", "检验中"),
            Self::Submitted => language.pick("Submitted", "已提交"),
            Self::Conflict => language.pick("Verdict disputed", "判定有冲突"),
            Self::Reviewed => language.pick("Reviewed", "已复核"),
            Self::Closed => language.pick("Closed", "已关闭"),
            Self::Cancelled => language.pick("Cancelled", "已取消"),
        }
    }
}

impl Disposition {
    /// The name for a person.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Accept => language.pick("Accept", "接收"),
            Self::Sort => language.pick("Sort 100 %", "全检挑选"),
            Self::Rework => language.pick("Rework", "返工"),
            Self::Repair => language.pick("Repair", "返修"),
            Self::Concession => language.pick("Use by concession", "让步接收"),
            Self::Downgrade => language.pick("Downgrade", "降级"),
            Self::Return => language.pick("Return to supplier", "退货"),
            Self::Scrap => language.pick("Scrap", "报废"),
        }
    }
}

impl Verdict {
    /// The name for a person.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Accept => language.pick("Accepted", "接收"),
            Self::Reject => language.pick("Rejected", "不接收"),
            Self::Pending => language.pick("Pending", "待定"),
            Self::NotInspected => language.pick("Not inspected", "未检验"),
        }
    }
}

impl SwitchingState {
    /// The name for a person.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Normal => language.pick("Normal inspection", "正常检验"),
            Self::Tightened => language.pick("Tightened inspection", "加严检验"),
            Self::Reduced => language.pick("Reduced inspection", "放宽检验"),
            Self::Stopped => language.pick("Inspection stopped", "暂停检验"),
        }
    }
}
