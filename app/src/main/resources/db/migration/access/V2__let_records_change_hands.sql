-- A holder passes a record straight on to the post that should have had it, and goes on reading.
create function access.pass_on(which uuid, whom uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if not exists (select from access.tie t where t.record = which and t.kind = 'HOLDER' and t.post = any (access.caller_posts()))
       or exists (select from access.post p where p.id = whom and p.role = 'REPORTER') then
        raise insufficient_privilege using message = 'not the holder of this record';
    end if;
    update access.tie set kind = 'READER' where record = which and kind = 'HOLDER' and post <> whom;
    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
    values (which, whom, 'HOLDER', false, access.caller(), current_date)
    on conflict (record, post) do update set kind = 'HOLDER', promised = false;
end $$;

-- Who attends to a post today, the best first: a holder who is present, the deputy of an absent one, an absent holder.
create view access.attendance with (security_invoker = true) as
with holder as (
    select h.post, p.id as person, a.deputy
    from access.holding h
    join access.person p on p.id = h.person and p.active
    left join access.absence a on a.person = p.id and current_date between a.valid_from and a.valid_until
    where h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)
)
select post, person, case when deputy is null then 1 else 3 end as rank
from holder
union
select h.post, d.id, 2
from holder h
join access.person d on d.id = h.deputy and d.active
where not exists (select from access.absence a where a.person = d.id and current_date between a.valid_from and a.valid_until);
grant select on access.attendance to baken_app;

-- A reader adopts a record whose holder's post nobody attends to any more, so that nothing stays behind with the last one who left.
create function access.adopt(which uuid, mine uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if not mine = any (access.caller_posts())
       or not exists (select from access.tie t where t.record = which and t.post = mine and t.kind = 'READER')
       or exists (select from access.tie t join access.attendance a on a.post = t.post where t.record = which and t.kind = 'HOLDER') then
        raise insufficient_privilege using message = 'somebody attends to this record';
    end if;
    update access.tie set kind = 'READER' where record = which and kind = 'HOLDER';
    update access.tie set kind = 'HOLDER', promised = false where record = which and post = mine;
end $$;

-- A record that became part of another one is seen by whoever sees that other one, now and later.
create table access.following (
    record uuid primary key,
    leader uuid not null check (leader <> record)
);
create index on access.following (leader);

create function access.follow(which uuid, whom uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if (select count(distinct t.record) from access.tie t
        where t.record in (which, whom) and t.kind = 'HOLDER' and t.post = any (access.caller_posts())) < 2 then
        raise insufficient_privilege using message = 'not the holder of both records';
    end if;
    insert into access.following (record, leader) values (which, whom);
    update access.tie set kind = 'READER' where record = which and kind = 'HOLDER';
    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
    select which, post, kind, promised, access.caller(), current_date from access.tie where record = whom
    on conflict (record, post) do update
    set kind = case excluded.kind when 'NONE' then access.tie.kind else excluded.kind end, promised = excluded.promised;
end $$;

create function access.lead() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
    select f.record, new.post, new.kind, new.promised, new.granted_by, new.granted_on
    from access.following f
    where f.leader = new.record
    on conflict (record, post) do update
    set kind = case excluded.kind when 'NONE' then access.tie.kind else excluded.kind end, promised = excluded.promised;
    return null;
end $$;
create trigger followers_are_led after insert or update on access.tie for each row execute function access.lead();

revoke execute on function access.pass_on(uuid, uuid), access.adopt(uuid, uuid), access.follow(uuid, uuid), access.lead() from public;
grant execute on function access.pass_on(uuid, uuid), access.adopt(uuid, uuid), access.follow(uuid, uuid) to baken_app;
