create schema handovers;
grant usage on schema handovers to baken_app;

-- How many working days each purpose gives: to answer, to report an outcome, and to decide on what came back.
create table handovers.period (
    purpose       text not null check (purpose <> ''),
    valid_from    date not null,
    answer_days   int  not null check (answer_days between 1 and 20),
    outcome_days  int  not null check (outcome_days between 1 and 60),
    decision_days int  not null check (decision_days between 1 and 20),
    primary key (purpose, valid_from)
);
insert into handovers.period (purpose, valid_from, answer_days, outcome_days, decision_days) values
    ('ANY', '2000-01-01', 5, 20, 2),
    ('DIRECTION', '2000-01-01', 2, 20, 2),
    ('CARE', '2000-01-01', 3, 20, 2),
    ('INVESTIGATION', '2000-01-01', 5, 30, 2),
    ('SUPERVISION', '2000-01-01', 5, 30, 2),
    ('HELP', '2000-01-01', 2, 10, 2),
    ('ADVICE', '2000-01-01', 10, 10, 5);

create table handovers.handover (
    id              uuid primary key,
    version         int  not null,
    number          text not null unique check (number like 'O-%'),
    signal          uuid not null,
    purpose         text not null check (purpose <> ''),
    ground          text not null check (ground <> ''),
    municipality    text not null,
    from_post       uuid not null,
    from_person     uuid not null,
    to_post         uuid not null check (to_post <> from_post),
    to_person       uuid not null,
    state           text not null check (state in ('OFFERED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN', 'FINISHED')),
    offered_on      date not null,
    due_on          date not null check (due_on >= offered_on),
    decided_by      uuid,
    decided_on      date,
    return_reason   text,
    outcome         text,
    reported_on     date,
    feedback_advice text,
    settled_on      date,
    forgotten_on    date,
    check ((decided_by is null) = (decided_on is null)),
    check (decided_on is not null or state in ('OFFERED', 'WITHDRAWN')),
    check ((return_reason is not null) = (state = 'RETURNED')),
    check ((outcome is not null) = (state = 'FINISHED') and (outcome is null) = (reported_on is null)),
    check (settled_on is null or state in ('RETURNED', 'WITHDRAWN', 'FINISHED')),
    check (forgotten_on is null or state = 'WITHDRAWN')
);
create index on handovers.handover (signal);
create index on handovers.handover (to_post, state);
create index on handovers.handover (from_post, state);
-- The same thing is offered to the same desk once, and a signal can move to one desk at a time.
create unique index one_open on handovers.handover (signal, to_post, purpose) where state in ('OFFERED', 'ACCEPTED');
create unique index one_direction on handovers.handover (signal) where purpose = 'DIRECTION' and state = 'OFFERED';

-- The copies of what was shared, each sealed under the subject it is about.
create table handovers.item (
    id        uuid primary key,
    handover  uuid  not null references handovers.handover (id),
    position  int   not null,
    field     text  not null check (field <> ''),
    label_key text  not null check (label_key <> ''),
    subject   uuid  not null,
    told      bytea not null,
    unique (handover, field)
);

-- What the two desks tell each other about a handover.
create table handovers.remark (
    id       uuid primary key,
    handover uuid  not null references handovers.handover (id),
    kind     text  not null check (kind in ('NECESSITY', 'RETURN', 'OUTCOME')),
    subject  uuid  not null,
    told     bytea not null,
    unique (handover, kind)
);

create table handovers.timeline (
    id       uuid primary key,
    handover uuid        not null references handovers.handover (id),
    at       timestamptz not null,
    person   uuid        not null,
    step     text        not null check (step in ('OFFER', 'ACCEPT', 'GIVE_BACK', 'WITHDRAW', 'REPORT', 'SETTLE', 'FORGET'))
);
create index on handovers.timeline (handover, at);

grant select on handovers.period to baken_app;
grant select, insert, update on handovers.handover to baken_app;
grant select, insert on handovers.item, handovers.remark, handovers.timeline to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['period', 'handover', 'item', 'remark', 'timeline'] loop
        execute format('alter table handovers.%I enable row level security', kept);
        execute format('alter table handovers.%I force row level security', kept);
    end loop;
end $$;

create policy period_known on handovers.period for select using (true);

create policy handover_tied on handovers.handover for select to baken_app
    using (exists (select from access.tie t where t.record = handover.id));
