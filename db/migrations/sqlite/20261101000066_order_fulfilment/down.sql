DROP TABLE sales_order_pick_serials;
DROP TABLE sales_order_picks;
DROP TABLE sales_order_allocations;
ALTER TABLE sales_order_shipments DROP COLUMN movement_id;
DROP INDEX sales_orders_by_time;
ALTER TABLE sales_orders DROP COLUMN hold_reason;
ALTER TABLE sales_orders DROP COLUMN held_from;
ALTER TABLE sales_orders DROP COLUMN fulfilment;
ALTER TABLE sales_orders DROP COLUMN by_hand;
