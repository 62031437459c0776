-- What remains of a dossier that was destroyed, to be counted: the year, the form of exploitation, the sex and how it ended
-- up. With a municipality, an age band and a nationality group beside them, somebody who knows the place could tell who it is.
create table dossiers.counted (
    id           bigint generated always as identity primary key,
    opened_on    date not null check (extract(doy from opened_on) = 1),
    exploitation text not null,
    sex          text not null,
    state        text not null
);
grant select on dossiers.counted to baken_app;
alter table dossiers.counted enable row level security;
alter table dossiers.counted force row level security;
create policy counted_counted on dossiers.counted for select to baken_app
    using ((select access.caller_plays('CHAIN_DIRECTOR', 'CARE_COORDINATOR', 'MANAGER', 'REGIONAL_COORDINATION')));

create or replace view dossiers.facts with (security_invoker = true) as
select record, opened_on, municipality, exploitation, sex, age_band, nationality_group, source, state,
       exists (select from access.tie t where t.record = fact.record) as seen
from dossiers.fact
union all
select null, opened_on, '', exploitation, sex, 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', state, false
from dossiers.counted;

-- The functions below run with the rights of the owner, to whom row-level security applies as well.
do $$
declare
    part text;
begin
    foreach part in array array['dossier', 'identity', 'identity_index', 'fact', 'nature', 'residence', 'consent', 'link', 'contact_note', 'safe_contact', 'relative', 'timeline'] loop
        execute format('create policy %I on dossiers.%I for select to current_user using (true)', part || '_clocked', part);
        execute format('create policy %I on dossiers.%I for delete to current_user using (true)', part || '_destroyed', part);
    end loop;
end $$;
create policy counted_written on dossiers.counted for insert to current_user with check (true);

-- The days that the clock of a dossier is told from. Who was under 18 has a file under the Jeugdwet.
create view dossiers.clock as
select 'DOSSIER' as kind,
       d.id as record,
       d.number,
       d.regime,
       case when d.closing_reason in (select n.reason from legal.not_taken_up n where n.kind = 'DOSSIER' and n.valid_from <= current_date)
            then 'REFUSED'
            when f.age_band in ('UNDER_12', 'AGE_12_17') then 'YOUTH'
            else 'CASE' end as class,
       d.post,
       d.opened_on as first_on,
       greatest(d.opened_on, d.closed_on,
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from dossiers.timeline t where t.dossier = d.id),
           (select max((n.noted_at at time zone 'Europe/Amsterdam')::date) from dossiers.contact_note n where n.dossier = d.id)) as last_on,
       d.closed_on
from dossiers.dossier d
join dossiers.fact f on f.record = d.id;
revoke all on dossiers.clock from public;

create function dossiers.clocks() returns setof dossiers.clock
    language sql stable security definer set search_path = '' as $$
    select c.* from dossiers.clock c where (select access.caller_plays('AUDITOR'))
    union
    select c.* from dossiers.clock c
    where c.record in (select t.record from access.tie t where t.kind = 'HOLDER' and t.post = any ((select access.caller_posts())::uuid[]))
$$;
revoke execute on function dossiers.clocks() from public;
grant execute on function dossiers.clocks() to baken_app;
create view dossiers.kept with (security_invoker = true) as
select kind, record, number, regime, class, post, first_on, last_on, closed_on from dossiers.clocks();
grant select on dossiers.kept to baken_app;

-- Destroys a dossier: its keys, and every row of this schema that hangs from it, also of tables that come later. Whatever
-- names a subject of its own (where somebody stays, say) loses that key as well.
create function dossiers.destroy(which uuid) returns uuid[]
    language plpgsql security definer set search_path = '' as $$
declare
    c dossiers.clock;
    part record;
    subjects uuid[] := array[which];
    found_subjects uuid[];
    one int;
    gone_rows int := 0;
begin
    select * into c from dossiers.clock k where k.record = which;
    if legal.must_stay('DOSSIER', which, c.regime, c.class, c.first_on, c.last_on, c.closed_on) then
        return '{}';
    end if;
    insert into dossiers.counted (opened_on, exploitation, sex, state)
    select date_trunc('year', f.opened_on)::date, f.exploitation, f.sex, f.state from dossiers.fact f where f.record = which;
    for part in
        select r.relname as name,
               exists (select from pg_catalog.pg_attribute s where s.attrelid = r.oid and s.attname = 'subject' and not s.attisdropped) as has_subject
        from pg_catalog.pg_class r
        join pg_catalog.pg_namespace n on n.oid = r.relnamespace and n.nspname = 'dossiers'
        join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attname = 'dossier' and not a.attisdropped
        where r.relkind = 'r'
    loop
        if part.has_subject then
            execute format('select array_agg(distinct subject) from dossiers.%I where dossier = $1', part.name) into found_subjects using which;
            subjects := subjects || coalesce(found_subjects, '{}');
        end if;
        execute format('delete from dossiers.%I where dossier = $1', part.name) using which;
        get diagnostics one = row_count;
        gone_rows := gone_rows + one;
    end loop;
    delete from dossiers.fact f where f.record = which;
    delete from dossiers.dossier d where d.id = which;
    perform legal.write_gone(which, array[which], vault.destroy(subjects), gone_rows + 2);
    return array[which];
end $$;
revoke execute on function dossiers.destroy(uuid) from public;
grant execute on function dossiers.destroy(uuid) to baken_app;
