create schema network;
grant usage on schema network to baken_app, baken_door;

-- How many months what we know of a partner holds before somebody looks again; a region that wants another pace for a field
-- adds a row, the empty field is every other one.
create table network.term (
    field  text primary key,
    months int  not null check (months between 1 and 60)
);
insert into network.term (field, months) values ('', 12);
grant select on network.term to baken_app;

-- Whom we work with. What it is called and offers is of an organisation; who works there and what was agreed is sealed, with
-- the key of the partner.
create table network.partner (
    id          uuid primary key,
    version     int    not null default 0,
    name        text   not null check (name ~ '\S' and length(name) <= 120),
    field       text   not null check (field <> ''),
    needs       text[] not null,
    groups      text[] not null,
    languages   text[] not null,
    about       bytea,
    post        uuid   not null references access.post (id),
    verified_on date   not null,
    verified_by uuid   not null references access.person (id),
    verify_by   date   not null check (verify_by > verified_on),
    ended_on    date,
    check (ended_on is null or about is null)
);
create index on network.partner (post);

create table network.contact (
    id      uuid primary key,
    partner uuid  not null references network.partner (id),
    task    bytea not null,
    name    bytea,
    phone   bytea,
    email   bytea,
    check (name is not null or phone is not null or email is not null)
);
create index on network.contact (partner);

-- What was agreed, and what still needs attention; the second has a day.
create table network.agreement (
    id         uuid primary key,
    partner    uuid  not null references network.partner (id),
    kind       text  not null check (kind in ('AGREEMENT', 'OPEN_POINT')),
    said       bytea not null,
    made_on    date  not null,
    due_on     date  check (due_on >= made_on),
    settled_on date,
    check ((kind = 'OPEN_POINT') = (due_on is not null))
);
create index on network.agreement (partner);

-- A shelter can be found by nobody who does not have to: that there is an address stands here, under a key of its own; what
-- it is lies in a table that shows nothing but to the transaction that wrote down why.
create table network.address (
    id         uuid primary key,
    partner    uuid        not null unique references network.partner (id),
    entered_by uuid        not null references access.person (id),
    entered_at timestamptz not null
);
create table network.address_text (
    address uuid  primary key references network.address (id) on delete cascade,
    said    bytea not null
);
create table network.opening (
    id        uuid primary key,
    partner   uuid        not null references network.partner (id),
    address   uuid        not null,
    opened_by uuid        not null references access.person (id),
    opened_at timestamptz not null,
    reason    text        not null check (reason <> ''),
    said      bytea       not null,
    look_by   date        not null,
    seen_by   uuid        references access.person (id) check (seen_by <> opened_by),
    seen_at   timestamptz,
    check ((seen_by is null) = (seen_at is null))
);
create index on network.opening (partner, opened_at);

-- Places to stay. How many there are, and how many of them are ours, is counted in 120ths, so that halves, thirds and fifths
-- are exact and add up. What is not ours is shared with somebody.
create table network.place (
    id          uuid primary key,
    version     int    not null default 0,
    number      text   not null unique check (number ~ '^N-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$'),
    partner     uuid   not null references network.partner (id),
    kind        text   not null check (kind <> ''),
    parts       int    not null check (parts between 1 and 120 * 99),
    ours        int    not null check (ours between 0 and parts),
    shared_with text   not null check (length(shared_with) <= 120),
    sexes       text[] not null,
    from_age    int    not null check (from_age between 0 and 150),
    to_age      int    not null check (to_age between from_age and 150),
    children    int    not null check (children between 0 and 20),
    cost        int    not null check (cost >= 0),
    post        uuid   not null references access.post (id),
    closed_on   date,
    check ((ours = parts) = (shared_with = ''))
);
create index on network.place (partner);

-- The other region uses it: nothing about whom, and a day on which somebody asks again.
create table network.outside (
    id       uuid primary key,
    place    uuid not null references network.place (id),
    parts    int  not null check (parts > 0),
    from_on  date not null,
    until_on date not null check (until_on >= from_on),
    ended_on date check (ended_on >= from_on),
    noted_by uuid not null references access.person (id)
);
create index on network.outside (place) where ended_on is null;

