-- As before, but in the regime that the request is about.
create or replace view rights.clock as
select 'REQUEST' as kind,
       r.id as record,
       r.number,
       r.regime,
       'REQUEST' as class,
       r.post,
       r.received_on as first_on,
       greatest(r.received_on, r.decided_on, (select max(k.done_on) from rights.task k where k.request = r.id)) as last_on,
       case r.state
           when 'CLOSED' then greatest(r.decided_on, (select max(k.done_on) from rights.task k where k.request = r.id))
           when 'WITHDRAWN' then r.due_on end as closed_on
from rights.request r;

create function rights.follow_term() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform legal.follow('rights', array[old.id, new.id], array[old.regime, new.regime]);
    return null;
end $$;
revoke execute on function rights.follow_term() from public;
create constraint trigger terms_are_followed after insert or update or delete on rights.request
    deferrable initially deferred for each row execute function rights.follow_term();
select legal.watch('rights', null);
