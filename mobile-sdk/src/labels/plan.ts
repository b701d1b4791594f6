import type { Labels } from './label.js'

export const PlanColumn: Labels = {
  PHASE: ['Phase', '阶段'],
  TITLE: ['Task', '任务'],
  ASSIGNEE: ['Assignee', '负责人'],
  START: ['Start', '开始'],
  DUE: ['Due', '截止'],
  HOURS: ['Hours', '工时'],
  PRIORITY: ['Priority', '优先级'],
  PREDECESSORS: ['Predecessors', '前置'],
  DELIVERABLES: ['Deliverables', '交付物'],
  NOTES: ['Notes', '说明'],
}