-- A place for somebody whom another module follows: record is what that module calls them by, and no name stands here. Where
-- somebody stays is told by this row as much as by whereabouts, so the same people see it.
create table network.placement (
    id         uuid primary key,
    version    int    not null default 0,
    number     text   not null unique check (number ~ '^A-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$'),
    record     uuid   not null,
    kind       text   not null check (kind <> ''),
    children   int    not null check (children between 0 and 20),
    parts      int    not null check (parts between 1 and 120 * 99),
    urgency    text   not null check (urgency <> ''),
    asked_on   date   not null,
    asked_by   uuid   not null references access.person (id),
    state      text   not null check (state in ('WAITING', 'HELD', 'PLACED', 'LEFT', 'UNMET', 'WITHDRAWN')),
    look_on    date,
    place      uuid   references network.place (id),
    held_until timestamptz,
    placed_on  date,
    end_on     date,
    cost       int    check (cost >= 0),
    closed_on  date,
    reason     text   check (reason <> ''),
    -- whatever the state, there is a next step with its day, or it is over
    check ((state in ('WAITING', 'HELD')) = (look_on is not null)),
    check ((state = 'HELD') = (held_until is not null)),
    check ((state in ('HELD', 'PLACED', 'LEFT')) = (place is not null)),
    check ((state in ('PLACED', 'LEFT')) = (placed_on is not null)),
    check ((placed_on is null) = (end_on is null) and (placed_on is null) = (cost is null)),
    check ((state in ('LEFT', 'UNMET', 'WITHDRAWN')) = (closed_on is not null)),
    check ((state in ('LEFT', 'UNMET')) = (reason is not null)),
    check (end_on >= placed_on and (state <> 'LEFT' or closed_on >= placed_on))
);
create index on network.placement (record);
create index on network.placement (place) where state in ('HELD', 'PLACED');
-- nobody waits twice, and nobody is in two places
create unique index one_wait on network.placement (record) where state in ('WAITING', 'HELD');
create unique index one_stay on network.placement (record) where state = 'PLACED';

create table network.step (
    id        bigint generated always as identity primary key,
    placement uuid        not null references network.placement (id) on delete cascade,
    step      text        not null check (step in ('ASK', 'HOLD', 'EXPIRE', 'LET_GO', 'PLACE', 'PLAN', 'LEAVE', 'GIVE_UP', 'WITHDRAW')),
    at        timestamptz not null,
    by        uuid        references access.person (id),
    detail    text        not null,
    check ((by is null) = (step = 'EXPIRE'))
);
create index on network.step (placement);

-- What was asked, and why it could not be met: codes alone, and nothing that leads to whom it was asked for.
create table network.need (
    id           uuid primary key,
    noted_on     date    not null,
    need         text    not null check (need <> ''),
    place_kind   text    not null,
    client_group text    not null check (client_group <> ''),
    met          boolean not null,
    reason       text    check (reason <> ''),
    waited       int     not null check (waited >= 0),
    post         uuid    not null references access.post (id),
    check (met = (reason is null))
);
create index on network.need (noted_on);

grant select, insert on network.partner, network.contact, network.agreement, network.address, network.address_text, network.opening,
    network.place, network.outside, network.placement, network.step, network.need to baken_app;
