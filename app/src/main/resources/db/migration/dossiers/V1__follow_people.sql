create schema dossiers;
grant usage on schema dossiers to baken_app;

create table dossiers.dossier (
    id             uuid primary key,
    version        int  not null,
    number         text not null unique check (number ~ '^D-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$'),
    regime         text not null check (regime = 'A'),
    state          text not null check (state in ('OPEN', 'AFTERCARE', 'CLOSED')),
    identity       text not null check (identity in ('NAMED', 'NAMELESS')),
    consent        text not null check (consent <> ''),
    post           uuid not null references access.post (id),
    contact_person uuid not null references access.person (id),
    deputy         uuid references access.person (id) check (deputy <> contact_person),
    opened_on      date not null,
    review_on      date,
    closed_on      date,
    closing_reason text,
    check ((state = 'CLOSED') = (review_on is null)),
    check ((state = 'CLOSED') = (closed_on is not null)),
    check ((closed_on is null) = (closing_reason is null))
);
create index on dossiers.dossier (contact_person, review_on) where state <> 'CLOSED';
create index on dossiers.dossier (review_on) where state <> 'CLOSED';

-- Who the person is. Where they stay is not kept here: that will be sealed with a key of its own.
create table dossiers.identity (
    dossier    uuid primary key references dossiers.dossier (id),
    name       bytea,
    birth_date bytea,
    phone      bytea,
    email      bytea,
    other      bytea
);

create table dossiers.identity_index (
    dossier uuid not null references dossiers.dossier (id),
    kind    text not null check (kind in ('NAME', 'PHONE', 'BIRTH_DATE')),
    token   text not null,
    primary key (dossier, kind, token)
);
create index on dossiers.identity_index (kind, token);

-- What counts in figures. It stands apart from the dossier because others may count who may not read.
create table dossiers.fact (
    record            uuid primary key references dossiers.dossier (id),
    opened_on         date not null,
    municipality      text not null check (municipality ~ '^(GM[0-9]{4})?$'),
    exploitation      text not null check (exploitation <> ''),
    sex               text not null check (sex <> ''),
    age_band          text not null check (age_band <> ''),
    nationality_group text not null check (nationality_group <> ''),
    source            text not null check (source <> ''),
    state             text not null check (state in ('OPEN', 'AFTERCARE', 'CLOSED'))
);
create index on dossiers.fact (opened_on);

-- How sure we are that this is trafficking, and how we know: for who keeps the dossier, not for figures.
create table dossiers.nature (
    dossier   uuid primary key references dossiers.dossier (id),
    suspicion text not null check (suspicion in ('SIGNS', 'PLAUSIBLE', 'ESTABLISHED')),
    certainty text not null check (certainty <> '')
);

create table dossiers.residence (
    id           uuid primary key,
    dossier      uuid not null references dossiers.dossier (id),
    municipality text not null check (municipality ~ '^GM[0-9]{4}$'),
    from_on      date not null,
    until_on     date check (until_on >= from_on)
);
create index on dossiers.residence (dossier);

create table dossiers.consent (
    id         uuid primary key,
    dossier    uuid not null references dossiers.dossier (id),
    code       text not null check (code <> ''),
    decided_on date not null,
    entered_by uuid not null references access.person (id),
    reason     bytea
);
create index on dossiers.consent (dossier);

-- A signal of which only a handover was seen is known by the number of that handover.
create table dossiers.link (
    id            uuid primary key,
    dossier       uuid not null references dossiers.dossier (id),
    signal        uuid not null,
    known_as      text not null check (known_as <> ''),
    linked_on     date not null,
    linked_by     uuid not null references access.person (id),
    reason        bytea,
    unlinked_on   date check (unlinked_on >= linked_on),
    unlinked_by   uuid references access.person (id),
    check ((unlinked_on is null) = (unlinked_by is null))
);
create unique index one_link on dossiers.link (dossier, signal) where unlinked_on is null;
create index on dossiers.link (signal) where unlinked_on is null;

create table dossiers.contact_note (
    id        uuid primary key,
    dossier   uuid        not null references dossiers.dossier (id),
    kind      text        not null check (kind <> ''),
    certainty text        not null check (certainty <> ''),
    held_on   date        not null,
    noted_at  timestamptz not null,
    noted_by  uuid        not null references access.person (id),
    told      bytea       not null
);
create index on dossiers.contact_note (dossier, held_on);

create table dossiers.safe_contact (
    dossier uuid not null references dossiers.dossier (id),
    channel text not null check (channel <> ''),
    allowed text not null check (allowed in ('YES', 'NO', 'NOT_SURE')),
    remark  bytea,
    primary key (dossier, channel)
);

