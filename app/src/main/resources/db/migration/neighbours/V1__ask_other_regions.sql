create schema neighbours;
grant usage on schema neighbours to baken_app, baken_door;

-- Another installation of Baken, with which a secret is shared outside this database; what identifies the pair follows from it. One
-- person enters it, another one confirms it, either of them or the covenant ends it.
create table neighbours.neighbour (
    id           uuid        primary key,
    organisation uuid        not null references access.organisation (id),
    covenant     uuid        not null references legal.covenant (id),
    ground       text        not null check (ground <> ''),
    address      text        not null check (address ~ '^https://'),
    drawn        boolean     not null,
    proposed_by  uuid        not null references access.person (id),
    proposed_at  timestamptz not null default now(),
    confirmed_by uuid        references access.person (id) check (confirmed_by <> proposed_by),
    confirmed_at timestamptz,
    ended_by     uuid        references access.person (id),
    ended_at     timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (ended_by is null or ended_at is not null)
);
create unique index one_neighbour on neighbours.neighbour (organisation) where ended_at is null;

-- Keyed hashes, for each neighbour under the secret of that pair, of what identifies somebody by itself. The pages add them through a
-- function and never read them; the door asks by them.
create table neighbours.mark (
    neighbour uuid not null references neighbours.neighbour (id),
    token     text not null check (length(token) = 32),
    trace     uuid not null references linking.trace (id) on delete cascade,
    primary key (neighbour, token, trace)
);
create index on neighbours.mark (trace);

-- At whose desk a colleague of another region can ask; the organisation of a desk, never a person.
create table neighbours.contact (
    organisation uuid primary key references access.organisation (id),
    phone        text not null,
    email        text not null,
    check (phone <> '' or email <> '')
);

-- What was asked of another region about a record, and what it said. By how many hashes, never by which.
create table neighbours.question (
    id        uuid        primary key,
    neighbour uuid        not null references neighbours.neighbour (id),
    record    uuid        not null,
    post      uuid        not null references access.post (id),
    by        uuid        not null references access.person (id),
    purpose   text        not null check (purpose <> ''),
    at        timestamptz not null default now(),
    hashes    int         not null check (hashes > 0),
    answer    text        check (answer in ('HIT', 'NONE', 'OTHER_VERSION', 'BUSY', 'REFUSED', 'SILENT'))
);
create index on neighbours.question (record);
create index on neighbours.question (by, at);
create index on neighbours.question (at);

-- Whom to ask there, as the other region says.
create table neighbours.told (
    question uuid not null references neighbours.question (id) on delete cascade,
    position int  not null,
    name     text not null,
    phone    text not null,
    email    text not null,
    primary key (question, position)
);

-- Each question that another region asked and that was answered. What was asked once is not answered again.
create table neighbours.inquiry (
    neighbour uuid        not null references neighbours.neighbour (id),
    nonce     text        not null check (length(nonce) = 32),
    at        timestamptz not null,
    purpose   text        not null,
    desk      text        not null,
    phone     text        not null,
    email     text        not null,
    hashes    int         not null check (hashes >= 0),
    hits      int         not null check (hits >= 0),
    primary key (neighbour, nonce)
);
create index on neighbours.inquiry (neighbour, at);
create index on neighbours.inquiry (at);

-- That a record here was touched by what another region asked: whoever holds it calls them. Of a veiled one only who directs the
-- chain knows. Asked again before anybody called, it stays one.
create table neighbours.hit (
    id         uuid        primary key,
    neighbour  uuid        not null references neighbours.neighbour (id),
    record     uuid        not null,
    veiled     boolean     not null,
    at         timestamptz not null,
    times      int         not null default 1 check (times > 0),
    purpose    text        not null,
    desk       text        not null,
    phone      text        not null,
    email      text        not null,
    due        date        not null,
    handled_by uuid        references access.person (id),
    handled_on date,
    check ((handled_by is null) = (handled_on is null))
);
create unique index one_open_hit on neighbours.hit (neighbour, record) where handled_on is null;
create index on neighbours.hit (record);

do $$
declare
    kept text;
begin
    foreach kept in array array['neighbour', 'mark', 'contact', 'question', 'told', 'inquiry', 'hit'] loop
        execute format('alter table neighbours.%I enable row level security', kept);
    end loop;
