create schema deadlines;
grant usage on schema deadlines to baken_app, baken_door;

-- A term of a law or of a policy, a row per time in which it reads so. No first day: since before anybody looked it up.
create table deadlines.term (
    code           text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]*$'),
    valid_from     date,
    valid_until    date check (valid_until > valid_from),
    subject_nl     text not null check (subject_nl <> ''),
    subject_en     text not null check (subject_en <> ''),
    trigger_nl     text not null check (trigger_nl <> ''),
    trigger_en     text not null check (trigger_en <> ''),
    kind           text not null check (kind in ('MAXIMUM', 'AT_ONCE', 'OF_THE_OTHER', 'KEEP', 'REPEATED', 'FIXED', 'AIM',
                       'VALIDITY', 'ATTENTION', 'OF_THE_POLICE')),
    rule           text not null check (rule in ('ATW', 'EU', 'HARD', 'DATE', 'HOURS', 'AT_ONCE')),
    amount         int check (amount > 0),
    unit           text check (unit in ('YEARS', 'MONTHS', 'WEEKS', 'DAYS', 'WORKING_DAYS', 'HOURS')),
    first_counts   boolean not null,
    more_amount    int check (more_amount > 0),
    more_unit      text check (more_unit = unit),
    -- null where the law extends it again and again
    more_times     int check (more_times > 0),
    suspended_by   text check (suspended_by <> ''),
    source         text not null check (source <> ''),
    verification   text not null check (verification in ('READ', 'READ_IN_PART', 'READ_OLD', 'KNOWN')),
    position       int not null,
    unique nulls not distinct (code, valid_from),
    check ((amount is null) = (unit is null)),
    check ((amount is null) = (rule = 'AT_ONCE')),
    check ((rule = 'HOURS') = (unit is not distinct from 'HOURS')),
    check ((more_amount is null) = (more_unit is null)),
    check (more_times is null or more_amount is not null)
);

-- A day that a royal decree makes equal to a holiday (Algemene termijnenwet, art. 3, third paragraph). Withdrawn, not
-- deleted: dates were counted with it.
create table deadlines.closed_day (
    id           uuid primary key,
    day          date not null check (day between '2014-01-01' and '2099-12-31'),
    name         text not null check (name <> ''),
    source       text not null check (source <> ''),
    entered_by   uuid not null,
    entered_at   timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index on deadlines.closed_day (day) where withdrawn_at is null;

grant select, insert, update on deadlines.term to baken_app;
grant select, insert on deadlines.closed_day to baken_app;
grant update (withdrawn_by, withdrawn_at) on deadlines.closed_day to baken_app;
