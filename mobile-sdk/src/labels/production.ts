import type { Labels } from './label.js'

export const WorkOrderStatus: Labels = {
  PLANNED: ['Planned', '已计划'],
  RELEASED: ['Released', '已下达'],
  IN_PRODUCTION: ['In production', '生产中'],
  COMPLETED: ['Completed', '已完工'],
  CLOSED: ['Closed', '已关闭'],
  ON_HOLD: ['On hold', '已暂停'],
  CANCELLED: ['Cancelled', '已取消'],
}
