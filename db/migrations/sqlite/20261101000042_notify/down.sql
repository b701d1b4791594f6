DROP INDEX deliverables_by_state;
DROP INDEX inspections_by_work;
DROP INDEX tasks_by_reviewer;
DROP TABLE reminders;
DROP TABLE notifications;
