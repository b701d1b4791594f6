DROP TABLE metric_days;
DROP TABLE metric_hours;
