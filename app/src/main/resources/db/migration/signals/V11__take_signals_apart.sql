-- As before, but that a signal is also as old as what became part of it, and was taken up when one of those was handed over.
create or replace view signals.clock as
select 'SIGNAL' as kind,
       s.id as record,
       s.number,
       'A' as regime,
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
