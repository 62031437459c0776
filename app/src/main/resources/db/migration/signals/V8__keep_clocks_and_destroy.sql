-- What remains of a signal that was destroyed, to be counted: a year, and codes of the signal; nothing about a person.
create table signals.counted (
    id             bigint generated always as identity primary key,
    received_on    date not null check (extract(doy from received_on) = 1),
    municipality   text not null,
    source         text not null,
    exploitation   text not null,
    state          text not null,
    closing_reason text
);
grant select on signals.counted to baken_app;
alter table signals.counted enable row level security;
alter table signals.counted force row level security;
create policy counted_counted on signals.counted for select to baken_app
    using ((select access.caller_plays('MANAGER', 'REGIONAL_COORDINATION', 'CHAIN_DIRECTOR')));

create or replace view signals.facts with (security_invoker = true) as
select id as record, received_on, municipality, source, exploitation, state, closing_reason
from signals.signal
union all
select null, received_on, municipality, source, exploitation, state, closing_reason
from signals.counted;

-- The functions below run with the rights of the owner, to whom row-level security applies as well.
do $$
declare
    part text;
begin
    foreach part in array array['signal', 'statement', 'involved', 'involved_index', 'contact', 'answer', 'indication', 'timeline'] loop
        execute format('create policy %I on signals.%I for select to current_user using (true)', part || '_clocked', part);
        execute format('create policy %I on signals.%I for delete to current_user using (true)', part || '_destroyed', part);
    end loop;
end $$;
create policy counted_written on signals.counted for insert to current_user with check (true);

-- The days that the clock of a signal is told from. A signal that was merged goes with the one it became part of.
create view signals.clock as
select 'SIGNAL' as kind,
       s.id as record,
       s.number,
       'A' as regime,
       case when s.closing_reason in (select n.reason from legal.not_taken_up n where n.kind = 'SIGNAL' and n.valid_from <= current_date)
             and not exists (select from signals.timeline t where t.signal = s.id and t.code = 'HANDOVER_OFFERED')
            then 'REFUSED' else 'CASE' end as class,
       s.post,
       s.received_on as first_on,
       greatest(s.received_on, s.ended_on,
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from signals.timeline t
            where t.signal = s.id or t.signal in (select m.id from signals.signal m where m.merged_into = s.id)),
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from signals.statement t
            where t.signal = s.id or t.signal in (select m.id from signals.signal m where m.merged_into = s.id))) as last_on,
       case when s.state = 'CLOSED' then s.ended_on end as closed_on
from signals.signal s
where s.state <> 'MERGED';
revoke all on signals.clock from public;

-- The supervisor of privacy knows the clocks of all signals, and nothing else of them; a holder those of its own.
create function signals.clocks() returns setof signals.clock
    language sql stable security definer set search_path = '' as $$
    select c.* from signals.clock c where (select access.caller_plays('AUDITOR'))
    union
    select c.* from signals.clock c
    where c.record in (select t.record from access.tie t where t.kind = 'HOLDER' and t.post = any ((select access.caller_posts())::uuid[]))
$$;
revoke execute on function signals.clocks() from public;
grant execute on function signals.clocks() to baken_app;
create view signals.kept with (security_invoker = true) as
select kind, record, number, regime, class, post, first_on, last_on, closed_on from signals.clocks();
grant select on signals.kept to baken_app;

-- Destroys a signal with all that became part of it: keys, texts, people, hashes. A key under which a text stands that was
-- split off to another signal goes with that one.
create function signals.destroy(which uuid) returns uuid[]
    language plpgsql security definer set search_path = '' as $$
declare
    c signals.clock;
    all_of uuid[];
    subjects uuid[];
    gone_keys int;
    gone_rows int := 0;
    part text;
    one int;
begin
    select * into c from signals.clock k where k.record = which;
    if legal.must_stay('SIGNAL', which, c.regime, c.class, c.first_on, c.last_on, c.closed_on) then
        return '{}';
    end if;
    with recursive family as (
        select s.id from signals.signal s where s.id = which
        union
        select s.id from signals.signal s join family f on s.merged_into = f.id
    )
    select array_agg(id) into all_of from family;
    select array_agg(distinct subject) into subjects
    from (select unnest(all_of) as subject
          union select t.subject from signals.statement t where t.signal = any (all_of)
          union select i.subject from signals.involved i where i.signal = any (all_of)
          union select a.subject from signals.answer a where a.signal = any (all_of)
          union select k.subject from signals.contact k where k.signal = any (all_of)) s;
    insert into signals.counted (received_on, municipality, source, exploitation, state, closing_reason)
    select date_trunc('year', s.received_on)::date, s.municipality, s.source, s.exploitation, s.state, s.closing_reason
    from signals.signal s where s.id = any (all_of);
    delete from signals.involved_index x using signals.involved i where i.id = x.involved and i.signal = any (all_of);
    get diagnostics gone_rows = row_count;
    foreach part in array array['statement', 'involved', 'contact', 'answer', 'indication', 'timeline'] loop
        execute format('delete from signals.%I where signal = any ($1)', part) using all_of;
        get diagnostics one = row_count;
        gone_rows := gone_rows + one;
    end loop;
    delete from signals.signal s where s.id = any (all_of);
    get diagnostics one = row_count;
    gone_keys := vault.destroy(array(
        select s from unnest(subjects) s
        where not exists (select from signals.statement t where t.subject = s)
          and not exists (select from signals.involved i where i.subject = s)
          and not exists (select from signals.answer a where a.subject = s)));
    perform legal.write_gone(which, all_of, gone_keys, gone_rows + one);
    return all_of;
end $$;
revoke execute on function signals.destroy(uuid) from public;
grant execute on function signals.destroy(uuid) to baken_app;
