-- Some of what a holder keeps is not for readers: the holder entrusts it, reader by reader, up to a day. It ends by itself
-- with that day, with the tie of the reader, and when another post becomes the holder.
create table access.trust (
    record     uuid not null,
    post       uuid not null references access.post (id),
    given_post uuid not null references access.post (id),
    given_by   uuid not null references access.person (id),
    given_on   date not null,
    last_day   date not null check (last_day between given_on and given_on + 366),
    primary key (record, post)
);
grant select on access.trust to baken_app;
alter table access.trust enable row level security;
create policy trust_known on access.trust for select to baken_app
    using (post = any ((select access.caller_posts())::uuid[]) or given_post = any ((select access.caller_posts())::uuid[]));

create function access.is_trusted(which uuid, whom uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from access.trust g
        join access.tie r on r.record = g.record and r.post = g.post and r.kind = 'READER'
        join access.tie h on h.record = g.record and h.post = g.given_post and h.kind = 'HOLDER'
        where g.record = which and g.post = whom and current_date between g.given_on and g.last_day)
$$;

-- Holders and whom they trust, and of those only the posts whose work it is: whoever reads along by office is none of them.
create function access.caller_is_trusted(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from access.tie t
        join access.post p on p.id = t.post and p.role = 'CARE_COORDINATOR'
        where t.record = which and t.post = any (access.caller_posts())
          and (t.kind = 'HOLDER' or t.kind = 'READER' and access.is_trusted(t.record, t.post)))
$$;

-- The minutes are those of Caller.FRESH.
create function access.caller_is_fresh() returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from access.session s
        where s.token_hash = sha256(convert_to(nullif(current_setting('baken.session', true), ''), 'UTF8'))
          and s.proven_at > now() - interval '5 minutes' and s.idle_until > now() and s.ends_at > now())
$$;

create function access.held_by_caller(which uuid) returns uuid
    language sql stable security definer set search_path = '' as $$
    select t.post from access.tie t where t.record = which and t.kind = 'HOLDER' and t.post = any (access.caller_posts())
$$;

-- Whom the holder can trust: the posts that read the record.
create function access.readers_of(which uuid) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select t.post from access.tie t where t.record = which and t.kind = 'READER' and access.held_by_caller(which) is not null
$$;

create function access.trust_reader(which uuid, whom uuid, until_day date) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if not exists (select from access.readers_of(which) r where r = whom) then
        raise insufficient_privilege using message = 'not the holder of this record, or no reader';
    end if;
    insert into access.trust (record, post, given_post, given_by, given_on, last_day)
    values (which, whom, access.held_by_caller(which), access.caller(), current_date, until_day)
    on conflict (record, post) do update set given_post = excluded.given_post, given_by = excluded.given_by,
        given_on = excluded.given_on, last_day = excluded.last_day;
end $$;

create function access.distrust_reader(which uuid, whom uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if access.held_by_caller(which) is null then
        raise insufficient_privilege using message = 'not the holder of this record';
    end if;
    delete from access.trust where record = which and post = whom;
end $$;

revoke execute on function access.is_trusted(uuid, uuid), access.caller_is_trusted(uuid), access.caller_is_fresh(),
    access.held_by_caller(uuid), access.readers_of(uuid), access.trust_reader(uuid, uuid, date), access.distrust_reader(uuid, uuid) from public;
grant execute on function access.is_trusted(uuid, uuid), access.caller_is_trusted(uuid), access.caller_is_fresh(),
    access.held_by_caller(uuid), access.readers_of(uuid), access.trust_reader(uuid, uuid, date), access.distrust_reader(uuid, uuid) to baken_app;
