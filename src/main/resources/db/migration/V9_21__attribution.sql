-- What is counted about generated code and about triggers, beside the Extract that says it.
alter table incident_extract add column ai_involved varchar(8);
alter table incident_extract add column ai_tool varchar(1000);
alter table incident_extract add column ai_category varchar(64);
alter table incident_extract add column ai_evidence varchar(16);
alter table incident_extract add column trigger_key varchar(64);

-- A quote inside a text is escaped: only a field can look so. An Extract is written in one order: the attribution
-- comes before the response, which has a category of its own.
update incident_extract
set ai_involved = case when body like '%"aiInvolved":"yes"%' then 'yes'
                       when body like '%"aiInvolved":"no"%' then 'no'
                       when body like '%"aiInvolved":"unknown"%' then 'unknown' end;

update incident_extract
set trigger_key = substring(
  substring(body from position('"triggerKey":"' in body) + 14)
  from 1 for position('"' in substring(body from position('"triggerKey":"' in body) + 14)) - 1)
where body like '%"triggerKey":"%';

update incident_extract
set ai_tool = substring(
      substring(body from position('"tool":"' in body) + 8)
      from 1 for position('","context":' in substring(body from position('"tool":"' in body) + 8)) - 1),
    ai_evidence = case
      when substring(
             substring(body from position('"context":"' in body))
             from 1 for position('"failureMode":' in substring(body from position('"context":"' in body))))
           like '%http%://%' then 'linked'
      when body like '%"tool":"","context":%' then 'stated'
      else 'named' end
where ai_involved = 'yes';

update incident_extract
set ai_category = substring(
  substring(body from position(',"category":"' in body) + 13)
  from 1 for position('"' in substring(body from position(',"category":"' in body) + 13)) - 1)
where ai_involved = 'yes'
  and substring(body from 1 for position('"failureMode":' in body)) like '%,"category":"%';

update incident_extract set ai_tool = replace(ai_tool, '\"', '"') where ai_tool is not null;
update incident_extract set ai_tool = null where ai_tool = '';
