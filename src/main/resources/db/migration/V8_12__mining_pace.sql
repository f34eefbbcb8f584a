-- Issues a minute over the last pages; null before two pages were read one after the other.
alter table mining_cursor add column per_minute double precision;
