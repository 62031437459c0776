-- Who could see a record before it became part of another one: so that it can be taken apart again, and whoever came with the
-- other one is gone from it. Nobody reads this but the functions below.
create table access.tie_before (
    record     uuid not null references access.following (record) on delete cascade,
    post       uuid not null references access.post (id),
    kind       text not null,
    promised   boolean not null,
    granted_by uuid not null,
    granted_on date not null,
    primary key (record, post)
);

-- A record becomes part of another one, for as long as nobody takes them apart.
create function access.become_part(which uuid, whom uuid) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    before access.tie_before[];
begin
    select array_agg(row (t.record, t.post, t.kind, t.promised, t.granted_by, t.granted_on)::access.tie_before) into before
    from access.tie t where t.record = which;
    perform access.follow(which, whom);
    insert into access.tie_before select * from unnest(before);
end $$;

-- It is a record of its own again, held by whoever holds it now and takes it apart; the others are those of before.
create function access.take_apart(which uuid) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    mine uuid;
begin
    select t.post into mine from access.tie t
    where t.record = which and t.kind = 'HOLDER' and t.post = any (access.caller_posts());
    if mine is null or not exists (select from access.tie_before b where b.record = which) then
        raise insufficient_privilege using message = 'not the holder of a part';
    end if;
    delete from access.tie t
    where t.record = which and t.post <> mine
      and not exists (select from access.tie_before b where b.record = which and b.post = t.post);
    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
    select b.record, b.post, case b.kind when 'HOLDER' then 'READER' else b.kind end, b.promised, b.granted_by, b.granted_on
    from access.tie_before b where b.record = which and b.post <> mine
    on conflict (record, post) do update
    set kind = excluded.kind, promised = excluded.promised, granted_by = excluded.granted_by, granted_on = excluded.granted_on;
    delete from access.following where record = which;
end $$;

revoke execute on function access.become_part(uuid, uuid), access.take_apart(uuid) from public;
grant execute on function access.become_part(uuid, uuid), access.take_apart(uuid) to baken_app;
