-- What people said about a project where its data cannot say it.
create table maturity_answer (
  tenant_id   uuid not null,
  project_key varchar(255) not null,
  category    varchar(16) not null,
  level       int not null,
  yes         boolean not null,
  note        varchar(2000) not null,
  answered_at timestamp(6) with time zone not null,
  primary key (tenant_id, project_key, category, level)
);
