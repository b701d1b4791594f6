import type { Labels } from './label.js'

export const LotStatus: Labels = {
  ANNOUNCED: ['Announced', '待到货'],
  RECEIVED: ['Received', '已收货'],
  QUARANTINE: ['Quarantine', '待检隔离'],
  UNDER_INSPECTION: ['Under inspection', '检验中'],
  RELEASED: ['Released', '已放行'],
  REJECTED: ['Rejected', '已拒收'],
  SORTING: ['Sorting', '挑选中'],
  REWORK: ['Rework', '返工中'],
  CONCESSION_REQUESTED: ['Concession requested', '申请让步接收'],
  CONCESSION_GRANTED: ['Concession granted', '让步接收'],
  CONCESSION_REFUSED: ['Concession refused', '让步未通过'],
  RETURNED: ['Returned', '已退货'],
  SCRAPPED: ['Scrapped', '已报废'],
  RECALLED: ['Recalled', '已召回'],
}

export const LocationKind: Labels = {
  RECEIVING: ['Receiving', '收货区'],
  STORAGE: ['Storage', '存储区'],
  PACKING: ['Packing', '打包区'],
  SHIPPING: ['Shipping', '发货区'],
  QUARANTINE: ['Quarantine', '待检区'],
  DAMAGED: ['Damaged goods', '残次区'],
}

export const StockMovementKind: Labels = {
  RECEIPT: ['Receipt', '入库'],
  SHIPMENT: ['Shipment', '出库'],
  TRANSFER: ['Transfer', '移库'],
  ADJUSTMENT: ['Adjustment', '库存调整'],
  RETURN: ['Return', '退货'],
}

export const SerialState: Labels = {
  IN_STOCK: ['In stock', '在库'],
  SHIPPED: ['Shipped', '已出库'],
  RETURNED: ['Returned to the supplier', '已退供应商'],
  WRITTEN_OFF: ['Written off', '已报损'],
  VOID: ['Recorded by mistake', '误录'],
}

export const StockCountStatus: Labels = {
  OPEN: ['Being counted', '盘点中'],
  CLOSED: ['Closed', '已完成'],
  CANCELLED: ['Given up', '已取消'],
}
