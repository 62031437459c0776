-- Somebody asked to use what is about them less, and it was granted (AVG art. 18, 21): the record is marked, is not shared and
-- not destroyed, until the restriction is lifted, which they hear before (art. 18(3)). Codes only; the module that answers
-- requests writes it with the rights of the owner, and nobody else can.
create table legal.restriction (
    record    uuid not null,
    request   uuid not null,
    article   text not null check (article <> ''),
    since     date not null,
    told_on   date check (told_on >= since),
    lifted_by uuid,
    lifted_on date,
    primary key (record, request),
    check ((lifted_by is null) = (lifted_on is null) and (told_on is null) = (lifted_on is null)),
    check (told_on <= lifted_on)
);

-- What is restricted may be used all the same on one of the four grounds of art. 18(2): who said so, and on which day. It holds
-- for that day.
create table legal.use (
    id     uuid primary key,
    record uuid not null,
    ground text not null check (ground in ('CONSENT', 'LEGAL_CLAIM', 'RIGHTS_OF_ANOTHER', 'PUBLIC_INTEREST')),
    by     uuid not null,
    day    date not null
);
create index on legal.use (record, day);

grant select on legal.restriction, legal.use to baken_app;
grant update (told_on, lifted_by, lifted_on) on legal.restriction to baken_app;
grant insert on legal.use to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['restriction', 'use'] loop
        execute format('alter table legal.%I enable row level security', kept);
        execute format('alter table legal.%I force row level security', kept);
        execute format('create policy %I on legal.%I for all to current_user using (true) with check (true)', kept || '_owned', kept);
        execute format($policy$
            create policy %I on legal.%I for select to baken_app
            using ((select access.caller_plays('AUDITOR', 'CHAIN_DIRECTOR'))
                or exists (select from access.tie t where t.record = %I.record offset 0))
            $policy$, kept || '_seen', kept, kept);
    end loop;
end $$;
create policy restriction_lifted on legal.restriction for update to baken_app
    using (access.held_by_caller(record) is not null)
    with check (lifted_by = (select access.caller()));
create policy use_allowed on legal.use for insert to baken_app
    with check (by = (select access.caller()) and access.held_by_caller(record) is not null);

-- A record and every record that became part of it: what is restricted in one of them restricts the whole.
create function legal.whole(which uuid) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    with recursive part as (
        select which as record
        union
        select f.record from access.following f join part p on f.leader = p.record
    )
    select p.record from part p
$$;
revoke execute on function legal.whole(uuid) from public;
grant execute on function legal.whole(uuid) to baken_app;

-- As before, but that what is restricted is held as well, from day to day.
create or replace function legal.clock(which uuid, its_regime text, its_class text, first_on date, last_on date, closed_on date)
    returns table (article text, selection text, period interval, side text, starts text, started date, due date,
                   from_on date, extended boolean, held_until date)
    language sql stable as $$
    select concat_ws('; ', r.article, l.article), r.selection, r.period, r.side, r.starts, s.started,
           greatest((s.started + r.period)::date, e.until),
           least(
               case when r.side = 'AT_LEAST' then (s.started + r.period)::date + 1
                    when e.until is not null then (e.until - interval '1 month')::date
                    else least(closed_on, (s.started + r.period - interval '1 month')::date) end,
               case when closed_on is not null then l.granted_on end),
           e.until is not null,
           greatest(
               (select max(h.until) from legal.hold h where h.record = which and h.lifted_on is null and h.until >= current_date),
               (select current_date from legal.restriction x where x.record in (select legal.whole(which)) and x.lifted_on is null limit 1))
    from legal.retention r
    cross join lateral (
        select case when r.starts = 'FIRST_PROCESSED' then first_on
                    when r.starts in ('CLOSED', 'REFUSED') then closed_on
                    when closed_on is not null then last_on end as started
    ) s
    left join lateral (select max(x.until) as until from legal.extension x where x.record = which) e on true
    left join lateral (
        select y.article, y.granted_on from legal.release y where y.record = which order by y.granted_on, y.request limit 1
    ) l on true
    where r.regime = its_regime and r.class = its_class
      and r.valid_from <= current_date and (r.valid_until is null or r.valid_until > current_date)
$$;
