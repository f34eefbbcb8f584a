-- Our record of an improvement; the story itself is Jira's.
create table improvement (
  tenant_id         uuid not null,
  issue_id          bigint not null,
  version           bigint not null,
  criteria          varchar(4000) not null,
  scope             varchar(16) not null,
  state             varchar(16) not null,
  dismissed_because varchar(4000) not null,
  saved_at          timestamp(6) with time zone not null,
  published_version bigint default 0 not null,
  primary key (tenant_id, issue_id)
);

-- Which story belongs to which incident: linked is what Jira has, wanted is what we promised.
create table improvement_link (
  tenant_id      uuid not null,
  improvement_id bigint not null,
  incident_id    bigint not null,
  wanted         boolean not null,
  linked         boolean not null,
  wanted_sprint  bigint,
  sprint_id      bigint,
  primary key (tenant_id, improvement_id, incident_id)
);
create index improvement_link_incident on improvement_link (tenant_id, incident_id);
create index improvement_link_sprint on improvement_link (tenant_id, sprint_id);

-- Requests to create a story, written before Jira is asked: the same request makes one story.
create table improvement_request (
  tenant_id   uuid not null,
  request_id  varchar(64) not null,
  incident_id bigint not null,
  account_id  varchar(128) not null,
  asked_at    timestamp(6) with time zone not null,
  issue_id    bigint,
  primary key (tenant_id, request_id)
);

-- Projects whose improvements were once read back from Jira.
create table improvement_restored (
  tenant_id   uuid not null,
  project_key varchar(255) not null,
  restored_at timestamp(6) with time zone not null,
  primary key (tenant_id, project_key)
);