create policy handover_moved on handovers.handover for update to baken_app
    using (exists (select from access.tie t where t.record = handover.id));
-- Only the desk that answers for a signal hands it over, and only in its own name.
create policy handover_offered on handovers.handover for insert to baken_app
    with check (from_post = any ((select access.caller_posts())::uuid[])
        and from_person = (select access.caller())
        and exists (select from access.tie t where t.record = signal and t.post = from_post and t.kind = 'HOLDER'));

-- The receiver reads what was shared as long as the handover stands; the offerer goes on seeing what they gave.
create policy item_shared on handovers.item for select to baken_app
    using (exists (select from handovers.handover h where h.id = item.handover
        and (h.state in ('OFFERED', 'ACCEPTED', 'FINISHED') or h.from_post = any ((select access.caller_posts())::uuid[]))));
create policy item_offered on handovers.item for insert to baken_app
    with check (exists (select from handovers.handover h where h.id = item.handover
        and h.state = 'OFFERED' and h.from_post = any ((select access.caller_posts())::uuid[])));
create policy remark_shared on handovers.remark for select to baken_app
    using (exists (select from handovers.handover h where h.id = remark.handover
        and (h.state in ('OFFERED', 'ACCEPTED', 'FINISHED') or remark.kind = 'RETURN'
            or h.from_post = any ((select access.caller_posts())::uuid[]))));
create policy remark_made on handovers.remark for insert to baken_app
    with check (exists (select from handovers.handover h where h.id = remark.handover));
create policy timeline_tied on handovers.timeline for select to baken_app
    using (exists (select from handovers.handover h where h.id = timeline.handover));
create policy timeline_written on handovers.timeline for insert to baken_app
    with check (person = (select access.caller()) and exists (select from handovers.handover h where h.id = timeline.handover));

-- One row for each open end. The owner is who acted before when that person is at work, else who attends to the post
-- today: an item never falls to nobody because somebody left. "Today" is the day of access.caller_posts(), so that
-- who owes something and who may see it change together.
create view handovers.duties with (security_invoker = true) as
with candidate as (
    select h.post, p.id as person, case when a.deputy is null then 1 else 3 end as rank
    from access.holding h
    join access.person p on p.id = h.person and p.active
    left join access.absence a on a.person = p.id and current_date between a.valid_from and a.valid_until
    where h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)
    union all
    select h.post, d.id, 2
    from access.holding h
    join access.absence a on a.person = h.person and current_date between a.valid_from and a.valid_until
    join access.person d on d.id = a.deputy and d.active
    where h.valid_from <= current_date and (h.valid_until is null or h.valid_until >= current_date)
), attendant as (
    select distinct on (post) post, person from candidate order by post, rank, person
), present as (
    select distinct post, person from candidate where rank = 1
), duty as (
    select 'ANSWER' as kind, h.to_post as post, h.to_person as person, h.id, h.number, h.due_on, h.municipality
    from handovers.handover h
    where h.state = 'OFFERED'
    union all
    select 'REPORT', h.to_post, coalesce(h.decided_by, h.to_person), h.id, h.number, h.due_on, h.municipality
    from handovers.handover h
    where h.state = 'ACCEPTED'
    union all
    select 'FORGET', h.to_post, coalesce(h.decided_by, h.to_person), h.id, h.number, h.due_on, h.municipality
    from handovers.handover h
    where h.state = 'WITHDRAWN' and h.forgotten_on is null
    union all
    select 'CHASE', h.from_post, h.from_person, h.id, h.number, h.due_on, h.municipality
    from handovers.handover h
    where h.state in ('OFFERED', 'ACCEPTED') and h.due_on < current_date
    union all
    select case h.state when 'FINISHED' then 'READ_OUTCOME' else 'DECIDE_NEXT' end, h.from_post, h.from_person, h.id, h.number, h.due_on, h.municipality
    from handovers.handover h
    where h.state in ('RETURNED', 'WITHDRAWN', 'FINISHED') and h.settled_on is null
      and exists (select from access.tie t where t.record = h.signal and t.post = h.from_post and t.kind = 'HOLDER')
)
select d.kind,
       d.id as record,
       d.number,
       d.post,
       coalesce(p.person, a.person, d.person) as owner,
       d.due_on as due,
       '/handovers/' || d.id as href,
       d.municipality
from duty d
left join present p on p.post = d.post and p.person = d.person
left join attendant a on a.post = d.post;
grant select on handovers.duties to baken_app;
