-- What mining has asked of Jira, in Jira's points, by the hour of UTC in which Jira counts it. One row per site, so that
-- nodes that work for different sites do not wait for each other; the sum over the sites is what the whole app has used.
create table jira_points (
  tenant_id uuid not null,
  hour_of   timestamp(6) with time zone not null,
  points    bigint not null,
  requests  bigint not null,
  primary key (tenant_id, hour_of)
);
create index jira_points_by_hour on jira_points (hour_of);

-- Until when Jira wants to be left alone, as one site told it; some limits are shared by all sites of the app.
create table jira_pause (
  tenant_id uuid not null,
  whole_app boolean not null,
  until_at  timestamp(6) with time zone not null,
  reason    varchar(200) not null,
  primary key (tenant_id, whole_app)
);
create index jira_pause_of_app on jira_pause (whole_app, until_at);
