-- What a desk received and still uses is reported on each year and destroyed when its covenant ends: the last one there leaves it
-- behind. A list of destruction needs no successor: whoever proposed it does not decide, and the last chain director cannot leave.
create policy share_left on legal.share for select to current_user using ((select access.caller_plays('ADMINISTRATOR')));
create policy share_event_left on legal.share_event for select to current_user using ((select access.caller_plays('ADMINISTRATOR')));

create function legal.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select s.to_post, count(*)
    from legal.share s
    join access.holding h on h.post = s.to_post and h.person = leaving
        and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)
    where s.live
      and exists (select from legal.share_event e where e.share = s.id and e.kind = 'ACCEPTED')
      and not exists (select from access.successors(leaving, s.to_post))
    group by s.to_post;
end $$;

revoke execute on function legal.left_by(uuid) from public;
grant execute on function legal.left_by(uuid) to baken_app;
