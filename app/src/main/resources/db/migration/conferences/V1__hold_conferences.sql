create schema conferences;
grant usage on schema conferences to baken_app;

-- For how many minutes a window is open at least and at most, and how many working days the chair has for the minutes.
create table conferences.period (
    valid_from      date primary key,
    least_minutes   int not null check (least_minutes between 5 and 120),
    longest_minutes int not null check (longest_minutes between least_minutes and 720),
    minutes_days    int not null check (minutes_days between 1 and 20)
);
insert into conferences.period (valid_from, least_minutes, longest_minutes, minutes_days) values ('2000-01-01', 30, 240, 2);

-- When, where and who chairs: all that an invitation tells.
create table conferences.conference (
    id           uuid primary key,
    version      int  not null,
    number       text not null unique check (number like 'T-%'),
    kind         text not null check (kind <> ''),
    day          date not null,
    starts       time not null,
    ends         time not null check (ends > starts),
    place        text not null check (place <> ''),
    chair_post   uuid not null,
    chair_person uuid not null,
    state        text not null check (state in ('PLANNED', 'INVITED', 'UNDERWAY', 'HELD', 'MINUTED', 'CANCELLED')),
    due_on       date not null
);
create index on conferences.conference (chair_post, state);

-- What is on the agenda: a signal or dossier, and the question about it, sealed by its key.
create table conferences.item (
    id           uuid primary key,
    conference   uuid  not null references conferences.conference (id),
    position     int   not null check (position > 0),
    record       uuid  not null,
    kind         text  not null check (kind in ('SIGNAL', 'DOSSIER')),
    number       text  not null check (number <> ''),
    municipality text  not null,
    subject      uuid  not null,
    question     bytea not null,
    unique (conference, record),
    unique (conference, position)
);
create index on conferences.item (record);

-- Who is at the table: a desk, or somebody without one; and the ground on which something is shared with them.
create table conferences.party (
    id          uuid primary key,
    conference  uuid not null references conferences.conference (id),
    post        uuid,
    third_party text check (third_party <> ''),
    ground      text not null check (ground <> ''),
    check ((post is null) <> (third_party is null)),
    unique (conference, post),
    unique (conference, third_party)
);
create index on conferences.party (post);

-- What one party may know of one item, and why.
create table conferences.sheet (
    id           uuid primary key,
    number       text  not null unique check (number like 'N-%'),
    conference   uuid  not null references conferences.conference (id),
    item         uuid  not null references conferences.item (id),
    party        uuid  not null references conferences.party (id),
    position     int   not null,
    shared_under text  not null check (shared_under in ('OWN', 'COVENANT', 'PAPER')),
    covenant     uuid,
    regime       text,
    subject      uuid  not null,
    necessity    bytea not null,
    conditions   bytea,
    unique (party, item),
    check ((covenant is not null) = (shared_under = 'COVENANT') and (regime is null) = (shared_under = 'PAPER'))
);
create index on conferences.sheet (item);
create index on conferences.sheet (conference);

-- The copies of what was chosen, each sealed under the subject it is about.
create table conferences.part (
    id         uuid primary key,
    sheet      uuid    not null references conferences.sheet (id),
    position   int     not null,
    field      text    not null check (field <> ''),
    label_key  text    not null check (label_key <> ''),
    about_list text    not null,
    about_code text    not null,
    about_nth  int     not null check (about_nth >= 0),
    subject    uuid    not null,
    told       bytea   not null,
    secret     boolean not null,
    unique (sheet, field),
    check ((about_list = '') = (about_code = ''))
);

-- Who is there, and from when until when they may read: no job ends it, the minute that has come does. Of somebody without a
-- desk it says that the paper was given, on a signed promise to keep it secret (BGS art. 2.21).
create table conferences.presence (
    party     uuid primary key references conferences.party (id),
    opened_by uuid        not null,
    opened_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opened_at and closes_at <= opened_at + interval '12 hours'),
    left_at   timestamptz,
    signed    boolean     not null
);

