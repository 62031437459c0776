-- How long a record of a regime and class stays, as the law had it on a day. AT_LEAST: kept that long, destroyed after.
-- AT_MOST: destroyed by then, earlier when it is no longer needed. A row ends when the law changes; none is rewritten.
create table legal.retention (
    regime      text     not null check (regime ~ '^[A-Z]$'),
    class       text     not null check (class in ('CASE', 'YOUTH', 'REFUSED')),
    period      interval not null check (period >= interval '0'),
    side        text     not null check (side in ('AT_LEAST', 'AT_MOST')),
    starts      text     not null check (starts in ('FIRST_PROCESSED', 'LAST_ITEM', 'LAST_CHANGE', 'CLOSED', 'REFUSED')),
    article     text     not null check (article <> ''),
    selection   text     not null,
    valid_from  date     not null,
    valid_until date check (valid_until > valid_from),
    primary key (regime, class, valid_from)
);
insert into legal.retention (regime, class, period, side, starts, article, selection, valid_from, valid_until) values
    ('A', 'CASE', 'P15Y', 'AT_LEAST', 'LAST_ITEM', 'Wmo 2015 art. 5.3.4(1)', 'Selectielijst gemeenten 2020: maatschappelijke ondersteuning, 15 jaar', '2015-01-01', null),
    ('A', 'YOUTH', 'P15Y', 'AT_LEAST', 'LAST_CHANGE', 'Jeugdwet art. 7.3.8', 'Selectielijst gemeenten 2012: jeugdhulp, 15 jaar', '2015-01-01', '2020-01-01'),
    ('A', 'YOUTH', 'P20Y', 'AT_LEAST', 'LAST_CHANGE', 'Jeugdwet art. 7.3.8', 'Selectielijst gemeenten 2020: jeugdhulp, 20 jaar', '2020-01-01', null),
    ('A', 'REFUSED', 'P42D', 'AT_LEAST', 'REFUSED', 'Archiefwet 1995 art. 5', 'Selectielijst gemeenten 2020: afgebroken, voorziening in het sociaal domein, 42 dagen', '2015-01-01', null),
    ('B', 'CASE', 'P5Y', 'AT_MOST', 'FIRST_PROCESSED', 'WGS art. 1.8(7); BGS art. 1.16', '', '2025-03-01', null),
    ('B', 'REFUSED', 'P0D', 'AT_MOST', 'REFUSED', 'BGS art. 1.16', '', '2025-03-01', null),
    ('C', 'CASE', 'P5Y', 'AT_MOST', 'FIRST_PROCESSED', 'WGS art. 1.8(7)', '', '2025-03-01', null),
    ('C', 'REFUSED', 'P0D', 'AT_MOST', 'REFUSED', 'BGS art. 1.16', '', '2025-03-01', null),
    ('D', 'CASE', 'P5Y', 'AT_LEAST', 'CLOSED', 'Archiefwet 1995 art. 5', 'Selectielijst gemeenten 2020: toezicht, 5 jaar', '2018-05-25', null),
    ('D', 'REFUSED', 'P5Y', 'AT_LEAST', 'REFUSED', 'Archiefwet 1995 art. 5', 'Selectielijst gemeenten 2020: toezicht, 5 jaar', '2018-05-25', null),
    ('E', 'CASE', 'P0D', 'AT_MOST', 'CLOSED', 'AVG art. 5(1)(e); UAVG art. 24', '', '2018-05-25', null),
    ('E', 'REFUSED', 'P0D', 'AT_MOST', 'REFUSED', 'AVG art. 5(1)(e)', '', '2018-05-25', null);

-- Which reasons to close a record say that it was not taken up.
create table legal.not_taken_up (
    kind       text not null check (kind <> ''),
    reason     text not null check (reason <> ''),
    valid_from date not null,
    primary key (kind, reason)
);
insert into legal.not_taken_up (kind, reason, valid_from) values
    ('SIGNAL', 'NO_INDICATION', '2015-01-01'),
    ('SIGNAL', 'NOT_ENOUGH_INFORMATION', '2015-01-01'),
    ('SIGNAL', 'OUTSIDE_REGION', '2015-01-01'),
    ('SIGNAL', 'DUPLICATE', '2015-01-01'),
    ('SIGNAL', 'SPAM', '2015-01-01'),
    ('DOSSIER', 'NO_VICTIM_OF_TRAFFICKING', '2015-01-01'),
    ('DOSSIER', 'DUPLICATE', '2015-01-01');

