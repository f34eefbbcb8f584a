-- The sites that have the app. Our own id is the first part of every other key.
create table tenant (
  id              uuid not null primary key,
  client_key      varchar(255),
  cloud_id        varchar(64),
  installation_id varchar(255),
  base_url        varchar(512),
  installed       boolean not null,
  installed_at    timestamp(6) with time zone,
  uninstalled_at  timestamp(6) with time zone,
  constraint tenant_client_key unique (client_key)
);

-- Connect's own view of the same sites. shared_secret is sealed, see SecretBox.
create table atlassian_host (
  client_key                            varchar(255) not null primary key,
  oauth_client_id                       varchar(255),
  shared_secret                         varchar(2048),
  authentication                        varchar(16),
  cloud_id                              varchar(64),
  base_url                              varchar(512),
  display_url                           varchar(512),
  display_url_servicedesk_help_center   varchar(512),
  product_type                          varchar(32),
  description                           varchar(1024),
  service_entitlement_number            varchar(64),
  entitlement_id                        varchar(128),
  entitlement_number                    varchar(128),
  installation_id                       varchar(255),
  addon_installed                       boolean not null,
  created_date                          timestamp(6),
  last_modified_date                    timestamp(6),
  created_by                            varchar(255),
  last_modified_by                      varchar(255)
);

create table atlassian_host_mapping (
  installation_id varchar(255) not null primary key,
  client_key      varchar(255) not null
);
create index atlassian_host_mapping_client_key on atlassian_host_mapping (client_key);

-- Deliveries of webhooks that were handled; a row here means: handled, do nothing again.
create table webhook_delivery (
  tenant_id   uuid not null,
  delivery_id varchar(255) not null,
  received_at timestamp(6) with time zone not null,
  primary key (tenant_id, delivery_id)
);
create index webhook_delivery_received on webhook_delivery (received_at);
