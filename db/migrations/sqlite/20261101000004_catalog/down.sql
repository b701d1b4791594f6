DROP TABLE skus;
DROP TABLE products;