end $$;

grant select, insert (id, organisation, covenant, ground, address, drawn, proposed_by), update (confirmed_by, confirmed_at)
    on neighbours.neighbour to baken_app;
grant select, insert, update on neighbours.contact to baken_app;
grant select, insert, update (answer) on neighbours.question to baken_app;
grant select, insert on neighbours.told to baken_app;
grant select on neighbours.inquiry to baken_app;
grant select, update (handled_by, handled_on) on neighbours.hit to baken_app;
grant select on neighbours.neighbour, neighbours.contact to baken_door;
grant select, insert on neighbours.inquiry to baken_door;
grant select, insert, update (veiled, at, times, purpose, desk, phone, email) on neighbours.hit to baken_door;

create policy neighbour_known on neighbours.neighbour for select to baken_app using (true);
create policy neighbour_proposed on neighbours.neighbour for insert to baken_app
    with check (proposed_by = (select access.caller()) and (select access.caller_plays('ADMINISTRATOR'))
        and (select access.caller_is_fresh()));
create policy neighbour_confirmed on neighbours.neighbour for update to baken_app
    using (confirmed_at is null and ended_at is null and proposed_by <> (select access.caller())
        and (select access.caller_plays('ADMINISTRATOR', 'AUDITOR')))
    with check (confirmed_by = (select access.caller()) and (select access.caller_is_fresh()));
create policy neighbour_asks on neighbours.neighbour for select to baken_door using (true);
create policy contact_known on neighbours.contact for select to baken_app using ((select access.caller()) is not null);
create policy contact_added on neighbours.contact for insert to baken_app with check ((select access.caller_plays('ADMINISTRATOR')));
create policy contact_changed on neighbours.contact for update to baken_app using ((select access.caller_plays('ADMINISTRATOR')));
create policy contact_told on neighbours.contact for select to baken_door using (true);
create policy question_known on neighbours.question for select to baken_app
    using ((select access.caller_plays('AUDITOR')) or by = (select access.caller())
        or exists (select from access.tie t where t.record = question.record offset 0));
create policy question_asked on neighbours.question for insert to baken_app
    with check (by = (select access.caller()) and post = access.held_by_caller(record));
create policy question_answered on neighbours.question for update to baken_app
    using (by = (select access.caller()) and answer is null) with check (by = (select access.caller()));
create policy told_known on neighbours.told for select to baken_app
    using (exists (select from neighbours.question q where q.id = told.question offset 0));
create policy told_added on neighbours.told for insert to baken_app
    with check (exists (select from neighbours.question q where q.id = told.question and q.by = (select access.caller())));
create policy inquiry_known on neighbours.inquiry for select to baken_app using ((select access.caller_plays('AUDITOR')));
create policy inquiry_counted on neighbours.inquiry for select to baken_door using (true);
create policy inquiry_added on neighbours.inquiry for insert to baken_door with check (true);
create policy hit_known on neighbours.hit for select to baken_app
    using ((select access.caller_plays('AUDITOR'))
        or case when veiled then (select access.caller_plays('CHAIN_DIRECTOR')) else access.held_by_caller(record) is not null end);
create policy hit_handled on neighbours.hit for update to baken_app
    using (handled_on is null
        and case when veiled then (select access.caller_plays('CHAIN_DIRECTOR')) else access.held_by_caller(record) is not null end)
    with check (handled_by = (select access.caller()));
create policy hit_counted on neighbours.hit for select to baken_door using (true);
create policy hit_added on neighbours.hit for insert to baken_door with check (true);
create policy hit_repeated on neighbours.hit for update to baken_door using (handled_on is null);

-- Whether this pair may speak today: confirmed, not ended, and both regions take part in the covenant.
create function neighbours.is_open(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from neighbours.neighbour n
        where n.id = which and n.confirmed_at is not null and n.ended_at is null
          and legal.takes_part(n.covenant, n.organisation, current_date)
          and exists (select from access.organisation o
                      where o.kind = 'REGION' and o.active and legal.takes_part(n.covenant, o.id, current_date)))
$$;

