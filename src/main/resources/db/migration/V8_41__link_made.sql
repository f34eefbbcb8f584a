-- When we last knew for certain that Jira has the link: a reading that is older does not take it away.
alter table improvement_link add column linked_at timestamp(6) with time zone;
