-- What can be read of an incident, to find the ones that read alike. Derived: it can be dropped and is read again.
-- read_version: the moment of Jira's last change that was read; null asks for another reading.
-- gone: there is nothing to read any more; the row stays, so that every index hears of it.
create table incident_text (
  tenant_id       uuid not null,
  issue_id        bigint not null,
  seq             bigint not null,
  project_key     varchar(255) not null,
  title           varchar(1000) not null,
  body            varchar(20000) not null,
  notes           varchar(20000) not null,
  read_version    timestamp(6) with time zone,
  extract_version bigint not null,
  model           varchar(100),
  vector          bytea,
  gone            boolean not null,
  primary key (tenant_id, issue_id)
);
create unique index incident_text_by_seq on incident_text (tenant_id, seq);

-- The number of the last change to the texts of a site; an index that has seen it is up to date.
create table incident_text_changes (
  tenant_id uuid not null,
  last_seq  bigint not null,
  primary key (tenant_id)
);
