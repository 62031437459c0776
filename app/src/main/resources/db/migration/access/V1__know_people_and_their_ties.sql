create schema access;
grant usage on schema access to baken_app, baken_door;

create table access.organisation (
    id      uuid primary key,
    version int  not null,
    name    text not null check (name <> ''),
    kind    text not null check (kind in ('REGION', 'MUNICIPALITY', 'SAFETY_HOUSE', 'POLICE', 'VEILIG_THUIS', 'LABOUR_INSPECTORATE', 'CARE', 'SHELTER', 'OTHER')),
    region  uuid references access.organisation (id),
    active  boolean not null
);

-- Which organisation answers for a municipality, and since when: municipalities merge and share their officials.
create table access.territory (
    id           uuid primary key,
    organisation uuid not null references access.organisation (id),
    municipality text not null check (municipality ~ '^GM[0-9]{4}$'),
    valid_from   date not null,
    valid_until  date check (valid_until > valid_from)
);
create index on access.territory (municipality);

create table access.post (
    id           uuid primary key,
    organisation uuid not null references access.organisation (id),
    role         text not null check (role in ('REPORTER', 'FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR', 'PARTNER', 'MANAGER', 'REGIONAL_COORDINATION', 'ADMINISTRATOR', 'AUDITOR')),
    unique (organisation, role)
);

create table access.person (
    id      uuid primary key,
    version int  not null,
    name    text not null check (name <> ''),
    login   text not null check (login = lower(login) and login <> ''),
    active  boolean not null,
    unique (login)
);

create table access.holding (
    id          uuid primary key,
    person      uuid not null references access.person (id),
    post        uuid not null references access.post (id),
    valid_from  date not null,
    valid_until date check (valid_until >= valid_from)
);
create index on access.holding (person);
create index on access.holding (post);

create table access.absence (
    id          uuid primary key,
    person      uuid not null references access.person (id),
    deputy      uuid not null references access.person (id) check (deputy <> person),
    valid_from  date not null,
    valid_until date not null check (valid_until >= valid_from)
);
create index on access.absence (deputy);
create index on access.absence (person);

-- Known to the door alone: the application's own role can neither read nor write these three.
create table access.credential (
    person        uuid primary key references access.person (id),
    password_hash text not null
);
create table access.session (
    token_hash bytea primary key check (length(token_hash) = 32),
    person     uuid        not null references access.person (id),
    opened_at  timestamptz not null,
    idle_until timestamptz not null,
    ends_at    timestamptz not null
);
create index on access.session (person);
create table access.invitation (
    token_hash bytea primary key check (length(token_hash) = 32),
    person     uuid        not null references access.person (id),
    ends_at    timestamptz not null
);

create table access.tie (
    record     uuid not null,
    post       uuid not null references access.post (id),
    kind       text not null check (kind in ('NONE', 'READER', 'HOLDER')),
    promised   boolean not null,
    granted_by uuid not null references access.person (id),
    granted_on date not null,
    primary key (record, post)
);
create index on access.tie (post);
-- Exactly one post answers for a record: that is what keeps it from falling between two desks.
create unique index one_holder on access.tie (record) where kind = 'HOLDER';

create function access.caller() returns uuid
    language sql stable security definer set search_path = '' as $$
    select s.person
    from access.session s
    join access.person p on p.id = s.person and p.active
    where s.token_hash = sha256(convert_to(nullif(current_setting('baken.session', true), ''), 'UTF8'))
      and s.idle_until > now()
      and s.ends_at > now()
$$;

-- The posts somebody acts for on a day: the own ones, and those of whoever is absent and named this person deputy.
create function access.posts_of(who uuid, day date) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select h.post
    from access.holding h
    where h.valid_from <= day
      and (h.valid_until is null or h.valid_until >= day)
      and (h.person = who or h.person in (
        select a.person
        from access.absence a
        join access.person p on p.id = a.person and p.active
        where a.deputy = who and day between a.valid_from and a.valid_until))
$$;

create function access.caller_posts() returns uuid[]
    language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(distinct p), '{}') from access.posts_of(access.caller(), current_date) p
$$;

create function access.caller_plays(variadic roles text[]) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from access.post p where p.id = any (access.caller_posts()) and p.role = any (roles))
$$;

