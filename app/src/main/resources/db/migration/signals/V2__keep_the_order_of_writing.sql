-- A report of the public is known by its day only; within a day its texts and people keep the order of writing.
alter table signals.statement add column position bigint generated always as identity;
alter table signals.involved add column position bigint generated always as identity;
