-- Each request asks which posts somebody acts for, each row that a policy looks at asks it again: by an index, and once for a
-- statement. An or over two ways to a holding could use no index, and a function in a condition was asked for each post.
create or replace function access.posts_of(who uuid, day date) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select h.post
    from access.holding h
    where h.person = who and h.valid_from <= day and (h.valid_until is null or h.valid_until >= day)
    union
    select h.post
    from access.absence a
    join access.person p on p.id = a.person and p.active
    join access.holding h on h.person = a.person and h.valid_from <= day and (h.valid_until is null or h.valid_until >= day)
    where a.deputy = who and day between a.valid_from and a.valid_until
$$;

create or replace function access.caller_plays(variadic roles text[]) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from access.post p where p.id = any ((select access.caller_posts())::uuid[]) and p.role = any (roles))
$$;
