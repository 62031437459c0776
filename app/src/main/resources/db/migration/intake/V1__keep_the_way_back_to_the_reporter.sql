create schema intake;
grant usage on schema intake to baken_app;

-- No word of the reporter, no address, no hour: only what it takes to answer whoever knows the code.
create table intake.receipt (
    id              uuid primary key,
    submission_hash text not null unique check (submission_hash ~ '^[0-9a-f]{32}$'),
    -- empty when a colleague took the report in and gave no code
    receipt_hash    text unique check (receipt_hash ~ '^[0-9a-f]{32}$'),
    signal          uuid not null,
    taken_by        uuid not null,
    received_on     date not null
);
create index on intake.receipt (signal);

create table intake.feedback (
    id      uuid primary key,
    receipt uuid not null references intake.receipt (id),
    code    text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    told_on date not null,
    place   bigint generated always as identity
);
create index on intake.feedback (receipt);

create table intake.supplement (
    id              uuid primary key,
    receipt         uuid not null references intake.receipt (id),
    submission_hash text not null unique check (submission_hash ~ '^[0-9a-f]{32}$'),
    added_on        date not null
);
create index on intake.supplement (receipt);

grant select, insert on intake.receipt, intake.feedback, intake.supplement to baken_app;

alter table intake.receipt enable row level security;
alter table intake.receipt force row level security;
alter table intake.feedback enable row level security;
alter table intake.feedback force row level security;
alter table intake.supplement enable row level security;
alter table intake.supplement force row level security;

-- A visitor finds a receipt by its hash and learns nothing from the others; staff see those of signals they have a tie to.
create policy receipt_known on intake.receipt for select to baken_app
    using ((select access.caller_plays('REPORTER'))
           or taken_by = (select access.caller())
           or exists (select from access.tie t where t.record = receipt.signal));
create policy receipt_given on intake.receipt for insert to baken_app
    with check (taken_by = (select access.caller()));

create policy feedback_known on intake.feedback for select to baken_app
    using (exists (select from intake.receipt r where r.id = feedback.receipt));
create policy feedback_told on intake.feedback for insert to baken_app
    with check (exists (select from intake.receipt r where r.id = feedback.receipt));

create policy supplement_known on intake.supplement for select to baken_app
    using (exists (select from intake.receipt r where r.id = supplement.receipt));
create policy supplement_added on intake.supplement for insert to baken_app
    with check ((select access.caller_plays('REPORTER'))
                and exists (select from intake.receipt r where r.id = supplement.receipt));