create table dossiers.relative (
    id          uuid primary key,
    dossier     uuid not null references dossiers.dossier (id),
    relation    text not null check (relation <> ''),
    may_contact text not null check (may_contact in ('YES', 'NO', 'NOT_SURE')),
    name        bytea not null,
    phone       bytea
);
create index on dossiers.relative (dossier);

-- What people did (HUMAN) apart from what they changed in the registration (SYSTEM); a detail is a code, never a name.
create table dossiers.timeline (
    id      uuid primary key,
    dossier uuid        not null references dossiers.dossier (id),
    kind    text        not null check (kind in ('HUMAN', 'SYSTEM')),
    code    text        not null check (code <> ''),
    detail  text        not null check (length(detail) <= 60),
    at      timestamptz not null,
    by      uuid        not null references access.person (id)
);
create index on dossiers.timeline (dossier, at);

grant select, insert, update on all tables in schema dossiers to baken_app;
grant delete on dossiers.identity_index, dossiers.relative to baken_app;

do $$
declare
    part text;
begin
    foreach part in array array['identity', 'identity_index', 'nature', 'residence', 'consent', 'link', 'contact_note', 'safe_contact', 'relative', 'timeline'] loop
        execute format('alter table dossiers.%I enable row level security', part);
        execute format('alter table dossiers.%I force row level security', part);
        execute format('create policy %I on dossiers.%I for select to baken_app using (exists (select from access.tie t where t.record = dossier))', part || '_read', part);
        execute format('create policy %I on dossiers.%I for insert to baken_app with check (exists (select from access.tie t where t.record = dossier and t.kind = ''HOLDER''))', part || '_added', part);
        execute format('create policy %I on dossiers.%I for update to baken_app using (exists (select from access.tie t where t.record = dossier and t.kind = ''HOLDER''))', part || '_changed', part);
        execute format('create policy %I on dossiers.%I for delete to baken_app using (exists (select from access.tie t where t.record = dossier and t.kind = ''HOLDER''))', part || '_removed', part);
    end loop;
end $$;

alter table dossiers.dossier enable row level security;
alter table dossiers.dossier force row level security;
create policy dossier_read on dossiers.dossier for select to baken_app
    using (exists (select from access.tie t where t.record = id));
create policy dossier_added on dossiers.dossier for insert to baken_app
    with check (exists (select from access.tie t where t.record = id and t.kind = 'HOLDER' and t.post = dossier.post));
create policy dossier_changed on dossiers.dossier for update to baken_app
    using (exists (select from access.tie t where t.record = id and t.kind = 'HOLDER'));

-- Figures: the region counts everything, a focal point what was opened in the municipalities it answers for.
alter table dossiers.fact enable row level security;
alter table dossiers.fact force row level security;
create policy fact_counted on dossiers.fact for select to baken_app
    using ((select access.caller_plays('CHAIN_DIRECTOR', 'CARE_COORDINATOR', 'MANAGER', 'REGIONAL_COORDINATION'))
        or municipality in (
            select t.municipality
            from access.territory t
            join access.post p on p.organisation = t.organisation and p.role = 'FOCAL_POINT'
            where p.id = any ((select access.caller_posts())::uuid[])
              and (t.valid_until is null or t.valid_until > current_date)));
create policy fact_added on dossiers.fact for insert to baken_app
    with check (exists (select from access.tie t where t.record = fact.record and t.kind = 'HOLDER'));
create policy fact_changed on dossiers.fact for update to baken_app
    using (exists (select from access.tie t where t.record = fact.record and t.kind = 'HOLDER'));

create view dossiers.facts with (security_invoker = true) as
select record, opened_on, municipality, exploitation, sex, age_band, nationality_group, source, state
from dossiers.fact;

-- Whoever is contact person, while present; else the deputy; else whoever attends to the post that holds the dossier.
create view dossiers.duties with (security_invoker = true) as
select case d.state when 'AFTERCARE' then 'DOSSIER_AFTERCARE' else 'DOSSIER_CONTACT' end as kind,
       d.id as record,
       d.number,
       d.post,
       coalesce(own.person, deputy.person, best.person, d.contact_person) as owner,
       d.review_on as due,
       '/dossiers/' || d.id as href,
       f.municipality
from dossiers.dossier d
join dossiers.fact f on f.record = d.id
left join (select distinct post, person from access.attendance where rank = 1) own
    on own.post = d.post and own.person = d.contact_person
left join (select distinct post, person from access.attendance where rank < 3) deputy
    on deputy.post = d.post and deputy.person = d.deputy
left join (select distinct on (post) post, person from access.attendance order by post, rank, person) best
    on best.post = d.post
where d.state <> 'CLOSED';

grant select on dossiers.facts, dossiers.duties to baken_app;
