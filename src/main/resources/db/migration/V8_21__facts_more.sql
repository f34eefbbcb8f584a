-- What else numbers are counted by. components: one a line, as Jira names them.
alter table incident_fact add column acknowledged_at timestamp(6) with time zone;
alter table incident_fact add column severity varchar(16);
alter table incident_fact add column components varchar(100000) default '' not null;
alter table incident_fact add column team varchar(1000);
alter table improvement_fact add column due_on date;

-- These columns fill when everything is read once more; until then what is known is shown.
update mining_cursor
   set phase = 'BACKFILL', generation = generation + 1, generation_started = current_timestamp,
       pass_started = null, next_page_token = null, version = version + 1;
