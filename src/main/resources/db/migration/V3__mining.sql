-- What was read from Jira. All of it is derived: it can be dropped and mined again with the same result.

-- How far the reading of a project has come.
create table mining_cursor (
  tenant_id          uuid not null,
  project_key        varchar(255) not null,
  phase              varchar(20) not null,
  generation         bigint not null,
  generation_started timestamp(6) with time zone not null,
  pass_started       timestamp(6) with time zone,
  next_page_token    text,
  total              int,
  watermark          timestamp(6) with time zone,
  complete           boolean not null,
  mined_at           timestamp(6) with time zone,
  last_error         varchar(2000),
  version            bigint not null,
  primary key (tenant_id, project_key)
);

-- What Jira said about an issue, trimmed to what facts are made of.
create table issue_snapshot (
  tenant_id  uuid not null,
  issue_id   bigint not null,
  issue_key  varchar(300) not null,
  updated_at timestamp(6) with time zone not null,
  fetched_at timestamp(6) with time zone not null,
  body       text not null,
  primary key (tenant_id, issue_id)
);

create table incident_fact (
  tenant_id   uuid not null,
  issue_id    bigint not null,
  issue_key   varchar(300) not null,
  project_key varchar(255) not null,
  created_at  timestamp(6) with time zone not null,
  resolved_at timestamp(6) with time zone,
  closed_at   timestamp(6) with time zone,
  reopened    int not null,
  generation  bigint not null,
  primary key (tenant_id, issue_id)
);
create index incident_fact_by_project on incident_fact (tenant_id, project_key, created_at);

create table improvement_fact (
  tenant_id   uuid not null,
  issue_id    bigint not null,
  issue_key   varchar(300) not null,
  project_key varchar(255) not null,
  created_at  timestamp(6) with time zone not null,
  shipped_at  timestamp(6) with time zone,
  derived_at  timestamp(6) with time zone not null,
  primary key (tenant_id, issue_id)
);

-- Which improvement answers which incident. A row exists only where both facts do.
create table incident_improvement (
  tenant_id      uuid not null,
  incident_id    bigint not null,
  improvement_id bigint not null,
  primary key (tenant_id, incident_id, improvement_id)
);
create index incident_improvement_by_improvement on incident_improvement (tenant_id, improvement_id);

-- Issues that changed since they were read. marks counts the changes, so that one that arrives while
-- the issue is being read again is not forgotten.
create table stale_issue (
  tenant_id uuid not null,
  issue_id  bigint not null,
  marks     bigint not null,
  due_at    timestamp(6) with time zone not null,
  primary key (tenant_id, issue_id)
);
create index stale_issue_due on stale_issue (tenant_id, due_at);
