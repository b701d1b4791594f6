-- When people work. The id is that of the department, or of the organisation for its own calendar, so
-- each has one. week is a JSON list of the working hours of Monday to Sunday; without it, and without
-- public_holidays, those of the organisation count, and without these the standard.
CREATE TABLE work_calendars (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    department_id uuid,
    week text,
    public_holidays boolean,
    updated_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, department_id) REFERENCES departments (org_id, id)
);
CREATE INDEX work_calendars_by_department ON work_calendars (org_id, department_id);

-- A day that differs from the week. hours is a JSON list of its working hours; none of them: a day
-- off; null: worked like the first working day of the week.
CREATE TABLE work_calendar_days (
    org_id uuid NOT NULL,
    calendar_id uuid NOT NULL,
    day text NOT NULL,
    name text NOT NULL,
    hours text,
    PRIMARY KEY (org_id, calendar_id, day),
    FOREIGN KEY (org_id, calendar_id) REFERENCES work_calendars (org_id, id)
);

-- How a project is doing: health is what counts, computed what the facts say, reasons a JSON list of
-- why. said, by whom, why and until when: what a person says instead.
CREATE TABLE project_health (
    org_id uuid NOT NULL,
    project_id uuid NOT NULL,
    health text NOT NULL,
    computed text NOT NULL,
    reasons text NOT NULL,
    forecast_ends_at bigint,
    computed_at bigint NOT NULL,
    said text,
    said_reason text,
    said_by uuid,
    said_at bigint,
    said_until bigint,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, project_id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, said_by) REFERENCES users (org_id, id)
);
CREATE INDEX project_health_by_health ON project_health (org_id, health, project_id);

-- When an open task takes place by the schedule of its project, and whether it is late or will be.
CREATE TABLE task_schedules (
    org_id uuid NOT NULL,
    task_id uuid NOT NULL,
    project_id uuid NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    slack_minutes bigint NOT NULL,
    critical boolean NOT NULL,
    risk text,
    PRIMARY KEY (org_id, task_id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id)
);
CREATE INDEX task_schedules_by_project ON task_schedules (org_id, project_id, critical, starts_at);
CREATE INDEX task_schedules_by_risk ON task_schedules (org_id, risk, project_id) WHERE risk IS NOT NULL;
