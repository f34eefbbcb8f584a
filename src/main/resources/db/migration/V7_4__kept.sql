-- What is kept in Jira as well. complete_since: since when this database has all that Jira kept, and
-- may publish over it.
create table kept_project (
  tenant_id      uuid not null,
  project_id     varchar(32) not null,
  state          varchar(16) not null,
  asked_at       timestamp(6) with time zone not null,
  finished_at    timestamp(6) with time zone,
  total          int,
  looked         int not null,
  restored       int not null,
  problems       varchar(100000) not null,
  complete_since timestamp(6) with time zone,
  primary key (tenant_id, project_id)
);

-- wanted counts the changes of what is kept with an incident, published up to which one Jira has it.
create table kept_incident (
  tenant_id  uuid not null,
  issue_id   bigint not null,
  property   varchar(64) not null,
  project_id varchar(32) not null,
  wanted     bigint not null,
  published  bigint not null,
  primary key (tenant_id, issue_id, property)
);

-- Projects that were restored before there was one restore for everything.
insert into kept_project (tenant_id, project_id, state, asked_at, finished_at, looked, restored,
  problems, complete_since)
select s.tenant_id, s.project_id, 'done', e.restored_at, e.restored_at, 0, 0, '[]', e.restored_at
from project_settings s
join extract_restored e on e.tenant_id = s.tenant_id and e.project_key = s.project_key
join improvement_restored i on i.tenant_id = s.tenant_id and i.project_key = s.project_key;
drop table extract_restored;
drop table improvement_restored;