-- Whether a desk speaks under the covenant of a pair: it works for the colleges of the region, or its organisation takes part itself.
create function neighbours.may_speak(which uuid, desk uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from neighbours.neighbour n
        join access.post p on p.id = desk
        join access.organisation o on o.id = p.organisation
        where n.id = which
          and (legal.takes_part(n.covenant, o.id, current_date)
               or exists (select from legal.own_desk d where d.kind = o.kind and d.role = p.role and d.valid_from <= current_date)))
$$;

-- Whether a record is only kept: restricted (article 18 GDPR), or held so that it is not destroyed. Nobody is asked about it, and
-- nothing is laid beside it.
create function neighbours.is_kept(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from legal.restriction r where r.record in (select legal.whole(which)) and r.lifted_on is null)
        or exists (select from legal.hold h
                   where h.record in (select legal.whole(which)) and h.lifted_on is null and h.until >= current_date)
$$;

-- Lets a trace be found by each neighbour, in place of what it was found by before. Whoever keeps a trace may mark it once; after
-- that only who holds its record, or the owner of the database who makes all anew.
create function neighbours.mark(which uuid, whose uuid[], tokens text[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if session_user in ('baken_app', 'baken_door') and access.caller() is null then
        raise insufficient_privilege using message = 'nobody marks';
    end if;
    if exists (select from neighbours.mark m where m.trace = which) then
        if session_user in ('baken_app', 'baken_door')
           and not exists (select from linking.trace t where t.id = which and access.held_by_caller(t.record) is not null) then
            raise insufficient_privilege using message = 'not the holder of this record';
        end if;
        delete from neighbours.mark m where m.trace = which;
    end if;
    insert into neighbours.mark (neighbour, token, trace)
    select n.id, asked.token, which
    from unnest(whose, tokens) asked (neighbour, token)
    join neighbours.neighbour n on n.id = asked.neighbour and n.confirmed_at is not null and n.ended_at is null
    on conflict do nothing;
end $$;

-- Which records here are known by one of these hashes, and which desk to ask about them. What very many have says nothing; what
-- nobody holds leads to nobody; of what is veiled only who directs the chain is told.
create function neighbours.answer(whose uuid, asked text[]) returns table (record uuid, subject uuid, veiled boolean, desk uuid)
    language sql stable security definer set search_path = '' as $$
    select distinct t.record, t.subject, hidden.veiled,
           case when hidden.veiled then (select p.id from access.post p where p.role = 'CHAIN_DIRECTOR' order by p.id limit 1) else held.post end
    from (select distinct token from unnest(asked) as token) a
    join neighbours.mark m on m.neighbour = whose and m.token = a.token
    join linking.trace t on t.id = m.trace
    join access.tie held on held.record = t.record and held.kind = 'HOLDER'
    cross join lateral (select exists (select from linking.veil v where v.record in (select legal.whole(t.record))) as veiled) hidden
    where neighbours.is_open(whose)
      and neighbours.may_speak(whose, held.post)
      and not neighbours.is_kept(t.record)
      and (select count(*) from (select from neighbours.mark k where k.neighbour = whose and k.token = a.token limit 201) many) <= 200
$$;

-- Ends a neighbour at once, and takes what was kept for it away.
create function neighbours.finish(which uuid) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    if not access.caller_plays('ADMINISTRATOR', 'AUDITOR') then
        raise insufficient_privilege using message = 'not for the caller';
    end if;
    update neighbours.neighbour n set ended_at = now(), ended_by = access.caller() where n.id = which and n.ended_at is null;
    if not found then
        return false;
    end if;
    delete from neighbours.mark m where m.neighbour = which;
    return true;
end $$;

-- Ends what the covenant ended and what nobody confirmed in a month, lets old questions of others go, and tells which pairs are over:
-- their secrets have to go too.
create function neighbours.close() returns setof uuid
    language plpgsql security definer set search_path = '' as $$
begin
    update neighbours.neighbour n set ended_at = now()
    where n.ended_at is null
      and case when n.confirmed_at is null then n.proposed_at < now() - interval '30 days' else not neighbours.is_open(n.id) end;
    delete from neighbours.mark m using neighbours.neighbour n where n.id = m.neighbour and n.ended_at is not null;
    delete from neighbours.inquiry i where i.at < now() - interval '3 years';
    return query select n.id from neighbours.neighbour n where n.ended_at is not null;
end $$;

-- What was asked about a record, here and there, goes with it.
create function neighbours.destroy_with(records uuid[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from unnest(records) r where not exists (select from legal.gone g where g.record = r)) then
        raise insufficient_privilege using message = 'this record is still there';
    end if;
    delete from neighbours.question q where q.record = any (records);
    delete from neighbours.hit h where h.record = any (records);
end $$;

-- By what number whoever holds a record knows it.
create function neighbours.number_of(which uuid) returns text
    language sql stable security definer set search_path = '' as $$
    select n.number from access.numbered n where n.record = which and access.held_by_caller(which) is not null
$$;

-- Which organisation holds the record of a hit, for whoever the hit is for: of a veiled one, who directs the chain has to speak to them.
create function neighbours.holder_of(which uuid) returns text
    language sql stable security definer set search_path = '' as $$
    select o.name
    from neighbours.hit h
    join access.tie t on t.record = h.record and t.kind = 'HOLDER'
    join access.post p on p.id = t.post
    join access.organisation o on o.id = p.organisation
    where h.id = which
      and case when h.veiled then access.caller_plays('CHAIN_DIRECTOR') else access.held_by_caller(h.record) is not null end
$$;

-- What another region asked waits for whoever attends to the desk; a confirmation for another administrator or the supervisor.
create function neighbours.left_by(leaving uuid) returns table (post uuid, cases bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    perform access.require_administrator();
    return query
    select t.post, count(*)
    from neighbours.hit h
    join access.tie t on t.record = h.record and t.kind = 'HOLDER' and not h.veiled
    join access.holding g on g.post = t.post and g.person = leaving
        and g.valid_from <= current_date and (g.valid_until is null or g.valid_until >= current_date)
    where h.handled_on is null and not exists (select from access.successors(leaving, t.post))
    group by t.post
    union all
    select alone, count(*) from access.left_alone(leaving, 'CHAIN_DIRECTOR') alone cross join neighbours.hit h
    where h.handled_on is null and h.veiled
    group by alone;
end $$;

revoke execute on all functions in schema neighbours from public;
grant execute on function neighbours.is_open(uuid), neighbours.may_speak(uuid, uuid), neighbours.is_kept(uuid),
    neighbours.mark(uuid, uuid[], text[]), neighbours.finish(uuid), neighbours.destroy_with(uuid[]), neighbours.number_of(uuid),
    neighbours.holder_of(uuid), neighbours.left_by(uuid) to baken_app;
grant execute on function neighbours.is_open(uuid), neighbours.answer(uuid, text[]), neighbours.close() to baken_door;

create view neighbours.duties with (security_invoker = true) as
select w.kind, w.record, w.number, w.post,
       (select a.person from access.attendance a where a.post = w.post and a.person is distinct from w.apart
        order by a.rank, a.person limit 1) as owner,
       w.due, w.href, '' as municipality
from (
    select 'NEIGHBOUR_HIT' as kind, h.id as record, concat_ws(' – ', neighbours.number_of(h.record), o.name) as number,
           case when h.veiled then (select p.id from access.post p where p.role = 'CHAIN_DIRECTOR' order by p.id limit 1)
                else access.held_by_caller(h.record) end as post,
           h.due, '/neighbours/hits/' || h.id as href, cast(null as uuid) as apart
    from neighbours.hit h
    join neighbours.neighbour n on n.id = h.neighbour
    join access.organisation o on o.id = n.organisation
    where h.handled_on is null
    union all
    select 'NEIGHBOUR_CONFIRM', n.id, o.name, p.id, (n.proposed_at at time zone 'Europe/Amsterdam')::date + 7,
           '/neighbours/' || n.id, n.proposed_by
    from neighbours.neighbour n
    join access.organisation o on o.id = n.organisation
    join access.post p on p.role in ('ADMINISTRATOR', 'AUDITOR')
    where n.confirmed_at is null and n.ended_at is null and n.proposed_by <> (select access.caller())
) w
where w.post = any ((select access.caller_posts())::uuid[])
  and exists (select from access.attendance a where a.post = w.post and a.person is distinct from w.apart);
grant select on neighbours.duties to baken_app;