-- A record is tied by the transaction that makes it; afterwards only its holder decides who else sees it.
create function access.may_tie(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select access.caller() is not null
       and (not exists (select from access.tie t where t.record = which and t.xmin <> pg_current_xact_id()::xid)
            or exists (select from access.tie t where t.record = which and t.kind = 'HOLDER' and t.post = any (access.caller_posts())))
$$;

create function access.tie_record(which uuid, whom uuid, how text) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if not access.may_tie(which) or exists (select from access.post p where p.id = whom and p.role = 'REPORTER') then
        raise insufficient_privilege using message = 'not the holder of this record';
    end if;
    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
    values (which, whom, how, false, access.caller(), current_date)
    on conflict (record, post) do update set kind = excluded.kind where access.tie.kind = 'NONE';
end $$;

-- The holder promises the record to another post, which may then take it over; a promise shows nothing yet.
create function access.promise_record(which uuid, whom uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if not access.may_tie(which) then
        raise insufficient_privilege using message = 'not the holder of this record';
    end if;
    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
    values (which, whom, 'NONE', true, access.caller(), current_date)
    on conflict (record, post) do update set promised = true;
end $$;

create function access.retract_promise(which uuid, whom uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if not access.may_tie(which) and not whom = any (access.caller_posts()) then
        raise insufficient_privilege using message = 'not the holder of this record';
    end if;
    update access.tie set promised = false where record = which and post = whom;
end $$;

-- Taking up a promise makes the caller's post the one holder; the former holder goes on reading.
create function access.take_up(which uuid, mine uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if not mine = any (access.caller_posts())
       or not exists (select from access.tie t where t.record = which and t.post = mine and (t.promised or t.kind = 'HOLDER')) then
        raise insufficient_privilege using message = 'nothing was promised';
    end if;
    update access.tie set kind = 'READER' where record = which and kind = 'HOLDER' and post <> mine;
    update access.tie set kind = 'HOLDER', promised = false where record = which and post = mine;
end $$;

revoke execute on all functions in schema access from public;
grant execute on function access.caller(), access.caller_posts(), access.caller_plays(text[]),
    access.tie_record(uuid, uuid, text), access.promise_record(uuid, uuid), access.retract_promise(uuid, uuid), access.take_up(uuid, uuid) to baken_app;
grant execute on function access.posts_of(uuid, date) to baken_app, baken_door;

grant select on access.organisation, access.territory, access.post, access.person, access.holding, access.absence to baken_app, baken_door;
grant insert, update on access.organisation, access.territory, access.post, access.person, access.holding to baken_app;
grant insert, update, delete on access.absence to baken_app;
grant select on access.tie to baken_app;
grant select, insert, update on access.organisation, access.post, access.person, access.holding to baken_door;
grant select, insert, update, delete on access.credential, access.session, access.invitation to baken_door;

do $$
declare
    directory text;
begin
    foreach directory in array array['organisation', 'territory', 'post', 'person', 'holding', 'absence'] loop
        execute format('alter table access.%I enable row level security', directory);
        execute format('create policy %I on access.%I for select using (true)', directory || '_known', directory);
    end loop;
    foreach directory in array array['organisation', 'territory', 'post', 'person', 'holding'] loop
        execute format('create policy %I on access.%I for insert to baken_app with check ((select access.caller_plays(''ADMINISTRATOR'')))', directory || '_added', directory);
        execute format('create policy %I on access.%I for update to baken_app using ((select access.caller_plays(''ADMINISTRATOR'')))', directory || '_changed', directory);
    end loop;
end $$;
create policy absence_reported on access.absence for all to baken_app
    using (person = (select access.caller()) or (select access.caller_plays('ADMINISTRATOR')))
    with check (person = (select access.caller()) or (select access.caller_plays('ADMINISTRATOR')));
-- The door makes the first administrator and the counter of the public reporting point, nobody else.
create policy organisation_founded on access.organisation for insert to baken_door with check (true);
create policy post_founded on access.post for insert to baken_door with check (true);
create policy person_founded on access.person for insert to baken_door with check (true);
create policy holding_founded on access.holding for insert to baken_door with check (true);

alter table access.tie enable row level security;
create policy tie_known on access.tie for select to baken_app
    using (kind <> 'NONE' and post = any ((select access.caller_posts())::uuid[]));
