-- That something new touches a closed signal. The pages read none of it: whoever answers for the signal is asked whether it is opened
-- again, and is told no more than that there is something; whoever wrote what touches it is told nothing.
create table signals.recall (
    signal      uuid not null references signals.signal (id) on delete cascade,
    touching    uuid not null check (touching <> signal),
    due         date not null,
    answer      text check (answer in ('REOPENED', 'KEPT_CLOSED')),
    answered_by uuid references access.person (id),
    answered_on date,
    primary key (signal, touching),
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_on is null))
);
create index on signals.recall (touching);
create index on signals.recall (signal) where answer is null;
alter table signals.recall enable row level security;

alter table signals.term drop constraint term_state_check;
alter table signals.term add constraint term_state_check
    check (state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR', 'SUPPLEMENT', 'RECALL'));
insert into signals.term (state, working_days, valid_from) values ('RECALL', 5, '2000-01-01');

-- Asked once for each record that touches a signal, by whoever holds one of the two. What was merged is asked about as the signal
-- that it became part of.
create function signals.recall(touched uuid, touching uuid, before date) returns void
    language sql security definer set search_path = '' as $$
    insert into signals.recall (signal, touching, due)
    select s.id, recall.touching, before
    from signals.signal t
    join signals.signal s on s.id = coalesce(t.merged_into, t.id)
    where t.id = touched and s.state = 'CLOSED' and s.id <> recall.touching
      and (access.held_by_caller(recall.touching) is not null or access.held_by_caller(touched) is not null)
    on conflict do nothing
$$;

-- About which of the caller's closed signals there is something to answer.
create function signals.open_recalls() returns table (signal uuid, due date)
    language sql stable rows 5 security definer set search_path = '' as $$
    select r.signal, min(r.due)
    from signals.recall r
    join signals.signal s on s.id = r.signal
    where r.answer is null and s.state = 'CLOSED'
      and exists (select from access.tie t where t.record = r.signal and t.post = any (access.caller_posts()))
      and linking.is_told(r.touching)
    group by r.signal
$$;

create function signals.answer_recalls(which uuid, answered text, who uuid, today date) returns int
    language sql security definer set search_path = '' as $$
    with done as (
        update signals.recall r
        set answer = answered, answered_by = who, answered_on = today
        where r.signal = which and r.answer is null and who = access.caller()
          and access.held_by_caller(which) is not null and linking.is_told(r.touching)
        returning 1
    )
    select count(*)::int from done
$$;

create function signals.forget_recalls(records uuid[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from unnest(records) r where not exists (select from legal.gone g where g.record = r)) then
        raise insufficient_privilege using message = 'this record is still there';
    end if;
    delete from signals.recall r where r.touching = any (records);
end $$;

revoke execute on function signals.recall(uuid, uuid, date), signals.open_recalls(), signals.answer_recalls(uuid, text, uuid, date),
    signals.forget_recalls(uuid[]) from public;
grant execute on function signals.recall(uuid, uuid, date), signals.open_recalls(), signals.answer_recalls(uuid, text, uuid, date),
    signals.forget_recalls(uuid[]) to baken_app;

create or replace view signals.duties with (security_invoker = true) as
select 'SIGNAL_' || s.state as kind,
       s.id as record,
       s.number,
       d.post,
       coalesce(own.person, d.person, s.owner) as owner,
       s.due,
       '/signals/' || s.id as href,
       s.municipality
from signals.desk d
cross join lateral (
    select g.id, g.number, g.state, g.municipality, g.owner, g.due
    from signals.signal g
    where g.post = d.holder
      and g.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
      and exists (select from access.tie t where t.record = g.id offset 0)
    offset 0
) s
left join (select distinct post, person from access.attendance where rank < 3) own on own.post = d.holder and own.person = s.owner
union all
select 'SIGNAL_SUPPLEMENT', c.id, c.number, c.post, c.owner, unread.due, '/signals/' || c.id, c.municipality
from (
    select coalesce(s.merged_into, s.id) as signal, min(t.due) as due
    from signals.statement t
    join signals.signal s on s.id = t.signal
    where t.kind = 'SUPPLEMENT' and not t.handled
    group by 1
) unread
join signals.custody c on c.id = unread.signal
union all
select 'SIGNAL_RECALL', c.id, c.number, c.post, c.owner, r.due, '/signals/' || c.id, c.municipality
from signals.open_recalls() r
join signals.custody c on c.id = r.signal;
