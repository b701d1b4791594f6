import type { Labels } from './label.js'

export const LeadStatus: Labels = {
  NEW: ['New', '新线索'],
  ASSIGNED: ['Assigned', '待联系'],
  CONTACTED: ['Contacted', '已联系'],
  QUALIFIED: ['Qualified', '已确认'],
  OPPORTUNITY: ['Opportunity', '商机'],
  WON: ['Won', '赢单'],
  LOST: ['Lost', '输单'],
  DISQUALIFIED: ['Disqualified', '无效'],
  RECYCLED: ['Recycled', '已回收'],
}

export const LeadComparisonUnit: Labels = {
  CHANNEL: ['Channels', '渠道'],
  TASK: ['Tasks', '任务'],
  PROJECT: ['Projects', '项目'],
}

export const LeadComparisonOrder: Labels = {
  LEADS: ['Most leads', '线索数'],
  CONVERSION: ['Best conversion', '转化率'],
  COST_PER_LEAD: ['Least cost per lead', '单条线索成本'],
}
