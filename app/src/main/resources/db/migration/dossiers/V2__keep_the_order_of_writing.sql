-- Two lines of one moment are told in the order in which they were written.
alter table dossiers.timeline add column position bigint generated always as identity;
alter table dossiers.consent add column position bigint generated always as identity;