-- Nothing is destroyed while somebody says why it may not be: who, why, until when. Codes only.
create table legal.hold (
    id        uuid primary key,
    record    uuid not null,
    kind      text not null check (kind <> ''),
    number    text not null check (number <> ''),
    reason    text not null check (reason in ('CRIMINAL_CASE', 'LEGAL_CLAIM', 'COMPLAINT', 'RIGHTS_REQUEST', 'AUDIT')),
    placed_by uuid not null,
    placed_on date not null,
    until     date not null check (until >= placed_on),
    lifted_by uuid,
    lifted_on date,
    check ((lifted_by is null) = (lifted_on is null))
);
create index on legal.hold (record);

-- BGS art. 1.16: a complex case that is still open, or one that was closed less than a year before its term ends and may
-- flare up; two years at the most, each time anew.
create table legal.extension (
    id         uuid primary key,
    record     uuid not null,
    regime     text not null check (regime = 'B'),
    condition  text not null check (condition in ('COMPLEX_AND_OPEN', 'CLOSED_AND_RELAPSE')),
    closed_on  date,
    before     date not null,
    until      date not null,
    decided_by uuid not null,
    decided_on date not null check (decided_on <= before),
    check (until > before and until <= before + interval '2 years'),
    check (case condition when 'COMPLEX_AND_OPEN' then closed_on is null
        else closed_on is not null and closed_on > before - interval '1 year' and closed_on <= before end),
    unique (record, before)
);

-- A list that one person proposes and another one confirms; never the same.
create table legal.destruction (
    id           uuid primary key,
    number       text not null unique check (number ~ '^V-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$'),
    proposed_by  uuid not null,
    proposed_at  timestamptz not null,
    due          date not null,
    confirmed_by uuid check (confirmed_by <> proposed_by),
    confirmed_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    check (confirmed_by is null or withdrawn_by is null)
);

create table legal.destruction_line (
    destruction  uuid not null references legal.destruction (id),
    record       uuid not null,
    kind         text not null check (kind <> ''),
    number       text not null check (number <> ''),
    regime       text not null,
    class        text not null,
    article      text not null,
    selection    text not null,
    started      date not null,
    due          date not null,
    outcome      text check (outcome in ('DESTROYED', 'HELD', 'NOT_YET', 'STILL_OPEN', 'GONE')),
    keys         int,
    rows         int,
    at           timestamptz,
    primary key (destruction, record),
    check ((outcome is null) = (at is null)),
    check ((outcome = 'DESTROYED') = (keys is not null and rows is not null))
);
create index on legal.destruction_line (record);

-- What is gone for good, with all that went along with it: an identifier that leads nowhere any more.
create table legal.gone (
    record      uuid primary key,
    destruction uuid not null references legal.destruction (id)
);

grant select on legal.retention, legal.not_taken_up, legal.gone to baken_app;
grant select, insert on legal.hold, legal.extension, legal.destruction, legal.destruction_line to baken_app;
grant update (lifted_by, lifted_on) on legal.hold to baken_app;
grant update (confirmed_by, confirmed_at, withdrawn_by, withdrawn_at) on legal.destruction to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['retention', 'not_taken_up', 'hold', 'extension', 'destruction', 'destruction_line', 'gone'] loop
        execute format('alter table legal.%I enable row level security', kept);
        execute format('alter table legal.%I force row level security', kept);
        -- for the functions below, which run with the rights of the owner
        execute format('create policy %I on legal.%I for all to current_user using (true) with check (true)', kept || '_owned', kept);
    end loop;
end $$;
create policy retention_known on legal.retention for select to baken_app using (true);
create policy not_taken_up_known on legal.not_taken_up for select to baken_app using (true);
create policy gone_known on legal.gone for select to baken_app using (true);

create policy hold_seen on legal.hold for select to baken_app
    using ((select access.caller_plays('AUDITOR', 'CHAIN_DIRECTOR'))
        or exists (select from access.tie t where t.record = hold.record offset 0));
create policy hold_placed on legal.hold for insert to baken_app
    with check (placed_by = (select access.caller()) and lifted_on is null and ((select access.caller_plays('AUDITOR'))
        or exists (select from access.tie t where t.record = hold.record and t.kind = 'HOLDER')));
