-- By what number people know a record. The application cannot read it: whoever asks for a number without a right to its
-- record gets the answer of a number that is nobody's, but for who breaks the glass.
create table access.numbered (
    number text primary key,
    record uuid not null,
    kind   text not null check (kind in ('SIGNAL', 'DOSSIER'))
);
alter table access.numbered enable row level security;

create function access.number_record() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into access.numbered (number, record, kind) values (new.number, new.id, tg_argv[0]) on conflict do nothing;
    return null;
end $$;

-- A record that was destroyed has no number any more, and nobody broke the glass for it.
create function access.forget_number() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    delete from access.numbered where record = old.id;
    delete from access.emergency where record = old.id;
    return null;
end $$;

-- Somebody read one record for an hour without a tie to it. Who holds it is told, and somebody else reviews it.
create table access.emergency (
    id          uuid primary key,
    record      uuid        not null,
    kind        text        not null check (kind in ('SIGNAL', 'DOSSIER')),
    number      text        not null,
    person      uuid        not null references access.person (id),
    reason      text        not null check (reason <> ''),
    begun_at    timestamptz not null,
    ends_at     timestamptz not null check (ends_at = begun_at + interval '60 minutes'),
    review_by   date        not null,
    seen_by     uuid        references access.person (id) check (seen_by <> person),
    verdict     text        check (verdict in ('ACCEPTED', 'FOLLOW_UP')),
    reviewed_by uuid        references access.person (id) check (reviewed_by <> person),
    reviewed_at timestamptz,
    check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_at is null))
);
create index on access.emergency (person, ends_at);
create index on access.emergency (record);
create index on access.emergency (review_by) where verdict is null or seen_by is null;
grant select on access.emergency to baken_app;
alter table access.emergency enable row level security;

-- Known to who broke the glass, who holds the record, who supervises, and once the review is late to who manages.
create function access.caller_reviews(late_after date, whose uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select whose <> access.caller()
       and (access.caller_plays('AUDITOR') or late_after < current_date and access.caller_plays('MANAGER'))
$$;
create policy emergency_known on access.emergency for select to baken_app
    using (person = (select access.caller()) or access.held_by_caller(record) is not null or access.caller_reviews(review_by, person));

create function access.see_emergency(which uuid) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update access.emergency set seen_by = access.caller()
    where id = which and seen_by is null and person <> access.caller() and access.held_by_caller(record) is not null;
    return found;
end $$;

create function access.review_emergency(which uuid, what text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update access.emergency set verdict = what, reviewed_by = access.caller(), reviewed_at = now()
    where id = which and verdict is null and access.caller_reviews(review_by, person);
    return found;
end $$;

-- What the caller reads by emergency at this moment. No job ends it: the minute that has come does.
create function access.emergencies() returns uuid[]
    language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(e.record), '{}') from access.emergency e where e.person = access.caller() and e.ends_at > now()
$$;

-- Breaks the glass for one record, found by its number. Nothing comes back for a number that is nobody's, for a record
-- that the caller's work would never open, and for one that is open to them anyway.
create function access.break_glass(which uuid, typed text, why text, review_day date) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare
    found access.numbered;
begin
    if access.caller() is null or not access.caller_is_fresh() then
        raise insufficient_privilege using message = 'no fresh proof';
    end if;
    select n.* into found from access.numbered n where n.number = typed;
    if found.record is null
       or found.kind = 'DOSSIER' and not access.caller_plays('CARE_COORDINATOR')
       or found.kind = 'SIGNAL' and not access.caller_plays('FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR')
       or exists (select from access.tie t where t.record = found.record and t.kind <> 'NONE' and t.post = any (access.caller_posts())) then
        return null;
    end if;
    insert into access.emergency (id, record, kind, number, person, reason, begun_at, ends_at, review_by)
    values (which, found.record, found.kind, found.number, access.caller(), why, now(), now() + interval '60 minutes', review_day);
    return found.record;
end $$;

revoke execute on function access.number_record(), access.forget_number(), access.caller_reviews(date, uuid), access.emergencies(),
    access.see_emergency(uuid), access.review_emergency(uuid, text), access.break_glass(uuid, text, text, date) from public;
grant execute on function access.caller_reviews(date, uuid), access.emergencies(), access.see_emergency(uuid),
    access.review_emergency(uuid, text), access.break_glass(uuid, text, text, date) to baken_app;
