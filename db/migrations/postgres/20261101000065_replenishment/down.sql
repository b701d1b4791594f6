ALTER TABLE procurement_settings DROP COLUMN replenishment_by;
ALTER TABLE procurement_settings DROP COLUMN replenishment;
