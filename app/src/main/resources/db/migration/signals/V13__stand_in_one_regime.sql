-- The regime of a signal, decided when it is registered by the desk that gets it, and again when it goes to another desk: then the
-- strictest of both counts. Those of before stand where the desk that holds them works.
alter table signals.signal add column regime text not null default 'A' check (regime ~ '^[A-Z]$');
alter table signals.signal no force row level security;
update signals.signal s
set regime = legal.regime_at(s.post, s.received_on)
where legal.regime_at(s.post, s.received_on) <> 'A';
alter table signals.signal force row level security;
alter table signals.signal alter column regime drop default;

-- As before, but in the regime of the signal itself; with what became part of it, in the strictest of all.
create or replace view signals.clock as
select 'SIGNAL' as kind,
       s.id as record,
       s.number,
       case when exists (select from signals.signal m where m.merged_into = s.id and m.regime <> s.regime)
            then legal.strictest(array_prepend(s.regime, array(select m.regime from signals.signal m where m.merged_into = s.id)), current_date)
            else s.regime end as regime,
       case when s.closing_reason in (select n.reason from legal.not_taken_up n where n.kind = 'SIGNAL' and n.valid_from <= current_date)
             and not exists (select from signals.timeline t
                 where t.code = 'HANDOVER_OFFERED'
                   and (t.signal = s.id or t.signal in (select m.id from signals.signal m where m.merged_into = s.id)))
            then 'REFUSED' else 'CASE' end as class,
       s.post,
       least(s.received_on, (select min(m.received_on) from signals.signal m where m.merged_into = s.id)) as first_on,
       greatest(s.received_on, s.ended_on,
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from signals.timeline t
            where t.signal = s.id or t.signal in (select m.id from signals.signal m where m.merged_into = s.id)),
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from signals.statement t
            where t.signal = s.id or t.signal in (select m.id from signals.signal m where m.merged_into = s.id))) as last_on,
       case when s.state = 'CLOSED' then s.ended_on end as closed_on
from signals.signal s
where s.state <> 'MERGED';

-- At the end of the transaction, when all that belongs to the change is written.
create function signals.follow_term() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform legal.follow('signals', array[old.id, new.id, old.merged_into, new.merged_into], array[old.regime, new.regime]);
    return null;
end $$;
revoke execute on function signals.follow_term() from public;
create constraint trigger terms_are_followed after insert or update or delete on signals.signal
    deferrable initially deferred for each row execute function signals.follow_term();
select legal.watch('signals', null);
