-- Two dossiers that turn out to be about one person: one becomes part of the other, keeps its own history, and can be taken
-- apart again. A part has no next contact of its own, counts in no figure, and is kept and destroyed with the whole.
alter table dossiers.dossier add column part_of uuid references dossiers.dossier (id) check (part_of <> id);
create index on dossiers.dossier (part_of) where part_of is not null;
do $$
declare
    rule text;
begin
    for rule in
        select conname from pg_catalog.pg_constraint
        where conrelid = 'dossiers.dossier'::regclass and contype = 'c'
          and (pg_get_constraintdef(oid) like '%AFTERCARE%' or pg_get_constraintdef(oid) like '%review_on IS NULL%')
    loop
        execute format('alter table dossiers.dossier drop constraint %I', rule);
    end loop;
end $$;
alter table dossiers.dossier
    add check (state in ('OPEN', 'AFTERCARE', 'CLOSED', 'PART')),
    add check ((state in ('CLOSED', 'PART')) = (review_on is null)),
    add check ((state = 'PART') = (part_of is not null));
alter table dossiers.fact drop constraint fact_state_check;
alter table dossiers.fact add check (state in ('OPEN', 'AFTERCARE', 'CLOSED', 'PART'));

-- A part has no parts, and a whole is none.
create function dossiers.require_whole() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform from dossiers.dossier d where d.id in (new.id, new.part_of) for update;
    if exists (select from dossiers.dossier d where d.part_of = new.id)
       or exists (select from dossiers.dossier d where d.id = new.part_of and d.state = 'PART') then
        raise check_violation using message = 'a part of a part';
    end if;
    return new;
end $$;
revoke execute on function dossiers.require_whole() from public;
create policy dossier_locked on dossiers.dossier for update to current_user using (true);
create trigger parts_are_of_wholes before update of part_of on dossiers.dossier
    for each row when (new.part_of is not null) execute function dossiers.require_whole();

create or replace view dossiers.facts with (security_invoker = true) as
select record, opened_on, municipality, exploitation, sex, age_band, nationality_group, source, state,
       exists (select from access.tie t where t.record = fact.record) as seen
from dossiers.fact
where state <> 'PART'
union all
select null, opened_on, '', exploitation, sex, 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', state, false
from dossiers.counted;

create or replace view dossiers.duties with (security_invoker = true) as
select case d.state when 'AFTERCARE' then 'DOSSIER_AFTERCARE' else 'DOSSIER_CONTACT' end as kind,
       d.id as record,
       d.number,
       d.post,
       coalesce(own.person, deputy.person, best.person, d.contact_person) as owner,
       d.review_on as due,
       '/dossiers/' || d.id as href,
       (select f.municipality from dossiers.fact f where f.record = d.id) as municipality
from dossiers.dossier d
left join (select distinct post, person from access.attendance where rank = 1) own
    on own.post = d.post and own.person = d.contact_person
left join (select distinct post, person from access.attendance where rank < 3) deputy
    on deputy.post = d.post and deputy.person = d.deputy
left join (select distinct on (post) post, person from access.attendance order by post, rank, person) best
    on best.post = d.post
where d.state not in ('CLOSED', 'PART')
union all
select 'WHEREABOUTS_OPENED', d.id, d.number, d.post, told.person, u.look_by, '/dossiers/' || d.id || '/whereabouts',
       (select f.municipality from dossiers.fact f where f.record = d.id)
from dossiers.unsealing u
join dossiers.dossier d on d.id = u.dossier
join lateral (
    select a.person
    from access.attendance a
    where a.post = d.post and a.person <> u.opened_by
    order by case when a.person = d.contact_person and a.rank = 1 then 0 when a.person = d.deputy and a.rank < 3 then 1 else 1 + a.rank end,
             a.person
    limit 1
) told on true
where u.seen_at is null;

