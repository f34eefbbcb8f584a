-- What can be read of an incident, to find the ones that read alike. The index is made from it.
create table incident_text (
  tenant_id uuid not null,
  issue_id bigint not null,
  project varchar(255) not null,
  title varchar(1000) not null,
  body text not null,
  model varchar(100),
  vector bytea,
  primary key (tenant_id, issue_id)
);
