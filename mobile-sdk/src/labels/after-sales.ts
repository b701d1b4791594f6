import type { Labels } from './label.js'

export const ServiceTicketKind: Labels = {
  QUESTION: ['Question', '咨询'],
  COMPLAINT: ['Complaint', '投诉'],
  REPAIR: ['Repair or exchange', '维修换货'],
  RETURN: ['Return', '退货'],
}

export const ServiceTicketStatus: Labels = {
  OPEN: ['Open', '待处理'],
  IN_PROGRESS: ['In progress', '处理中'],
  WAITING: ['Waiting', '等待中'],
  RESOLVED: ['Resolved', '已解决'],
  CLOSED: ['Closed', '已关闭'],
  REOPENED: ['Reopened', '已重开'],
  CANCELLED: ['Cancelled', '已取消'],
}
