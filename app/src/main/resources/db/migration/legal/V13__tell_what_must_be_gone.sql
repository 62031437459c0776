-- In which regime the desks of a kind of organisation work, and from which day on. A Zorg- en Veiligheidshuis works under the WGS
-- since the day on which that came into force; before, its desks worked for the colleges like the others. Who has no row works in A.
create table legal.desk (
    kind       text not null check (kind <> ''),
    regime     text not null check (regime ~ '^[A-Z]$'),
    valid_from date not null,
    primary key (kind, valid_from)
);
insert into legal.desk (kind, regime, valid_from) values
    ('REGION', 'A', '2015-01-01'),
    ('MUNICIPALITY', 'A', '2015-01-01'),
    ('SAFETY_HOUSE', 'A', '2015-01-01'),
    ('SAFETY_HOUSE', 'B', '2025-03-01');
grant select on legal.desk to baken_app;
alter table legal.desk enable row level security;
alter table legal.desk force row level security;
create policy desk_known on legal.desk for select using (true);

-- Which desks share without a covenant is one thing, in which regime each works another.
alter table legal.own_desk drop column regime;

create function legal.regime_at(desk uuid, day date) returns text
    language sql stable set search_path = '' as $$
    select coalesce((
        select d.regime
        from access.post p
        join access.organisation o on o.id = p.organisation
        join legal.desk d on d.kind = o.kind and d.valid_from <= day
        where p.id = desk
        order by d.valid_from desc
        limit 1), 'A')
$$;

-- Of several regimes the one that lets a record stay shortest: a maximum goes before a minimum, and of two that are alike the first.
create function legal.strictest(regimes text[], day date) returns text
    language sql stable set search_path = '' as $$
    select r.regime
    from unnest(regimes) with ordinality r (regime, place)
    left join legal.retention t on t.regime = r.regime and t.class = 'CASE' and t.side = 'AT_MOST'
        and t.valid_from <= day and (t.valid_until is null or t.valid_until > day)
    where r.regime is not null
    order by t.period nulls last, r.place
    limit 1
$$;

-- The regime of what two desks share without a covenant, because both work for the colleges of the region: the stricter of both.
create function legal.own_regime(giver uuid, receiver uuid, day date) returns text
    language sql stable set search_path = '' as $$
    select legal.strictest(array[legal.regime_at(receiver, day), legal.regime_at(giver, day)], day)
    from access.post g
    join access.organisation go on go.id = g.organisation
    join legal.own_desk gd on gd.kind = go.kind and gd.role = g.role and gd.valid_from <= day
    join access.post r on r.id = receiver
    join access.organisation ro on ro.id = r.organisation
    join legal.own_desk rd on rd.kind = ro.kind and rd.role = r.role and rd.valid_from <= day
    where g.id = giver
$$;
create or replace function legal.own_regime(giver uuid, receiver uuid) returns text
    language sql stable set search_path = '' as $$
    select legal.own_regime(giver, receiver, current_date)
$$;
revoke execute on function legal.regime_at(uuid, date), legal.strictest(text[], date), legal.own_regime(uuid, uuid, date) from public;
grant execute on function legal.regime_at(uuid, date), legal.strictest(text[], date), legal.own_regime(uuid, uuid, date) to baken_app;

-- A child's case is a case: only the Jeugdwet keeps it longer. And what people ask about their own data stays no longer under the
-- WGS than anything else does.
alter table legal.retention no force row level security;
insert into legal.retention (regime, class, period, side, starts, article, selection, valid_from)
select r.regime, 'YOUTH', r.period, r.side, r.starts, r.article, r.selection, r.valid_from
from legal.retention r where r.class = 'CASE' and r.regime in ('B', 'C', 'D', 'E');
insert into legal.retention (regime, class, period, side, starts, article, selection, valid_from)
select r.regime, 'REQUEST', r.period, r.side, r.starts, r.article, r.selection, r.valid_from
from legal.retention r where r.class = 'CASE' and r.regime in ('B', 'C');
insert into legal.retention (regime, class, period, side, starts, article, selection, valid_from)
select k.regime, 'REQUEST', r.period, r.side, r.starts, r.article, r.selection, r.valid_from
from legal.retention r cross join (values ('D'), ('E')) k (regime) where r.class = 'REQUEST' and r.regime = 'A';
alter table legal.retention force row level security;

