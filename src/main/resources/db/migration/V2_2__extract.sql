-- The Extract of an incident. published_version is the version that Jira has as idd.extract.
create table incident_extract (
  tenant_id         uuid not null,
  issue_id          bigint not null,
  version           bigint not null,
  body              varchar(200000) not null,
  class_key         varchar(64),
  component         varchar(255),
  steward           varchar(128),
  saved_at          timestamp(6) with time zone not null,
  published_version bigint default 0 not null,
  primary key (tenant_id, issue_id)
);

-- Who changed which step, and when; only ever added to.
create table incident_extract_change (
  tenant_id  uuid not null,
  issue_id   bigint not null,
  version    bigint not null,
  step       varchar(32) not null,
  account_id varchar(128) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (tenant_id, issue_id, version)
);

-- Projects whose Extracts were once read back from Jira.
create table extract_restored (
  tenant_id   uuid not null,
  project_key varchar(255) not null,
  restored_at timestamp(6) with time zone not null,
  primary key (tenant_id, project_key)
);
