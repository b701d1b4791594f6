//! What notices say, in both languages.

use serde_json::Value;

use super::model::NotificationKind;
use crate::kernel::Language;

/// What a notice says in one sentence, without naming what it is about. `name` is who did it; `None`
/// for the server itself.
#[must_use]
pub fn title(
    kind: NotificationKind,
    values: &Value,
    name: Option<&str>,
    language: Language,
) -> String {
    let (en, zh) = match kind {
        NotificationKind::DueSoon => due_soon(values),
        _ => texts(kind),
    };
    let name = name.unwrap_or("Muster");
    let value = |field: &str| match values.get(field) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => "?".to_owned(),
    };
    let text = language.pick(en, zh).replace("{name}", name);
    match kind {
        NotificationKind::StockShort | NotificationKind::StockCovered => text
            .replace("{sku}", &value("sku"))
            .replace("{missing}", &value("missing")),
        _ => text,
    }
}

fn due_soon(values: &Value) -> (&'static str, &'static str) {
    match values.get("hours").and_then(Value::as_i64) {
        Some(1) => ("Due within an hour", "1 小时内到期"),
        _ => ("Due within 24 hours", "24 小时内到期"),
    }
}

/// English and Chinese; `{name}` is who did it.
#[expect(clippy::too_many_lines, reason = "a flat list of texts")]
const fn texts(kind: NotificationKind) -> (&'static str, &'static str) {
    use NotificationKind as K;
    match kind {
        K::TaskAssigned => ("{name} gave you this task", "{name} 将任务指派给您"),
        K::TaskUnlocked => (
            "What came before is done: you can start",
            "前置任务已完成，可以开始了",
        ),
        K::TaskRescheduled => ("{name} changed the due date", "{name} 调整了截止时间"),
        K::TaskSubmitted => (
            "{name} handed this in: it waits for your review",
            "{name} 已提交任务，等待您审核",
        ),
        K::TaskAccepted => ("{name} accepted the task", "{name} 已通过任务"),
        K::TaskReturned => ("{name} asks for more work", "{name} 退回了任务，请修改"),
        K::TaskBlocked => ("{name} cannot go on", "{name} 的任务受阻"),
        K::TaskNotFollowed => (
            "What this waits for has happened, but something is missing: complete it yourself",
            "所等待的事项已发生，但任务仍缺少内容，请手动完成",
        ),
        K::TaskReopened => ("{name} reopened the task", "{name} 重新打开了任务"),
        K::TaskCancelled => ("{name} cancelled the task", "{name} 取消了任务"),
        K::DeliverableApproved => ("{name} approved the deliverable", "{name} 批准了交付物"),
        K::DeliverableRejected => (
            "{name} rejected the deliverable",
            "{name} 退回了交付物，请重新提交",
        ),
        K::Mentioned => ("{name} mentioned you", "{name} 提到了您"),
        K::Replied => ("{name} answered your comment", "{name} 回复了您的评论"),
        K::Commented => ("{name} commented", "{name} 发表了评论"),
        K::DueSoon => ("Due soon", "即将到期"),
        K::Overdue => ("Overdue", "已逾期"),
        K::Shared => ("{name} shared this with you", "{name} 与您共享了此项"),
        K::ProjectOwned => (
            "{name} made you answer for this project",
            "{name} 将项目交由您负责",
        ),
        K::ProjectJoined => ("{name} added you to the project", "{name} 将您加入项目"),
        K::ProjectProposed => (
            "{name} proposed a project: it waits for a decision",
            "{name} 提交了立项申请，等待审批",
        ),
        K::ProjectApproved => ("{name} approved the project", "{name} 批准了项目"),
        K::ProjectRejected => ("{name} did not approve the project", "{name} 未批准项目"),
        K::SampleRoundOpened => (
            "{name} waits for a round of this sample",
            "{name} 等待您提交新一轮样品",
        ),
        K::SampleRoundSubmitted => ("{name} submitted a round", "{name} 提交了一轮样品"),
        K::SampleRoundApproved => ("{name} approved the round", "{name} 已通过本轮样品"),
        K::SampleRoundRejected => ("{name} rejected the round", "{name} 退回了本轮样品"),
        K::SampleRoundExpired => (
            "The round was not submitted in time",
            "本轮样品逾期未提交，已失效",
        ),
        K::SampleSealProposed => (
            "{name} proposed a seal: a second person confirms it",
            "{name} 发起了封样，等待第二人确认",
        ),
        K::SampleSealed => ("{name} sealed the sample", "{name} 完成了封样"),
        K::SampleDropped => ("{name} gave the sample up", "{name} 终止了打样"),
        K::InspectionAssigned => ("{name} gave you this inspection", "{name} 将检验单指派给您"),
        K::InspectionSubmitted => (
            "{name} submitted a report: it waits for a review",
            "{name} 提交了检验报告，等待复核",
        ),
        K::InspectionReviewed => ("{name} reviewed the report", "{name} 复核了检验报告"),
        K::InspectionClosed => ("{name} closed the inspection", "{name} 关闭了检验单"),
        K::InspectionCancelled => ("{name} cancelled the inspection", "{name} 取消了检验单"),
        K::LotDisposed => (
            "{name} decided about the rejected lot",
            "{name} 决定了不合格批的处置",
        ),
        K::NonConformityOpened => ("A nonconformity was opened", "新开立了不合格品报告"),
        K::NonConformityAnswered => (
            "{name} answered: it waits for verification",
            "{name} 已提交整改，等待验证",
        ),
        K::AnswerAccepted => ("{name} accepted the answer", "{name} 已通过整改答复"),
        K::AnswerRejected => (
            "{name} rejected the answer: name another root cause",
            "{name} 退回了整改答复，请重新分析原因",
        ),
        K::NonConformityClosed => (
            "{name} closed the nonconformity",
            "{name} 关闭了不合格品报告",
        ),
        K::NonConformityCancelled => (
            "{name} cancelled the nonconformity",
            "{name} 取消了不合格品报告",
        ),
        K::LeadAssigned => (
            "A lead was given to you: make contact in time",
            "有新线索分配给您，请及时跟进",
        ),
        K::LeadOverdue => (
            "Nobody made contact with this lead in time",
            "线索超时未跟进",
        ),
        K::RequisitionSubmitted => (
            "{name} asks for a purchase: it waits for your decision",
            "{name} 提交了采购申请，等待您审批",
        ),
        K::RequisitionApproved => (
            "{name} approved the purchase requisition",
            "{name} 批准了采购申请",
        ),
        K::RequisitionRejected => (
            "{name} did not approve the purchase requisition",
            "{name} 未批准采购申请",
        ),
        K::StockShort => (
            "{missing} pieces of {sku} are missing",
            "{sku} 缺货 {missing} 件",
        ),
        K::StockCovered => ("There is enough of {sku} again", "{sku} 库存已满足需求"),
        K::TicketAssigned => ("{name} gave you this ticket", "{name} 将工单指派给您"),
        K::TicketResolved => ("{name} resolved the ticket", "{name} 已解决工单"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{NotificationKind, title};
    use crate::kernel::Language;

    #[test]
    fn every_kind_says_something_in_both_languages() {
        for kind in NotificationKind::ALL {
            let say = |language| title(*kind, &json!({}), Some("林伟"), language);
            let (en, zh) = (say(Language::En), say(Language::Zh));
            assert!(!en.is_empty() && en != zh, "{kind:?}: {en} {zh}");
            assert!(!en.contains('{') && !zh.contains('{'), "{kind:?}");
            assert!(!zh.is_ascii(), "{kind:?}: {zh}");
        }
    }

    #[test]
    fn the_server_has_a_name_and_hours_are_told_apart() {
        let say = |kind, hours| title(kind, &json!({ "hours": hours }), None, Language::En);
        assert_eq!(say(NotificationKind::DueSoon, 1), "Due within an hour");
        assert_eq!(say(NotificationKind::DueSoon, 24), "Due within 24 hours");
        assert_eq!(
            say(NotificationKind::SampleSealed, 0),
            "Muster sealed the sample"
        );
    }
}
