-- The AI tools a project offers, one a line; null: those we ship.
create table project_ai_tools (
  tenant_id  uuid not null,
  project_id varchar(32) not null,
  version    bigint not null,
  tools      varchar(100000),
  primary key (tenant_id, project_id)
);
