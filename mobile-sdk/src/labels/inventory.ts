import type { Labels } from './label.js'

export const LotStatus: Labels = {
  ANNOUNCED: ['Announced', '待到货'],
  RECEIVED: ['Received', '已收货'],
  QUARANTINE: ['Quarantine', '待检隔离'],
  UNDER_INSPECTION: ['Under inspection', '检验中'],
  RELEASED: ['Released', '已放行'],
  REJECTED: ['Rejected', '已拒收'],
  SORTING: ['Sorting', '挑选中'],
  REWORK: ['Rework', '返工中'],
  CONCESSION_REQUESTED: ['Concession requested', '申请让步接收'],
  CONCESSION_GRANTED: ['Concession granted', '让步接收'],
  CONCESSION_REFUSED: ['Concession refused', '让步未通过'],
  RETURNED: ['Returned', '已退货'],
  SCRAPPED: ['Scrapped', '已报废'],
  RECALLED: ['Recalled', '已召回'],
}
