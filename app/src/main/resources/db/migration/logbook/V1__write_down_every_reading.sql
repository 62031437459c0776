create schema logbook;
grant usage on schema logbook to baken_app;

create table logbook.reading (
    id       bigint generated always as identity primary key,
    trace    uuid        not null,
    at       timestamptz not null,
    actor    uuid        not null,
    activity text        not null,
    record   uuid        not null,
    subject  uuid        not null,
    unique (trace, subject)
);
create index on logbook.reading (subject, at);
create index on logbook.reading (at);
grant insert on logbook.reading to baken_app;
grant select on logbook.reading to baken_app;

alter table logbook.reading enable row level security;
alter table logbook.reading force row level security;
create policy reading_written on logbook.reading for insert to baken_app with check (actor = (select access.caller()));
create policy reading_audited on logbook.reading for select to baken_app using ((select access.caller_plays('AUDITOR')));
