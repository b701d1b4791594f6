import type { Labels } from './label.js'

export const ProjectKind: Labels = {
  CAMPAIGN: ['Campaign', '营销活动'],
  LIVESTREAM: ['Live stream', '直播'],
  PRODUCT_LAUNCH: ['Product launch', '新品上市'],
  DELIVERY: ['Delivery', '订单交付'],
  GENERAL: ['General', '通用'],
}

export const ProjectStatus: Labels = {
  DRAFT: ['Draft', '草稿'],
  PROPOSED: ['Proposed', '待审批'],
  APPROVED: ['Approved', '已批准'],
  ACTIVE: ['Active', '进行中'],
  PAUSED: ['Paused', '已暂停'],
  CLOSING: ['Closing', '收尾中'],
  CLOSED: ['Closed', '已结束'],
  ARCHIVED: ['Archived', '已归档'],
  REJECTED: ['Rejected', '已驳回'],
  CANCELLED: ['Cancelled', '已取消'],
}

export const ProjectStep: Labels = {
  PROPOSE: ['Propose', '提交审批'],
  APPROVE: ['Approve', '批准'],
  REJECT: ['Reject', '驳回'],
  ACTIVATE: ['Activate', '启动'],
  PAUSE: ['Pause', '暂停'],
  BEGIN_CLOSING: ['Begin closing', '进入收尾'],
  CLOSE: ['Close', '结束'],
  ARCHIVE: ['Archive', '归档'],
  CANCEL: ['Cancel', '取消'],
}

export const ChannelKind: Labels = {
  DOUYIN_LIVE: ['Douyin live room', '抖音直播间'],
  TAOBAO_LIVE: ['Taobao live room', '淘宝直播间'],
  SHORT_VIDEO: ['Short video', '短视频'],
  MARKETPLACE: ['Marketplace shop', '电商店铺'],
  COMMUNITY: ['Community', '社群'],
  OFFLINE: ['Offline', '线下'],
  OTHER: ['Other', '其他'],
}

export const PhaseState: Labels = {
  WAITING: ['Waiting', '未开始'],
  ACTIVE: ['Active', '进行中'],
  DONE: ['Done', '已完成'],
}

export const Priority: Labels = {
  URGENT: ['Urgent', '紧急'],
  HIGH: ['High', '高'],
  NORMAL: ['Normal', '普通'],
  LOW: ['Low', '低'],
}

export const TaskStatus: Labels = {
  DRAFT: ['Draft', '草稿'],
  PLANNED: ['Planned', '等待前置'],
  READY: ['Ready', '可开始'],
  IN_PROGRESS: ['In progress', '进行中'],
  BLOCKED: ['Blocked', '受阻'],
  IN_REVIEW: ['In review', '待审核'],
  DONE: ['Done', '已完成'],
  CANCELLED: ['Cancelled', '已取消'],
}

export const TaskOrder: Labels = {
  DUE: ['Due date', '截止时间'],
  NUMBER: ['Number', '编号'],
  PRIORITY: ['Priority', '优先级'],
}

export const DependencyKind: Labels = {
  FINISH_TO_START: ['Finish to start', '完成后开始'],
  START_TO_START: ['Start to start', '开始后开始'],
  FINISH_TO_FINISH: ['Finish to finish', '完成后完成'],
}

export const DependencyPolicy: Labels = {
  BLOCK: ['Block', '强制等待'],
  REMIND: ['Remind', '仅提醒'],
}

export const DeliverableKind: Labels = {
  FILE: ['File', '文件'],
  LINK: ['Link', '链接'],
  ANY: ['File or link', '文件或链接'],
}

export const DeliverableState: Labels = {
  SUBMITTED: ['Submitted', '待确认'],
  APPROVED: ['Approved', '已确认'],
  REJECTED: ['Rejected', '已退回'],
}

export const TaskReviewDecision: Labels = {
  ACCEPT: ['Accept', '通过'],
  REWORK: ['Rework', '返工'],
}

export const ProjectHealth: Labels = {
  ON_TRACK: ['On track', '正常'],
  AT_RISK: ['At risk', '风险'],
  LATE: ['Late', '延期'],
  BLOCKED: ['Blocked', '阻塞'],
  DONE: ['Ended', '已结束'],
}

export const HealthReason: Labels = {
  MILESTONE_LATE: ['A milestone is late', '里程碑已逾期'],
  FORECAST_LATE: ['Will end after its last day', '预计完成时间晚于截止日'],
  CRITICAL_TASK_BLOCKED: ['A critical task is blocked', '关键任务受阻'],
  ALL_STARTED_BLOCKED: ['All begun tasks are blocked', '所有已开始的任务均受阻'],
  SLACK_SMALL: ['Little time is left over', '剩余时间余量不足'],
  OVER_BUDGET: ['Will cost more than the budget', '预计超出预算'],
  CRITICAL_OVERLOAD: ['Somebody on the critical path has too much to do', '关键路径人员超负荷'],
  STOCK_SHORT: ['A linked article is short of stock', '关联商品库存不足'],
}

export const CheckupCode: Labels = {
  OVERDUE_NOT_STARTED: ['Overdue, and nobody began', '已逾期但无人开始'],
  LEFT_WITH_OWNER: ['Still with the owner, not given to anybody', '仍在负责人名下，未分派到人'],
  ESTIMATE_MISSING: ['Without an estimate', '未填预估工时'],
  TIME_NOT_NOTED: ['Done without time noted', '完成但未登记工时'],
  NOTHING_HANDED_IN: ['Done without a deliverable', '完成但未提交交付物'],
  NO_DISCUSSION: ['Begun, and nobody wrote a comment', '已开始但没有任何讨论'],
}

export const TaskRisk: Labels = {
  LATE: ['Late', '已逾期'],
  ENDANGERED: ['Will be late', '有延期风险'],
}

export const WorkDayKind: Labels = {
  REGULAR: ['As usual', '按工作周'],
  OFF: ['Day off', '休息'],
  MAKE_UP: ['Worked instead', '调休上班'],
  HOURS: ['Own hours', '自定义时间'],
}

export const ShiftRole: Labels = {
  HOST: ['Host', '主播'],
  CONTROLLER: ['Controller', '中控'],
}

export const WorkloadUnit: Labels = {
  DAY: ['By day', '按日'],
  WEEK: ['By week', '按周'],
}

export const TaskLinkTrigger: Labels = {
  RECEIPT: ['On receipt', '收货时'],
  SHIPMENT: ['On shipment', '发货时'],
}
