-- Up to when a site's list of failed webhooks was worked off.
create table failed_webhooks_seen (
  tenant_id    uuid not null primary key,
  failed_until bigint not null
);
