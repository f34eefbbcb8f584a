-- Issues that incidents are linked to as improvements and that are still to be read: a hundred of them fill a page.
create table wanted_improvement (
  tenant_id      uuid not null,
  project_key    varchar(255) not null,
  incident_id    bigint not null,
  improvement_id bigint not null,
  primary key (tenant_id, incident_id, improvement_id)
);
create index wanted_improvement_by_project on wanted_improvement (tenant_id, project_key, improvement_id);
