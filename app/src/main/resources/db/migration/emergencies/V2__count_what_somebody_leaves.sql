-- Emergencies wait for every supervisor together: somebody leaves them when nobody else is one.
create function emergencies.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select alone, count(*) from access.left_alone(leaving, 'AUDITOR') alone
    cross join access.emergency e
    where e.verdict is null
    group by alone;
end $$;

revoke execute on function emergencies.left_by(uuid) from public;
grant execute on function emergencies.left_by(uuid) to baken_app;
