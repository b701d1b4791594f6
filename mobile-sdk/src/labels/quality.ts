import type { Labels } from './label.js'

export const InspectionKind: Labels = {
  INCOMING: ['Incoming', '来料检验'],
  IN_PROCESS: ['In process', '过程检验'],
  FIRST_ARTICLE: ['First article', '首件检验'],
  DURING_PRODUCTION: ['During production', '产中检验'],
  FINAL: ['Final', '成品检验'],
  PRE_SHIPMENT: ['Pre-shipment', '出货前检验'],
  OUTGOING: ['Outgoing', '出货检验'],
  CONTAINER_LOADING: ['Container loading', '监柜'],
  SAMPLE: ['Sample', '样品检验'],
}

export const InspectionStatus: Labels = {
  PLANNED: ['Planned', '已计划'],
  ASSIGNED: ['Assigned', '已分派'],
  IN_PROGRESS: ['In progress', '检验中'],
  SUBMITTED: ['Submitted', '已提交'],
  CONFLICT: ['Conflict', '判定冲突'],
  REVIEWED: ['Reviewed', '已复核'],
  CLOSED: ['Closed', '已关闭'],
  CANCELLED: ['Cancelled', '已取消'],
}

export const Verdict: Labels = {
  ACCEPT: ['Accepted', '合格'],
  REJECT: ['Rejected', '不合格'],
  PENDING: ['Pending', '待定'],
  NOT_INSPECTED: ['Not inspected', '未检验'],
}

export const SwitchingState: Labels = {
  NORMAL: ['Normal', '正常检验'],
  TIGHTENED: ['Tightened', '加严检验'],
  REDUCED: ['Reduced', '放宽检验'],
  STOPPED: ['Stopped', '暂停检验'],
}

export const InspectionLevel: Labels = {
  S1: ['Special S-1', '特殊水平 S-1'],
  S2: ['Special S-2', '特殊水平 S-2'],
  S3: ['Special S-3', '特殊水平 S-3'],
  S4: ['Special S-4', '特殊水平 S-4'],
  I: ['General I', '一般水平 Ⅰ'],
  II: ['General II', '一般水平 Ⅱ'],
  III: ['General III', '一般水平 Ⅲ'],
}

export const InspectionSeverity: Labels = {
  NORMAL: ['Normal', '正常检验'],
  TIGHTENED: ['Tightened', '加严检验'],
  REDUCED: ['Reduced', '放宽检验'],
}

export const SamplingEdition: Labels = {
  GBT_2828_1_2012: ['GB/T 2828.1-2012 (ISO 2859-1:1999)', '国标 GB/T 2828.1-2012'],
  ANSI_Z1_4: ['ANSI/ASQ Z1.4', '美标 ANSI/ASQ Z1.4'],
}

export const CountingMode: Labels = {
  NONCONFORMING_ITEMS: ['Nonconforming units', '不合格品数'],
  NONCONFORMITIES: ['Defects', '不合格数'],
}

export const Disposition: Labels = {
  ACCEPT: ['Accept', '接收'],
  SORT: ['Sort', '全检挑选'],
  REWORK: ['Rework', '返工'],
  REPAIR: ['Repair', '返修'],
  CONCESSION: ['Concession', '让步接收'],
  DOWNGRADE: ['Downgrade', '降级'],
  RETURN: ['Return to supplier', '退货'],
  SCRAP: ['Scrap', '报废'],
}

export const DispositionStatus: Labels = {
  DECIDED: ['Decided', '已决定'],
  REQUESTED: ['Requested', '待批准'],
  GRANTED: ['Granted', '已批准'],
  REFUSED: ['Refused', '未批准'],
}
