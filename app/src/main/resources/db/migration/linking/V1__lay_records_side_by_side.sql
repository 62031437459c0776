create schema linking;
grant usage on schema linking to baken_app;

-- What a record says by which others may touch it: sealed with the key of its subject, and gone with that key.
create table linking.trace (
    id      uuid  primary key,
    source  uuid  not null,
    record  uuid  not null,
    subject uuid  not null references vault.subject_key (subject) on delete cascade,
    kind    text  not null check (kind in ('PERSON', 'PHONE', 'EMAIL', 'PLATE', 'ADDRESS', 'BUSINESS')),
    says    bytea not null
);
create index on linking.trace (record);
create index on linking.trace (source);
create index on linking.trace (subject);

-- Keyed hashes of what it is looked up by. The pages add them, and ask by them; they never read them.
create table linking.trace_key (
    token text not null check (length(token) = 32),
    trace uuid not null references linking.trace (id) on delete cascade,
    primary key (token, trace)
);
create index on linking.trace_key (trace);

-- What people said of two traces; the last word counts.
create table linking.verdict (
    id      bigint      generated always as identity primary key,
    one     uuid        not null references linking.trace (id) on delete cascade,
    other   uuid        not null references linking.trace (id) on delete cascade check (other > one),
    verdict text        not null check (verdict in ('CONFIRMED', 'REJECTED', 'UNDONE')),
    by      uuid        not null references access.person (id),
    at      timestamptz not null
);
create index on linking.verdict (one, other);
create index on linking.verdict (other);

-- Records of which not even the existence is told; who directs the chain knows and brings people together.
create table linking.veil (
    record uuid primary key,
    by     uuid not null references access.person (id),
    on_day date not null
);

grant select, insert, update, delete on linking.trace to baken_app;
grant insert on linking.trace_key to baken_app;
grant select, insert on linking.verdict to baken_app;
grant select, insert, delete on linking.veil to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['trace', 'trace_key', 'verdict', 'veil'] loop
        execute format('alter table linking.%I enable row level security', kept);
    end loop;
end $$;
create policy trace_read on linking.trace for select to baken_app
    using (exists (select from access.tie t where t.record = trace.record offset 0));
create policy trace_added on linking.trace for insert to baken_app with check ((select access.caller()) is not null);
create policy trace_moved on linking.trace for update to baken_app
    using (exists (select from access.tie t where t.record = trace.record and t.kind = 'HOLDER' offset 0)) with check (true);
create policy trace_replaced on linking.trace for delete to baken_app
    using (exists (select from access.tie t where t.record = trace.record and t.kind = 'HOLDER' offset 0));
create policy key_added on linking.trace_key for insert to baken_app with check ((select access.caller()) is not null);
create policy verdict_read on linking.verdict for select to baken_app
    using (exists (select from linking.trace t where t.id in (verdict.one, verdict.other) offset 0));
create policy verdict_added on linking.verdict for insert to baken_app
    with check (by = (select access.caller())
        and (select count(*) from linking.trace t where t.id in (verdict.one, verdict.other)) = 2);
create policy veil_read on linking.veil for select to baken_app
    using (exists (select from access.tie t where t.record = veil.record offset 0));
create policy veil_added on linking.veil for insert to baken_app
    with check (by = (select access.caller()) and access.held_by_caller(record) is not null);
create policy veil_lifted on linking.veil for delete to baken_app using (access.held_by_caller(record) is not null);

-- More traces than this under one key tell nothing, and would cost too much to look at.
create function linking.is_common(asked text) returns boolean
    language sql stable set search_path = '' as $$
    select count(*) > 200 from (select from linking.trace_key k where k.token = asked limit 201) found
$$;
revoke execute on function linking.is_common(text) from public;

-- What shares keys with what is asked, in any record but one and its parts; those that share most come first. Others'
-- records say here that they are there, to whoever works with cases; what they say stays sealed. What is only kept (article 18
-- GDPR) is not laid beside anything.
create function linking.candidates(asked text[], apart uuid, most int)
    returns table (trace uuid, record uuid, subject uuid, kind text, says bytea, tied boolean, veiled boolean, desk uuid)
    language sql stable security definer set search_path = '' as $$
    select t.id, t.record, t.subject, t.kind, t.says,
           exists (select from access.tie a where a.record = t.record and a.kind <> 'NONE' and a.post = any (access.caller_posts())),
           exists (select from linking.veil v where v.record = t.record),
           (select a.post from access.tie a where a.record = t.record and a.kind = 'HOLDER' limit 1)
    from (
        select k.trace, count(*) as shared
        from (select distinct token from unnest(asked) as token) a
        join linking.trace_key k on k.token = a.token
        where not linking.is_common(a.token)
        group by k.trace
    ) found
    join linking.trace t on t.id = found.trace
    where (select access.caller_plays('FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR'))
      and t.record not in (select legal.whole(apart))
      and not exists (select from legal.restriction r where r.record in (select legal.whole(t.record)) and r.lifted_on is null)
    order by found.shared desc, t.id
    limit most
$$;
revoke execute on function linking.candidates(text[], uuid, int) from public;
grant execute on function linking.candidates(text[], uuid, int) to baken_app;

-- What a record says changed: it is looked up by other keys from now on.
create function linking.forget_keys(which uuid) returns void
    language sql security definer set search_path = '' as $$
    delete from linking.trace_key k using linking.trace t
    where k.trace = which and t.id = which and access.held_by_caller(t.record) is not null
$$;
revoke execute on function linking.forget_keys(uuid) from public;
grant execute on function linking.forget_keys(uuid) to baken_app;

create function linking.some_are_common(asked text[]) returns boolean
    language sql stable security definer set search_path = '' as $$
    select coalesce(bool_or(linking.is_common(token)), false) from unnest(asked) as token
$$;
revoke execute on function linking.some_are_common(text[]) from public;
grant execute on function linking.some_are_common(text[]) to baken_app;

-- A key under which another record still has a text stays; what this one said goes all the same.
create function linking.destroy_with(records uuid[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from unnest(records) r where not exists (select from legal.gone g where g.record = r)) then
        raise insufficient_privilege using message = 'this record is still there';
    end if;
    delete from linking.trace t where t.record = any (records);
    delete from linking.veil v where v.record = any (records);
end $$;
revoke execute on function linking.destroy_with(uuid[]) from public;
grant execute on function linking.destroy_with(uuid[]) to baken_app;
