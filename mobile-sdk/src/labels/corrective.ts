import type { Labels } from './label.js'

export const NonConformityStatus: Labels = {
  OPEN: ['Open', '待答复'],
  CONTAINED: ['Contained', '已围堵'],
  ROOT_CAUSE: ['Root cause found', '原因已明确'],
  ACTION_PLANNED: ['Actions planned', '措施已制定'],
  IMPLEMENTED: ['Implemented', '待验证'],
  REJECTED_ANSWER: ['Answer rejected', '答复被退回'],
  VERIFIED: ['Verified', '效果观察中'],
  CLOSED: ['Closed', '已关闭'],
  CANCELLED: ['Cancelled', '已取消'],
}

export const CauseCategory: Labels = {
  PERSON: ['Person', '人'],
  MACHINE: ['Machine', '机'],
  MATERIAL: ['Material', '料'],
  METHOD: ['Method', '法'],
  MEASUREMENT: ['Measurement', '测'],
  ENVIRONMENT: ['Environment', '环'],
  DESIGN: ['Design', '设计'],
}

export const CauseMethod: Labels = {
  FIVE_WHY: ['5 Why', '5 个为什么'],
  FISHBONE: ['Fishbone diagram', '鱼骨图'],
  OTHER: ['Other', '其他'],
}

export const CorrectiveActionKind: Labels = {
  CORRECTIVE: ['Corrective', '纠正措施'],
  PREVENTIVE: ['Preventive', '预防措施'],
}
