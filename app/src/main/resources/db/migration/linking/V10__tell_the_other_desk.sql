-- How long whoever is told may take.
create table linking.term (
    valid_from   date primary key,
    working_days int  not null check (working_days > 0)
);
insert into linking.term (valid_from, working_days) values ('2000-01-01', 5);
grant select on linking.term to baken_app;
alter table linking.term enable row level security;
create policy term_known on linking.term for select to baken_app using (true);

-- That what was just written at one desk touches a record at another: told once for each two records. The pages read none of it; the
-- functions below say who is told what.
create table linking.encounter (
    id          uuid primary key,
    touched     uuid not null,
    touching    uuid not null check (touching <> touched),
    found_on    date not null,
    due         date not null check (due >= found_on),
    answer      text check (answer in ('MET', 'LEFT', 'RECALLED')),
    answered_by uuid references access.person (id),
    answered_on date,
    check ((answer is null) = (answered_on is null) and (coalesce(answer, 'RECALLED') = 'RECALLED') = (answered_by is null))
);
create unique index encounter_once on linking.encounter (least(touched, touching), greatest(touched, touching));
create index on linking.encounter (touching);
create index encounter_open on linking.encounter (touched) where answer is null;
alter table linking.encounter enable row level security;

create function linking.is_veiled(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from linking.veil v where v.record in (select legal.whole(which)))
$$;
revoke execute on function linking.is_veiled(uuid) from public;

-- By whoever holds what was written; what the same desk holds is on the page of the record, and nobody has to be told.
create function linking.meet(met uuid[], writing uuid, today date, before date) returns void
    language sql security definer set search_path = '' as $$
    insert into linking.encounter (id, touched, touching, found_on, due)
    select gen_random_uuid(), m.record, meet.writing, meet.today, meet.before
    from (select distinct unnest(meet.met) as record) m
    join access.tie theirs on theirs.record = m.record and theirs.kind = 'HOLDER'
    join access.tie mine on mine.record = meet.writing and mine.kind = 'HOLDER' and mine.post <> theirs.post
    where access.held_by_caller(meet.writing) is not null
    order by m.record
    on conflict do nothing
$$;

-- What waits for the caller, or what did: whoever holds what was touched is told whom to ask, unless the other record is veiled; of what is veiled
-- whoever directs the chain is told, with both numbers. What is only kept (article 18 GDPR) and what one desk holds by now is not told.
create function linking.encounters(answered boolean) returns table
    (id uuid, veiled boolean, record uuid, kind text, number text, post uuid, desk uuid, other_desk uuid, other_number text, found_on date, due date)
    language sql stable rows 5 security definer set search_path = '' as $$
    with veiled as materialized (
        select w.record from linking.veil v cross join lateral legal.whole(v.record) as w (record)
    ), kept as materialized (
        select w.record from legal.restriction r cross join lateral legal.whole(r.record) as w (record) where r.lifted_on is null
    )
    select e.id, p.role = 'CHAIN_DIRECTOR' and told.veiled, e.touched, n.kind, n.number, p.id, theirs.post, mine.post,
           case when p.role = 'CHAIN_DIRECTOR' and told.veiled then o.number else '' end, e.found_on, e.due
    from linking.encounter e
    join access.tie theirs on theirs.record = e.touched and theirs.kind = 'HOLDER'
    join access.tie mine on mine.record = e.touching and mine.kind = 'HOLDER' and mine.post <> theirs.post
    join access.numbered n on n.record = e.touched
    join access.numbered o on o.record = e.touching
    cross join lateral (
        select e.touching in (select v.record from veiled v) as hidden,
               e.touching in (select v.record from veiled v) or e.touched in (select v.record from veiled v) as veiled
    ) told
    join access.post p on p.id = any ((select access.caller_posts())::uuid[])
        and (p.id = theirs.post and not told.hidden or p.role = 'CHAIN_DIRECTOR' and told.veiled)
    where (e.answer is not null) = encounters.answered
      and e.touched not in (select k.record from kept k)
      and e.touching not in (select k.record from kept k)
$$;

-- False when somebody answered before, or it is not the caller's to answer.
create function linking.answer_encounter(which uuid, answered text, today date) returns boolean
    language sql security definer set search_path = '' as $$
    with done as (
        update linking.encounter e
        set answer = answer_encounter.answered, answered_by = access.caller(), answered_on = answer_encounter.today
        where e.id = answer_encounter.which and e.answer is null and answer_encounter.answered in ('MET', 'LEFT')
          and exists (select from linking.encounters(false) o where o.id = e.id)
        returning 1
    )
    select exists (select from done)
$$;

-- Whoever is asked to open a closed record again is not asked twice; of what is veiled whoever directs the chain still hears.
create function linking.recalled(met uuid, writing uuid, today date) returns void
    language sql security definer set search_path = '' as $$
    update linking.encounter e
    set answer = 'RECALLED', answered_on = recalled.today
    where e.touched = recalled.met and e.touching = recalled.writing and e.answer is null
      and not linking.is_veiled(e.touched) and not linking.is_veiled(e.touching)
$$;

create or replace function linking.destroy_with(records uuid[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from unnest(records) r where not exists (select from legal.gone g where g.record = r)) then
        raise insufficient_privilege using message = 'this record is still there';
    end if;
    delete from linking.trace t where t.record = any (records);
    delete from linking.veil v where v.record = any (records);
    delete from linking.encounter e where e.touched = any (records) or e.touching = any (records);
end $$;

-- What is veiled waits for everybody who directs the chain together: somebody leaves it when nobody else does.
create function linking.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select alone, count(*) from access.left_alone(leaving, 'CHAIN_DIRECTOR') alone
    cross join linking.encounter e
    where e.answer is null and (linking.is_veiled(e.touched) or linking.is_veiled(e.touching))
    group by alone;
end $$;

revoke execute on function linking.meet(uuid[], uuid, date, date), linking.encounters(boolean), linking.answer_encounter(uuid, text, date),
    linking.recalled(uuid, uuid, date), linking.left_by(uuid) from public;
grant execute on function linking.meet(uuid[], uuid, date, date), linking.encounters(boolean), linking.answer_encounter(uuid, text, date),
    linking.left_by(uuid) to baken_app;

create view linking.duties with (security_invoker = true) as
select case when o.veiled then 'LINK_VEILED' else 'LINK_FOUND' end as kind, o.record, o.number, o.post,
       (select a.person from access.attendance a where a.post = o.post order by a.rank, a.person limit 1) as owner,
       o.due, '/links/encounters/' || o.id as href, '' as municipality
from linking.encounters(false) o
where exists (select from access.attendance a where a.post = o.post);
grant select on linking.duties to baken_app;

-- From this version on what is noted in a dossier is found as well. Where nobody is registered yet, nothing is behind.
insert into linking.round (version, index_key, ended_at)
select 3, 1, now() where not exists (select from vault.subject_key);
