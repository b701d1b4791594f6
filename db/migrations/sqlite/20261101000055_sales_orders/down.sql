DROP TABLE sku_sales;
DROP TABLE sales_order_reports;
DROP TABLE sales_order_shipments;
DROP TABLE sales_order_payments;
DROP TABLE sales_order_lines;
DROP TABLE sales_orders;
DROP TABLE sales_counters;
DROP TABLE customers;
