import type * as g from './_generated/graphql.js'

export type LabelLanguage = 'en' | 'zh-CN'
/** English, Chinese. */
type Label = readonly [en: string, zh: string]
type Labels<E extends string> = Record<E, Label>

const Role: Labels<g.Role> = {
  ADMIN: ['Administrator', '管理员'],
  MANAGER: ['Manager', '主管'],
  MEMBER: ['Member', '成员'],
  INSPECTOR: ['Inspector', '质检员'],
  WAREHOUSE: ['Warehouse', '仓管员'],
  DEVELOPER: ['Developer', '开发者'],
  SUPPLIER: ['Supplier', '供应商'],
  COLLABORATOR: ['Collaborator', '外部协作者'],
  INTEGRATION: ['Integration', '系统集成'],
}

const GrantAction: Labels<g.GrantAction> = {
  VIEW: ['View', '查看'],
  COMMENT: ['Comment', '评论'],
  UPLOAD: ['Upload', '上传'],
  SUBMIT: ['Submit', '提交'],
  INSPECT: ['Inspect', '检验'],
}

const SampleStage: Labels<g.SampleStage> = {
  PROTOTYPE: ['Prototype', '初样'],
  FIT: ['Fit sample', '试穿样'],
  SIZE_SET: ['Size set', '齐码样'],
  PRE_PRODUCTION: ['Pre-production', '产前样'],
  GOLDEN: ['Golden sample', '封样'],
  TOP_OF_PRODUCTION: ['Top of production', '大货样'],
  SHIPMENT: ['Shipment sample', '船样'],
}

const SampleStatus: Labels<g.SampleStatus> = {
  REQUESTED: ['Requested', '已发起'],
  IN_ROUNDS: ['In rounds', '打样中'],
  SEALED: ['Sealed', '已封样'],
  DROPPED: ['Dropped', '已放弃'],
}

const SampleRoundStatus: Labels<g.SampleRoundStatus> = {
  OPEN: ['Open', '待提交'],
  SUBMITTED: ['Submitted', '已提交'],
  UNDER_REVIEW: ['Under review', '评审中'],
  APPROVED: ['Approved', '通过'],
  APPROVED_WITH_COMMENTS: ['Approved with comments', '附意见通过'],
  REJECTED: ['Rejected', '不通过'],
  WITHDRAWN: ['Withdrawn', '已撤回'],
  EXPIRED: ['Expired', '已过期'],
}

const InspectionKind: Labels<g.InspectionKind> = {
  INCOMING: ['Incoming', '来料检验'],
  IN_PROCESS: ['In process', '过程检验'],
  FIRST_ARTICLE: ['First article', '首件检验'],
  DURING_PRODUCTION: ['During production', '中期检验'],
  FINAL: ['Final', '成品检验'],
  PRE_SHIPMENT: ['Pre-shipment', '出货前检验'],
  OUTGOING: ['Outgoing', '出货检验'],
  CONTAINER_LOADING: ['Container loading', '监装检验'],
  SAMPLE: ['Sample', '样品检验'],
}

const InspectionStatus: Labels<g.InspectionStatus> = {
  PLANNED: ['Planned', '已计划'],
  ASSIGNED: ['Assigned', '已分派'],
  IN_PROGRESS: ['In progress', '检验中'],
  SUBMITTED: ['Submitted', '已提交'],
  CONFLICT: ['Conflict', '判定冲突'],
  REVIEWED: ['Reviewed', '已复核'],
  CLOSED: ['Closed', '已关闭'],
  CANCELLED: ['Cancelled', '已取消'],
}

const Verdict: Labels<g.Verdict> = {
  ACCEPT: ['Accepted', '合格'],
  REJECT: ['Rejected', '不合格'],
  PENDING: ['Pending', '待定'],
  NOT_INSPECTED: ['Not inspected', '未检验'],
}

const SwitchingState: Labels<g.SwitchingState> = {
  NORMAL: ['Normal', '正常检验'],
  TIGHTENED: ['Tightened', '加严检验'],
  REDUCED: ['Reduced', '放宽检验'],
  STOPPED: ['Stopped', '暂停检验'],
}

const InspectionLevel: Labels<g.InspectionLevel> = {
  S1: ['S-1', 'S-1'],
  S2: ['S-2', 'S-2'],
  S3: ['S-3', 'S-3'],
  S4: ['S-4', 'S-4'],
  I: ['I', 'Ⅰ'],
  II: ['II', 'Ⅱ'],
  III: ['III', 'Ⅲ'],
}

const InspectionSeverity: Labels<g.InspectionSeverity> = {
  NORMAL: ['Normal', '正常检验'],
  TIGHTENED: ['Tightened', '加严检验'],
  REDUCED: ['Reduced', '放宽检验'],
}

const DefectClass: Labels<g.DefectClass> = {
  CRITICAL: ['Critical', '致命'],
  MAJOR: ['Major', '严重'],
  MINOR: ['Minor', '轻微'],
}

const Disposition: Labels<g.Disposition> = {
  ACCEPT: ['Accept', '接收'],
  SORT: ['Sort', '全检挑选'],
  REWORK: ['Rework', '返工'],
  REPAIR: ['Repair', '返修'],
  CONCESSION: ['Concession', '让步接收'],
  DOWNGRADE: ['Downgrade', '降级'],
  RETURN: ['Return to supplier', '退货'],
  SCRAP: ['Scrap', '报废'],
}

/** Every enum of the API with every value; a value without a label does not compile. */
export const labels = {
  DefectClass,
  Disposition,
  GrantAction,
  InspectionKind,
  InspectionLevel,
  InspectionSeverity,
  InspectionStatus,
  Role,
  SampleRoundStatus,
  SampleStage,
  SampleStatus,
  SwitchingState,
  Verdict,
}

/** What people read: `label('Verdict', 'REJECT', 'zh-CN')` -> 不合格. A value newer than this SDK reads as itself. */
export function label<E extends keyof typeof labels>(enumName: E, value: keyof (typeof labels)[E], language: string): string {
  const found = (labels[enumName] as Record<PropertyKey, Label | undefined>)[value]
  return found?.[language.toLowerCase().startsWith('zh') ? 1 : 0] ?? String(value)
}
