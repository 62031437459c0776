create schema rights;
grant usage on schema rights to baken_app;

-- Within how many months the law wants an answer, and how long that may be extended: a row per rule and time.
create table rights.term (
    code        text not null check (code in ('GDPR', 'WMO_DESTROY')),
    months      int  not null check (months > 0),
    more_months int  not null check (more_months >= 0),
    article     text not null check (article <> ''),
    source      text not null check (source <> ''),
    valid_from  date not null,
    valid_until date check (valid_until > valid_from),
    primary key (code, valid_from)
);
insert into rights.term (code, months, more_months, article, source, valid_from) values
    ('GDPR', 1, 2, 'AVG artikel 12 lid 3', 'Verordening (EEG, Euratom) nr. 1182/71, artikel 3', '2018-05-25'),
    ('WMO_DESTROY', 3, 0, 'Wmo 2015 artikel 5.3.5', 'Algemene termijnenwet, artikel 1', '2015-01-01');

-- Within how many working days each of us takes a step, so that the term of the law is met.
create table rights.pace (
    step         text not null check (step in ('CHECK', 'SEARCH', 'CARRY_OUT')),
    working_days int  not null check (working_days > 0),
    valid_from   date not null,
    valid_until  date check (valid_until > valid_from),
    primary key (step, valid_from)
);
insert into rights.pace (step, working_days, valid_from)
values ('CHECK', 3, '2018-05-25'), ('SEARCH', 5, '2018-05-25'), ('CARRY_OUT', 10, '2018-05-25');

-- What somebody asks about their own data. Codes and dates; every word is in rights.word, under a key of the request.
create table rights.request (
    id            uuid primary key,
    version       int  not null,
    number        text not null unique check (number ~ '^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$'),
    post          uuid not null references access.post (id),
    registered_by uuid not null references access.person (id),
    state         text not null check (state in ('RECEIVED', 'SEARCHING', 'DECIDING', 'CARRYING_OUT', 'CLOSED', 'WITHDRAWN')),
    received_on   date not null,
    channel       text not null check (channel in ('LETTER', 'EMAIL', 'DESK', 'PHONE')),
    asker         text not null check (asker in ('PERSON', 'REPRESENTATIVE', 'OTHER')),
    age_group     text not null check (age_group in ('UNDER_12', 'FROM_12_TO_15', 'FROM_16')),
    incapable     boolean not null,
    mandated      boolean not null,
    suspect       boolean not null,
    advice        text check (advice in ('AGREED', 'OBJECTED')),
    term          text not null,
    due_on        date not null check (due_on >= received_on),
    next_on       date not null,
    extension     text check (extension in ('COMPLEX', 'NUMEROUS')),
    extended_on   date,
    identity_how  text check (identity_how in ('DOCUMENT', 'KNOWN', 'REFERRED')),
    identity_by   uuid references access.person (id),
    identity_on   date,
    outcome       text check (outcome in ('GRANTED', 'PARTLY', 'REFUSED')),
    ground        text check (ground <> ''),
    public_body   boolean not null default true,
    decided_by    uuid references access.person (id),
    decided_on    date,
    check ((extension is null) = (extended_on is null)),
    check ((identity_how is null) = (identity_by is null) and (identity_how is null) = (identity_on is null)),
    check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_on is null)),
    check (outcome is null or (outcome = 'GRANTED') = (ground is null)),
    check ((outcome is not null) = (state in ('CARRYING_OUT', 'CLOSED'))),
    check (asker = 'REPRESENTATIVE' or not suspect)
);
create index on rights.request (due_on) where state not in ('CLOSED', 'WITHDRAWN');
create index on rights.request (post);

