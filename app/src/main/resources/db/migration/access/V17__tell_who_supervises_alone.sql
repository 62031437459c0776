-- Where somebody who leaves is the only one in the region with a role: what waits for the whole role, they leave behind.
create function access.left_alone(leaving uuid, alone text) returns setof uuid
    language sql stable set search_path = '' as $$
    select s.id
    from access.post s
    join access.holding h on h.post = s.id and h.person = leaving
        and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)
    where s.role = alone
      and not exists (
        select from access.post o
        cross join lateral access.successors(leaving, o.id) other
        where o.role = alone)
$$;
revoke execute on function access.left_alone(uuid, text) from public;
