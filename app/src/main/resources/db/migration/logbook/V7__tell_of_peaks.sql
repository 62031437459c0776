-- How often something was turned away, by the minute: a flood of tries is some numbers here and no flood of lines. Whose is whose
-- way in it was, nobody when nobody is known by it. Of receipt codes nothing stands here: the hour of a reporter stands nowhere.
create table logbook.rebuff (
    minute timestamptz not null,
    how    text        not null check (how <> 'RECEIPT_REFUSED'),
    whose  uuid        references access.person (id),
    times  int         not null check (times > 0),
    unique nulls not distinct (minute, how, whose)
);

-- More of it than people's mistakes; times is the most in a quarter of an hour.
create table logbook.peak (
    id       uuid        primary key,
    kind     text        not null check (kind in ('ACCOUNT', 'REGION', 'SESSION', 'RECEIPTS')),
    whose    uuid        references access.person (id),
    begun_at timestamptz not null,
    last_at  timestamptz not null check (last_at >= begun_at),
    times    int         not null check (times > 0)
);
create index on logbook.peak (last_at);

-- Each of the two roles looks for itself: one of them may be who did it.
create table logbook.peak_seen (
    peak uuid        not null references logbook.peak (id) on delete cascade,
    role text        not null check (role in ('ADMINISTRATOR', 'AUDITOR')),
    by   uuid        not null references access.person (id),
    at   timestamptz not null,
    primary key (peak, role)
);

grant select, insert, update, delete on logbook.rebuff, logbook.peak to baken_door;
grant select on logbook.rebuff, logbook.peak to baken_app;
grant select, insert on logbook.peak_seen to baken_app;
do $$
declare
    kept text;
begin
    foreach kept in array array['rebuff', 'peak', 'peak_seen'] loop
        execute format('alter table logbook.%I enable row level security', kept);
        execute format('alter table logbook.%I force row level security', kept);
        execute format('create policy %I on logbook.%I for select to baken_app
            using ((select access.caller_plays(''ADMINISTRATOR'', ''AUDITOR'')))', kept || '_watched', kept);
    end loop;
    foreach kept in array array['rebuff', 'peak'] loop
        execute format('create policy %I on logbook.%I for select to baken_door using (true)', kept || '_counted', kept);
        execute format('create policy %I on logbook.%I for insert to baken_door with check (true)', kept || '_added', kept);
        execute format('create policy %I on logbook.%I for update to baken_door using (true)', kept || '_raised', kept);
    end loop;
end $$;
create policy rebuff_forgotten on logbook.rebuff for delete to baken_door using (minute < now() - interval '364 days');
create policy peak_forgotten on logbook.peak for delete to baken_door using (last_at < now() - interval '364 days');
create policy peak_seen_by_role on logbook.peak_seen for insert to baken_app
    with check (by = (select access.caller()) and (select access.caller_plays(role)));

-- One line of the worklist for all that waits.
create or replace view logbook.duties with (security_invoker = true) as
select 'READS_REVIEW' as kind, p.id as record, waiting.number, p.id as post,
       (select a.person from access.attendance a where a.post = p.id order by a.rank, a.person limit 1) as owner,
       waiting.due, '/logbook/flagged' as href, '' as municipality
from access.post p
cross join lateral (
    select count(*)::text as number, min(f.review_by) as due from logbook.flagged f where f.review is null having count(*) > 0
) waiting
where p.role = 'AUDITOR' and p.id = any ((select access.caller_posts())::uuid[])
  and exists (select from access.attendance a where a.post = p.id)
union all
select 'PEAK', p.id, waiting.number, p.id,
       (select a.person from access.attendance a where a.post = p.id order by a.rank, a.person limit 1),
       waiting.due, '/peaks', ''
from access.post p
cross join lateral (
    select count(*)::text as number, min((k.begun_at at time zone 'Europe/Amsterdam')::date) as due
    from logbook.peak k
    where not exists (select from logbook.peak_seen s where s.peak = k.id and s.role = p.role) having count(*) > 0
) waiting
where p.role in ('ADMINISTRATOR', 'AUDITOR') and p.id = any ((select access.caller_posts())::uuid[])
  and exists (select from access.attendance a where a.post = p.id);
-- Peaks wait for every supervisor together, as flagged readings do: somebody leaves them when nobody else is one.
create policy peak_left on logbook.peak for select to current_user using (true);
create policy peak_seen_left on logbook.peak_seen for select to current_user using (true);
create or replace function logbook.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select alone, waiting.flagged + waiting.peaks
    from access.left_alone(leaving, 'AUDITOR') alone
    cross join (
        select (select count(*) from logbook.flagged f where f.review is null) as flagged,
               (select count(*) from logbook.peak k
                where not exists (select from logbook.peak_seen s where s.peak = k.id and s.role = 'AUDITOR')) as peaks
    ) waiting
    where waiting.flagged + waiting.peaks > 0;
end $$;
