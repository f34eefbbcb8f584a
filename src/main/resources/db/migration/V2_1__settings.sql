-- What counts in a project. Ids are Jira's; sets are comma separated.
create table project_settings (
  tenant_id            uuid not null,
  project_id           varchar(32) not null,
  version              bigint not null,
  project_key          varchar(255) not null,
  project_name         varchar(255) not null,
  incident_types       varchar(4000) not null,
  closed_statuses      varchar(4000) not null,
  link_type            varchar(64) not null,
  improvement_projects varchar(100000) not null,
  chosen               boolean not null,
  primary key (tenant_id, project_id)
);
create index project_settings_by_key on project_settings (tenant_id, project_key);
