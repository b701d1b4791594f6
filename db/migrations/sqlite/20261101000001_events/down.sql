DROP TABLE parked_events;
DROP TABLE reader_cursors;
DROP TABLE idempotency_keys;
DROP TABLE events;
DROP TABLE event_heads;
DROP TABLE organizations;
