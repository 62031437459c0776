-- What a signal tells is read for an hour by who broke the glass; how its reporter can be reached is not. The identifiers
-- are asked once for each query, so that whoever has no emergency pays for comparing with nothing.
do $$
declare
    part text;
begin
    foreach part in array array['statement', 'involved', 'answer', 'indication', 'timeline'] loop
        execute format('create policy %I on signals.%I for select to baken_app using (signal = any ((select access.emergencies())::uuid[]))', part || '_in_emergency', part);
    end loop;
end $$;
create policy signal_in_emergency on signals.signal for select to baken_app
    using (id = any ((select access.emergencies())::uuid[]));

create or replace view signals.custody with (security_invoker = true) as
select s.id,
       s.number,
       s.state,
       s.municipality,
       s.due,
       s.post as holder,
       d.post,
       coalesce(own.person, d.person, s.owner) as owner
from signals.signal s
join signals.desk d on d.holder = s.post
left join (select distinct post, person from access.attendance where rank < 3) own on own.post = s.post and own.person = s.owner
where exists (select from access.tie t where t.record = s.id offset 0) or s.id = any ((select access.emergencies())::uuid[]);

alter table signals.signal no force row level security;
insert into access.numbered (number, record, kind) select number, id, 'SIGNAL' from signals.signal;
alter table signals.signal force row level security;
create trigger signals_are_numbered after insert on signals.signal for each row execute function access.number_record('SIGNAL');
create trigger numbers_of_signals_are_forgotten after delete on signals.signal for each row execute function access.forget_number();
