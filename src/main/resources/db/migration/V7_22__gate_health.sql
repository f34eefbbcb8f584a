-- A bypass about which the incident is to be told in a comment, until it was.
alter table gate_bypass add column comment_wanted boolean default false not null;

-- Where our rule stands in the workflows of a site, and since when we have seen it there.
create table gate_rule (
  tenant_id       uuid not null,
  workflow        varchar(255) not null,
  transition_id   varchar(64) not null,
  transition_name varchar(255) not null,
  seen_since      timestamp(6) with time zone not null,
  primary key (tenant_id, workflow, transition_id)
);
