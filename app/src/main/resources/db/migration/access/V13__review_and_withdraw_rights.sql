-- The day on which somebody last signed in, for whoever reviews what they may. The door alone knows it.
create table access.last_sign_in (
    person uuid primary key references access.person (id),
    day    date not null
);
insert into access.last_sign_in select person, max(opened_at)::date from access.session where not for_job group by person;
grant select, insert, update on access.last_sign_in to baken_door;

-- A review withdrew a post that a rule of the provider gave: the rule does not give it again, an administrator may.
create table access.withdrawal (
    person uuid not null references access.person (id),
    post   uuid not null references access.post (id),
    since  date not null,
    primary key (person, post)
);
grant select, insert, delete on access.withdrawal to baken_app;
grant select on access.withdrawal to baken_door;

do $$
declare
    kept text;
begin
    foreach kept in array array['last_sign_in', 'withdrawal'] loop
        execute format('alter table access.%I enable row level security', kept);
        execute format('alter table access.%I force row level security', kept);
        -- for the function below, which runs with the rights of the owner
        execute format('create policy %I on access.%I for all to current_user using (true) with check (true)', kept || '_owned', kept);
    end loop;
end $$;
create policy last_sign_in_kept on access.last_sign_in for all to baken_door using (true) with check (true);
create policy withdrawal_seen on access.withdrawal for select to baken_app
    using ((select access.caller_plays('ADMINISTRATOR', 'AUDITOR')));
create policy withdrawal_made on access.withdrawal for insert to baken_app
    with check ((select access.caller_plays('ADMINISTRATOR', 'AUDITOR')));
create policy withdrawal_undone on access.withdrawal for delete to baken_app
    using ((select access.caller_plays('ADMINISTRATOR')));
create policy withdrawal_respected on access.withdrawal for select to baken_door using (true);

-- What everybody may from today on or later, with what a reviewer needs to judge it. For the door, which opens reviews.
create function access.rights() returns table (
        holding uuid, organisation uuid, post uuid, person uuid, since date, last_day date, by_rule boolean, active boolean,
        signed_in_on date, factor text, deputises boolean, trusted boolean, administers boolean)
    language sql stable security definer set search_path = '' as $$
    select h.id, s.organisation, s.id, p.id, h.valid_from, h.valid_until, h.rule is not null, p.active,
           (select l.day from access.last_sign_in l where l.person = p.id),
           case when c.person is not null and k.person is not null then 'BOTH'
                when k.person is not null then 'PASSKEY'
                when c.person is not null then 'APP'
                when exists (select from access.provider_account a where a.person = p.id) then 'PROVIDER'
                else 'NONE' end,
           exists (select from access.absence a where a.deputy = p.id and a.valid_until >= current_date),
           exists (select from access.trust t where t.post = s.id and t.last_day >= current_date and access.is_trusted(t.record, t.post)),
           exists (select from access.holding o join access.post w on w.id = o.post and w.role = 'ADMINISTRATOR'
                   where o.person = p.id and (o.valid_until is null or o.valid_until >= current_date))
    from access.holding h
    join access.post s on s.id = h.post and s.role <> 'REPORTER'
    join access.person p on p.id = h.person
    left join access.time_code c on c.person = p.id
    left join (select distinct person from access.passkey) k on k.person = p.id
    where h.valid_until is null or h.valid_until >= current_date
$$;
revoke execute on function access.rights() from public;
grant execute on function access.rights() to baken_door;

-- Whoever supervises reviews what administrators may, and so counts what one of them would leave behind; passing that on
-- stays with administrators.
create or replace function access.require_administrator() returns void
    language plpgsql stable set search_path = '' as $$
begin
    if not access.caller_plays('ADMINISTRATOR', 'AUDITOR') then
        raise insufficient_privilege using message = 'not an administrator';
    end if;
end $$;
create or replace function access.require_succession(leaving uuid, desk uuid, successor uuid) returns void
    language plpgsql stable set search_path = '' as $$
begin
    if not access.caller_plays('ADMINISTRATOR') then
        raise insufficient_privilege using message = 'not an administrator';
    end if;
    if not exists (select from access.successors(leaving, desk) s where s = successor) then
        raise insufficient_privilege using message = 'not a colleague at this post';
    end if;
end $$;
