-- The functions below run with the rights of the owner, to whom row-level security applies as well.
do $$
declare
    part text;
begin
    foreach part in array array['handover', 'item', 'remark', 'timeline', 'fact', 'paper'] loop
        execute format('create policy %I on handovers.%I for select to current_user using (true)', part || '_clocked', part);
        execute format('create policy %I on handovers.%I for delete to current_user using (true)', part || '_destroyed', part);
    end loop;
end $$;

-- The days that the clock of a handover is told from. What its receiver gave back, or what was withdrawn before it was
-- accepted, was not taken up. One of before there were regimes stays as long as what it came from: regime A.
create view handovers.clock as
select 'HANDOVER' as kind,
       h.id as record,
       h.number,
       coalesce(h.regime, 'A') as regime,
       case when h.state = 'RETURNED' or h.state = 'WITHDRAWN' and h.decided_on is null then 'REFUSED' else 'CASE' end as class,
       h.to_post as post,
       h.offered_on as first_on,
       greatest(h.offered_on,
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from handovers.timeline t where t.handover = h.id)) as last_on,
       case when h.state in ('RETURNED', 'FINISHED', 'WITHDRAWN') then coalesce(
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from handovers.timeline t
            where t.handover = h.id and t.step in ('GIVE_BACK', 'REPORT', 'WITHDRAW')), h.reported_on, h.decided_on, h.offered_on) end as closed_on
from handovers.handover h;
revoke all on handovers.clock from public;

create function handovers.clocks() returns setof handovers.clock
    language sql stable security definer set search_path = '' as $$
    select c.* from handovers.clock c where (select access.caller_plays('AUDITOR'))
    union
    select c.* from handovers.clock c
    where c.record in (select t.record from access.tie t where t.kind = 'HOLDER' and t.post = any ((select access.caller_posts())::uuid[]))
$$;
revoke execute on function handovers.clocks() from public;
grant execute on function handovers.clocks() to baken_app;
create view handovers.kept with (security_invoker = true) as
select kind, record, number, regime, class, post, first_on, last_on, closed_on from handovers.clocks();
grant select on handovers.kept to baken_app;

create function handovers.remove(all_of uuid[]) returns int
    language plpgsql set search_path = '' as $$
declare
    part text;
    one int;
    gone_rows int := 0;
begin
    foreach part in array array['item', 'remark', 'timeline'] loop
        execute format('delete from handovers.%I where handover = any ($1)', part) using all_of;
        get diagnostics one = row_count;
        gone_rows := gone_rows + one;
    end loop;
    delete from handovers.fact f where f.record = any (all_of);
    delete from handovers.handover h where h.id = any (all_of);
    get diagnostics one = row_count;
    return gone_rows + one;
end $$;
revoke execute on function handovers.remove(uuid[]) from public;

-- The texts stand under the keys of the signal, which may stay: from here they go as rows, and with the signal as keys.
create function handovers.destroy(which uuid) returns uuid[]
    language plpgsql security definer set search_path = '' as $$
declare
    c handovers.clock;
begin
    select * into c from handovers.clock k where k.record = which;
    if legal.must_stay('HANDOVER', which, c.regime, c.class, c.first_on, c.last_on, c.closed_on) then
        return '{}';
    end if;
    perform legal.write_gone(which, array[which], 0, handovers.remove(array[which]));
    return array[which];
end $$;
revoke execute on function handovers.destroy(uuid) from public;
grant execute on function handovers.destroy(uuid) to baken_app;

-- What was shared of signals that are gone goes along; not while a receiver still works with it, or while it is on hold.
create function handovers.destroy_with(signals uuid[]) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    all_of uuid[];
begin
    if exists (select from unnest(signals) s where not exists (select from legal.gone g where g.record = s)) then
        raise insufficient_privilege using message = 'this signal is still there';
    end if;
    select coalesce(array_agg(h.id), '{}') into all_of from handovers.handover h where h.signal = any (signals);
    if exists (select from handovers.handover h where h.id = any (all_of) and h.state in ('OFFERED', 'ACCEPTED'))
       or exists (select from legal.hold x where x.record = any (all_of) and x.lifted_on is null and x.until >= current_date) then
        return false;
    end if;
    perform handovers.remove(all_of);
    delete from handovers.paper p where p.signal = any (signals);
    delete from access.tie t where t.record = any (all_of);
    return true;
end $$;
revoke execute on function handovers.destroy_with(uuid[]) from public;
grant execute on function handovers.destroy_with(uuid[]) to baken_app;
