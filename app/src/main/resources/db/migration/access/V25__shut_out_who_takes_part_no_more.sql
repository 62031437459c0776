-- As before, and only posts of organisations that take part: with its organisation somebody leaves at once, in open sessions too. The
-- counter of the reporting point is of an organisation that takes part in nothing else.
create or replace function access.posts_of(who uuid, day date) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select h.post
    from access.holding h
    join access.post s on s.id = h.post
    join access.organisation o on o.id = s.organisation and (o.active or s.role = 'REPORTER')
    where h.person = who and h.valid_from <= day and (h.valid_until is null or h.valid_until >= day)
    union
    select h.post
    from access.absence a
    join access.person p on p.id = a.person and p.active
    join access.holding h on h.person = a.person and h.valid_from <= day and (h.valid_until is null or h.valid_until >= day)
    join access.post s on s.id = h.post
    join access.organisation o on o.id = s.organisation and o.active
    where a.deputy = who and day between a.valid_from and a.valid_until
$$;