-- What must be gone by a day, of all records whose term is a maximum: worked out when such a record changes, and anew for all each
-- night, so that a worklist reads a few rows of an index and works out no clock.
create table legal.expiry (
    record uuid primary key,
    keeper text not null check (keeper <> ''),
    number text not null check (number <> ''),
    post   uuid not null,
    due    date not null
);
create index on legal.expiry (post, due);
create index on legal.expiry (due);
create index on legal.expiry (keeper);
grant select on legal.expiry to baken_app;
alter table legal.expiry enable row level security;
alter table legal.expiry force row level security;
create policy expiry_owned on legal.expiry for all to current_user using (true) with check (true);
create policy expiry_seen on legal.expiry for select to baken_app
    using (post = any ((select access.caller_posts())::uuid[]) or (select access.caller_plays('AUDITOR')));

-- How many days before a record must be gone its desk is told.
alter table legal.period add column warn_days int not null default 30 check (warn_days between 0 and 365);

-- Works out anew what must be gone of the records of a module: of these, or of all. The days come from its view "clock".
create function legal.watch(its_schema text, which uuid[]) returns bigint
    language plpgsql security definer set search_path = '' as $$
declare
    known bigint;
begin
    if to_regclass(format('%I.clock', its_schema)) is null then
        raise undefined_table using message = 'no module keeps records in ' || its_schema;
    end if;
    execute format($watch$
        with term as (
            select k.record, k.number, k.post, c.due
            from %1$I.clock k
            cross join lateral legal.clock(k.record, k.regime, k.class, k.first_on, k.last_on, k.closed_on) c
            where k.regime in (select r.regime from legal.retention r where r.side = 'AT_MOST')
              and ($1 is null or k.record = any ($1))
              and c.side = 'AT_MOST' and c.due is not null
        ), over as (
            delete from legal.expiry e
            where e.keeper = %1$L and ($1 is null or e.record = any ($1))
              and not exists (select from term t where t.record = e.record)
        ), told as (
            insert into legal.expiry as e (record, keeper, number, post, due)
            select t.record, %1$L, t.number, t.post, t.due from term t
            on conflict (record) do update set number = excluded.number, post = excluded.post, due = excluded.due
            where (e.number, e.post, e.due) is distinct from (excluded.number, excluded.post, excluded.due)
            returning 1
        )
        select count(*) from term
        $watch$, its_schema) into known using which;
    return known;
end $$;

