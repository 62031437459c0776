-- What became part of another record is destroyed with that one, and not because somebody asked it of the part alone: the numbers of
-- such records among those that the caller's own desk took into an answer, or that whoever decides was proposed. Where the whole is
-- in the answer as well, the part says nothing more.
create function rights.parts(which uuid) returns setof text
    language sql stable security definer set search_path = '' as $$
    select p.number
    from rights.portion p
    join rights.inquiry i on i.id = p.inquiry
    where p.request = which
      and exists (select from access.following f where f.record = p.record)
      and not exists (
          select from rights.portion q
          where q.request = which and q.record in (select legal.whole(p.record))
            and not exists (select from access.following f where f.record = q.record))
      and (access.held_by_caller(which) is not null or i.post = any (access.caller_posts()))
    order by p.number
$$;
revoke execute on function rights.parts(uuid) from public;
grant execute on function rights.parts(uuid) to baken_app;
