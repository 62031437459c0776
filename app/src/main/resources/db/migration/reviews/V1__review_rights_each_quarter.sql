create schema reviews;
grant usage on schema reviews to baken_app, baken_door;

-- Who may what at one organisation, looked at once a quarter.
create table reviews.review (
    id           uuid primary key,
    organisation uuid not null references access.organisation (id),
    quarter      date not null check (quarter = date_trunc('quarter', quarter)::date),
    opened_on    date not null check (opened_on >= quarter),
    due          date not null check (due > opened_on),
    closed_at    timestamptz,
    unique (organisation, quarter)
);

-- One right as it was when the review was opened, and what was decided about it. The holding itself may be gone by now.
create table reviews.line (
    id           uuid    primary key,
    review       uuid    not null references reviews.review (id),
    holding      uuid    not null,
    post         uuid    not null references access.post (id),
    person       uuid    not null references access.person (id),
    since        date    not null,
    last_day     date,
    by_rule      boolean not null,
    active       boolean not null,
    signed_in_on date,
    factor       text    not null check (factor in ('NONE', 'APP', 'PASSKEY', 'BOTH', 'PROVIDER')),
    deputises    boolean not null,
    trusted      boolean not null,
    reviewer     text    not null check (reviewer in ('ADMINISTRATOR', 'AUDITOR')),
    decision     text    check (decision in ('KEPT', 'WITHDRAWN', 'ENDED')),
    decided_by   uuid    references access.person (id) check (decided_by <> person),
    decided_at   timestamptz,
    unique (review, holding),
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
create index on reviews.line (holding);
create index on reviews.line (review) where decision is null;

grant select on reviews.review, reviews.line to baken_app, baken_door;
grant insert on reviews.review, reviews.line to baken_door;
grant update (closed_at) on reviews.review to baken_app;
grant update (decision, decided_by, decided_at) on reviews.line to baken_app;

create function reviews.is_held(which uuid) returns boolean
    language sql stable set search_path = '' as $$
    select exists (select from access.holding h where h.id = which and (h.valid_until is null or h.valid_until >= current_date))
$$;
create function reviews.caller_withdrew(which uuid) returns boolean
    language sql stable set search_path = '' as $$
    select exists (select from reviews.line l where l.holding = which and l.decision = 'WITHDRAWN' and l.decided_by = access.caller())
$$;
revoke execute on function reviews.is_held(uuid), reviews.caller_withdrew(uuid) from public;
grant execute on function reviews.is_held(uuid), reviews.caller_withdrew(uuid) to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['review', 'line'] loop
        execute format('alter table reviews.%I enable row level security', kept);
        execute format('alter table reviews.%I force row level security', kept);
        execute format('create policy %I on reviews.%I for select to baken_app using ((select access.caller_plays(''ADMINISTRATOR'', ''AUDITOR'')))', kept || '_seen', kept);
        execute format('create policy %I on reviews.%I for all to baken_door using (true) with check (true)', kept || '_opened', kept);
    end loop;
end $$;

-- An answer is given once, by whose turn it is, and never about oneself; only what has ended is written down as ended.
create policy line_answered on reviews.line for update to baken_app
    using (decision is null and person <> (select access.caller()) and (select access.caller_plays(reviewer)))
    with check (decided_by = (select access.caller()) and (decision = 'ENDED') <> reviews.is_held(holding));
create policy review_closed on reviews.review for update to baken_app
    using (closed_at is null and (select access.caller_plays('ADMINISTRATOR', 'AUDITOR')))
    with check (closed_at is not null and not exists (select from reviews.line l where l.review = review.id and l.decision is null));

-- The last answer closes the review. Two last answers at once wait for one another here: otherwise each would see that of
-- the other still open.
create function reviews.close() returns trigger
    language plpgsql set search_path = '' as $$
begin
    perform from reviews.review r where r.id = new.review for update;
    if not exists (select from reviews.line l where l.review = new.review and l.decision is null) then
        update reviews.review set closed_at = new.decided_at where id = new.review;
    end if;
    return null;
end $$;
revoke execute on function reviews.close() from public;
create trigger last_answer_closes after update on reviews.line for each row execute function reviews.close();

-- Who supervises ends what a review withdrew, and nothing else.
create policy holding_reviewed on access.holding for update to baken_app
    using (reviews.caller_withdrew(id)) with check (valid_until < current_date);
create policy holding_unbegun on access.holding for delete to baken_app
    using (reviews.caller_withdrew(id) and valid_from >= current_date);

-- One duty for each reviewer with lines that wait; after the day whoever supervises has those of the administrators too.
create view reviews.duties with (security_invoker = true) as
select case when p.role = w.reviewer then 'RIGHTS_REVIEW' else 'RIGHTS_LATE' end as kind, w.id as record, w.number, p.id as post,
       (select a.person from access.attendance a where a.post = p.id order by a.rank, a.person limit 1) as owner,
       w.due, '/reviews/' || w.id as href, '' as municipality
from (
    select distinct r.id, r.due, l.reviewer, o.name as number
    from reviews.review r
    join access.organisation o on o.id = r.organisation
    join reviews.line l on l.review = r.id and l.decision is null
    where r.closed_at is null
) w
join access.post p on p.role = w.reviewer or p.role = 'AUDITOR' and w.due < current_date
where p.id = any ((select access.caller_posts())::uuid[])
  and exists (select from access.attendance a where a.post = p.id);
grant select on reviews.duties to baken_app;
