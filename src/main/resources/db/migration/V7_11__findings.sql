-- Systemic findings: what several incidents have in common, and what is done about it.
create table systemic_finding (
  tenant_id    uuid not null,
  id           uuid not null,
  version      bigint not null,
  project_id   varchar(32) not null,
  title        varchar(200) not null,
  hypothesis   varchar(2000) not null,
  owner        varchar(128),
  state        varchar(16) not null,
  linked_issue bigint,
  created_by   varchar(128) not null,
  created_at   timestamp(6) with time zone not null,
  saved_at     timestamp(6) with time zone not null,
  primary key (tenant_id, id)
);
create index systemic_finding_of_project on systemic_finding (tenant_id, project_id, created_at);

-- Which incidents belong to it.
create table finding_incident (
  tenant_id  uuid not null,
  finding_id uuid not null,
  issue_id   bigint not null,
  added_by   varchar(128) not null,
  added_at   timestamp(6) with time zone not null,
  primary key (tenant_id, finding_id, issue_id)
);
create index finding_incident_of_incident on finding_incident (tenant_id, issue_id);
