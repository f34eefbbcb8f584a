-- Until now only the Extract was published: its history, waivers, overrides and bypasses follow.
update incident_extract set published_version = 0;
insert into kept_incident (tenant_id, issue_id, property, project_id, wanted, published)
select distinct e.tenant_id, e.issue_id, 'idd.record', s.project_id, 1, 0
from (select tenant_id, issue_id, project_key from gate_exemption
      union
      select tenant_id, issue_id, project_key from gate_bypass) e
join project_settings s on s.tenant_id = e.tenant_id and s.project_key = e.project_key;

-- Which version of something chosen for a project Jira has. published_at: null while Jira may have
-- one that could not be taken here.
create table kept_setting (
  tenant_id    uuid not null,
  project_id   varchar(32) not null,
  property     varchar(64) not null,
  stamp        varchar(64) not null,
  published_at timestamp(6) with time zone,
  primary key (tenant_id, project_id, property)
);
