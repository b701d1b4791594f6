DROP TABLE purchase_receipt_lines;
DROP TABLE purchase_receipts;
DROP TABLE purchase_order_lines;
DROP TABLE purchase_orders;
DROP TABLE purchase_requisition_lines;
DROP TABLE purchase_requisitions;
DROP TABLE procurement_settings;
DROP TABLE purchase_counters;
