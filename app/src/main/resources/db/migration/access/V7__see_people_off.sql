-- The day on which somebody left for good: nothing of theirs was open any more, and they hold no post.
alter table access.person add column left_on date;
alter table access.person add check (left_on is null or not active);

-- Who can take over from somebody at a post: active colleagues who hold it today.
create function access.successors(leaving uuid, desk uuid) returns setof uuid
    language sql stable set search_path = '' as $$
    select distinct h.person
    from access.holding h
    join access.person p on p.id = h.person and p.active
    where h.post = desk and h.person <> leaving
      and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)
$$;

-- An administrator sees no case, and counts what somebody leaves behind all the same.
create function access.require_administrator() returns void
    language plpgsql stable set search_path = '' as $$
begin
    if not access.caller_plays('ADMINISTRATOR') then
        raise insufficient_privilege using message = 'not an administrator';
    end if;
end $$;

create function access.require_succession(leaving uuid, desk uuid, successor uuid) returns void
    language plpgsql stable set search_path = '' as $$
begin
    perform access.require_administrator();
    if not exists (select from access.successors(leaving, desk) s where s = successor) then
        raise insufficient_privilege using message = 'not a colleague at this post';
    end if;
end $$;

revoke execute on function access.successors(uuid, uuid), access.require_administrator(),
    access.require_succession(uuid, uuid, uuid) from public;
grant execute on function access.successors(uuid, uuid) to baken_app;
