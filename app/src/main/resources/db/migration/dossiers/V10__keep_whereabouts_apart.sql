-- Where somebody can be found: a compartment of its own. That there is one, and since when, is known to the holder and to
-- whom the holder trusts; what it is lies in a table that shows nothing but to the transaction that wrote down why.
-- The identifier is also the data subject whose key seals it: destroying that key touches nothing of the dossier.
create table dossiers.whereabouts (
    id           uuid primary key,
    dossier      uuid        not null references dossiers.dossier (id),
    from_on      date        not null,
    until_on     date        check (until_on >= from_on),
    entered_by   uuid        not null references access.person (id),
    entered_at   timestamptz not null,
    destroyed_on date,
    destroyed_by uuid        references access.person (id),
    unique (id, dossier),
    check ((destroyed_on is null) = (destroyed_by is null)),
    check (destroyed_on is null or until_on is not null)
);
create index on dossiers.whereabouts (dossier);
create unique index one_whereabouts on dossiers.whereabouts (dossier) where until_on is null;

create table dossiers.whereabouts_text (
    whereabouts uuid  primary key references dossiers.whereabouts (id),
    place       bytea not null,
    contact     bytea not null,
    address     bytea,
    need        bytea,
    check ((address is null) = (need is null))
);

-- Each opening, with why: a code, and in words under the key of what was opened.
create table dossiers.unsealing (
    id          uuid primary key,
    whereabouts uuid        not null,
    dossier     uuid        not null,
    opened_by   uuid        not null references access.person (id),
    opened_at   timestamptz not null,
    reason      text        not null check (reason <> ''),
    said        bytea       not null,
    look_by     date        not null,
    seen_by     uuid        references access.person (id) check (seen_by <> opened_by),
    seen_at     timestamptz,
    foreign key (whereabouts, dossier) references dossiers.whereabouts (id, dossier),
    check ((seen_by is null) = (seen_at is null))
);
create index on dossiers.unsealing (dossier, opened_at);
create index on dossiers.unsealing (whereabouts);
create index on dossiers.unsealing (look_by) where seen_at is null;

grant select, insert on dossiers.whereabouts, dossiers.whereabouts_text, dossiers.unsealing to baken_app;
grant update (until_on, destroyed_on, destroyed_by) on dossiers.whereabouts to baken_app;
grant update (seen_by, seen_at) on dossiers.unsealing to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['whereabouts', 'whereabouts_text', 'unsealing'] loop
        execute format('alter table dossiers.%I enable row level security', kept);
        execute format('alter table dossiers.%I force row level security', kept);
    end loop;
end $$;

create policy whereabouts_known on dossiers.whereabouts for select to baken_app
    using (access.caller_is_trusted(dossier));
-- The key is made by the transaction that enters: destroying it can then reach no other key.
create policy whereabouts_entered on dossiers.whereabouts for insert to baken_app
    with check (entered_by = (select access.caller()) and access.held_by_caller(dossier) is not null
        and exists (select from vault.subject_key k where k.subject = whereabouts.id and k.xmin = pg_current_xact_id()::xid));
create policy whereabouts_ended on dossiers.whereabouts for update to baken_app
    using (access.held_by_caller(dossier) is not null);

create policy unsealing_written on dossiers.unsealing for insert to baken_app
    with check (opened_by = (select access.caller()) and seen_by is null
        and (select access.caller_is_fresh()) and access.caller_is_trusted(dossier));
create policy unsealing_known on dossiers.unsealing for select to baken_app
    using (opened_by = (select access.caller()) or access.held_by_caller(dossier) is not null);
create policy unsealing_seen on dossiers.unsealing for update to baken_app
    using (opened_by <> (select access.caller()) and access.held_by_caller(dossier) is not null)
    with check (seen_by = (select access.caller()));

create policy whereabouts_text_entered on dossiers.whereabouts_text for insert to baken_app
    with check (exists (select from dossiers.whereabouts w where w.id = whereabouts_text.whereabouts and w.xmin = pg_current_xact_id()::xid));
-- Open for the transaction that wrote down who opens it and why, and for no other: not for a list, a join or a search.
create policy whereabouts_text_opened on dossiers.whereabouts_text for select to baken_app
    using ((select access.caller_is_fresh()) and exists (
        select from dossiers.unsealing u
        where u.whereabouts = whereabouts_text.whereabouts and u.opened_by = (select access.caller())
          and u.xmin = pg_current_xact_id()::xid offset 0));

-- Whoever opens tells it on the timeline, in the same statement; also somebody who may only read the rest of the dossier.
create policy timeline_told on dossiers.timeline for insert to baken_app
    with check (code = 'WHEREABOUTS_OPENED' and by = (select access.caller()) and exists (
        select from dossiers.unsealing u
        where u.dossier = timeline.dossier and u.opened_by = timeline.by and u.reason = timeline.detail and u.xmin = pg_current_xact_id()::xid));
create function dossiers.tell_unsealing() returns trigger
    language plpgsql set search_path = '' as $$
begin
    insert into dossiers.timeline (id, dossier, kind, code, detail, at, by)
    values (gen_random_uuid(), new.dossier, 'HUMAN', 'WHEREABOUTS_OPENED', new.reason, new.opened_at, new.opened_by);
    return null;
end $$;
create trigger unsealing_is_told after insert on dossiers.unsealing for each row execute function dossiers.tell_unsealing();

-- The application cannot delete keys; ending for good takes the one key along that was made for it.
create function dossiers.destroy_key() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    delete from vault.subject_key where subject = new.id;
    return null;
end $$;
create trigger key_goes_with_whereabouts after update of destroyed_on on dossiers.whereabouts
    for each row when (old.destroyed_on is null and new.destroyed_on is not null) execute function dossiers.destroy_key();
revoke execute on function dossiers.tell_unsealing(), dossiers.destroy_key() from public;

-- Somebody of the post that holds the dossier sees who opened: never the opener. Where there is nobody else, the supervisor
-- of privacy sees it in the logbook.
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
where d.state <> 'CLOSED'
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
