create schema trajectories;
grant usage on schema trajectories to baken_app;

-- How many days before a window ends somebody is told: rows, so that a policy can change them.
create table trajectories.warning (
    kind       text not null check (kind in ('REFLECTION', 'REFLECTION_DUBLIN', 'PERMIT', 'ADULTHOOD', 'REPORT')),
    days       int  not null check (days between 1 and 365),
    valid_from date not null default '-infinity',
    primary key (kind, days)
);
insert into trajectories.warning (kind, days)
values ('REFLECTION', 30), ('REFLECTION', 14), ('REFLECTION', 7),
       ('REFLECTION_DUBLIN', 14), ('REFLECTION_DUBLIN', 7),
       ('PERMIT', 90), ('PERMIT', 30), ('PERMIT', 14), ('PERMIT', 7),
       ('ADULTHOOD', 90), ('ADULTHOOD', 30), ('ADULTHOOD', 14), ('ADULTHOOD', 7),
       ('REPORT', 7);

-- A life domain is looked into only once somebody said why (Autoriteit Persoonsgegevens, February 2018): what belongs to one
-- that nobody opened finds no row here to hang from.
create table trajectories.domain (
    dossier   uuid not null references dossiers.dossier (id) on delete cascade,
    domain    text not null check (domain ~ '^[A-Z0-9_]{1,40}$'),
    id        uuid not null unique,
    opened_on date not null,
    opened_by uuid not null references access.person (id),
    reason    bytea not null,
    primary key (dossier, domain)
);

-- Something that somebody does before a day. Codes, people and days are plain, what it is and what came of it are sealed.
create table trajectories.step (
    id           uuid primary key,
    dossier      uuid    not null references dossiers.dossier (id) on delete cascade,
    version      int     not null,
    lane         text    not null check (lane in ('CARE', 'LAW')),
    domain       text    not null check (domain ~ '^[A-Z0-9_]{1,40}$'),
    opened       text    generated always as (case lane when 'CARE' then domain end) stored,
    party        text    not null check (party <> ''),
    meets        text    check (meets in ('CARE', 'POLICE', 'OTHER')),
    state        text    not null check (state in ('PLANNED', 'BUSY', 'WAITING', 'DONE', 'STOPPED')),
    owner        uuid    not null references access.person (id),
    planned_on   date    not null,
    due          date    not null,
    awaits       uuid,
    awaits_party text    check (awaits_party <> ''),
    ended_on     date,
    what         bytea   not null,
    outcome      bytea,
    unique (dossier, id),
    foreign key (dossier, opened) references trajectories.domain (dossier, domain) on delete cascade,
    foreign key (dossier, awaits) references trajectories.step (dossier, id) on delete cascade,
    check (awaits <> id),
    check (num_nonnulls(awaits, awaits_party) <= 1),
    check ((state = 'WAITING') = (num_nonnulls(awaits, awaits_party) = 1)),
    check ((state in ('DONE', 'STOPPED')) = (ended_on is not null))
);
create index on trajectories.step (dossier);
create index on trajectories.step (dossier, awaits) where awaits is not null;

-- Two steps never wait for each other, also not over others, and also not when two colleagues say so at the same time.
create function trajectories.refuse_circles() returns trigger
    language plpgsql set search_path = '' as $$
begin
    perform pg_advisory_xact_lock(hashtext('nl.baken.trajectories'), hashtext(new.dossier::text));
    if exists (
        with recursive chain as (
            select s.id, s.awaits from trajectories.step s where s.id = new.awaits
            union
            select s.id, s.awaits from chain c join trajectories.step s on s.id = c.awaits
        )
        select from chain c where c.id = new.id or c.awaits = new.id
    ) then
        raise check_violation using message = 'steps that wait in a circle';
    end if;
    return new;
end $$;
revoke execute on function trajectories.refuse_circles() from public;
create trigger nobody_waits_in_a_circle before insert or update of awaits on trajectories.step
    for each row when (new.awaits is not null) execute function trajectories.refuse_circles();

-- What is decided about a question of law: each answer stays, the last one counts.
create table trajectories.law_answer (
    id          uuid   primary key,
    position    bigint generated always as identity,
    dossier     uuid   not null references dossiers.dossier (id) on delete cascade,
    matter      text   not null check (matter in ('REPORT', 'RESIDENCE', 'LAWYER', 'COMPENSATION', 'CUSTODY', 'ADULTHOOD')),
    answer      text   not null check (answer <> ''),
    answered_on date   not null,
    entered_by  uuid   not null references access.person (id),
    said        bytea
);
create index on trajectories.law_answer (dossier, matter);

