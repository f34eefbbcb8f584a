-- Where an improvement should stand among the work that is already there, and why.
alter table improvement add column proposed_priority varchar(16);
alter table improvement add column priority_reason varchar(1000) default '' not null;