create table conferences.decision (
    id         uuid primary key,
    conference uuid        not null references conferences.conference (id),
    item       uuid        not null references conferences.item (id),
    at         timestamptz not null,
    subject    uuid        not null,
    told       bytea       not null
);
create index on conferences.decision (conference);
create index on conferences.decision (item);

-- What somebody will do, in codes: who has it, until when, and whether the person it is about was told. A desk has it, or the
-- chair follows what somebody without a desk promised.
create table conferences.agreement (
    id           uuid primary key,
    version      int  not null,
    number       text not null unique check (number like 'A-%'),
    conference   uuid not null references conferences.conference (id),
    item         uuid not null references conferences.item (id),
    subject      uuid not null,
    post         uuid not null,
    person       uuid not null,
    chair_post   uuid not null,
    chair_person uuid not null,
    third_party  text check (third_party <> ''),
    ground       text not null,
    shared_under text not null check (shared_under in ('CHAIR', 'OWN', 'COVENANT', 'PAPER')),
    covenant     uuid,
    regime       text,
    state        text not null check (state in ('OPEN', 'RETURNED', 'DONE', 'WITHDRAWN')),
    made_on      date not null,
    due_on       date not null check (due_on >= made_on),
    informing    text not null check (informing in ('TOLD', 'BY_HOLDER', 'BY_CHAIR', 'NOT_TOLD')),
    reason       text check (reason <> ''),
    check ((reason is not null) = (informing = 'NOT_TOLD')),
    check ((third_party is not null) = (shared_under = 'PAPER')),
    check (shared_under not in ('CHAIR', 'PAPER') or post = chair_post),
    check ((covenant is not null) = (shared_under = 'COVENANT')),
    check ((ground = '') = (shared_under = 'CHAIR')),
    check (informing <> 'BY_HOLDER' or state <> 'DONE')
);
create index on conferences.agreement (conference);
create index on conferences.agreement (item);
create index on conferences.agreement (post, state);
create index on conferences.agreement (chair_post, state);

-- What is agreed, on what condition, and what was said when it came back, was done or withdrawn; written once.
create table conferences.word (
    id        uuid primary key,
    agreement uuid   not null references conferences.agreement (id),
    kind      text   not null check (kind in ('TOLD', 'CONDITION', 'RETURN', 'CLOSING')),
    subject   uuid   not null,
    told      bytea  not null,
    written   bigint generated always as identity
);
create index on conferences.word (agreement);

-- What a party was given of the decisions about an item, in a file for its own system.
create table conferences.outcome (
    id           uuid primary key,
    number       text        not null unique check (number like 'N-%'),
    conference   uuid        not null references conferences.conference (id),
    party        uuid        not null references conferences.party (id),
    item         uuid        not null references conferences.item (id),
    shared_under text        not null check (shared_under in ('OWN', 'COVENANT', 'PAPER')),
    covenant     uuid,
    regime       text,
    given_by     uuid        not null,
    given_at     timestamptz not null,
    check ((covenant is not null) = (shared_under = 'COVENANT'))
);
create index on conferences.outcome (item);

create table conferences.timeline (
    id         bigint generated always as identity primary key,
    conference uuid        not null references conferences.conference (id),
    at         timestamptz not null,
    person     uuid        not null,
    step       text        not null check (step in ('PLAN', 'CHANGE', 'INVITE', 'BEGIN', 'END', 'CONCLUDE', 'CANCEL'))
);
create index on conferences.timeline (conference);

grant select on conferences.period to baken_app;
grant select, insert on conferences.conference, conferences.item, conferences.party, conferences.sheet, conferences.part,
    conferences.presence, conferences.decision, conferences.agreement, conferences.word, conferences.outcome, conferences.timeline
    to baken_app;
