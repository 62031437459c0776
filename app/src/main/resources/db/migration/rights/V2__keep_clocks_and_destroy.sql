-- The functions below run with the rights of the owner, to whom row-level security applies as well.
do $$
declare
    part text;
begin
    foreach part in array array['request', 'asked', 'word', 'inquiry', 'portion', 'choice', 'task'] loop
        execute format('create policy %I on rights.%I for select to current_user using (true)', part || '_clocked', part);
        execute format('create policy %I on rights.%I for delete to current_user using (true)', part || '_destroyed', part);
    end loop;
end $$;

-- The days that the clock of a request is told from. Nothing tells when one was withdrawn: then it is kept as if it had been
-- answered on its last day.
create view rights.clock as
select 'REQUEST' as kind,
       r.id as record,
       r.number,
       'A' as regime,
       'REQUEST' as class,
       r.post,
       r.received_on as first_on,
       greatest(r.received_on, r.decided_on, (select max(k.done_on) from rights.task k where k.request = r.id)) as last_on,
       case r.state
           when 'CLOSED' then greatest(r.decided_on, (select max(k.done_on) from rights.task k where k.request = r.id))
           when 'WITHDRAWN' then r.due_on end as closed_on
from rights.request r;
revoke all on rights.clock from public;

create function rights.clocks() returns setof rights.clock
    language sql stable security definer set search_path = '' as $$
    select c.* from rights.clock c where (select access.caller_plays('AUDITOR'))
    union
    select c.* from rights.clock c
    where c.record in (select t.record from access.tie t where t.kind = 'HOLDER' and t.post = any ((select access.caller_posts())::uuid[]))
$$;
revoke execute on function rights.clocks() from public;
grant execute on function rights.clocks() to baken_app;
create view rights.kept with (security_invoker = true) as
select kind, record, number, regime, class, post, first_on, last_on, closed_on from rights.clocks();
grant select on rights.kept to baken_app;

create function rights.destroy(which uuid) returns uuid[]
    language plpgsql security definer set search_path = '' as $$
declare
    c rights.clock;
    part text;
    one int;
    gone_rows int;
begin
    select * into c from rights.clock k where k.record = which;
    if legal.must_stay('REQUEST', which, c.regime, c.class, c.first_on, c.last_on, c.closed_on) then
        return '{}';
    end if;
    delete from rights.choice x using rights.portion p where p.id = x.portion and p.request = which;
    get diagnostics gone_rows = row_count;
    foreach part in array array['portion', 'task', 'inquiry', 'word', 'asked'] loop
        execute format('delete from rights.%I where request = $1', part) using which;
        get diagnostics one = row_count;
        gone_rows := gone_rows + one;
    end loop;
    delete from rights.request r where r.id = which;
    perform legal.write_gone(which, array[which], vault.destroy(array[which]), gone_rows + 1);
    return array[which];
end $$;
revoke execute on function rights.destroy(uuid) from public;
grant execute on function rights.destroy(uuid) to baken_app;
