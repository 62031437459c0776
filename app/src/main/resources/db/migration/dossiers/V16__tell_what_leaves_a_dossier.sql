-- A desk that was let in opens where somebody can be found: the line of the ledger that let it in says when, in the same statement.
create function dossiers.write_share_event() returns trigger
    language plpgsql set search_path = '' as $$
begin
    insert into legal.share_event (share, at, person, kind)
    select s.id, new.opened_at, new.opened_by, 'OPENED'
    from legal.share s
    where s.record = new.dossier and s.way = 'TRUST' and s.withdrawn_on is null and s.last_day >= current_date
      and s.to_post = any ((select access.caller_posts())::uuid[])
    order by s.written desc
    limit 1;
    return null;
end $$;
revoke execute on function dossiers.write_share_event() from public;
create trigger share_events_are_written after insert on dossiers.unsealing for each row execute function dossiers.write_share_event();

-- As before, and also what was told out of the dossier itself, and who was let in, on the ground of a consent that is not there any more.
create or replace function dossiers.unfounded()
    returns table (dossier uuid, dossier_number text, dossier_post uuid, contact_person uuid, deputy uuid, since date,
                   share uuid, share_number text, way text, from_post uuid, municipality text)
    language sql stable security definer set search_path = '' as $$
    select distinct d.id, d.number, d.post, d.contact_person, d.deputy,
           (select max(c.decided_on) from dossiers.consent c where c.dossier = d.id),
           s.id, s.number, s.way, s.from_post, s.municipality
    from dossiers.dossier d
    join dossiers.dossier w on w.id = d.id or w.part_of = d.id
    cross join lateral (
        select w.id as record
        union
        select r.record from dossiers.link l cross join lateral legal.whole(l.signal) r (record)
        where l.dossier = w.id and l.unlinked_on is null
    ) r
    join legal.share s on s.record = r.record
        and (s.live or s.way = 'TRUST' and s.last_day >= current_date) and s.ground = 'CONSENT' and s.ground_now is null and s.withdrawn_on is null
    where d.consent in ('WITHDRAWN', 'REFUSED') and d.state <> 'PART'
      and (d.post = any ((select access.caller_posts())::uuid[]) or s.from_post = any ((select access.caller_posts())::uuid[]))
$$;

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
       case u.way when 'PAPER' then '/papers/' || u.share when 'TRUST' then '/dossiers/' || u.dossier || '/whereabouts' else '/handovers/' || u.share || '/ground' end, u.municipality
from dossiers.unfounded() u
join best on best.post = u.from_post
where u.from_post = any ((select access.caller_posts())::uuid[]);

-- A note of what a doctor or somebody else with a duty of secrecy told stands with the conditions of its supplier, sealed.
alter table dossiers.contact_note add column conditions bytea;

-- No nationality where the regime of a dossier does not admit it (BGS art. 1.9, WGS art. 2.30): what was written down before there
-- was this rule goes, and nobody writes it down anew.
alter table dossiers.fact no force row level security;
alter table dossiers.dossier no force row level security;
update dossiers.fact f set nationality_group = 'UNKNOWN'
from dossiers.dossier d
where d.id = f.record and f.nationality_group <> 'UNKNOWN' and not legal.admits(d.regime, 'NATIONALITY');
alter table dossiers.fact force row level security;
alter table dossiers.dossier force row level security;
create function dossiers.keep_out_nationality() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if not exists (select from dossiers.dossier d where d.id = new.record and legal.admits(d.regime, 'NATIONALITY')) then
        raise check_violation using message = 'the regime of this dossier does not admit nationality';
    end if;
    return new;
end $$;
revoke execute on function dossiers.keep_out_nationality() from public;
create trigger nationality_is_admitted before insert or update of nationality_group on dossiers.fact for each row
    when (new.nationality_group <> 'UNKNOWN') execute function dossiers.keep_out_nationality();