create policy hold_lifted on legal.hold for update to baken_app
    using (lifted_on is null and ((select access.caller_plays('AUDITOR'))
        or exists (select from access.tie t where t.record = hold.record and t.kind = 'HOLDER')))
    with check (lifted_by = (select access.caller()));

create policy extension_seen on legal.extension for select to baken_app
    using ((select access.caller_plays('AUDITOR', 'CHAIN_DIRECTOR'))
        or exists (select from access.tie t where t.record = extension.record offset 0));
create policy extension_decided on legal.extension for insert to baken_app
    with check (decided_by = (select access.caller())
        and exists (select from access.tie t where t.record = extension.record and t.kind = 'HOLDER'));

create policy destruction_seen on legal.destruction for select to baken_app
    using (proposed_by = (select access.caller()) or (select access.caller_plays('AUDITOR', 'CHAIN_DIRECTOR')));
create policy destruction_proposed on legal.destruction for insert to baken_app
    with check (proposed_by = (select access.caller()) and confirmed_by is null and withdrawn_by is null);
create policy destruction_decided on legal.destruction for update to baken_app
    using (confirmed_by is null and withdrawn_by is null)
    with check ((confirmed_by = (select access.caller()) and (select access.caller_plays('AUDITOR', 'CHAIN_DIRECTOR')))
        or withdrawn_by = (select access.caller()));
create policy line_seen on legal.destruction_line for select to baken_app
    using (exists (select from legal.destruction d where d.id = destruction_line.destruction offset 0));
-- Only the holder of a record proposes it, and only as long as nobody has decided.
create policy line_proposed on legal.destruction_line for insert to baken_app
    with check (outcome is null
        and exists (select from legal.destruction d where d.id = destruction_line.destruction
            and d.proposed_by = (select access.caller()) and d.confirmed_by is null)
        and exists (select from access.tie t where t.record = destruction_line.record and t.kind = 'HOLDER'));

-- The clock of a record: what started it, when the record must be gone, and from when it may be. The days come from the
-- module that keeps it. Nothing runs while "started" is empty.
create function legal.clock(which uuid, its_regime text, its_class text, first_on date, last_on date, closed_on date)
    returns table (article text, selection text, period interval, side text, starts text, started date, due date,
                   from_on date, extended boolean, held_until date)
    language sql stable as $$
    select r.article, r.selection, r.period, r.side, r.starts, s.started,
           greatest((s.started + r.period)::date, e.until),
           case when r.side = 'AT_LEAST' then (s.started + r.period)::date + 1
                when e.until is not null then (e.until - interval '1 month')::date
                else least(closed_on, (s.started + r.period - interval '1 month')::date) end,
           e.until is not null,
           (select max(h.until) from legal.hold h where h.record = which and h.lifted_on is null and h.until >= current_date)
    from legal.retention r
    cross join lateral (
        select case when r.starts = 'FIRST_PROCESSED' then first_on
                    when r.starts in ('CLOSED', 'REFUSED') then closed_on
                    when closed_on is not null then last_on end as started
    ) s
    left join lateral (select max(x.until) as until from legal.extension x where x.record = which) e on true
    where r.regime = its_regime and r.class = its_class
      and r.valid_from <= current_date and (r.valid_until is null or r.valid_until > current_date)
$$;

-- The last lock on destroying: a list that one proposed and the caller, somebody else, confirmed; no hold; and the term has
-- passed by what the module knows now. What must stay is written down with the reason. Called by the function with which a
-- module destroys a record of its own.
create function legal.must_stay(its_kind text, which uuid, its_regime text, its_class text,
                                first_on date, last_on date, closed_on date) returns boolean
    language plpgsql set search_path = '' as $$
declare
    c record;
    why text;
begin
    if not exists (select from legal.destruction_line l
                   join legal.destruction d on d.id = l.destruction
                   where l.record = which and l.kind = its_kind and l.outcome is null
                     and d.confirmed_by = access.caller() and d.confirmed_by <> d.proposed_by) then
        raise insufficient_privilege using message = 'no two people decided to destroy this';
    end if;
    select * into c from legal.clock(which, its_regime, its_class, first_on, last_on, closed_on);
    why := case when its_regime is null then 'GONE'
                when c.held_until is not null then 'HELD'
                when c.from_on is null or c.from_on > current_date then 'NOT_YET' end;
    if why is not null then
        update legal.destruction_line l set outcome = why, at = now()
        from legal.destruction d
        where d.id = l.destruction and d.confirmed_by = access.caller() and l.record = which and l.outcome is null;
    end if;
    return why is not null;
