DROP TABLE task_schedules;
DROP TABLE project_health;
DROP TABLE work_calendar_days;
DROP TABLE work_calendars;