-- The same after a change, unless none of these records has or had a maximum.
create function legal.follow(its_schema text, which uuid[], regimes text[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from legal.retention r where r.side = 'AT_MOST' and r.regime = any (regimes))
       or exists (select from legal.expiry e where e.record = any (which)) then
        perform legal.watch(its_schema, which);
    end if;
end $$;
revoke execute on function legal.watch(text, uuid[]), legal.follow(text, uuid[], text[]) from public;
grant usage on schema legal to baken_door;
grant execute on function legal.watch(text, uuid[]) to baken_door;

create function legal.follow_extension() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform legal.watch(e.keeper, array[e.record]) from legal.expiry e where e.record = new.record;
    return null;
end $$;
revoke execute on function legal.follow_extension() from public;
create trigger extensions_are_followed after insert on legal.extension for each row execute function legal.follow_extension();

-- Of the records with a maximum that the caller may know, those of which somebody said why they stay, and those that wait on a list
-- for the second person: nobody owes these. From the few holds to their records, not from each record to its holds.
create function legal.staying() returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select e.record
    from (
        select w.record from legal.hold h cross join lateral legal.whole(h.record) w (record)
        where h.lifted_on is null and h.until >= current_date
        union
        select w.record from legal.restriction x cross join lateral legal.whole(x.record) w (record)
        where x.lifted_on is null
        union
        select l.record from legal.destruction_line l
        join legal.destruction d on d.id = l.destruction
        where l.outcome is null and d.withdrawn_by is null
    ) s
    join legal.expiry e on e.record = s.record
    where e.post = any ((select access.caller_posts())::uuid[]) or (select access.caller_plays('AUDITOR'))
$$;
revoke execute on function legal.staying() from public;
grant execute on function legal.staying() to baken_app;

-- The days of one record, for who holds it and for the supervisor of privacy: the view "kept" works out those of all they hold.
create function legal.kept(its_schema text, which uuid)
    returns table (kind text, record uuid, number text, regime text, class text, post uuid, first_on date, last_on date, closed_on date)
    language plpgsql stable security definer set search_path = '' as $$
begin
    if to_regclass(format('%I.clock', its_schema)) is not null
       and (access.held_by_caller(which) is not null or access.caller_plays('AUDITOR')) then
        return query execute format(
            'select k.kind, k.record, k.number, k.regime, k.class, k.post, k.first_on, k.last_on, k.closed_on from %I.clock k where k.record = $1',
            its_schema) using which;
    end if;
end $$;
revoke execute on function legal.kept(text, uuid) from public;
grant execute on function legal.kept(text, uuid) to baken_app;

-- As before, and then nobody owes anything any more for what is gone.
create or replace function legal.write_gone(which uuid, all_of uuid[], destroyed_keys int, destroyed_rows int) returns void
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
    delete from legal.expiry where record = any (all_of);
    delete from access.following where record = any (all_of) or leader = any (all_of);
    delete from access.tie where record = any (all_of);
end $$;

-- What the giver does with a share afterwards: choose another ground, or take it back from a day on. Neither changes what was
-- written down; a share is taken back once.
alter table legal.share add column ground_now text check (ground_now <> '');
alter table legal.share add column withdrawn_on date;
grant update (ground_now, withdrawn_on) on legal.share to baken_app;
alter table legal.share_event drop constraint share_event_kind_check;
alter table legal.share_event add constraint share_event_kind_check
    check (kind in ('ACCEPTED', 'RETURNED', 'WITHDRAWN', 'REPORTED', 'REPORTED_BACK', 'DESTROYED', 'GROUND_CHANGED'));
create index on legal.share (record) where live and ground = 'CONSENT' and ground_now is null and withdrawn_on is null;
create index on legal.share (back_due) where live;
create index on legal.share (from_post) where live and way = 'PAPER';
create index on legal.share (withdrawn_on) where live and withdrawn_on is not null;

create function legal.require_giver() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if not new.from_post = any (access.caller_posts()) or old.withdrawn_on is not null then
        raise insufficient_privilege using message = 'only who gave it decides why, and takes it back once';
    end if;
    return new;
end $$;
revoke execute on function legal.require_giver() from public;
create trigger givers_decide before update on legal.share for each row
    when (current_user = 'baken_app' and (old.ground_now, old.withdrawn_on) is distinct from (new.ground_now, new.withdrawn_on))
    execute function legal.require_giver();

-- Whether the giver took back what its receiver had already told the outcome of.
create function legal.is_withdrawn(which uuid) returns boolean
    language sql stable set search_path = '' as $$
    select exists (select from legal.share s where s.id = which and s.withdrawn_on is not null)
$$;
revoke execute on function legal.is_withdrawn(uuid) from public;
grant execute on function legal.is_withdrawn(uuid) to baken_app;

-- For functions of modules above that tell somebody what they owe for the shares of others.
create policy share_owned on legal.share for select to current_user using (true);

-- What is on paper is asked about each year as well, by who gave it.
alter table legal.share no force row level security;
update legal.share s
set back_due = (s.shared_on + make_interval(months => (
    select p.back_months from legal.period p where p.valid_from <= s.shared_on order by p.valid_from desc limit 1)))::date
where s.way = 'PAPER' and s.live;
alter table legal.share force row level security;

-- What is owed for what was shared, and by which desk: a receiver with a desk by its own; for paper by the desk that gave it.
create view legal.owed with (security_invoker = true) as
select 'REPORT_BACK' as kind, s.id, s.number, s.to_post as post, s.from_person as person, s.back_due as due, s.municipality,
       s.to_organisation as organisation, s.shared_on
from legal.share s
where s.live and s.way = 'HANDOVER' and s.withdrawn_on is null
  and s.back_due <= current_date + (select p.ahead_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1)
  and exists (select from legal.share_event e where e.share = s.id and e.kind = 'ACCEPTED')
  and legal.is_open(s.covenant, s.from_post, s.to_post)
union all
select 'DESTROY', s.id, s.number, s.to_post, s.from_person,
       min(closing.closed_on) + (select p.destroy_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1),
       s.municipality, s.to_organisation, s.shared_on
from (
    select c.id, p.organisation, least(c.last_day + 1, p.left_on) as closed_on
    from legal.covenant c
    join legal.party p on p.covenant = c.id
    where c.last_day < current_date or p.left_on <= current_date
) closing
join legal.share s on s.covenant = closing.id and s.live and s.withdrawn_on is null and closing.organisation in (s.from_organisation, s.to_organisation)
where exists (select from legal.share_event e where e.share = s.id and e.kind = 'ACCEPTED')
group by s.id, s.number, s.to_post, s.from_person, s.municipality, s.to_organisation, s.shared_on
union all
select 'DESTROY', s.id, s.number, s.to_post, s.from_person,
       s.withdrawn_on + (select p.destroy_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1),
       s.municipality, s.to_organisation, s.shared_on
from legal.share s
where s.live and s.way = 'HANDOVER' and s.withdrawn_on is not null
union all
select 'PAPER_BACK', s.id, s.number, s.from_post, s.from_person, s.back_due, s.municipality, s.from_organisation, s.shared_on
from legal.share s
where s.live and s.way = 'PAPER' and s.withdrawn_on is null
  and s.back_due <= current_date + (select p.ahead_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1)
  and s.back_due <= s.last_day and s.last_day >= current_date
union all
select 'PAPER_DESTROY', s.id, s.number, s.from_post, s.from_person,
       least(s.last_day, s.withdrawn_on) + (select p.destroy_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1),
       s.municipality, s.from_organisation, s.shared_on
from legal.share s
where s.live and s.way = 'PAPER' and (s.last_day < current_date or s.withdrawn_on is not null);
grant select on legal.owed to baken_app;

-- As before, and besides: what must be gone, by the desk that keeps it; what nobody did in time, by the supervisor of privacy; and a
-- list of destruction by everybody who may decide, but never by who proposed it.
create or replace view legal.duties with (security_invoker = true) as
with best as materialized (
    select distinct on (a.post) a.post, a.person
    from access.attendance a
    where a.post = any ((select access.caller_posts())::uuid[])
    order by a.post, a.rank, a.person
), supervisor as materialized (
    select p.id as post, b.person
    from access.post p
    join best b on b.post = p.id
    where p.role = 'AUDITOR' and (select access.caller_plays('AUDITOR'))
), staying as materialized (
    select s as record from legal.staying() s
)
select o.kind,
       o.id as record,
       o.number,
       o.post,
       coalesce((select b.person from best b where b.post = o.post), o.person) as owner,
       o.due,
       case when o.kind like 'PAPER%' then '/papers/' else '/handovers/' end || o.id as href,
       o.municipality
from legal.owed o
where o.post = any ((select access.caller_posts())::uuid[])
union all
select case when o.kind in ('DESTROY', 'PAPER_DESTROY') then 'DESTROY_LATE' else 'REPORT_BACK_LATE' end,
       o.id, o.number, s.post, s.person, o.due,
       '/shares?organisation=' || o.organisation || '&from=' || o.shared_on || '&last=' || o.shared_on,
       o.municipality
from supervisor s
cross join legal.owed o
where o.due < current_date
union all
select 'MUST_GO', e.record, e.number, e.post, b.person, e.due, '/retention/records/' || e.record, ''
from legal.expiry e
join best b on b.post = e.post
where e.due <= current_date + (select p.warn_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1)
  and not exists (select from staying s where s.record = e.record)
union all
select 'MUST_GO_LATE', e.record, e.number, s.post, s.person, e.due, '/retention/records/' || e.record, ''
from supervisor s
cross join legal.expiry e
where e.due < current_date and not exists (select from staying k where k.record = e.record)
union all
select 'CONFIRM_DESTRUCTION', d.id, d.number, p.id, w.person, d.due, '/retention/lists/' || d.id, ''
from legal.destruction d
join access.post p on p.role in ('CHAIN_DIRECTOR', 'AUDITOR') and p.id = any ((select access.caller_posts())::uuid[])
cross join lateral (
    select a.person from access.attendance a where a.post = p.id and a.person <> d.proposed_by order by a.rank, a.person limit 1
) w
where d.confirmed_by is null and d.withdrawn_by is null;

-- Of what a party answered, the reason in words stands beside it where the decree asks for one (BGS art. 2.20: the case is
-- registered with why it meets each condition); and "does not apply" is no answer to what the law asks of everybody.
alter table legal.criterion
    add column reasoned boolean not null default false,
    add column skippable boolean not null default false;
alter table legal.criterion no force row level security;
update legal.criterion set reasoned = true, skippable = true where criterion in ('B_PROBLEMS', 'B_SEVERAL_AREAS', 'B_UNSAFE', 'B_TOGETHER');
alter table legal.criterion force row level security;
alter table legal.admission add column reason text not null default '' check (length(reason) <= 1000);
create function legal.require_answer() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if exists (select from legal.criterion c where c.criterion = new.criterion
               and (new.outcome = 'NOT_APPLICABLE' and not c.skippable or c.reasoned and btrim(new.reason) = '')) then
        raise check_violation using message = 'this criterion needs a reason, or applies to everybody';
    end if;
    return new;
end $$;
revoke execute on function legal.require_answer() from public;
create trigger answers_are_given before insert or update on legal.admission for each row execute function legal.require_answer();
