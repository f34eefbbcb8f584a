-- The gate policy that all projects of a site follow until they have their own; the policy is JSON.
create table site_policy (
  tenant_id      uuid primary key,
  version        bigint not null,
  severity_field varchar(255),
  policy         varchar(100000) not null
);
