import type { Labels } from './label.js'

export const CostKind: Labels = {
  LABOUR: ['Labour', '人力'],
  MATERIAL: ['Material', '物料'],
  ADS: ['Advertising', '广告'],
  LOGISTICS: ['Logistics', '物流'],
  OTHER: ['Other', '其他'],
}

export const CostOrigin: Labels = {
  MANUAL: ['Recorded by hand', '手工录入'],
  TIME: ['Logged time', '工时'],
  ADS: ['Advertising figures', '广告数据'],
  RECEIPT: ['Received goods', '采购收货'],
}

export const MetricsStep: Labels = {
  HOUR: ['Hour', '小时'],
  DAY: ['Day', '天'],
}