-- A term of the law that runs: it has an owner and a last day, and once it has ended a reason. The birth date that the eighteenth
-- birthday is counted from is no column here: of that day only the month is told.
create table trajectories.legal_window (
    id          uuid primary key,
    dossier     uuid not null references dossiers.dossier (id) on delete cascade,
    version     int  not null,
    kind        text not null check (kind in ('REFLECTION', 'REFLECTION_DUBLIN', 'PERMIT', 'ADULTHOOD')),
    route       text,
    begun_on    date not null,
    due         date not null check (due >= begun_on),
    first_on    date not null check (first_on <= begun_on),
    reported_on date,
    report_due  date,
    owner       uuid not null references access.person (id),
    warned      int  check (warned > 0),
    ended_on    date,
    end_reason  text check (end_reason <> ''),
    said        bytea,
    check ((kind = 'PERMIT') = (route is not null)),
    check ((ended_on is null) = (end_reason is null)),
    check (kind in ('REFLECTION', 'REFLECTION_DUBLIN') or (report_due is null and reported_on is null)),
    check (kind <> 'ADULTHOOD' or extract(day from due) = 1)
);
create index on trajectories.legal_window (dossier);
-- The reflection period is granted once (Vc 2000 B8/3); what was entered by mistake does not count.
create unique index one_reflection on trajectories.legal_window (dossier)
    where kind in ('REFLECTION', 'REFLECTION_DUBLIN') and end_reason is distinct from 'MISTAKE';
create unique index one_that_runs on trajectories.legal_window (dossier, kind) where ended_on is null;

-- What the person wants, in their own words, and how far it is on a scale of 1 to 10, at two moments or more.
create table trajectories.goal (
    id      uuid primary key,
    dossier uuid not null references dossiers.dossier (id) on delete cascade,
    domain  text not null,
    set_on  date not null,
    set_by  uuid not null references access.person (id),
    words   bytea not null,
    unique (dossier, id),
    foreign key (dossier, domain) references trajectories.domain (dossier, domain) on delete cascade
);
create index on trajectories.goal (dossier);
create table trajectories.measure (
    id          uuid primary key,
    dossier     uuid not null,
    goal        uuid not null,
    measured_on date not null,
    score       int  not null check (score between 1 and 10),
    entered_by  uuid not null references access.person (id),
    said        bytea,
    unique (goal, measured_on),
    foreign key (dossier, goal) references trajectories.goal (dossier, id) on delete cascade
);
create index on trajectories.measure (dossier);

-- In which language somebody is spoken with, through whom, and the children: a language and an age tell who somebody is, so
-- they are sealed.
create table trajectories.interpreter (
    dossier    uuid primary key references dossiers.dossier (id) on delete cascade,
    version    int         not null,
    needed     text        not null check (needed in ('YES', 'NO', 'NOT_SURE')),
    sex        text        not null check (sex <> ''),
    entered_by uuid        not null references access.person (id),
    entered_at timestamptz not null,
    spoken     bytea       not null,
    said       bytea
);
create table trajectories.child (
    id       uuid primary key,
    dossier  uuid        not null references dossiers.dossier (id) on delete cascade,
    stays    text        not null check (stays <> ''),
    noted_by uuid        not null references access.person (id),
    noted_at timestamptz not null,
    born     bytea,
    said     bytea
);
create index on trajectories.child (dossier);

-- What was done with a step or a window, by whom: appended by the transaction that does it, never changed.
create table trajectories.history (
    position bigint      primary key generated always as identity,
    dossier  uuid        not null references dossiers.dossier (id) on delete cascade,
    item     uuid        not null,
    code     text        not null check (code <> ''),
    detail   text        not null check (length(detail) <= 60),
    at       timestamptz not null,
    by       uuid        not null references access.person (id)
);
create index on trajectories.history (dossier, item);

grant select, insert on trajectories.domain, trajectories.step, trajectories.law_answer, trajectories.legal_window, trajectories.goal,
    trajectories.measure, trajectories.interpreter, trajectories.child, trajectories.history to baken_app;
grant select on trajectories.warning to baken_app;
grant update (version, state, owner, due, awaits, awaits_party, ended_on, outcome) on trajectories.step to baken_app;
grant update (version, begun_on, due, reported_on, report_due, owner, warned, ended_on, end_reason, said) on trajectories.legal_window to baken_app;
grant update (version, needed, sex, entered_by, entered_at, spoken, said) on trajectories.interpreter to baken_app;
grant delete on trajectories.child to baken_app;

-- Whoever reads the dossier reads this, and whoever keeps it keeps this; for an hour who broke the glass reads.
do $$
declare
    part text;
begin
    foreach part in array array['domain', 'step', 'law_answer', 'legal_window', 'goal', 'measure', 'interpreter', 'child', 'history'] loop
        execute format('alter table trajectories.%I enable row level security', part);
        execute format('alter table trajectories.%I force row level security', part);
        execute format('create policy %I on trajectories.%I for select to baken_app using (exists (select from access.tie t where t.record = %I.dossier offset 0))', part || '_read', part, part);
        execute format('create policy %I on trajectories.%I for select to baken_app using (dossier = any ((select access.emergencies())::uuid[]))', part || '_in_emergency', part);
        execute format('create policy %I on trajectories.%I for insert to baken_app with check (exists (select from access.tie t where t.record = dossier and t.kind = ''HOLDER''))', part || '_added', part);
        execute format('create policy %I on trajectories.%I for update to baken_app using (exists (select from access.tie t where t.record = dossier and t.kind = ''HOLDER''))', part || '_changed', part);
        execute format('create policy %I on trajectories.%I for delete to baken_app using (exists (select from access.tie t where t.record = dossier and t.kind = ''HOLDER''))', part || '_removed', part);
    end loop;
