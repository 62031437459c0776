-- Signals that were merged come apart as well. Who saw one before that was not kept until now: whoever sees it today sees it afterwards.
insert into access.tie_before (record, post, kind, promised, granted_by, granted_on)
select t.record, t.post, t.kind, false, t.granted_by, t.granted_on
from access.tie t
join access.following f on f.record = t.record
where not exists (select from access.tie_before b where b.record = t.record);
revoke execute on function access.follow(uuid, uuid) from baken_app;

-- Whether a record is offered to a desk that has not answered yet: what is offered is not merged, or there would be nothing to take up.
create function access.is_promised(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select access.held_by_caller(which) is not null
       and exists (select from access.tie t where t.record = which and t.promised)
$$;

-- Who saw a record before it became part of another one sees it again, beside its holder; whoever came with what it was part of is
-- gone, but who sees what it is still part of stays.
create function access.restore_ties(which uuid, above uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    delete from access.tie t
    where t.record = which and t.kind <> 'HOLDER'
      and not exists (select from access.tie_before b where b.record = which and b.post = t.post)
      and not exists (select from access.tie l where l.record = above and l.post = t.post);
    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
    select b.record, b.post, case b.kind when 'HOLDER' then 'READER' else b.kind end, b.promised, b.granted_by, b.granted_on
    from access.tie_before b
    where b.record = which and not exists (select from access.tie t where t.record = which and t.post = b.post and t.kind = 'HOLDER')
    on conflict (record, post) do update
    set kind = excluded.kind, promised = excluded.promised, granted_by = excluded.granted_by, granted_on = excluded.granted_on;
    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
    select which, l.post, l.kind, l.promised, l.granted_by, l.granted_on from access.tie l where l.record = above
    on conflict (record, post) do update
    set kind = case excluded.kind when 'NONE' then access.tie.kind else excluded.kind end, promised = excluded.promised;
end $$;

-- As before, but that what had become part of it earlier stays a part of it, and is seen by nobody any more who only came with the whole.
create or replace function access.take_apart(which uuid) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    part record;
begin
    if access.held_by_caller(which) is null or not exists (select from access.tie_before b where b.record = which) then
        raise insufficient_privilege using message = 'not the holder of a part';
    end if;
    perform access.restore_ties(which, null);
    delete from access.following where record = which;
    for part in
        with recursive below as (
            select f.record, f.leader, 1 as depth from access.following f where f.leader = which
            union all
            select f.record, f.leader, b.depth + 1 from access.following f join below b on f.leader = b.record
        )
        select b.record, b.leader from below b order by b.depth
    loop
        perform access.restore_ties(part.record, part.leader);
    end loop;
end $$;

revoke execute on function access.is_promised(uuid), access.restore_ties(uuid, uuid) from public;
grant execute on function access.is_promised(uuid) to baken_app;
