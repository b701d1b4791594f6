//! The columns of a plan, by their headers in either language.

use crate::kernel::Language;

db::text_enum! {
    /// What a column means.
    pub enum Column {
        /// The phase, by name; one that is missing is added.
        Phase => "PHASE",
        /// The task's title.
        Title => "TITLE",
        /// Who does it, by e-mail address or name.
        Assignee => "ASSIGNEE",
        /// When it begins.
        Start => "START",
        /// When it is due.
        Due => "DUE",
        /// How much work it is, in hours.
        Hours => "HOURS",
        /// How urgent it is.
        Priority => "PRIORITY",
        /// Rows that come before it.
        Predecessors => "PREDECESSORS",
        /// What it has to bring forth.
        Deliverables => "DELIVERABLES",
        /// What it is about.
        Notes => "NOTES",
    }
}

impl Column {
    /// The header that is written.
    #[must_use]
    pub const fn header(self, language: Language) -> &'static str {
        match self {
            Self::Phase => language.pick("Phase", "阶段"),
            Self::Title => language.pick("Task", "任务"),
            Self::Assignee => language.pick("Assignee", "负责人"),
            Self::Start => language.pick("Start", "开始"),
            Self::Due => language.pick("Due", "截止"),
            Self::Hours => language.pick("Hours", "工时"),
            Self::Priority => language.pick("Priority", "优先级"),
            Self::Predecessors => language.pick("Predecessors", "前置"),
            Self::Deliverables => language.pick("Deliverables", "交付物"),
            Self::Notes => language.pick("Notes", "说明"),
        }
    }

    /// What its cells may hold.
    #[must_use]
    pub const fn allowed(self, language: Language) -> &'static str {
        match self {
            Self::Phase => language.pick("At most 200 characters.", "最多 200 个字符。"),
            Self::Title => language.pick("1 to 200 characters.", "1 至 200 个字符。"),
            Self::Assignee => language.pick(
                "The e-mail address of an active member, or a name that only one has.",
                "在职成员的邮箱，或不重名的姓名。",
            ),
            Self::Start | Self::Due => language.pick(
                "2026-11-24 or 2026-11-24 18:00; the end not before the start.",
                "2026-11-24 或 2026-11-24 18:00；截止不早于开始。",
            ),
            Self::Hours => language.pick("0 to 8760, as 7.5.", "0 至 8760，如 7.5。"),
            Self::Priority => language.pick("Urgent, High, Normal, Low.", "紧急、高、普通、低。"),
            Self::Predecessors => language.pick(
                "Numbers of rows or titles of tasks, as 2; 3SS+60m?, at most 50.",
                "行号或任务名，如 2; 3SS+60m?，最多 50 个。",
            ),
            Self::Deliverables => language.pick(
                "Names, one a line, as Poster [FILE] [OPTIONAL], at most 20.",
                "名称，每行一个，如 海报 [文件] [可选]，最多 20 个。",
            ),
            Self::Notes => language.pick("At most 10,000 characters.", "最多 10000 个字符。"),
        }
    }

    /// What a header means; `None` for one that means nothing here.
    pub(super) fn of_header(header: &str) -> Option<Self> {
        let header = header.trim().trim_end_matches('*').trim().to_lowercase();
        let written = Self::ALL.iter().find(|column| {
            [Language::En, Language::Zh]
                .map(|l| column.header(l).to_lowercase())
                .contains(&header)
        });
        let other = match header.as_str() {
            "title" | "name" | "任务名称" | "任务名" | "标题" => Self::Title,
            "owner" | "assigned to" | "执行人" => Self::Assignee,
            "start date" | "开始时间" | "开始日期" => Self::Start,
            "due date" | "end" | "截止时间" | "截止日期" => Self::Due,
            "estimate" | "工时(小时)" | "工时（小时）" | "预计工时" => Self::Hours,
            "前置任务" | "depends on" => Self::Predecessors,
            "产出物" => Self::Deliverables,
            "description" | "备注" | "描述" => Self::Notes,
            _ => return written.copied(),
        };
        Some(other)
    }
}