grant update (version, name, field, needs, groups, languages, about, post, verified_on, verified_by, verify_by, ended_on) on network.partner to baken_app;
grant update (settled_on) on network.agreement to baken_app;
grant update (seen_by, seen_at) on network.opening to baken_app;
grant update (version, kind, parts, ours, shared_with, sexes, from_age, to_age, children, cost, post, closed_on) on network.place to baken_app;
grant update (until_on, ended_on) on network.outside to baken_app;
grant update (version, state, look_on, place, held_until, placed_on, end_on, cost, closed_on, reason) on network.placement to baken_app;
grant delete on network.contact, network.address to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['partner', 'contact', 'agreement', 'address', 'address_text', 'opening', 'place', 'outside', 'placement', 'step', 'need'] loop
        execute format('alter table network.%I enable row level security', kept);
        execute format('alter table network.%I force row level security', kept);
        -- for the functions below, which run with the rights of the owner
        execute format('create policy %I on network.%I for all to current_user using (true) with check (true)', kept || '_owned', kept);
    end loop;
    -- the directory: read by whoever looks for help, kept by the two who build the network
    foreach kept in array array['partner', 'contact', 'agreement'] loop
        execute format('create policy %I on network.%I for select to baken_app using ((select access.caller_plays(''FOCAL_POINT'', ''CHAIN_DIRECTOR'', ''CARE_COORDINATOR'')))', kept || '_known', kept);
        execute format('create policy %I on network.%I for insert to baken_app with check ((select access.caller_plays(''CHAIN_DIRECTOR'', ''CARE_COORDINATOR'')))', kept || '_added', kept);
        execute format('create policy %I on network.%I for update to baken_app using ((select access.caller_plays(''CHAIN_DIRECTOR'', ''CARE_COORDINATOR'')))', kept || '_changed', kept);
    end loop;
    -- places: what there is is no secret to who builds the network
    foreach kept in array array['place', 'outside'] loop
        execute format('create policy %I on network.%I for select to baken_app using ((select access.caller_plays(''CHAIN_DIRECTOR'', ''CARE_COORDINATOR'')))', kept || '_known', kept);
        execute format('create policy %I on network.%I for insert to baken_app with check ((select access.caller_plays(''CARE_COORDINATOR'')))', kept || '_added', kept);
        execute format('create policy %I on network.%I for update to baken_app using ((select access.caller_plays(''CARE_COORDINATOR'')))', kept || '_changed', kept);
    end loop;
end $$;
create policy contact_removed on network.contact for delete to baken_app
    using ((select access.caller_plays('CHAIN_DIRECTOR', 'CARE_COORDINATOR')));

-- That there is an address is known to who may open it, and to who says so when the partnership ends.
create policy address_known on network.address for select to baken_app
    using ((select access.caller_plays('CHAIN_DIRECTOR', 'CARE_COORDINATOR')));
create policy address_removed on network.address for delete to baken_app
    using ((select access.caller_plays('CHAIN_DIRECTOR', 'CARE_COORDINATOR')));
-- The key is made by the transaction that enters: destroying it can then reach no other key.
create policy address_entered on network.address for insert to baken_app
    with check (entered_by = (select access.caller()) and (select access.caller_plays('CARE_COORDINATOR'))
        and exists (select from vault.subject_key k where k.subject = address.id and k.xmin = pg_current_xact_id()::xid));
create policy address_text_entered on network.address_text for insert to baken_app
    with check (exists (select from network.address a where a.id = address_text.address and a.xmin = pg_current_xact_id()::xid));
create policy address_text_opened on network.address_text for select to baken_app
    using ((select access.caller_is_fresh()) and exists (
        select from network.opening o
        where o.address = address_text.address and o.opened_by = (select access.caller()) and o.xmin = pg_current_xact_id()::xid offset 0));

create policy opening_written on network.opening for insert to baken_app
    with check (opened_by = (select access.caller()) and seen_by is null
        and (select access.caller_is_fresh()) and (select access.caller_plays('CARE_COORDINATOR'))
        and exists (select from network.address a where a.id = opening.address and a.partner = opening.partner));
create policy opening_known on network.opening for select to baken_app
    using (opened_by = (select access.caller())
        or exists (select from network.partner p where p.id = opening.partner and p.post = any ((select access.caller_posts())::uuid[])));
create policy opening_seen on network.opening for update to baken_app
    using (opened_by <> (select access.caller())
        and exists (select from network.partner p where p.id = opening.partner and p.post = any ((select access.caller_posts())::uuid[])))
    with check (seen_by = (select access.caller()));

create function network.destroy_key() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform vault.destroy(array[old.id]);
    return null;
end $$;
create trigger key_goes_with_address after delete on network.address for each row execute function network.destroy_key();

-- Whoever may know where somebody can be found knows in which shelter; whoever holds the record asks, places and ends.
create policy placement_known on network.placement for select to baken_app using (access.caller_is_trusted(record));
create policy placement_asked on network.placement for insert to baken_app
    with check (access.held_by_caller(record) is not null and (select access.caller_plays('CARE_COORDINATOR')) and asked_by = (select access.caller()));
