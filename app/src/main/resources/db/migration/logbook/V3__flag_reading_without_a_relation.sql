-- What a reviewer found, in words under a key of its own.
create table logbook.review (
    id      uuid primary key,
    by      uuid        not null references access.person (id),
    at      timestamptz not null,
    verdict text        not null check (verdict in ('ACCEPTED', 'FOLLOW_UP')),
    note    bytea       not null
);

-- A reading by somebody whose work had nothing to do with the record at that moment: written by the transaction that reads.
create table logbook.flagged (
    id        uuid        primary key,
    trace     uuid        not null,
    at        timestamptz not null,
    actor     uuid        not null references access.person (id),
    action    text        not null,
    record    uuid        not null,
    review_by date        not null,
    review    uuid        references logbook.review (id),
    unique (trace, record)
);
create index on logbook.flagged (review_by) where review is null;
create index on logbook.flagged (at desc);

grant select, insert on logbook.review, logbook.flagged to baken_app;
grant update (review) on logbook.flagged to baken_app;
do $$
declare
    kept text;
begin
    foreach kept in array array['review', 'flagged'] loop
        execute format('alter table logbook.%I enable row level security', kept);
        execute format('alter table logbook.%I force row level security', kept);
    end loop;
end $$;
create policy flagged_written on logbook.flagged for insert to baken_app
    with check (actor = (select access.caller()) and review is null);
create policy flagged_audited on logbook.flagged for select to baken_app using ((select access.caller_plays('AUDITOR')));
-- Nobody reviews their own reading.
create policy flagged_reviewed on logbook.flagged for update to baken_app
    using (review is null and actor <> (select access.caller()) and (select access.caller_plays('AUDITOR')))
    with check (exists (select from logbook.review r where r.id = review and r.by = (select access.caller())));
create policy review_written on logbook.review for insert to baken_app
    with check (by = (select access.caller()) and (select access.caller_plays('AUDITOR')));
create policy review_audited on logbook.review for select to baken_app using ((select access.caller_plays('AUDITOR')));

-- One line of the worklist for all that waits, due on the day of what waits longest.
create view logbook.duties with (security_invoker = true) as
select 'READS_REVIEW' as kind, p.id as record, waiting.number, p.id as post,
       (select a.person from access.attendance a where a.post = p.id order by a.rank, a.person limit 1) as owner,
       waiting.due, '/logbook/flagged' as href, '' as municipality
from access.post p
cross join lateral (
    select count(*)::text as number, min(f.review_by) as due from logbook.flagged f where f.review is null having count(*) > 0
) waiting
where p.role = 'AUDITOR' and p.id = any ((select access.caller_posts())::uuid[])
  and exists (select from access.attendance a where a.post = p.id);
grant select on logbook.duties to baken_app;
