-- What somebody leaves behind is counted and passed on by an administrator who can read none of it: these functions are the
-- whole of that right. The policies are for their owner alone, which the pages are not.
create policy signal_left on signals.signal for select to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy signal_passed_on on signals.signal for update to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy timeline_passed_on on signals.timeline for insert to current_user
    with check (access.caller_plays('ADMINISTRATOR') and by = access.caller());

create function signals.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select s.post, count(*)
    from signals.signal s
    where s.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
      and (s.owner = leaving
        or (not exists (select from access.successors(leaving, s.post))
            and exists (select from access.holding h
                where h.post = s.post and h.person = leaving
                  and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date))))
    group by s.post;
end $$;

create function signals.pass_on(leaving uuid, desk uuid, successor uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform access.require_succession(leaving, desk, successor);
    with passed as (
        update signals.signal s
        set owner = successor, version = s.version + 1
        where s.post = desk and s.owner = leaving and s.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
        returning s.id
    )
    insert into signals.timeline (signal, at, code, detail, by)
    select p.id, now(), 'ASSIGNED', '', access.caller() from passed p;
end $$;

revoke execute on function signals.left_by(uuid), signals.pass_on(uuid, uuid, uuid) from public;
grant execute on function signals.left_by(uuid), signals.pass_on(uuid, uuid, uuid) to baken_app;
