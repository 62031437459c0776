-- As for signals: counted and passed on by an administrator who can read none of it. Who offered and who accepted is what
-- happened and stays; whom an answer is awaited from changes.
create policy handover_left on handovers.handover for select to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy handover_passed_on on handovers.handover for update to current_user using (access.caller_plays('ADMINISTRATOR'));

create function handovers.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select d.desk, count(*)
    from handovers.handover h
    cross join lateral (values
        (h.to_post, h.state in ('OFFERED', 'ACCEPTED') or (h.state = 'WITHDRAWN' and h.forgotten_on is null)),
        (h.from_post, h.state in ('RETURNED', 'WITHDRAWN', 'FINISHED') and h.settled_on is null)) d (desk, waits)
    where d.waits
      and ((h.state = 'OFFERED' and h.to_person = leaving and d.desk = h.to_post)
        or (not exists (select from access.successors(leaving, d.desk))
            and exists (select from access.holding k
                where k.post = d.desk and k.person = leaving
                  and k.valid_from <= current_date and (k.valid_until is null or k.valid_until >= current_date))))
    group by d.desk;
end $$;

create function handovers.pass_on(leaving uuid, desk uuid, successor uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform access.require_succession(leaving, desk, successor);
    update handovers.handover h
    set to_person = successor, version = h.version + 1
    where h.to_post = desk and h.to_person = leaving and h.state = 'OFFERED';
end $$;

revoke execute on function handovers.left_by(uuid), handovers.pass_on(uuid, uuid, uuid) from public;
grant execute on function handovers.left_by(uuid), handovers.pass_on(uuid, uuid, uuid) to baken_app;