grant delete on conferences.item, conferences.party, conferences.sheet, conferences.part, conferences.decision to baken_app;
grant update (version, kind, day, starts, ends, place, state, due_on) on conferences.conference to baken_app;
grant update (shared_under, covenant, regime, necessity, conditions) on conferences.sheet to baken_app;
grant update (opened_by, opened_at, closes_at, left_at) on conferences.presence to baken_app;
grant update (version, state, due_on, informing, reason) on conferences.agreement to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['period', 'conference', 'item', 'party', 'sheet', 'part', 'presence', 'decision', 'agreement', 'word',
        'outcome', 'timeline'] loop
        execute format('alter table conferences.%I enable row level security', kept);
        execute format('alter table conferences.%I force row level security', kept);
        -- for the functions below, which run with the rights of the owner
        execute format('create policy %I on conferences.%I for all to current_user using (true) with check (true)', kept || '_owned', kept);
    end loop;
end $$;
create policy period_known on conferences.period for select to baken_app using (true);

-- Whether a desk of the caller's is asked to this conference: whoever is taken off the list sees it no longer.
create function conferences.invites_caller(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from conferences.party p where p.conference = which and p.post = any (access.caller_posts()))
$$;

-- Whether the caller may read a sheet at this moment: the conference is going on, a desk of theirs is present, the window has not
-- closed, and what it was shared under is still in force. A clock that is set back closes it too.
create function conferences.opens(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from conferences.sheet s
        join conferences.conference h on h.id = s.conference and h.state = 'UNDERWAY'
        join conferences.party p on p.id = s.party and p.post = any (access.caller_posts())
        join conferences.presence w on w.party = p.id and w.left_at is null
            and w.opened_at <= clock_timestamp() and w.closes_at > now()
        where s.id = which
          and case s.shared_under
                when 'OWN' then legal.is_own(h.chair_post, p.post)
                when 'COVENANT' then legal.is_open(s.covenant, h.chair_post, p.post)
                else false
              end)
$$;

-- Whether a party was let in before: what it was given is in the ledger and stays as it was given.
create function conferences.was_present(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from conferences.presence w where w.party = which)
$$;
revoke execute on function conferences.invites_caller(uuid), conferences.opens(uuid), conferences.was_present(uuid) from public;
grant execute on function conferences.invites_caller(uuid), conferences.opens(uuid), conferences.was_present(uuid) to baken_app;

create policy conference_known on conferences.conference for select to baken_app
    using (exists (select from access.tie t where t.record = conference.id offset 0)
        and (chair_post = any ((select access.caller_posts())::uuid[]) or conferences.invites_caller(id)));
create policy conference_planned on conferences.conference for insert to baken_app
    with check (state = 'PLANNED' and chair_person = (select access.caller())
        and chair_post = any ((select access.caller_posts())::uuid[])
        and exists (select from access.post p where p.id = chair_post and p.role in ('CHAIN_DIRECTOR', 'CARE_COORDINATOR')));
create policy conference_led on conferences.conference for update to baken_app
    using (chair_post = any ((select access.caller_posts())::uuid[]));

-- The agenda is the chair's; whoever holds a record hears what was asked and decided about it.
create policy item_known on conferences.item for select to baken_app
    using (exists (select from conferences.conference h where h.id = item.conference
            and h.chair_post = any ((select access.caller_posts())::uuid[]) offset 0)
        or exists (select from access.tie t where t.record = item.record and t.kind = 'HOLDER' offset 0));
create policy item_put on conferences.item for insert to baken_app
    with check (exists (select from conferences.conference h
        join access.tie t on t.record = item.record and t.post = h.chair_post and t.kind = 'HOLDER'
        where h.id = item.conference and h.state in ('PLANNED', 'INVITED', 'UNDERWAY')
          and h.chair_post = any ((select access.caller_posts())::uuid[])));
create policy item_taken_off on conferences.item for delete to baken_app
    using (exists (select from conferences.conference h where h.id = item.conference
        and h.state in ('PLANNED', 'INVITED', 'UNDERWAY') and h.chair_post = any ((select access.caller_posts())::uuid[])));

