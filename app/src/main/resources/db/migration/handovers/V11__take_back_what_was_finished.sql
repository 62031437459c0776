-- What a receiver was done with can be taken back as well, when there is no ground any more: then it reads it no longer.
alter policy item_shared on handovers.item
    using (exists (select from handovers.handover h where h.id = item.handover
        and (h.from_post = any ((select access.caller_posts())::uuid[])
            or (h.state in ('OFFERED', 'ACCEPTED', 'FINISHED') and not legal.is_withdrawn(h.id)
                and (h.shared_under <> 'COVENANT' or legal.is_open(h.covenant, h.from_post, h.to_post))))
        offset 0));
alter policy remark_shared on handovers.remark
    using (exists (select from handovers.handover h where h.id = remark.handover
        and (h.from_post = any ((select access.caller_posts())::uuid[])
            or (((h.state in ('OFFERED', 'ACCEPTED', 'FINISHED') and not legal.is_withdrawn(h.id)) or remark.kind = 'RETURN')
                and (h.shared_under <> 'COVENANT' or legal.is_open(h.covenant, h.from_post, h.to_post))))
        offset 0));

-- As before, but what a desk received is kept in the stricter regime: of what it was shared under and of the desk.
create or replace view handovers.clock as
select 'HANDOVER' as kind,
       h.id as record,
       h.number,
       legal.strictest(array[coalesce(h.regime, 'A'), legal.regime_at(h.to_post, h.offered_on)], current_date) as regime,
       case when h.state = 'RETURNED' or h.state = 'WITHDRAWN' and h.decided_on is null then 'REFUSED' else 'CASE' end as class,
       h.to_post as post,
       h.offered_on as first_on,
       greatest(h.offered_on,
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from handovers.timeline t where t.handover = h.id)) as last_on,
       case when h.state in ('RETURNED', 'FINISHED', 'WITHDRAWN') then coalesce(
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from handovers.timeline t
            where t.handover = h.id and t.step in ('GIVE_BACK', 'REPORT', 'WITHDRAW')), h.reported_on, h.decided_on, h.offered_on) end as closed_on
from handovers.handover h;

create function handovers.follow_term() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform legal.follow('handovers', array[old.id, new.id], array[old.regime, new.regime, legal.regime_at(new.to_post, new.offered_on)]);
    return null;
end $$;
revoke execute on function handovers.follow_term() from public;
create constraint trigger terms_are_followed after insert or update or delete on handovers.handover
    deferrable initially deferred for each row execute function handovers.follow_term();
select legal.watch('handovers', null);