end $$;

-- As for dossiers: counted and passed on by an administrator who can read none of it.
create policy step_left on trajectories.step for select to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy step_passed_on on trajectories.step for update to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy legal_window_left on trajectories.legal_window for select to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy legal_window_passed_on on trajectories.legal_window for update to current_user using (access.caller_plays('ADMINISTRATOR'));
create policy history_passed_on on trajectories.history for insert to current_user
    with check (access.caller_plays('ADMINISTRATOR') and by = access.caller());

create function trajectories.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select d.post, count(*)
    from (
        select s.dossier, s.owner from trajectories.step s where s.ended_on is null
        union all
        select w.dossier, w.owner from trajectories.legal_window w where w.ended_on is null
    ) o
    join dossiers.dossier d on d.id = o.dossier
    where o.owner = leaving
       or (not exists (select from access.successors(leaving, d.post))
           and exists (select from access.holding h
               where h.post = d.post and h.person = leaving
                 and h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)))
    group by d.post;
end $$;

create function trajectories.pass_on(leaving uuid, desk uuid, successor uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform access.require_succession(leaving, desk, successor);
    with steps as (
        update trajectories.step s set owner = successor, version = s.version + 1
        from dossiers.dossier d
        where d.id = s.dossier and d.post = desk and s.owner = leaving and s.ended_on is null
        returning s.dossier, s.id
    ), windows as (
        update trajectories.legal_window w set owner = successor, version = w.version + 1
        from dossiers.dossier d
        where d.id = w.dossier and d.post = desk and w.owner = leaving and w.ended_on is null
        returning w.dossier, w.id
    )
    insert into trajectories.history (dossier, item, code, detail, at, by)
    select p.dossier, p.id, 'PASSED_ON', successor::text, now(), access.caller() from (table steps union all table windows) p;
end $$;
revoke execute on function trajectories.left_by(uuid), trajectories.pass_on(uuid, uuid, uuid) from public;
grant execute on function trajectories.left_by(uuid), trajectories.pass_on(uuid, uuid, uuid) to baken_app;

-- Steps, also of a dossier that is closed or part of another one: what is open is somebody's until it is done or stopped. A window
-- is told of at each of its warnings until somebody has seen that one, after its last day until it is ended, and each month of the
-- reflection period before the day of reporting. Police and care that plan to see the person less than seven days apart are told.
-- The dossiers of whoever asks come first: who has none pays for nothing.
create index on dossiers.dossier (post);
create view trajectories.duties with (security_invoker = true) as
select o.kind, d.id as record, d.number, d.post,
       coalesce(own.person, deputy.person, best.person, o.owner) as owner,
       o.due, '/dossiers/' || d.id || '/trajectories' || o.place as href,
       (select f.municipality from dossiers.fact f where f.record = d.id) as municipality
from dossiers.dossier d
cross join lateral (
    select 'TRAJECTORY_STEP' as kind, s.owner, s.due, '/steps/' || s.id as place
    from trajectories.step s
    where s.dossier = d.id and s.ended_on is null
    union all
    select 'WINDOW_ENDS', w.owner, w.due, '#window-' || w.id
    from trajectories.legal_window w
    where w.dossier = d.id and w.ended_on is null and w.due >= current_date and exists (
        select from trajectories.warning n
        where n.kind = w.kind and n.valid_from <= current_date and w.due - n.days <= current_date and n.days < coalesce(w.warned, 1000))
    union all
    select 'WINDOW_OVER', w.owner, w.due, '#window-' || w.id
    from trajectories.legal_window w
    where w.dossier = d.id and w.ended_on is null and w.due < current_date
    union all
    select 'WINDOW_REPORT', w.owner, w.report_due, '#window-' || w.id
    from trajectories.legal_window w
    where w.dossier = d.id and w.ended_on is null
      and w.report_due - (select max(n.days) from trajectories.warning n where n.kind = 'REPORT') <= current_date
    union all
    select 'CONTACT_COLLISION', p.owner, p.due, '#collisions'
    from trajectories.step p
    where p.dossier = d.id and p.meets = 'POLICE' and p.ended_on is null and p.due >= current_date
      and (d.review_on between p.due - 6 and p.due + 6
        or exists (
            select from trajectories.step c
            where c.dossier = d.id and c.meets = 'CARE' and c.ended_on is null and c.due between p.due - 6 and p.due + 6))
) o
left join (select distinct post, person from access.attendance where rank = 1) own
    on own.post = d.post and own.person = o.owner
left join (select distinct post, person from access.attendance where rank < 3) deputy
    on deputy.post = d.post and deputy.person = d.deputy
left join (select distinct on (post) post, person from access.attendance order by post, rank, person) best
    on best.post = d.post;
grant select on trajectories.duties to baken_app;
