-- The regime of a dossier, decided when it is opened by whose desk keeps it and out of what it came; and the day from which a
-- maximum counts: that of its first processing (WGS art. 1.8(7)). Neither changes.
do $$
declare
    rule text;
begin
    for rule in
        select conname from pg_catalog.pg_constraint
        where conrelid = 'dossiers.dossier'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%regime%'
    loop
        execute format('alter table dossiers.dossier drop constraint %I', rule);
    end loop;
end $$;
alter table dossiers.dossier add column processed_on date check (processed_on <= opened_on);
alter table dossiers.dossier no force row level security;
update dossiers.dossier d set processed_on = d.opened_on, regime = legal.regime_at(d.post, d.opened_on);
alter table dossiers.dossier force row level security;
alter table dossiers.dossier alter column processed_on set not null, add check (regime ~ '^[A-Z]$');

create function dossiers.keep_regime() returns trigger
    language plpgsql set search_path = '' as $$
begin
    raise insufficient_privilege using message = 'the regime of a dossier does not change';
end $$;
revoke execute on function dossiers.keep_regime() from public;
create trigger regime_is_kept before update on dossiers.dossier for each row
    when (current_user = 'baken_app' and (old.regime, old.processed_on) is distinct from (new.regime, new.processed_on))
    execute function dossiers.keep_regime();

-- As before, but since the first processing, and with its parts in the strictest regime of all.
create or replace view dossiers.clock as
select 'DOSSIER' as kind,
       d.id as record,
       d.number,
       case when exists (select from dossiers.dossier p where p.part_of = d.id and p.regime <> d.regime)
            then legal.strictest(array_prepend(d.regime, array(select p.regime from dossiers.dossier p where p.part_of = d.id)), current_date)
            else d.regime end as regime,
       case when d.closing_reason in (select n.reason from legal.not_taken_up n where n.kind = 'DOSSIER' and n.valid_from <= current_date)
                and not exists (select from dossiers.dossier p where p.part_of = d.id)
            then 'REFUSED'
            when exists (select from dossiers.dossier w join dossiers.fact f on f.record = w.id
                         where (w.id = d.id or w.part_of = d.id) and f.age_band in ('UNDER_12', 'AGE_12_17')) then 'YOUTH'
            else 'CASE' end as class,
       d.post,
       (select min(w.processed_on) from dossiers.dossier w where (w.id = d.id or w.part_of = d.id)) as first_on,
       greatest(d.opened_on, d.closed_on,
           (select max((t.at at time zone 'Europe/Amsterdam')::date) from dossiers.timeline t
            join dossiers.dossier w on w.id = t.dossier where (w.id = d.id or w.part_of = d.id)),
           (select max((n.noted_at at time zone 'Europe/Amsterdam')::date) from dossiers.contact_note n
            join dossiers.dossier w on w.id = n.dossier where (w.id = d.id or w.part_of = d.id))) as last_on,
       d.closed_on
from dossiers.dossier d
where d.state <> 'PART';

create function dossiers.follow_term() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform legal.follow('dossiers', array[old.id, new.id, old.part_of, new.part_of], array[old.regime, new.regime]);
    return null;
end $$;
revoke execute on function dossiers.follow_term() from public;
create constraint trigger terms_are_followed after insert or update or delete on dossiers.dossier
    deferrable initially deferred for each row execute function dossiers.follow_term();
select legal.watch('dossiers', null);

-- What was shared of the signals of a dossier on the ground of a consent that is not there any more: told to who keeps the dossier,
-- and of each share to who gave it, who hears nothing else of the dossier.
create index on dossiers.dossier (post) where consent in ('WITHDRAWN', 'REFUSED');
create function dossiers.unfounded()
    returns table (dossier uuid, dossier_number text, dossier_post uuid, contact_person uuid, deputy uuid, since date,
                   share uuid, share_number text, way text, from_post uuid, municipality text)
    language sql stable security definer set search_path = '' as $$
    select distinct d.id, d.number, d.post, d.contact_person, d.deputy,
           (select max(c.decided_on) from dossiers.consent c where c.dossier = d.id),
           s.id, s.number, s.way, s.from_post, s.municipality
    from dossiers.dossier d
    join dossiers.dossier w on w.id = d.id or w.part_of = d.id
    join dossiers.link l on l.dossier = w.id and l.unlinked_on is null
    cross join lateral legal.whole(l.signal) r (record)
    join legal.share s on s.record = r.record
        and s.live and s.ground = 'CONSENT' and s.ground_now is null and s.withdrawn_on is null
    where d.consent in ('WITHDRAWN', 'REFUSED') and d.state <> 'PART'
      and (d.post = any ((select access.caller_posts())::uuid[]) or s.from_post = any ((select access.caller_posts())::uuid[]))
$$;
revoke execute on function dossiers.unfounded() from public;
grant execute on function dossiers.unfounded() to baken_app;

create or replace view dossiers.duties with (security_invoker = true) as
with own as (
    select distinct post, person from access.attendance where rank = 1
), deputy as (
    select distinct post, person from access.attendance where rank < 3
), best as (
    select distinct on (post) post, person from access.attendance order by post, rank, person
)
select case d.state when 'AFTERCARE' then 'DOSSIER_AFTERCARE' else 'DOSSIER_CONTACT' end as kind,
       d.id as record,
       d.number,
       d.post,
       coalesce(own.person, deputy.person, best.person, d.contact_person) as owner,
       d.review_on as due,
       '/dossiers/' || d.id as href,
       (select f.municipality from dossiers.fact f where f.record = d.id) as municipality
from dossiers.dossier d
left join own on own.post = d.post and own.person = d.contact_person
left join deputy on deputy.post = d.post and deputy.person = d.deputy
left join best on best.post = d.post
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
where u.seen_at is null
union all
select distinct 'CONSENT_GONE', u.dossier, u.dossier_number, u.dossier_post,
       coalesce(own.person, deputy.person, best.person, u.contact_person),
       u.since, '/dossiers/' || u.dossier || '/shared', (select f.municipality from dossiers.fact f where f.record = u.dossier)
from dossiers.unfounded() u
left join own on own.post = u.dossier_post and own.person = u.contact_person
left join deputy on deputy.post = u.dossier_post and deputy.person = u.deputy
left join best on best.post = u.dossier_post
where u.dossier_post = any ((select access.caller_posts())::uuid[])
union all
select distinct 'CONSENT_GONE_SHARE', u.share, u.share_number, u.from_post, best.person, u.since,
       case u.way when 'PAPER' then '/papers/' || u.share else '/handovers/' || u.share || '/ground' end, u.municipality
from dossiers.unfounded() u
join best on best.post = u.from_post
where u.from_post = any ((select access.caller_posts())::uuid[]);
