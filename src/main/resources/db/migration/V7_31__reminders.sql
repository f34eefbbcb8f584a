-- What somebody is told about an issue on a day: the key allows one reminder and one digest, whatever happens.
-- state: wanted, sending, sent, unsure (nobody knows whether it went out), skipped, expired.
create table reminder (
  tenant_id  uuid not null,
  kind       varchar(8) not null,
  account_id varchar(128) not null,
  issue_id   bigint not null,
  on_day     date not null,
  project_id varchar(32) not null,
  state      varchar(8) not null,
  reasons    varchar(100000) not null,
  note       varchar(1000) not null,
  decided_at timestamp(6) with time zone not null,
  primary key (tenant_id, kind, account_id, issue_id, on_day)
);
create index reminder_of_project on reminder (tenant_id, project_id, on_day);
create index reminder_by_state on reminder (tenant_id, state);