-- A party knows of itself; who else comes is the chair's to know.
create policy party_known on conferences.party for select to baken_app
    using (post = any ((select access.caller_posts())::uuid[])
        or exists (select from conferences.conference h where h.id = party.conference
            and h.chair_post = any ((select access.caller_posts())::uuid[]) offset 0));
create policy party_asked on conferences.party for insert to baken_app
    with check (exists (select from conferences.conference h where h.id = party.conference
        and h.state in ('PLANNED', 'INVITED', 'UNDERWAY') and h.chair_post = any ((select access.caller_posts())::uuid[])
        and h.chair_post is distinct from party.post));
create policy party_left_out on conferences.party for delete to baken_app
    using (not conferences.was_present(id)
        and exists (select from conferences.conference h where h.id = party.conference
            and h.state in ('PLANNED', 'INVITED', 'UNDERWAY') and h.chair_post = any ((select access.caller_posts())::uuid[])));

create policy sheet_read on conferences.sheet for select to baken_app
    using (exists (select from conferences.conference h where h.id = sheet.conference
            and h.chair_post = any ((select access.caller_posts())::uuid[]) offset 0)
        or conferences.opens(id));
create policy sheet_made on conferences.sheet for insert to baken_app
    with check (not conferences.was_present(party)
        and exists (select from conferences.conference h
            join conferences.item i on i.id = sheet.item and i.conference = h.id
            join conferences.party p on p.id = sheet.party and p.conference = h.id
            where h.id = sheet.conference and h.state in ('PLANNED', 'INVITED', 'UNDERWAY')
              and h.chair_post = any ((select access.caller_posts())::uuid[])
              and case sheet.shared_under
                    when 'OWN' then legal.is_own(h.chair_post, p.post)
                    when 'COVENANT' then legal.is_open(sheet.covenant, h.chair_post, p.post)
                    else p.post is null
                  end));
create policy sheet_chosen_anew on conferences.sheet for update to baken_app
    using (not conferences.was_present(party)
        and exists (select from conferences.conference h where h.id = sheet.conference
            and h.chair_post = any ((select access.caller_posts())::uuid[])))
    with check (exists (select from conferences.conference h
        join conferences.party p on p.id = sheet.party
        where h.id = sheet.conference
          and case sheet.shared_under
                when 'OWN' then legal.is_own(h.chair_post, p.post)
                when 'COVENANT' then legal.is_open(sheet.covenant, h.chair_post, p.post)
                else p.post is null
              end));
create policy sheet_taken_away on conferences.sheet for delete to baken_app
    using (not conferences.was_present(party)
        and exists (select from conferences.conference h where h.id = sheet.conference
            and h.chair_post = any ((select access.caller_posts())::uuid[])));
create policy part_read on conferences.part for select to baken_app
    using (exists (select from conferences.sheet s where s.id = part.sheet offset 0));
create policy part_chosen on conferences.part for insert to baken_app
    with check (exists (select from conferences.sheet s
        join conferences.conference h on h.id = s.conference and h.chair_post = any ((select access.caller_posts())::uuid[])
        where s.id = part.sheet and not conferences.was_present(s.party)));
create policy part_left_out on conferences.part for delete to baken_app
    using (exists (select from conferences.sheet s
        join conferences.conference h on h.id = s.conference and h.chair_post = any ((select access.caller_posts())::uuid[])
        where s.id = part.sheet and not conferences.was_present(s.party)));

-- Only the chair lets somebody in, only while the conference is going on, and never ahead of time.
create policy presence_known on conferences.presence for select to baken_app
    using (exists (select from conferences.party p where p.id = presence.party offset 0));
create policy presence_opened on conferences.presence for insert to baken_app
    with check (opened_by = (select access.caller()) and opened_at <= now() + interval '1 minute'
        and exists (select from conferences.party p
            join conferences.conference h on h.id = p.conference and h.state = 'UNDERWAY'
                and h.chair_post = any ((select access.caller_posts())::uuid[])
            where p.id = presence.party and (p.post is not null or presence.signed)));
