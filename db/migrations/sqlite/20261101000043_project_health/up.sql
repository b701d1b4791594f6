-- When people work. The id is that of the department, or of the organisation for its own calendar, so
-- each has one. week is a JSON list of the working hours of Monday to Sunday; without it, and without
-- public_holidays, those of the organisation count, and without these the standard.
CREATE TABLE work_calendars (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    department_id BLOB,
    week TEXT,
    public_holidays BOOLEAN,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, department_id) REFERENCES departments (org_id, id)
) WITHOUT ROWID;
CREATE INDEX work_calendars_by_department ON work_calendars (org_id, department_id);

-- A day that differs from the week. hours is a JSON list of its working hours; none of them: a day
-- off; null: worked like the first working day of the week.
CREATE TABLE work_calendar_days (
    org_id BLOB NOT NULL,
    calendar_id BLOB NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    hours TEXT,
    PRIMARY KEY (org_id, calendar_id, day),
    FOREIGN KEY (org_id, calendar_id) REFERENCES work_calendars (org_id, id)
) WITHOUT ROWID;

-- How a project is doing: health is what counts, computed what the facts say, reasons a JSON list of
-- why. said, by whom, why and until when: what a person says instead.
CREATE TABLE project_health (
    org_id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    health TEXT NOT NULL,
    computed TEXT NOT NULL,
    reasons TEXT NOT NULL,
    forecast_ends_at BIGINT,
    computed_at BIGINT NOT NULL,
    said TEXT,
    said_reason TEXT,
    said_by BLOB,
    said_at BIGINT,
    said_until BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, project_id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, said_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX project_health_by_health ON project_health (org_id, health, project_id);

-- When an open task takes place by the schedule of its project, and whether it is late or will be.
CREATE TABLE task_schedules (
    org_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    slack_minutes BIGINT NOT NULL,
    critical BOOLEAN NOT NULL,
    risk TEXT,
    PRIMARY KEY (org_id, task_id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id)
) WITHOUT ROWID;
CREATE INDEX task_schedules_by_project ON task_schedules (org_id, project_id, critical, starts_at);
CREATE INDEX task_schedules_by_risk ON task_schedules (org_id, risk, project_id) WHERE risk IS NOT NULL;