end $$;

-- Writes down that a record is gone with what belonged to it, and lets go of everybody who was tied to it.
create function legal.write_gone(which uuid, all_of uuid[], destroyed_keys int, destroyed_rows int) returns void
    language plpgsql set search_path = '' as $$
declare
    list uuid;
begin
    update legal.destruction_line l
    set outcome = 'DESTROYED', keys = destroyed_keys, rows = destroyed_rows, at = now()
    from legal.destruction d
    where d.id = l.destruction and d.confirmed_by = access.caller() and l.record = which and l.outcome is null
    returning l.destruction into strict list;
    insert into legal.gone (record, destruction) select r, list from unnest(all_of) r on conflict do nothing;
    delete from access.following where record = any (all_of) or leader = any (all_of);
    delete from access.tie where record = any (all_of);
end $$;
revoke execute on function legal.clock(uuid, text, text, date, date, date),
    legal.must_stay(text, uuid, text, text, date, date, date), legal.write_gone(uuid, uuid[], int, int) from public;
grant execute on function legal.clock(uuid, text, text, date, date, date) to baken_app;

-- Whoever confirmed a list writes down why a line of it is spared.
create function legal.spare(list uuid, which uuid, why text) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    update legal.destruction_line l set outcome = why, at = now()
    from legal.destruction d
    where d.id = l.destruction and l.destruction = list and l.record = which and l.outcome is null
      and d.confirmed_by = access.caller() and why <> 'DESTROYED';
end $$;
revoke execute on function legal.spare(uuid, uuid, text) from public;
grant execute on function legal.spare(uuid, uuid, text) to baken_app;

-- A list that nobody has decided on is owed by the chain director; when that is who proposed it, by whoever else decides.
create or replace view legal.duties with (security_invoker = true) as
with owed as (
    select 'REPORT_BACK' as kind, s.id, s.number, s.to_post, s.from_person, s.back_due as due, s.municipality
    from legal.share s
    where s.live and s.to_post = any ((select access.caller_posts())::uuid[])
      and s.back_due <= current_date + (select p.ahead_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1)
      and exists (select from legal.share_event e where e.share = s.id and e.kind = 'ACCEPTED')
      and legal.is_open(s.covenant, s.from_post, s.to_post)
    union all
    select 'DESTROY', s.id, s.number, s.to_post, s.from_person,
           min(closing.closed_on) + (select p.destroy_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1),
           s.municipality
    from (
        select c.id, p.organisation, least(c.last_day + 1, p.left_on) as closed_on
        from legal.covenant c
        join legal.party p on p.covenant = c.id
        where c.last_day < current_date or p.left_on <= current_date
    ) closing
    join legal.share s on s.covenant = closing.id and s.live and closing.organisation in (s.from_organisation, s.to_organisation)
    where s.to_post = any ((select access.caller_posts())::uuid[])
      and exists (select from legal.share_event e where e.share = s.id and e.kind = 'ACCEPTED')
    group by s.id, s.number, s.to_post, s.from_person, s.municipality
)
select o.kind,
       o.id as record,
       o.number,
       o.to_post as post,
       coalesce((select a.person from access.attendance a where a.post = o.to_post order by a.rank, a.person limit 1), o.from_person) as owner,
       o.due,
       '/handovers/' || o.id as href,
       o.municipality
from owed o
union all
select 'CONFIRM_DESTRUCTION', d.id, d.number, p.id,
       coalesce((select a.person from access.attendance a where a.post = p.id and a.person <> d.proposed_by order by a.rank, a.person limit 1),
                (select a.person from access.attendance a where a.post = p.id order by a.rank, a.person limit 1)),
       d.due, '/retention/lists/' || d.id, ''
from legal.destruction d
join access.post p on p.role = 'CHAIN_DIRECTOR' and p.id = any ((select access.caller_posts())::uuid[])
where d.confirmed_by is null and d.withdrawn_by is null;
