DROP TABLE inspection_work_orders;
DROP TABLE production_tasks;
DROP TABLE work_order_reports;
DROP TABLE work_order_progress;
DROP TABLE work_orders;
DROP TABLE work_order_counters;
