import type { Labels } from './label.js'

export const DefectClass: Labels = {
  CRITICAL: ['Critical', '致命'],
  MAJOR: ['Major', '严重'],
  MINOR: ['Minor', '轻微'],
}

export const CheckKind: Labels = {
  PASS_FAIL: ['Pass or fail', '合格判定'],
  CHOICE: ['Choice', '选项'],
  MEASUREMENT: ['Measurement', '测量'],
  COUNT: ['Count', '计数'],
  TEXT: ['Text', '文字'],
  PHOTO: ['Photo', '拍照'],
  VIDEO: ['Video', '视频'],
  SCAN: ['Scan', '扫码'],
  SIGNATURE: ['Signature', '签名'],
  DATE: ['Date', '日期'],
  SECTION: ['Section', '分组'],
}

export const CheckOutcome: Labels = {
  CONFORMING: ['Conforming', '合格'],
  NONCONFORMING: ['Nonconforming', '不合格'],
  NOT_APPLICABLE: ['Not applicable', '不适用'],
  PENDING: ['Pending', '待定'],
}
