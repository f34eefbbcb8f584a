-- What was wrong with generated code, beside class and component: the three things incidents are compared by.
alter table incident_extract add column ai_failure_mode varchar(64);

-- Keys are plain, and a quote inside a text is escaped: only the field can look so.
update incident_extract
set ai_failure_mode = substring(
  substring(body from position('"failureMode":"' in body) + 15)
  from 1 for position('"' in substring(body from position('"failureMode":"' in body) + 15)) - 1)
where body like '%"aiInvolved":"yes"%' and body like '%"failureMode":"%';

create index incident_extract_by_class on incident_extract (tenant_id, class_key, issue_id);
create index incident_extract_by_component on incident_extract (tenant_id, component, issue_id);
create index incident_extract_by_failure on incident_extract (tenant_id, ai_failure_mode, issue_id);