-- The days that the clock of a dossier is told from, its parts among them. A part has no clock of its own.
create or replace view dossiers.clock as
select 'DOSSIER' as kind,
       d.id as record,
       d.number,
       d.regime,
       case when d.closing_reason in (select n.reason from legal.not_taken_up n where n.kind = 'DOSSIER' and n.valid_from <= current_date)
                and not exists (select from dossiers.dossier p where p.part_of = d.id)
            then 'REFUSED'
            when exists (select from dossiers.dossier w join dossiers.fact f on f.record = w.id
                         where (w.id = d.id or w.part_of = d.id) and f.age_band in ('UNDER_12', 'AGE_12_17')) then 'YOUTH'
            else 'CASE' end as class,
       d.post,
       (select min(w.opened_on) from dossiers.dossier w where (w.id = d.id or w.part_of = d.id)) as first_on,
       greatest(d.opened_on, d.closed_on,
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from dossiers.timeline t
            join dossiers.dossier w on w.id = t.dossier where (w.id = d.id or w.part_of = d.id)),
           (select max((n.noted_at at time zone 'Europe/Amsterdam')::date) from dossiers.contact_note n
            join dossiers.dossier w on w.id = n.dossier where (w.id = d.id or w.part_of = d.id))) as last_on,
       d.closed_on
from dossiers.dossier d
where d.state <> 'PART';

create or replace function dossiers.destroy(which uuid) returns uuid[]
    language plpgsql security definer set search_path = '' as $$
declare
    c dossiers.clock;
    part record;
    all_of uuid[];
    subjects uuid[];
    found_subjects uuid[];
    one int;
    gone_rows int := 0;
begin
    select * into c from dossiers.clock k where k.record = which;
    if legal.must_stay('DOSSIER', which, c.regime, c.class, c.first_on, c.last_on, c.closed_on) then
        return '{}';
    end if;
    select array_agg(d.id) into all_of from dossiers.dossier d where d.id = which or d.part_of = which;
    subjects := all_of;
    insert into dossiers.counted (opened_on, exploitation, sex, state)
    select date_trunc('year', f.opened_on)::date, f.exploitation, f.sex, f.state from dossiers.fact f where f.record = which;
    subjects := subjects || array(select w.id from dossiers.whereabouts w where w.dossier = any (all_of));
    delete from dossiers.whereabouts_text t using dossiers.whereabouts w where w.id = t.whereabouts and w.dossier = any (all_of);
    get diagnostics gone_rows = row_count;
    delete from dossiers.unsealing u where u.dossier = any (all_of);
    get diagnostics one = row_count;
    gone_rows := gone_rows + one;
    for part in
        select r.relname as name,
               exists (select from pg_catalog.pg_attribute s where s.attrelid = r.oid and s.attname = 'subject' and not s.attisdropped) as has_subject
        from pg_catalog.pg_class r
        join pg_catalog.pg_namespace n on n.oid = r.relnamespace and n.nspname = 'dossiers'
        join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attname = 'dossier' and not a.attisdropped
        where r.relkind = 'r'
    loop
        if part.has_subject then
            execute format('select array_agg(distinct subject) from dossiers.%I where dossier = any ($1)', part.name) into found_subjects using all_of;
            subjects := subjects || coalesce(found_subjects, '{}');
        end if;
        execute format('delete from dossiers.%I where dossier = any ($1)', part.name) using all_of;
        get diagnostics one = row_count;
        gone_rows := gone_rows + one;
    end loop;
    delete from dossiers.fact f where f.record = any (all_of);
    delete from dossiers.dossier d where d.id = any (all_of);
    get diagnostics one = row_count;
    perform legal.write_gone(which, all_of, vault.destroy(subjects), gone_rows + 2 * one);
    return all_of;
end $$;

create or replace function dossiers.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select d.post, count(*)
    from dossiers.dossier d
    where d.state not in ('CLOSED', 'PART')
      and (leaving in (d.contact_person, d.deputy)
        or (not exists (select from access.successors(leaving, d.post))
            and exists (select from access.holding h
                where h.post = d.post and h.person = leaving
                  and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date))))
    group by d.post;
end $$;

-- Who is deputy already becomes contact person alone: nobody is the deputy of themselves.
create or replace function dossiers.pass_on(leaving uuid, desk uuid, successor uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform access.require_succession(leaving, desk, successor);
    with passed as (
        update dossiers.dossier d
        set contact_person = successor,
            deputy = case when d.deputy = successor then null else d.deputy end,
            version = d.version + 1
        where d.post = desk and d.contact_person = leaving and d.state not in ('CLOSED', 'PART')
        returning d.id
    )
    insert into dossiers.timeline (id, dossier, kind, code, detail, at, by)
    select gen_random_uuid(), p.id, 'SYSTEM', 'CONTACT_PERSON_CHANGED', successor::text, now(), access.caller() from passed p;
    update dossiers.dossier d
    set deputy = case when d.contact_person = successor then null else successor end, version = d.version + 1
    where d.post = desk and d.deputy = leaving and d.state not in ('CLOSED', 'PART');
end $$;
