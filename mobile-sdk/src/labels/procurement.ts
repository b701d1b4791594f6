import type { Labels } from './label.js'

export const PurchaseRequisitionStatus: Labels = {
  DRAFT: ['Draft', '草稿'],
  SUBMITTED: ['Submitted', '待审批'],
  APPROVED: ['Approved', '已批准'],
  ORDERED: ['Ordered', '已下单'],
  PARTIALLY_RECEIVED: ['Partly received', '部分到货'],
  RECEIVED: ['Received', '已到货'],
  CLOSED: ['Closed', '已关闭'],
  REJECTED: ['Rejected', '已驳回'],
  CANCELLED: ['Cancelled', '已取消'],
}

export const PurchaseOrderStatus: Labels = {
  ORDERED: ['Ordered', '已下单'],
  PARTIALLY_RECEIVED: ['Partly received', '部分到货'],
  RECEIVED: ['Received', '已到货'],
  CLOSED: ['Closed', '已关闭'],
  CANCELLED: ['Cancelled', '已取消'],
}

export const PurchaseRequisitionDecision: Labels = {
  APPROVE: ['Approve', '批准'],
  REJECT: ['Reject', '驳回'],
}

export const ReplenishmentPolicy: Labels = {
  ALERT: ['Tell of shortages', '缺货提醒'],
  AUTO: ['Ask for what is missing', '缺货自动申请采购'],
}
