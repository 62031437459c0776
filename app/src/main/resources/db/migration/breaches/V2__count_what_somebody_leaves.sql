-- Breaches wait for every contact point together: somebody leaves them when nobody else is one.
create function breaches.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select s.id, (select count(*) from breaches.breach b where b.stage <> 'CLOSED')
    from access.post s
    join access.holding h on h.post = s.id and h.person = leaving
        and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)
    where s.role = 'CONTACT_POINT'
      and not exists (
        select from access.post o
        cross join lateral access.successors(leaving, o.id) other
        where o.role = 'CONTACT_POINT')
      and exists (select from breaches.breach b where b.stage <> 'CLOSED');
end $$;

revoke execute on function breaches.left_by(uuid) from public;
grant execute on function breaches.left_by(uuid) to baken_app;
