-- Incidents that came from a file, not from Jira: their ids are negative, no reading of Jira sees or forgets them.
alter table incident_fact add column source varchar(20) default 'jira' not null;

-- What became of each import.
create table history_import (
  tenant_id   uuid not null,
  id          uuid not null,
  project_key varchar(255) not null,
  state       varchar(20) not null,
  lines_read  bigint not null,
  accepted    bigint not null,
  refused     bigint not null,
  reasons     text not null,
  started_at  timestamp(6) with time zone not null,
  primary key (tenant_id, id)
);
