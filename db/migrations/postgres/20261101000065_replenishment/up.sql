-- ALERT: a shortage is told. AUTO: a draft of a requisition is written for it, in the name of who chose so
-- when no task needs the goods.
ALTER TABLE procurement_settings ADD COLUMN replenishment text NOT NULL DEFAULT 'ALERT';
ALTER TABLE procurement_settings ADD COLUMN replenishment_by uuid;
