DROP TABLE stock_count_lines;
DROP TABLE stock_counts;
DROP TABLE stock_counters;
