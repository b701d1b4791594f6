import type { Labels } from './label.js'

export const OrderStatus: Labels = {
  CREATED: ['Not paid', '待付款'],
  PAID: ['Paid', '已付款'],
  ALLOCATED: ['Allocated', '已配货'],
  PICKING: ['Picking', '拣货中'],
  PACKED: ['Packed', '已打包'],
  SHIPPED: ['Shipped', '已发货'],
  DELIVERED: ['Delivered', '已签收'],
  COMPLETED: ['Completed', '已完成'],
  CANCELLED: ['Cancelled', '已取消'],
  ON_HOLD: ['On hold', '挂起'],
  REFUNDED: ['Refunded', '已退款'],
}

export const OrderReportOutcome: Labels = {
  CREATED: ['New order', '新订单'],
  APPLIED: ['Applied', '已更新'],
  STALE: ['Older than what is known', '已有更新数据'],
  REPEATED: ['Came before', '重复上报'],
}

export const OrderFulfilment: Labels = {
  NONE: ['Not begun here', '未处理'],
  RESERVED: ['Reserved', '已占用'],
  SHIPPED: ['Left the warehouse', '已出库'],
}

export const SalesReturnStatus: Labels = {
  REQUESTED: ['Requested', '待审核'],
  APPROVED: ['Approved', '已同意'],
  REJECTED: ['Rejected', '已拒绝'],
  RECEIVED: ['Received', '已收货'],
  COMPLETED: ['Disposed of', '已处置'],
  REFUNDED: ['Refunded', '已退款'],
}

export const ReturnDisposition: Labels = {
  RESTOCK: ['Sold again', '重新上架'],
  SCRAP: ['Scrapped', '报废'],
  TO_SUPPLIER: ['Back to the supplier', '退供应商'],
}