create policy presence_changed on conferences.presence for update to baken_app
    using (exists (select from conferences.party p
        join conferences.conference h on h.id = p.conference and h.state = 'UNDERWAY'
            and h.chair_post = any ((select access.caller_posts())::uuid[])
        where p.id = presence.party))
    with check (opened_at <= now() + interval '1 minute');

create policy decision_known on conferences.decision for select to baken_app
    using (exists (select from conferences.item i where i.id = decision.item offset 0));
create policy decision_taken on conferences.decision for insert to baken_app
    with check (exists (select from conferences.conference h
        join conferences.item i on i.id = decision.item and i.conference = h.id
        where h.id = decision.conference and h.state in ('UNDERWAY', 'HELD')
          and h.chair_post = any ((select access.caller_posts())::uuid[])));
create policy decision_taken_off on conferences.decision for delete to baken_app
    using (exists (select from conferences.conference h where h.id = decision.conference and h.state in ('UNDERWAY', 'HELD')
        and h.chair_post = any ((select access.caller_posts())::uuid[])));

create policy agreement_known on conferences.agreement for select to baken_app
    using (exists (select from access.tie t where t.record = agreement.id offset 0)
        or exists (select from conferences.item i where i.id = agreement.item offset 0));
create policy agreement_made on conferences.agreement for insert to baken_app
    with check (state = 'OPEN' and chair_post = any ((select access.caller_posts())::uuid[]) and chair_person = (select access.caller())
        and exists (select from conferences.conference h
            join conferences.item i on i.id = agreement.item and i.conference = h.id
            where h.id = agreement.conference and h.chair_post = agreement.chair_post and h.state in ('UNDERWAY', 'HELD'))
        and case shared_under
                when 'OWN' then legal.is_own(chair_post, post)
                when 'COVENANT' then legal.is_open(covenant, chair_post, post)
                else true
            end);
create policy agreement_followed on conferences.agreement for update to baken_app
    using (post = any ((select access.caller_posts())::uuid[]) or chair_post = any ((select access.caller_posts())::uuid[]));

-- Whoever has it reads what was agreed as long as it stands and the covenant is in force; the chair and the holder of the record go
-- on reading it.
create policy word_read on conferences.word for select to baken_app
    using (exists (select from conferences.agreement a
        where a.id = word.agreement
          and (a.chair_post = any ((select access.caller_posts())::uuid[])
            or (a.post = any ((select access.caller_posts())::uuid[]) and a.state <> 'WITHDRAWN'
                and (a.shared_under <> 'COVENANT' or legal.is_open(a.covenant, a.chair_post, a.post)))
            or exists (select from conferences.item i
                join access.tie t on t.record = i.record and t.kind = 'HOLDER' where i.id = a.item))
        offset 0));
create policy word_said on conferences.word for insert to baken_app
    with check (exists (select from conferences.agreement a where a.id = word.agreement
        and (a.post = any ((select access.caller_posts())::uuid[]) or a.chair_post = any ((select access.caller_posts())::uuid[]))));

create policy outcome_known on conferences.outcome for select to baken_app
    using (exists (select from conferences.conference h where h.id = outcome.conference
        and h.chair_post = any ((select access.caller_posts())::uuid[]) offset 0));
create policy outcome_given on conferences.outcome for insert to baken_app
    with check (given_by = (select access.caller()) and conferences.was_present(party)
        and exists (select from conferences.conference h
            join conferences.sheet s on s.conference = h.id and s.party = outcome.party and s.item = outcome.item
            join conferences.party p on p.id = outcome.party and p.conference = h.id
            where h.id = outcome.conference and h.state = 'MINUTED' and h.chair_post = any ((select access.caller_posts())::uuid[])
              and case outcome.shared_under
                    when 'OWN' then legal.is_own(h.chair_post, p.post)
                    when 'COVENANT' then legal.is_open(outcome.covenant, h.chair_post, p.post)
                    else p.post is null
                  end));

