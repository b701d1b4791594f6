import type { Labels } from './label.js'

export const Role: Labels = {
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

export const GrantAction: Labels = {
  VIEW: ['View', '查看'],
  COMMENT: ['Comment', '评论'],
  UPLOAD: ['Upload', '上传'],
  SUBMIT: ['Submit', '提交'],
  INSPECT: ['Inspect', '检验'],
}
