-- The current verdict. wanted counts the wishes to judge, judged up to which one Jira knows it.
create table gate_verdict (
  tenant_id     uuid not null,
  issue_id      bigint not null,
  wanted        bigint not null,
  judged        bigint not null,
  state         varchar(8),
  reasons       varchar(8000),
  message       varchar(1000),
  links         int,
  closed        boolean,
  decided_at    timestamp(6) with time zone,
  published_at  timestamp(6) with time zone,
  audited_until timestamp(6) with time zone,
  primary key (tenant_id, issue_id)
);

-- Every verdict that differed from the one before; only ever added to.
create table gate_verdict_log (
  tenant_id  uuid not null,
  issue_id   bigint not null,
  decided_at timestamp(6) with time zone not null,
  state      varchar(8) not null,
  reasons    varchar(8000) not null,
  primary key (tenant_id, issue_id, decided_at)
);

-- Closes that our verdict did not allow. history_id is Jira's.
create table gate_bypass (
  tenant_id  uuid not null,
  issue_id   bigint not null,
  history_id varchar(64) not null,
  closed_at  timestamp(6) with time zone not null,
  to_status  varchar(255) not null,
  missing    varchar(8000) not null,
  found_at   timestamp(6) with time zone not null,
  primary key (tenant_id, issue_id, history_id)
);

-- Since when the closes of a project are audited: what was closed before, nobody had to judge.
create table gate_project (
  tenant_id   uuid not null,
  project_key varchar(255) not null,
  since       timestamp(6) with time zone not null,
  primary key (tenant_id, project_key)
);