create policy timeline_known on conferences.timeline for select to baken_app
    using (exists (select from conferences.conference h where h.id = timeline.conference offset 0));
create policy timeline_written on conferences.timeline for insert to baken_app
    with check (person = (select access.caller())
        and exists (select from conferences.conference h where h.id = timeline.conference
            and h.chair_post = any ((select access.caller_posts())::uuid[])));

-- Nobody brings an agreement to another desk or under another rule than the one it was made under.
create function conferences.keep_basis() returns trigger
    language plpgsql set search_path = '' as $$
begin
    raise insufficient_privilege using message = 'who has an agreement, and under what, does not change';
end $$;
revoke execute on function conferences.keep_basis() from public;
create trigger basis_is_kept before update on conferences.agreement for each row
    when ((old.shared_under, old.covenant, old.regime, old.post, old.chair_post, old.item)
        is distinct from (new.shared_under, new.covenant, new.regime, new.post, new.chair_post, new.item)
        and current_user = 'baken_app')
    execute function conferences.keep_basis();

-- The ledger is written by the rows themselves: nobody is let in, and nothing is agreed with another, past it. What a party has is
-- shared at the moment when it can read it, and ends with that day.
create function conferences.write_share() returns trigger
    language plpgsql set search_path = '' as $$
begin
    insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, to_post, to_organisation,
                             third_party, purpose, ground, shared_under, covenant, regime, shared_on, last_day, live)
    select s.id, s.number, case when p.post is null then 'PAPER' else 'CONFERENCE' end, i.record, i.municipality, h.chair_post,
           g.organisation, new.opened_by, p.post, r.organisation, p.third_party, h.kind, p.ground, s.shared_under, s.covenant, s.regime,
           h.day, h.day, p.post is null
    from conferences.sheet s
    join conferences.party p on p.id = s.party
    join conferences.conference h on h.id = s.conference
    join conferences.item i on i.id = s.item
    join access.post g on g.id = h.chair_post
    left join access.post r on r.id = p.post
    where s.party = new.party;
    insert into legal.share_item (share, position, field, category, subject, secret)
    select t.sheet, t.position, t.label_key,
           coalesce((select f.category from legal.field f where f.field = t.label_key and f.valid_from <= current_date
                     order by f.valid_from desc limit 1), t.label_key),
           t.subject, t.secret
    from conferences.sheet s
    join conferences.part t on t.sheet = s.id
    where s.party = new.party;
    return null;
end $$;
create trigger shares_are_written after insert on conferences.presence for each row execute function conferences.write_share();

create function conferences.write_agreement_share() returns trigger
    language plpgsql set search_path = '' as $$
begin
    insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, to_post, to_organisation,
                             third_party, purpose, ground, shared_under, covenant, regime, shared_on, last_day, live)
    select new.id, new.number, case when new.third_party is null then 'CONFERENCE' else 'PAPER' end, i.record, i.municipality,
           new.chair_post, g.organisation, new.chair_person, case when new.third_party is null then new.post end,
           case when new.third_party is null then r.organisation end, new.third_party, h.kind, new.ground, new.shared_under,
           new.covenant, new.regime, new.made_on, new.due_on, new.third_party is not null
    from conferences.item i
    join conferences.conference h on h.id = new.conference
    join access.post g on g.id = new.chair_post
    join access.post r on r.id = new.post
    where i.id = new.item;
    insert into legal.share_item (share, position, field, category, subject, secret)
    select new.id, 0, 'conferences.agreement',
           coalesce((select f.category from legal.field f where f.field = 'conferences.agreement' and f.valid_from <= current_date
                     order by f.valid_from desc limit 1), 'conferences.agreement'),
           i.subject, false
    from conferences.item i where i.id = new.item;
    return null;
end $$;
create trigger shares_are_written after insert on conferences.agreement for each row
    when (new.shared_under <> 'CHAIR') execute function conferences.write_agreement_share();

create function conferences.write_outcome_share() returns trigger
    language plpgsql set search_path = '' as $$