create policy placement_changed on network.placement for update to baken_app
    using (access.held_by_caller(record) is not null and (select access.caller_plays('CARE_COORDINATOR')));
create policy step_known on network.step for select to baken_app
    using (exists (select from network.placement p where p.id = step.placement));
create policy step_taken on network.step for insert to baken_app
    with check ((by is null or by = (select access.caller()))
        and exists (select from network.placement p where p.id = step.placement and access.held_by_caller(p.record) is not null));

create policy need_counted on network.need for select to baken_app
    using ((select access.caller_plays('CHAIN_DIRECTOR', 'CARE_COORDINATOR', 'MANAGER', 'REGIONAL_COORDINATION')));
create policy need_noted on network.need for insert to baken_app
    with check ((select access.caller_plays('CHAIN_DIRECTOR', 'CARE_COORDINATOR')) and post = any ((select access.caller_posts())::uuid[]));

-- How much of a place is taken at this moment, by whomever: a hold that is over takes nothing, without anybody doing something.
create function network.taken(which uuid) returns int
    language sql volatile security definer set search_path = '' as $$
    select (coalesce((select sum(p.parts) from network.placement p
                      where p.place = which and (p.state = 'PLACED' or p.state = 'HELD' and p.held_until > now())), 0)
          + coalesce((select sum(o.parts) from network.outside o where o.place = which and o.ended_on is null), 0))::int
$$;

create function network.free(which uuid) returns int
    language sql volatile security definer set search_path = '' as $$
    select p.parts - network.taken(p.id) from network.place p where p.id = which and access.caller_plays('CARE_COORDINATOR')
$$;

-- The last word on how many fit: of two at once the second waits here for the first, and then sees what the first took.
create function network.keep_within() returns trigger
    language plpgsql security definer set search_path = '' as $$
declare
    whole int;
    which uuid := case tg_table_name when 'place' then new.id else (to_jsonb(new) ->> 'place')::uuid end;
begin
    select p.parts into whole from network.place p where p.id = which for update;
    if network.taken(which) > whole then
        raise check_violation using message = 'more than there is of this place';
    end if;
    return null;
end $$;
create trigger place_keeps_within after update of parts on network.place for each row execute function network.keep_within();
create trigger outside_keeps_within after insert on network.outside for each row execute function network.keep_within();
create trigger placement_keeps_within after insert or update of state, place on network.placement
    for each row when (new.state in ('HELD', 'PLACED')) execute function network.keep_within();

-- On how many days of a year, each as much as was taken of it, a place was used by us and by the other region.
create function network.used(which uuid, year int) returns table (ours bigint, theirs bigint)
    language sql stable security definer set search_path = '' as $$
    with span as (
        select make_date(year, 1, 1) as first, make_date(year, 12, 31) as last
    )
    select coalesce((select sum(p.parts::bigint * greatest(0, least(coalesce(p.closed_on - 1, current_date), s.last) - greatest(p.placed_on, s.first) + 1))
                     from network.placement p where p.place = which and p.placed_on is not null), 0)::bigint,
           coalesce((select sum(o.parts::bigint * greatest(0, least(coalesce(o.ended_on - 1, current_date), s.last) - greatest(o.from_on, s.first) + 1))
                     from network.outside o where o.place = which), 0)::bigint
    from span s
    where access.caller_plays('CARE_COORDINATOR')
$$;

-- How many of others wait too, and how long the first of them: fewer than five are not told apart from none.
create function network.others_waiting() returns table (number int, longest int)
    language sql stable security definer set search_path = '' as $$
    select case when count(*) < 5 then 0 else count(*) end::int, case when count(*) < 5 then 0 else max(current_date - p.asked_on) end::int
    from network.placement p
    where (p.state = 'WAITING' or p.state = 'HELD' and p.held_until <= now())
      and not access.caller_is_trusted(p.record)
      and access.caller_plays('CARE_COORDINATOR')
$$;

