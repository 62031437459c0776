-- The few signals with an unread supplement are found first, and only of those it is asked who answers for them.
create or replace view signals.duties with (security_invoker = true) as
select 'SIGNAL_' || c.state as kind, c.id as record, c.number, c.post, c.owner, c.due, '/signals/' || c.id as href, c.municipality
from signals.custody c
where c.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
union all
select 'SIGNAL_SUPPLEMENT', c.id, c.number, c.post, c.owner, unread.due, '/signals/' || c.id, c.municipality
from (
    select coalesce(s.merged_into, s.id) as signal, min(t.due) as due
    from signals.statement t
    join signals.signal s on s.id = t.signal
    where t.kind = 'SUPPLEMENT' and not t.handled
    group by 1
) unread
join signals.custody c on c.id = unread.signal;
