-- A request waits for whoever attends to its post, and so does what a desk was asked: the last one there leaves it behind.
create function rights.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select w.desk, count(distinct w.request)
    from (
        select r.post as desk, r.id as request
        from rights.request r
        where r.state not in ('CLOSED', 'WITHDRAWN')
        union all
        select i.post, r.id
        from rights.inquiry i
        join rights.request r on r.id = i.request and r.state = 'SEARCHING'
        where i.outcome is null
        union all
        select i.post, k.request
        from rights.task k
        join rights.inquiry i on i.id = k.inquiry
        where k.outcome is null
    ) w
    join access.holding h on h.post = w.desk and h.person = leaving
        and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)
    where not exists (select from access.successors(leaving, w.desk))
    group by w.desk;
end $$;

revoke execute on function rights.left_by(uuid) from public;
grant execute on function rights.left_by(uuid) to baken_app;
