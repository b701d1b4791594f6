import type { Labels } from './label.js'

export const SampleStage: Labels = {
  PROTOTYPE: ['Prototype', '头样'],
  FIT: ['Fit sample', '试身样'],
  SIZE_SET: ['Size set', '齐码样'],
  PRE_PRODUCTION: ['Pre-production', '产前样'],
  GOLDEN: ['Golden sample', '封样'],
  TOP_OF_PRODUCTION: ['Top of production', '大货首件样'],
  SHIPMENT: ['Shipment sample', '船样'],
}

export const SampleStatus: Labels = {
  REQUESTED: ['Requested', '已发起'],
  IN_ROUNDS: ['In rounds', '打样中'],
  SEALED: ['Sealed', '已封样'],
  DROPPED: ['Dropped', '已放弃'],
}

export const SampleRoundStatus: Labels = {
  OPEN: ['Open', '待提交'],
  SUBMITTED: ['Submitted', '已提交'],
  UNDER_REVIEW: ['Under review', '评审中'],
  APPROVED: ['Approved', '通过'],
  APPROVED_WITH_COMMENTS: ['Approved with comments', '附意见通过'],
  REJECTED: ['Rejected', '不通过'],
  WITHDRAWN: ['Withdrawn', '已撤回'],
  EXPIRED: ['Expired', '已过期'],
}

export const SampleFileKind: Labels = {
  PHOTO: ['Photo', '照片'],
  QC_REPORT: ['QC report', '质检报告'],
  DOCUMENT: ['Document', '文件'],
  VIDEO: ['Video', '视频'],
}

export const SampleDecisionKind: Labels = {
  APPROVE: ['Approve', '通过'],
  APPROVE_WITH_COMMENTS: ['Approve with comments', '附意见通过'],
  REJECT: ['Reject', '不通过'],
}

export const FileProperty: Labels = {
  NAME: ['Name', '文件名'],
  CONTENT_TYPE: ['Type', '类型'],
  BYTE_SIZE: ['Size', '大小'],
  SHA256: ['Content', '内容'],
  PIXEL_SIZE: ['Pixels', '像素尺寸'],
}
