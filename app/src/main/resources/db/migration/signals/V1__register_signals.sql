create schema signals;
grant usage on schema signals to baken_app;

-- Within how many working days a signal leaves a state: a row per rule and time.
create table signals.term (
    state        text not null check (state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR', 'SUPPLEMENT')),
    working_days int  not null check (working_days > 0),
    valid_from   date not null,
    valid_until  date check (valid_until > valid_from),
    primary key (state, valid_from)
);
insert into signals.term (state, working_days, valid_from)
values ('NEW', 3, '2000-01-01'), ('ENRICHING', 10, '2000-01-01'), ('WITH_DIRECTOR', 5, '2000-01-01'), ('SUPPLEMENT', 5, '2000-01-01');
grant select on signals.term to baken_app;

create table signals.signal (
    id             uuid primary key,
    version        int  not null,
    number         text not null unique check (number ~ '^S-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$'),
    received_on    date not null,
    source         text not null check (source <> ''),
    channel        text not null check (channel <> ''),
    municipality   text not null check (municipality ~ '^(GM[0-9]{4})?$'),
    subject        text not null check (subject <> ''),
    exploitation   text not null check (exploitation <> ''),
    seen_when      text not null check (seen_when <> ''),
    priority       text not null check (priority <> ''),
    post           uuid not null references access.post (id),
    owner          uuid not null references access.person (id),
    due            date not null,
    state          text not null check (state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR', 'CLOSED', 'MERGED')),
    ended_on       date,
    closing_reason text check (closing_reason <> ''),
    merged_into    uuid references signals.signal (id) check (merged_into <> id),
    check ((state in ('CLOSED', 'MERGED')) = (ended_on is not null)),
    check ((state = 'CLOSED') = (closing_reason is not null)),
    check ((state = 'MERGED') = (merged_into is not null))
);
create index on signals.signal (merged_into);
create index on signals.signal (received_on desc, number);
create index on signals.signal (post, due) where state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR');
create index on signals.signal (owner) where state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR');

create table signals.statement (
    id        uuid primary key,
    signal    uuid        not null references signals.signal (id),
    subject   uuid        not null,
    kind      text        not null check (kind in ('SEEN', 'PLACE', 'PEOPLE', 'SUPPLEMENT', 'NOTE')),
    certainty text        not null check (certainty <> ''),
    told      bytea       not null,
    at        timestamptz not null,
    by        uuid        not null references access.person (id),
    due       date check ((due is not null) = (kind = 'SUPPLEMENT')),
    handled   boolean     not null
);
create index on signals.statement (signal);
create index on signals.statement (due) where kind = 'SUPPLEMENT' and not handled;

create table signals.involved (
    id                uuid primary key,
    signal            uuid        not null references signals.signal (id),
    subject           uuid        not null,
    role              text        not null check (role <> ''),
    sex               text        not null check (sex <> ''),
    age_band          text        not null check (age_band <> ''),
    nationality_group text        not null check (nationality_group <> ''),
    name              bytea,
    phone             bytea,
    at                timestamptz not null,
    by                uuid        not null references access.person (id)
);
create index on signals.involved (signal);

-- Keyed hashes of the parts of names and of telephone numbers: what the search compares.
create table signals.involved_index (
    involved uuid not null references signals.involved (id),
    kind     text not null check (kind in ('NAME', 'PHONE')),
    token    text not null check (length(token) = 32),
    primary key (involved, kind, token)
);
create index on signals.involved_index (token, kind);

-- How the reporter may be reached, sealed with a key of the reporter's own.
create table signals.contact (
    id      uuid primary key,
    signal  uuid    not null references signals.signal (id),
    subject uuid    not null,
    allowed boolean not null,
    name    bytea,
    phone   bytea,
    email   bytea,
    safely  bytea
);
create index on signals.contact (signal);

create table signals.answer (
    id         uuid primary key,
    signal     uuid        not null references signals.signal (id),
    subject    uuid        not null,
    question   text        not null check (question <> ''),
    outcome    text        not null check (outcome in ('YES', 'NO', 'NOT_SURE', 'NOT_FOUND')),
    checked    bytea       not null,
    place      bytea       not null,
    checked_on date        not null,
    basis      text        not null check (basis <> ''),
    at         timestamptz not null,
    by         uuid        not null references access.person (id)
);
create index on signals.answer (signal);

-- What points to exploitation, in the words of the version of the list that was in force; the last row of a code counts.
create table signals.indication (
    id           uuid primary key,
    signal       uuid        not null references signals.signal (id),
    code         text        not null check (code <> ''),
    list_version text        not null check (list_version <> ''),
    certainty    text        not null check (certainty <> ''),
    holds        boolean     not null,
    at           timestamptz not null,
    by           uuid        not null references access.person (id)
);
create index on signals.indication (signal);

create table signals.timeline (
    id     bigint generated always as identity primary key,
    signal uuid        not null references signals.signal (id),
    at     timestamptz not null,
    code   text        not null check (code ~ '^[A-Z_]+$'),
    detail text        not null check (detail ~ '^[A-Za-z0-9_-]*$'),
    by     uuid        not null references access.person (id)
);
create index on signals.timeline (signal);

grant select, insert, update on signals.signal, signals.statement, signals.involved to baken_app;
grant select, insert on signals.involved_index, signals.contact, signals.answer, signals.indication, signals.timeline to baken_app;

-- Whoever brings a report in may add rows; only a post that is tied to the signal sees or changes them.
do $$
declare
    part text;
begin
    foreach part in array array['signal', 'statement', 'involved', 'involved_index', 'contact', 'answer', 'indication', 'timeline'] loop
        execute format('alter table signals.%I enable row level security', part);
        execute format('alter table signals.%I force row level security', part);
        execute format('create policy %I on signals.%I for insert to baken_app with check ((select access.caller()) is not null)', part || '_added', part);
    end loop;
    foreach part in array array['statement', 'involved', 'answer', 'indication', 'timeline'] loop
        execute format('create policy %I on signals.%I for select to baken_app using (exists (select from access.tie t where t.record = %I.signal))', part || '_read', part, part);
    end loop;
    foreach part in array array['statement', 'involved'] loop
        execute format('create policy %I on signals.%I for update to baken_app using (exists (select from access.tie t where t.record = %I.signal and t.kind = ''HOLDER''))', part || '_changed', part, part);
    end loop;
end $$;
create policy signal_read on signals.signal for select to baken_app
    using (exists (select from access.tie t where t.record = signal.id));
-- Figures are made of codes and dates alone; who makes them sees all signals, and nothing that hangs from them.
create policy signal_counted on signals.signal for select to baken_app
    using ((select access.caller_plays('MANAGER', 'REGIONAL_COORDINATION')));
create policy signal_changed on signals.signal for update to baken_app
    using (exists (select from access.tie t where t.record = signal.id));
create policy contact_read on signals.contact for select to baken_app
    using (exists (select from access.tie t where t.record = contact.signal and t.kind = 'HOLDER'));
create policy involved_index_read on signals.involved_index for select to baken_app
    using (exists (select from signals.involved i where i.id = involved_index.involved));

-- The last lock on "never without an owner": at commit the post on an open signal is the one post that holds it.
create function signals.is_held() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if new.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
       and not exists (select from access.tie t where t.record = new.id and t.post = new.post and t.kind = 'HOLDER') then
        raise integrity_constraint_violation using message = 'an open signal is held by its post';
    end if;
    return null;
end $$;
revoke execute on function signals.is_held() from public;
create constraint trigger open_signals_are_held after insert or update on signals.signal
    deferrable initially deferred for each row execute function signals.is_held();

-- Who answers for a signal today: its owner while present, else who attends to its post, else the chain director.
create view signals.custody with (security_invoker = true) as
select s.id,
       s.number,
       s.state,
       s.municipality,
       s.due,
       s.post as holder,
       case when best.person is null then coalesce(director.post, s.post) else s.post end as post,
       coalesce(own.person, best.person, director.person, s.owner) as owner
from signals.signal s
left join (select distinct on (post) post, person from access.attendance order by post, rank, person) best on best.post = s.post
left join (select distinct post, person from access.attendance where rank < 3) own on own.post = s.post and own.person = s.owner
left join (
    select p.id as post, (select a.person from access.attendance a where a.post = p.id order by a.rank, a.person limit 1) as person
    from access.post p
    join access.organisation o on o.id = p.organisation and o.active
    where p.role = 'CHAIN_DIRECTOR'
    order by o.name collate "nl-x-icu"
    limit 1
) director on true
where exists (select from access.tie t where t.record = s.id);
grant select on signals.custody to baken_app;

create view signals.duties with (security_invoker = true) as
select 'SIGNAL_' || c.state as kind, c.id as record, c.number, c.post, c.owner, c.due, '/signals/' || c.id as href, c.municipality
from signals.custody c
where c.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
union all
select 'SIGNAL_SUPPLEMENT', c.id, c.number, c.post, c.owner, min(t.due), '/signals/' || c.id, c.municipality
from signals.statement t
join signals.signal s on s.id = t.signal
join signals.custody c on c.id = coalesce(s.merged_into, s.id)
where t.kind = 'SUPPLEMENT' and not t.handled
group by c.id, c.number, c.post, c.owner, c.municipality;
grant select on signals.duties to baken_app;

create view signals.facts with (security_invoker = true) as
select id as record, received_on, municipality, source, exploitation, state, closing_reason
from signals.signal;
grant select on signals.facts to baken_app;