begin
    insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, to_post, to_organisation,
                             third_party, purpose, ground, shared_under, covenant, regime, shared_on, live)
    select new.id, new.number, case when p.post is null then 'PAPER' else 'CONFERENCE' end, i.record, i.municipality, h.chair_post,
           g.organisation, new.given_by, p.post, r.organisation, p.third_party, h.kind, p.ground, new.shared_under, new.covenant,
           new.regime, (new.given_at at time zone 'Europe/Amsterdam')::date, p.post is null
    from conferences.party p
    join conferences.conference h on h.id = p.conference
    join conferences.item i on i.id = new.item
    join access.post g on g.id = h.chair_post
    left join access.post r on r.id = p.post
    where p.id = new.party;
    insert into legal.share_item (share, position, field, category, subject, secret)
    select new.id, 0, 'conferences.decision',
           coalesce((select f.category from legal.field f where f.field = 'conferences.decision' and f.valid_from <= current_date
                     order by f.valid_from desc limit 1), 'conferences.decision'),
           i.subject, false
    from conferences.item i where i.id = new.item;
    return null;
end $$;
create trigger shares_are_written after insert on conferences.outcome for each row execute function conferences.write_outcome_share();
revoke execute on function conferences.write_share(), conferences.write_agreement_share(), conferences.write_outcome_share() from public;

-- One row for each open end; the owner is who had it before when that person is at work, else who attends to the post today.
create view conferences.duties with (security_invoker = true) as
with duty as (
    select case when h.state = 'UNDERWAY' then 'CONFERENCE_END'
                when h.state = 'HELD' then 'CONFERENCE_MINUTES'
                when h.day < current_date then 'CONFERENCE_PASSED'
                when h.state = 'PLANNED' then 'CONFERENCE_PREPARE'
                else 'CONFERENCE_HOLD' end as kind,
           h.id, h.number, h.chair_post as post, h.chair_person as person, h.due_on, '/conferences/' as page
    from conferences.conference h
    where h.state in ('PLANNED', 'INVITED', 'UNDERWAY', 'HELD') and h.chair_post = any ((select access.caller_posts())::uuid[])
    union all
    select 'CONFERENCE_INVITED', h.id, h.number, p.post, null, h.day, '/conferences/'
    from conferences.party p
    join conferences.conference h on h.id = p.conference
    where p.post = any ((select access.caller_posts())::uuid[]) and h.state in ('INVITED', 'UNDERWAY') and h.day >= current_date
      and not exists (select from conferences.presence w where w.party = p.id)
    union all
    select 'AGREEMENT', a.id, a.number, a.post, a.person, a.due_on, '/agreements/'
    from conferences.agreement a
    where a.state = 'OPEN' and a.post = any ((select access.caller_posts())::uuid[])
    union all
    select case when a.state = 'RETURNED' then 'AGREEMENT_BACK' else 'AGREEMENT_LATE' end,
           a.id, a.number, a.chair_post, a.chair_person, a.due_on, '/agreements/'
    from conferences.agreement a
    where a.chair_post = any ((select access.caller_posts())::uuid[])
      and (a.state = 'RETURNED' or a.state = 'OPEN' and a.due_on < current_date and a.post <> a.chair_post)
    union all
    select 'AGREEMENT_TELL', a.id, a.number, a.chair_post, a.chair_person, a.due_on, '/agreements/'
    from conferences.agreement a
    where a.chair_post = any ((select access.caller_posts())::uuid[]) and a.informing = 'BY_CHAIR' and a.state <> 'WITHDRAWN'
)
select d.kind,
       d.id as record,
       d.number,
       d.post,
       coalesce((select a.person from access.attendance a where a.post = d.post and a.person = d.person and a.rank = 1),
                (select a.person from access.attendance a where a.post = d.post order by a.rank, a.person limit 1),
                d.person) as owner,
       d.due_on as due,
       d.page || d.id as href,
       '' as municipality
from duty d;
grant select on conferences.duties to baken_app;
