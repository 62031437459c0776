create schema breaches;
grant usage on schema breaches to baken_app;

-- Every breach of personal data, also what the authority is not told (article 33(5) GDPR). The 72 hours of article 33(1) are
-- hours of elapsed time: no weekend, no holiday and no change of the clock makes them longer or shorter.
create table breaches.breach (
    id            uuid primary key,
    number        text        not null unique check (number ~ '^B-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$'),
    reported_by   uuid        not null references access.person (id),
    reported_at   timestamptz not null,
    began_on      date,
    discovered_at timestamptz not null check (discovered_at <= reported_at),
    deadline      timestamptz not null check (deadline = discovered_at + interval '72 hours'),
    close_by      date        not null,
    kinds         text[]      not null check (kinds <> '{}' and kinds <@ array['CONFIDENTIALITY', 'INTEGRITY', 'AVAILABILITY']),
    records       text[]      not null check (array_to_string(records, ' ') ~ '^([A-Z]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}( |$))*$'),
    stage         text        not null check (stage in ('REPORTED', 'ASSESSED', 'CLOSED')),
    capacity      text        check (capacity in ('CONTROLLER', 'PROCESSOR')),
    categories    text[]      not null default '{}',
    size          text        check (size <> ''),
    notifies      boolean,
    tells         boolean,
    ground        text        check (ground <> ''),
    notified_at   timestamptz check (notified_at >= discovered_at),
    told_at       timestamptz check (told_at >= discovered_at),
    closed_at     timestamptz,
    seen_by       uuid        references access.person (id),
    version       int         not null default 0,
    -- what was assessed was assessed whole
    check ((stage = 'REPORTED') = (capacity is null) and (capacity is null) = (size is null) and (size is null) = (notifies is null)
        and (notifies is null) = (tells is null)),
    -- whom nobody tells, nobody told; and why the people concerned are not told is a ground of the law
    check ((notified_at is null or notifies) and (told_at is null or tells) and (tells is null or tells = (ground is null))),
    -- closed is what has nothing left to do
    check ((stage = 'CLOSED') = (closed_at is not null)),
    check (stage <> 'CLOSED' or notifies = (notified_at is not null) and tells = (told_at is not null))
);
create index on breaches.breach (reported_by);
create index on breaches.breach (discovered_at desc);

-- What people said about it, under a key of its own. Nothing is changed: what is said later stands beside it.
create table breaches.word (
    id     uuid primary key,
    breach uuid        not null references breaches.breach (id),
    kind   text        not null check (kind in ('STORY', 'CONSEQUENCES', 'MEASURES', 'AUTHORITY', 'SUBJECTS', 'DELAY', 'TOLD', 'SUPPLEMENT', 'LESSONS')),
    by     uuid        not null references access.person (id),
    at     timestamptz not null,
    told   bytea       not null
);
create index on breaches.word (breach, at);

grant select, insert on breaches.breach, breaches.word to baken_app;
grant update (stage, capacity, categories, size, notifies, tells, ground, notified_at, told_at, closed_at, version)
    on breaches.breach to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['breach', 'word'] loop
        execute format('alter table breaches.%I enable row level security', kept);
        execute format('alter table breaches.%I force row level security', kept);
    end loop;
end $$;
-- for the function below, which runs with the rights of the owner
create policy breach_owned on breaches.breach for all to current_user using (true) with check (true);

-- Known to who reported it, the contact point and who supervises; to nobody whom it may be about.
create policy breach_seen on breaches.breach for select to baken_app
    using (reported_by = (select access.caller()) or (select access.caller_plays('CONTACT_POINT', 'AUDITOR')));
create policy breach_reported on breaches.breach for insert to baken_app
    with check (reported_by = (select access.caller()) and stage = 'REPORTED');
create policy breach_handled on breaches.breach for update to baken_app
    using ((select access.caller_plays('CONTACT_POINT')));

-- Whoever reported it reads their own words, and not what was made of them.
create policy word_seen on breaches.word for select to baken_app
    using (by = (select access.caller()) or (select access.caller_plays('CONTACT_POINT', 'AUDITOR')));
create policy word_added on breaches.word for insert to baken_app
    with check (by = (select access.caller())
        and exists (select from breaches.breach b where b.id = word.breach
            and (word.kind = 'STORY' and b.reported_by = word.by or word.kind <> 'STORY' and (select access.caller_plays('CONTACT_POINT')))));

-- Who supervises has read it; the decision is not theirs.
create function breaches.see(which uuid) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update breaches.breach set seen_by = access.caller()
    where id = which and seen_by is null and access.caller_plays('AUDITOR');
    return found;
end $$;
revoke execute on function breaches.see(uuid) from public;
grant execute on function breaches.see(uuid) to baken_app;

-- Each open breach waits for the contact point; where nobody is one, for who supervises. What is past its hours waits for
-- who supervises as well.
create view breaches.duties with (security_invoker = true) as
select o.kind, o.id as record, o.number, p.id as post,
       (select a.person from access.attendance a where a.post = p.id order by a.rank, a.person limit 1) as owner,
       o.due, '/breaches/' || o.id as href, '' as municipality
from (
    select case when b.stage = 'REPORTED' then 'BREACH_ASSESS'
                when b.notifies and b.notified_at is null then 'BREACH_NOTIFY'
                when b.tells and b.told_at is null then 'BREACH_TELL'
                else 'BREACH_CLOSE' end as kind,
           b.id, b.number, 'CONTACT_POINT' as role,
           case when b.stage = 'REPORTED' or b.notifies and b.notified_at is null or b.tells and b.told_at is null
                then (b.deadline at time zone 'Europe/Amsterdam')::date else b.close_by end as due
    from breaches.breach b
    where b.stage <> 'CLOSED'
    union all
    select case when b.deadline < now() and (b.stage = 'REPORTED' or b.notifies and b.notified_at is null) then 'BREACH_LATE' else 'BREACH_TOLD' end,
           b.id, b.number, 'AUDITOR', (b.deadline at time zone 'Europe/Amsterdam')::date
    from breaches.breach b
    where b.seen_by is null or b.deadline < now() and (b.stage = 'REPORTED' or b.notifies and b.notified_at is null)
) o
join access.post p on p.role = o.role
    or p.role = 'AUDITOR' and o.role = 'CONTACT_POINT'
       and not exists (select from access.attendance a join access.post c on c.id = a.post and c.role = 'CONTACT_POINT')
where p.id = any ((select access.caller_posts())::uuid[])
  and exists (select from access.attendance a where a.post = p.id);
grant select on breaches.duties to baken_app;
