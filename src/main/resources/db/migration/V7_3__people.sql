-- Who leads new incidents of a project and who is told of what; the choices are JSON. Incidents from before rule_since
-- are no business of the rule.
create table project_people (
  tenant_id  uuid not null,
  project_id varchar(32) not null,
  version    bigint not null,
  choices    varchar(50000) not null,
  rule_since timestamp(6) with time zone,
  primary key (tenant_id, project_id)
);

-- Whose turn it was last in a rotation: the account, its place in the list, and the Monday of its week.
create table steward_turn (
  tenant_id  uuid not null,
  project_id varchar(32) not null,
  account_id varchar(128) not null,
  place      int not null,
  week       date not null,
  primary key (tenant_id, project_id)
);

-- Up to when new incidents of a project were looked for, in case a webhook was lost.
create table steward_sweep (
  tenant_id  uuid not null,
  project_id varchar(32) not null,
  swept_at   timestamp(6) with time zone not null,
  primary key (tenant_id, project_id)
);
