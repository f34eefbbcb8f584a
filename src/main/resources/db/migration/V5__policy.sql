-- What the gate of a project demands; the policy is JSON. What was guessed may be guessed again.
create table project_policy (
  tenant_id  uuid not null,
  project_id varchar(32) not null,
  version    bigint not null,
  chosen     boolean not null,
  severity_field varchar(255),
  policy     varchar(100000) not null,
  primary key (tenant_id, project_id)
);

-- Waivers and overrides, never deleted. ends_at: an override at most; ended_at: it is over.
create table gate_exemption (
  tenant_id     uuid not null,
  id            uuid not null,
  issue_id      bigint not null,
  project_key   varchar(255) not null,
  kind          varchar(8) not null,
  form          varchar(8) not null,
  reason        varchar(1000) not null,
  account_id    varchar(255) not null,
  granted_at    timestamp(6) with time zone not null,
  ends_at       timestamp(6) with time zone,
  ended_at      timestamp(6) with time zone,
  ended_because varchar(16),
  primary key (tenant_id, id)
);
create index gate_exemption_of_issue on gate_exemption (tenant_id, issue_id);
create index gate_exemption_of_project on gate_exemption (tenant_id, project_key, granted_at);

-- Under which terms a verdict was reached (JSON), and how long Jira waited for it.
alter table gate_verdict add column project_key varchar(255);
alter table gate_verdict add column issue_key varchar(255);
alter table gate_verdict add column terms varchar(8000);
alter table gate_verdict add column wanted_at timestamp(6) with time zone;

-- outcome: null while nothing was done about it, else reopened, left or stuck.
alter table gate_bypass add column project_key varchar(255);
alter table gate_bypass add column outcome varchar(16);

-- Up to when the closes of a project were looked for, in case a webhook was lost.
alter table gate_project add column swept_at timestamp(6) with time zone;
