-- Two incidents that may have the same cause, and what an analyst said of it.
create table recurrence (
  tenant_id    uuid not null,
  id           uuid not null,
  project_id   varchar(32) not null,
  issue_id     bigint not null,
  like_id      bigint not null,
  closeness    double precision,
  verdict      varchar(16) not null,
  note         varchar(2000) not null,
  suggested_at timestamp(6) with time zone not null,
  judged_by    varchar(128),
  judged_at    timestamp(6) with time zone,
  primary key (tenant_id, id)
);
create unique index recurrence_pair on recurrence (tenant_id, issue_id, like_id);
create index recurrence_of_project on recurrence (tenant_id, project_id, verdict, issue_id);

-- The number of the last change to texts that was looked at for recurrences.
create table recurrence_progress (
  tenant_id uuid not null,
  last_seq  bigint not null,
  primary key (tenant_id)
);

-- When the analysts of a project last went through the queue.
create table pattern_review (
  tenant_id   uuid not null,
  project_id  varchar(32) not null,
  reviewed_at timestamp(6) with time zone not null,
  reviewed_by varchar(128) not null,
  primary key (tenant_id, project_id)
);
