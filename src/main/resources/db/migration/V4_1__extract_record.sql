-- The earliest expiry of a guardrail that is still there, and the one the gate was told of.
alter table incident_extract add column guardrail_expires date;
alter table incident_extract add column guardrail_told date;

-- Whether the test of an incident came before its fix, as its code host says. Derived: can be dropped.
create table incident_test_order (
  tenant_id  uuid not null,
  issue_id   bigint not null,
  test_link  varchar(100000) not null,
  fix_link   varchar(4000) not null,
  outcome    varchar(32) not null,
  checked_at timestamp(6) with time zone not null,
  primary key (tenant_id, issue_id)
);