-- What was asked for somebody goes with the record about them; as long as they wait or stay, the record does not go.
create function network.destroy_with(records uuid[]) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from unnest(records) r where not exists (select from legal.gone g where g.record = r)) then
        raise insufficient_privilege using message = 'this record is still there';
    end if;
    if exists (select from network.placement p where p.record = any (records) and p.closed_on is null) then
        return false;
    end if;
    delete from network.placement p where p.record = any (records);
    return true;
end $$;

-- Who opened the address of a shelter is kept as long as the logs that tell it too.
create function network.prune() returns int
    language plpgsql security definer set search_path = '' as $$
declare
    gone int;
begin
    delete from network.opening o where o.seen_at is not null and o.opened_at < now() - interval '5 years';
    get diagnostics gone = row_count;
    return gone;
end $$;

-- Partners and places wait for a post; somebody leaves them when nobody else attends to it.
create function network.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select k.post, count(*)
    from (select p.post from network.partner p where p.ended_on is null
          union all
          select p.post from network.place p where p.closed_on is null) k
    where not exists (select from access.successors(leaving, k.post))
      and exists (select from access.holding h
          where h.post = k.post and h.person = leaving
            and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date))
    group by k.post;
end $$;

revoke execute on function network.destroy_key(), network.taken(uuid), network.free(uuid), network.keep_within(), network.used(uuid, int), network.others_waiting(),
    network.destroy_with(uuid[]), network.prune(), network.left_by(uuid) from public;
grant execute on function network.free(uuid), network.used(uuid, int), network.others_waiting(), network.destroy_with(uuid[]),
    network.left_by(uuid) to baken_app;
grant execute on function network.prune() to baken_door;

-- A partner or place whose post nobody attends to any more waits for the others who keep the network.
create view network.duties with (security_invoker = true) as
select o.kind, o.record, o.number, s.id as post,
       coalesce((select a.person from access.attendance a where a.post = s.id and a.person = o.best and a.rank = 1 limit 1),
                (select a.person from access.attendance a where a.post = s.id and a.person is distinct from o.never order by a.rank, a.person limit 1)) as owner,
       o.due, o.href, '' as municipality
from (
    select 'PARTNER_VERIFY' as kind, p.id as record, p.name as number, p.post, p.verified_by as best, null::uuid as never, p.verify_by as due,
           '/partners/' || p.id as href
    from network.partner p where p.ended_on is null
    union all
    select 'PARTNER_POINT', p.id, p.name, p.post, null, null, a.due_on, '/partners/' || p.id
    from network.agreement a join network.partner p on p.id = a.partner and p.ended_on is null
    where a.kind = 'OPEN_POINT' and a.settled_on is null
    union all
    select 'SHELTER_OPENED', p.id, p.name, p.post, null, o.opened_by, o.look_by, '/partners/' || p.id || '/address'
    from network.opening o join network.partner p on p.id = o.partner
    where o.seen_at is null
    union all
    select 'PLACE_OUTSIDE', p.id, p.number, p.post, o.noted_by, null, o.until_on, '/places/' || p.id
    from network.outside o join network.place p on p.id = o.place
    where o.ended_on is null
    union all
    select case when p.state = 'WAITING' then 'PLACE_WAITING' when p.state = 'PLACED' then 'PLACE_STAY'
                when p.held_until > now() then 'PLACE_HELD' else 'PLACE_EXPIRED' end,
           p.id, p.number, t.post, p.asked_by, null,
           case p.state when 'WAITING' then p.look_on when 'PLACED' then p.end_on else (p.held_until at time zone 'Europe/Amsterdam')::date end,
           '/placements/' || p.id
    from network.placement p join access.tie t on t.record = p.record and t.kind = 'HOLDER'
    where p.closed_on is null
) o
join access.post s on s.id = o.post
    or s.role = 'CARE_COORDINATOR' and not exists (select from access.attendance a where a.post = o.post)
where s.id = any ((select access.caller_posts())::uuid[])
  and exists (select from access.attendance a where a.post = s.id and a.person is distinct from o.never);
grant select on network.duties to baken_app;

create view network.facts with (security_invoker = true) as
select n.noted_on, n.need, n.place_kind, n.client_group, n.met, n.reason, n.waited, n.post = any ((select access.caller_posts())::uuid[]) as seen
from network.need n;
grant select on network.facts to baken_app;
