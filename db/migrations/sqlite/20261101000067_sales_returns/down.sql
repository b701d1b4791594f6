DROP TABLE sales_return_goods;
DROP TABLE sales_return_lines;
DROP TABLE sales_returns;