create table rights.asked (
    request uuid not null references rights.request (id),
    "right" text not null check ("right" in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION', 'AUTOMATED', 'WMO_DESTROY')),
    primary key (request, "right")
);

create table rights.word (
    request uuid  not null references rights.request (id),
    kind    text  not null check (kind in ('NAME', 'BIRTH_DATE', 'ASKER', 'REACH', 'QUESTION', 'NUMBERS', 'SUSPICION', 'ADVICE',
        'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')),
    told    bytea not null,
    primary key (request, kind)
);

-- A request is put before desks; each searches what it holds itself, and says how many parts it would give and withhold.
create table rights.inquiry (
    id          uuid primary key,
    request     uuid not null references rights.request (id),
    post        uuid not null references access.post (id),
    due_on      date not null,
    outcome     text check (outcome in ('NOTHING', 'PROPOSED')),
    given       int  not null default 0 check (given >= 0),
    withheld    int  not null default 0 check (withheld >= 0),
    answered_by uuid references access.person (id),
    answered_on date,
    unique (request, post),
    check ((outcome is null) = (answered_by is null) and (outcome is null) = (answered_on is null))
);

-- What a desk would give of one record of its own. The contact point sees none of this.
create table rights.portion (
    id      uuid primary key,
    request uuid not null references rights.request (id),
    inquiry uuid not null references rights.inquiry (id),
    record  uuid not null,
    kind    text not null check (kind ~ '^[A-Z]+$'),
    number  text not null check (number <> ''),
    whom    text not null default '',
    hidden  bytea,
    unique (request, record)
);
create index on rights.portion (inquiry);

create table rights.choice (
    portion uuid not null references rights.portion (id),
    passage text not null check (passage <> ''),
    answer  text not null check (answer in ('GIVEN', 'CRIME', 'PROTECTION', 'CHILD')),
    primary key (portion, passage)
);

-- What a desk still does after the decision.
create table rights.task (
    id      uuid primary key,
    request uuid not null references rights.request (id),
    inquiry uuid not null references rights.inquiry (id),
    work    text not null check (work in ('HAND_OVER', 'RECTIFY', 'RESTRICT', 'ERASE')),
    due_on  date not null,
    outcome text check (outcome in ('DONE', 'KEPT')),
    done_by uuid references access.person (id),
    done_on date,
    unique (inquiry, work),
    check ((outcome is null) = (done_by is null) and (outcome is null) = (done_on is null)),
    check (outcome is distinct from 'KEPT' or work = 'ERASE')
);
create index on rights.task (request);

grant select on rights.term, rights.pace to baken_app;
grant select, insert, update on rights.request, rights.inquiry, rights.portion, rights.task to baken_app;
grant select, insert on rights.asked, rights.word to baken_app;
grant select, insert, delete on rights.choice to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['term', 'pace', 'request', 'asked', 'word', 'inquiry', 'portion', 'choice', 'task'] loop
        execute format('alter table rights.%I enable row level security', kept);
        execute format('alter table rights.%I force row level security', kept);
    end loop;
end $$;
create policy term_known on rights.term for select to baken_app using (true);
create policy pace_known on rights.pace for select to baken_app using (true);

-- The contact point that holds a request, the desks it was put before, and the supervisor, who sees codes and dates alone.
create policy request_known on rights.request for select to baken_app
    using ((select access.caller_plays('AUDITOR')) or exists (select from access.tie t where t.record = request.id));
create policy request_added on rights.request for insert to baken_app
    with check (registered_by = (select access.caller())
        and exists (select from access.tie t where t.record = request.id and t.kind = 'HOLDER'));
create policy request_changed on rights.request for update to baken_app
    using (exists (select from access.tie t where t.record = request.id));

-- Who does not hold a request moves it on with an answer or an advice, and changes nothing else of it.
create function rights.keep_hands_off() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if access.caller() is null then
        return new;
    end if;
    if access.held_by_caller(new.id) is null
       and (to_jsonb(new) - '{version,state,next_on,suspect,advice}'::text[]) is distinct from
           (to_jsonb(old) - '{version,state,next_on,suspect,advice}'::text[]) then
        raise insufficient_privilege using message = 'not the holder of this request';
    end if;
    if new.advice is distinct from old.advice and not access.caller_plays('AUDITOR') then
        raise insufficient_privilege using message = 'only the supervisor advises';
    end if;
    return new;
end $$;
revoke execute on function rights.keep_hands_off() from public;
create trigger others_keep_their_hands_off before update on rights.request for each row execute function rights.keep_hands_off();

create policy asked_known on rights.asked for select to baken_app
    using (exists (select from access.tie t where t.record = asked.request));
create policy asked_added on rights.asked for insert to baken_app
    with check (exists (select from access.tie t where t.record = asked.request and t.kind = 'HOLDER'));

-- A desk reads who it searches for; the supervisor why somebody is suspected. How the asker can be reached is for the holder.
create policy word_read on rights.word for select to baken_app
    using (exists (select from access.tie t where t.record = word.request and (t.kind = 'HOLDER'
        or word.kind in ('NAME', 'BIRTH_DATE', 'QUESTION', 'NUMBERS') and (select access.caller_plays('FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR'))
        or word.kind in ('SUSPICION', 'ADVICE') and (select access.caller_plays('AUDITOR')))));
create policy word_added on rights.word for insert to baken_app
    with check (exists (select from access.tie t where t.record = word.request and (t.kind = 'HOLDER' or word.kind in ('SUSPICION', 'ADVICE'))));

create policy inquiry_known on rights.inquiry for select to baken_app
    using (post = any ((select access.caller_posts())::uuid[])
        or exists (select from access.tie t where t.record = inquiry.request and t.kind = 'HOLDER'));
create policy inquiry_made on rights.inquiry for insert to baken_app
    with check (exists (select from access.tie t where t.record = inquiry.request and t.kind = 'HOLDER'));
create policy inquiry_answered on rights.inquiry for update to baken_app
    using (outcome is null and post = any ((select access.caller_posts())::uuid[]))
    with check (answered_by = (select access.caller()));

create policy portion_own on rights.portion for all to baken_app
    using (exists (select from rights.inquiry i where i.id = portion.inquiry and i.post = any ((select access.caller_posts())::uuid[])))
    with check (access.held_by_caller(portion.record) is not null
        and exists (select from rights.inquiry i where i.id = portion.inquiry and i.post = any ((select access.caller_posts())::uuid[])));
create policy choice_own on rights.choice for all to baken_app
    using (exists (select from rights.portion p where p.id = choice.portion));

create policy task_known on rights.task for select to baken_app
    using (exists (select from rights.inquiry i where i.id = task.inquiry));
create policy task_made on rights.task for insert to baken_app
    with check (exists (select from access.tie t where t.record = task.request and t.kind = 'HOLDER'));
create policy task_done on rights.task for update to baken_app
    using (outcome is null and exists (select from rights.inquiry i where i.id = task.inquiry and i.post = any ((select access.caller_posts())::uuid[])))
    with check (done_by = (select access.caller()));

-- How many desks have not answered, and how many tasks are open: a number, for whoever answers last.
create function rights.waiting(which uuid) returns int
    language sql stable security definer set search_path = '' as $$
    select case when exists (select from access.tie t where t.record = which and t.kind <> 'NONE' and t.post = any (access.caller_posts()))
        then (select count(*) from rights.inquiry i where i.request = which and i.outcome is null)
           + (select count(*) from rights.task k where k.request = which and k.outcome is null) end
$$;
revoke execute on function rights.waiting(uuid) from public;
grant execute on function rights.waiting(uuid) to baken_app;
create policy inquiry_owned on rights.inquiry for select to current_user using (true);
create policy task_owned on rights.task for select to current_user using (true);

create view rights.duties with (security_invoker = true) as
select o.kind, o.record, o.number, o.post,
       coalesce((select a.person from access.attendance a where a.post = o.post order by a.rank, a.person limit 1), o.otherwise) as owner,
       o.due, o.href, '' as municipality
from (
    select 'RIGHTS_' || r.state as kind, r.id as record, r.number, r.post, r.registered_by as otherwise, r.next_on as due, '/requests/' || r.id as href
    from rights.request r
    where r.state not in ('CLOSED', 'WITHDRAWN')
    union all
    select 'RIGHTS_SEARCH', r.id, r.number, i.post, r.registered_by, i.due_on, '/requests/' || r.id || '/search'
    from rights.inquiry i
    join rights.request r on r.id = i.request and r.state = 'SEARCHING'
    where i.outcome is null
    union all
    select 'RIGHTS_TASK', r.id, r.number, i.post, r.registered_by, min(k.due_on), '/requests/' || r.id || '/search'
    from rights.task k
    join rights.inquiry i on i.id = k.inquiry
    join rights.request r on r.id = k.request
    where k.outcome is null
    group by r.id, r.number, i.post, r.registered_by
    union all
    select 'RIGHTS_ADVISE', r.id, r.number, t.post, r.registered_by, r.next_on, '/requests/' || r.id || '/advice'
    from rights.request r
    join access.tie t on t.record = r.id
    join access.post p on p.id = t.post and p.role = 'AUDITOR'
    where r.suspect and r.advice is null and r.state in ('RECEIVED', 'SEARCHING', 'DECIDING')
    union all
    select 'RIGHTS_LATE', r.id, r.number, p.id, r.registered_by, r.due_on, '/requests'
    from rights.request r
    join access.post p on p.role = 'AUDITOR' and p.id = any ((select access.caller_posts())::uuid[])
    where r.state not in ('CLOSED', 'WITHDRAWN') and r.due_on < current_date
) o;
grant select on rights.duties to baken_app;
