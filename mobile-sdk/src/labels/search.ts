import type { Labels } from './label.js'

export const SearchKind: Labels = {
  PROJECT: ['Project', '项目'],
  PHASE: ['Phase', '阶段'],
  TASK: ['Task', '任务'],
  DELIVERABLE: ['Deliverable', '产出物'],
  LINK: ['Link', '链接'],
  FILE: ['File', '文件'],
  COMMENT: ['Comment', '评论'],
  DECISION: ['Decision', '决定'],
  SKU: ['SKU', '商品规格'],
  SAMPLE: ['Sample', '样品'],
  INSPECTION: ['Inspection', '检验'],
  NON_CONFORMITY: ['Nonconformity', '不合格品'],
}
