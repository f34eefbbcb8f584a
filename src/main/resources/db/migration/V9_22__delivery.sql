-- What a team says of its deliveries, month by month; Jira does not know it. The version counts the saves.
create table delivery_figures (
  tenant_id  uuid not null,
  project_id varchar(64) not null,
  version    bigint not null,
  saved_at   timestamp(6) with time zone not null,
  primary key (tenant_id, project_id)
);

create table delivery_month (
  tenant_id     uuid not null,
  project_id    varchar(64) not null,
  month_start   date not null,
  deployments   int,
  rollbacks     int,
  changed_kloc  double precision,
  ai_share      double precision,
  ai_evidence   varchar(16),
  primary key (tenant_id, project_id, month_start)
);
