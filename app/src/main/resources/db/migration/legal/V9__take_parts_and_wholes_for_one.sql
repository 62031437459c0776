-- As before, but asked of a part as well: a record, what it became part of, and all that became part of that. What is restricted,
-- held or hidden in one of them is so in all.
create or replace function legal.whole(which uuid) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    with recursive up as (
        select which as record
        union
        select f.leader from access.following f join up u on f.record = u.record
    ), part as (
        select u.record from up u where not exists (select from access.following f where f.record = u.record)
        union
        select f.record from access.following f join part p on f.leader = p.record
    )
    select p.record from part p
$$;
