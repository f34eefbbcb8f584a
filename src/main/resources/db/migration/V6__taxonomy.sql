-- Every version of a root-cause taxonomy; only ever added to. scope is the id of a project, or 'site'.
create table taxonomy_version (
  tenant_id  uuid not null,
  scope      varchar(32) not null,
  version    bigint not null,
  inherits   boolean not null,
  body       text not null,
  changes    text not null,
  account_id varchar(128) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (tenant_id, scope, version)
);
