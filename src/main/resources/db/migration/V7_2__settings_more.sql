-- What else counts in a project. Empty improvement_types: any type; empty resolved_statuses: by Jira's resolution;
-- empty criteria_field: acceptance criteria are only in our record; no lookback_days: as the server is set up.
alter table project_settings add column improvement_types varchar(4000) default '' not null;
alter table project_settings add column resolved_statuses varchar(4000) default '' not null;
alter table project_settings add column criteria_field varchar(64) default '' not null;
alter table project_settings add column lookback_days integer;
