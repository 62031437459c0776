grant usage on schema logbook to baken_door;

-- A line has its number before it is written, because its code covers the number: so numbers come by the block.
create sequence logbook.number increment by 256;
grant usage on sequence logbook.number to baken_door;

-- The audit log: who did what, from which session, with what result. The code is made by Baken with a key that is not in
-- the database; place and link are given to committed lines in turn. No primary key on either log: that a number stands
-- there twice is for the verifier to tell, not a reason to refuse a line.
create table logbook.act (
    id       bigint      not null,
    trace    uuid        not null,
    at       timestamptz not null,
    actor    uuid,
    action   text        not null,
    handler  text        not null,
    record   uuid,
    result   text        not null check (result in ('DONE', 'REFUSED', 'FAILED')),
    session  text,
    mac      bytea       not null check (length(mac) = 32),
    position bigint      unique check (position > 0),
    link     bytea       check (length(link) = 32),
    check ((position is null) = (link is null))
);
create index on logbook.act (id);
create index on logbook.act (at);
create index on logbook.act (id) where position is null;

-- The logboek: whose data were processed, in which processing activity, without who did it. The span is the act.
create table logbook.processing (
    id        bigint      not null,
    trace     uuid        not null,
    span      bigint      not null,
    activity  text        not null,
    operation text        not null,
    started   timestamptz not null,
    ended     timestamptz not null check (ended >= started),
    subject   uuid        not null,
    status    text        not null check (status = 'OK'),
    mac       bytea       not null check (length(mac) = 32),
    position  bigint      unique check (position > 0),
    link      bytea       check (length(link) = 32),
    unique (trace, subject),
    check ((position is null) = (link is null))
);
create index on logbook.processing (subject, started);
create index on logbook.processing (started);
create index on logbook.processing (id) where position is null;

grant select, insert on logbook.act, logbook.processing to baken_app;
grant select, insert, update (position, link) on logbook.act to baken_door;
grant select, update (position, link) on logbook.processing to baken_door;

alter table logbook.act enable row level security;
alter table logbook.act force row level security;
create policy act_written on logbook.act for insert to baken_app with check (actor = (select access.caller()));
create policy act_audited on logbook.act for select to baken_app using ((select access.caller_plays('AUDITOR')));
create policy act_at_the_door on logbook.act for insert to baken_door with check (starts_with(action, 'DOOR_'));
create policy act_counted on logbook.act for select to baken_door using (true);
create policy act_sealed on logbook.act for update to baken_door using (position is null) with check (position is not null);

alter table logbook.processing enable row level security;
alter table logbook.processing force row level security;
create policy processing_written on logbook.processing for insert to baken_app with check ((select access.caller()) is not null);
create policy processing_audited on logbook.processing for select to baken_app using ((select access.caller_plays('AUDITOR')));
create policy processing_counted on logbook.processing for select to baken_door using (true);
create policy processing_sealed on logbook.processing for update to baken_door using (position is null) with check (position is not null);

-- What was written before there were codes stays readable and is never added to.
alter table logbook.reading rename to reading_before;
revoke insert on logbook.reading_before from baken_app;
drop policy reading_written on logbook.reading_before;
grant select on logbook.reading_before to baken_door;
create policy reading_counted on logbook.reading_before for select to baken_door using (true);

-- Who read about whom, from both logs together.
create view logbook.reading with (security_invoker = true) as
select p.id, p.started as at, a.actor, p.operation as activity, a.record, p.subject, p.trace, true as sealed
from logbook.processing p
join logbook.act a on a.id = p.span
union all
select id, at, actor, activity, record, subject, trace, false
from logbook.reading_before;
grant select on logbook.reading to baken_app;

-- How each witness is doing, for whoever supervises. Nothing is decided by it: Baken keeps in memory what it still has to tell.
create table logbook.witness (
    name          text primary key,
    taken_at      timestamptz,
    failing_since timestamptz
);
grant select, insert, update on logbook.witness to baken_door;
grant select on logbook.witness to baken_app;
alter table logbook.witness enable row level security;
alter table logbook.witness force row level security;
create policy witness_kept on logbook.witness for all to baken_door using (true) with check (true);
create policy witness_audited on logbook.witness for select to baken_app using ((select access.caller_plays('AUDITOR')));
