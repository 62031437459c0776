-- One administrator asks for a post for somebody, or for a rule that gives one; somebody else confirms it, and only then it is
-- given. What was held or ruled before this has no row here: it counts as confirmed.
create table access.appointment (
    id          uuid        primary key,
    person      uuid        references access.person (id) check (person <> proposed_by),
    rule        uuid        unique references access.claim_rule (id) on delete cascade deferrable initially deferred,
    post        uuid        not null references access.post (id),
    valid_from  date        not null,
    valid_until date        check (valid_until >= valid_from),
    at_once     boolean     not null check (not at_once or person is not null),
    due         date        not null,
    proposed_by uuid        not null references access.person (id),
    proposed_at timestamptz not null,
    outcome     text        check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    decided_by  uuid        references access.person (id) check (decided_by <> person),
    decided_at  timestamptz,
    check ((person is null) <> (rule is null)),
    check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
    check ((decided_by = proposed_by) = (outcome = 'WITHDRAWN'))
);
create index on access.appointment (person);
create index on access.appointment (post);
create unique index one_open_appointment on access.appointment (person, post) where outcome is null;
grant select, insert on access.appointment to baken_app;
grant update (outcome, decided_by, decided_at, due) on access.appointment to baken_app;
grant select on access.appointment to baken_door;

-- Who holds the post and who supervises is told what was given, and says to have seen it.
create table access.appointment_seen (
    appointment uuid not null references access.appointment (id) on delete cascade,
    post        uuid not null references access.post (id),
    seen_by     uuid not null references access.person (id),
    seen_on     date not null,
    primary key (appointment, post)
);
grant select, insert on access.appointment_seen to baken_app;

-- Whether there is anybody to confirm: not who asks, nor who is to get the post. Who was sent away counts for 30 days more:
-- otherwise an administrator would be alone by ending the others first.
create function access.has_second(proposer uuid, appointed uuid) returns boolean
    language sql stable set search_path = '' as $$
    select exists (
        select from access.holding h
        join access.post s on s.id = h.post and s.role in ('ADMINISTRATOR', 'AUDITOR')
        where h.person not in (proposer, appointed) and h.valid_from <= current_date
          and (h.valid_until is null or h.valid_until >= current_date - 30))
$$;

do $$
declare
    kept text;
begin
    foreach kept in array array['appointment', 'appointment_seen'] loop
        execute format('alter table access.%I enable row level security', kept);
        execute format('alter table access.%I force row level security', kept);
    end loop;
end $$;
create policy appointment_known on access.appointment for select to baken_app
    using ((select access.caller_plays('ADMINISTRATOR', 'AUDITOR'))
           or post = any ((select access.caller_posts())::uuid[]) and (outcome = 'CONFIRMED' or at_once));
create policy appointment_proposed on access.appointment for insert to baken_app
    with check (proposed_by = (select access.caller()) and outcome is null
                and (select access.caller_plays('ADMINISTRATOR')) and (select access.caller_is_fresh())
                and at_once = (person is not null and not access.has_second(proposed_by, person)));
create policy appointment_decided on access.appointment for update to baken_app
    using (outcome is null and proposed_by <> (select access.caller()) and person is distinct from (select access.caller())
           and (select access.caller_plays('ADMINISTRATOR', 'AUDITOR')))
    with check (decided_by = (select access.caller())
                and (outcome = 'REFUSED' or outcome = 'CONFIRMED' and (select access.caller_is_fresh())));
create policy appointment_withdrawn on access.appointment for update to baken_app
    using (outcome is null and not at_once and proposed_by = (select access.caller()))
    with check (outcome = 'WITHDRAWN' and decided_by = (select access.caller()));
create policy appointment_asked on access.appointment for select to baken_door using (true);
create policy seen_known on access.appointment_seen for select to baken_app
    using (post = any ((select access.caller_posts())::uuid[]));
create policy seen_said on access.appointment_seen for insert to baken_app
    with check (seen_by = (select access.caller()) and post = any ((select access.caller_posts())::uuid[])
                and exists (select from access.appointment a where a.id = appointment));

-- The pages give no post any more: the second of two does, or the first where there is no second. A post that is given again
-- may be given by a rule again as well, whatever a review withdrew.
revoke insert on access.holding from baken_app;
drop policy holding_added on access.holding;
create function access.take_effect() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if new.person is not null and (tg_op = 'INSERT' and new.at_once or tg_op = 'UPDATE' and new.outcome = 'CONFIRMED' and not new.at_once) then
        insert into access.holding (id, person, post, valid_from, valid_until)
        values (new.id, new.person, new.post, new.valid_from, new.valid_until);
        delete from access.withdrawal where person = new.person and post = new.post;
    end if;
    return null;
end $$;
create trigger appointment_takes_effect after insert or update on access.appointment for each row execute function access.take_effect();

-- Of a holding only the last day changes, to a sooner one: later would be an appointment, and long ago would tell the logs that
-- somebody did not hold the post while they did. A post never becomes another one.
revoke update on access.holding, access.post from baken_app;
grant update (valid_until) on access.holding to baken_app;
drop policy post_changed on access.post;
create function access.end_sooner() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if current_user = 'baken_app' and new.valid_until is distinct from old.valid_until
       and (new.valid_until is null or new.valid_until > old.valid_until or new.valid_until < current_date - 1) then
        raise insufficient_privilege using message = 'a holding only ends sooner';
    end if;
    return new;
end $$;
create trigger holding_ends_sooner before update on access.holding for each row execute function access.end_sooner();

-- Whoever refuses what was given at once ends it, and nothing else.
create function access.caller_refused(which uuid) returns boolean
    language sql stable set search_path = '' as $$
    select exists (select from access.appointment a where a.id = which and a.outcome = 'REFUSED' and a.decided_by = access.caller())
$$;
create policy holding_refused on access.holding for update to baken_app
    using (access.caller_refused(id)) with check (valid_until < current_date);
create policy holding_unmade on access.holding for delete to baken_app
    using (access.caller_refused(id) and valid_from >= current_date);

-- A rule that gives a post gives nothing before somebody else confirmed it.
drop policy claim_rule_kept on access.claim_rule;
drop policy claim_rule_applied on access.claim_rule;
create policy claim_rule_known on access.claim_rule for select to baken_app
    using ((select access.caller_plays('ADMINISTRATOR', 'AUDITOR')));
create policy claim_rule_made on access.claim_rule for insert to baken_app
    with check ((select access.caller_plays('ADMINISTRATOR'))
                and (post is null or exists (select from access.appointment a
                        where a.rule = claim_rule.id and a.post = claim_rule.post and a.outcome is null)));
create policy claim_rule_removed on access.claim_rule for delete to baken_app
    using ((select access.caller_plays('ADMINISTRATOR')));
create policy claim_rule_applied on access.claim_rule for select to baken_door
    using (not exists (select from access.appointment a where a.rule = claim_rule.id and a.outcome is distinct from 'CONFIRMED'));

-- A deputy has every role of whoever is absent, and an administrator names nobody but others.
create function access.can_deputise(deputy uuid, absent uuid) returns boolean
    language sql stable set search_path = '' as $$
    with role_of as (
        select h.person, h.valid_from, s.role
        from access.holding h
        join access.post s on s.id = h.post
        where h.person in (deputy, absent) and (h.valid_until is null or h.valid_until >= current_date)
    )
    select exists (select from role_of r where r.person = absent)
       and not exists (
        select r.role from role_of r where r.person = absent
        except
        select r.role from role_of r where r.person = deputy and r.valid_from <= current_date)
$$;
revoke update on access.absence from baken_app;
grant update (valid_until) on access.absence to baken_app;
drop policy absence_reported on access.absence;
create policy absence_reported on access.absence for insert to baken_app
    with check ((person = (select access.caller())
                 or (select access.caller_plays('ADMINISTRATOR')) and deputy <> (select access.caller()))
                and access.can_deputise(deputy, person));
create policy absence_ended on access.absence for update to baken_app
    using (person = (select access.caller()) or (select access.caller_plays('ADMINISTRATOR')))
    with check (valid_until < current_date);
create policy absence_undone on access.absence for delete to baken_app
    using (person = (select access.caller()) or (select access.caller_plays('ADMINISTRATOR')));

revoke execute on function access.has_second(uuid, uuid), access.take_effect(), access.end_sooner(), access.caller_refused(uuid),
    access.can_deputise(uuid, uuid) from public;
grant execute on function access.has_second(uuid, uuid), access.caller_refused(uuid), access.can_deputise(uuid, uuid) to baken_app;

-- Who can confirm is asked to; who holds the post already and who supervises is told. Nobody has a duty about what they did
-- themselves, nor about what they got.
create view access.duties with (security_invoker = true) as
select w.kind, w.id as record, g.name as number, w.desk as post, w.owner, w.due, '/appointments/' || w.id as href, '' as municipality
from (
    select o.*, (select t.person from access.attendance t
                 where t.post = o.desk and t.person not in (o.proposed_by, coalesce(o.person, o.proposed_by), coalesce(o.decided_by, o.proposed_by))
                 order by t.rank, t.person limit 1) as owner
    from (
        select 'APPOINTMENT_CONFIRM' as kind, a.*, p.id as desk
        from access.appointment a
        join access.post p on p.role in ('ADMINISTRATOR', 'AUDITOR')
        where a.outcome is null
        union all
        select 'APPOINTMENT_TOLD', a.*, p.id
        from access.appointment a
        join access.post p on p.id = a.post or p.role = 'AUDITOR'
        where a.outcome = 'CONFIRMED' or a.outcome is null and a.at_once and p.role not in ('ADMINISTRATOR', 'AUDITOR')
    ) o
    where o.desk = any ((select access.caller_posts())::uuid[])
      and (select access.caller()) not in (o.proposed_by, coalesce(o.person, o.proposed_by), coalesce(o.decided_by, o.proposed_by))
      and (o.kind = 'APPOINTMENT_CONFIRM' or not exists (
        select from access.appointment_seen s where s.appointment = o.id and s.post = o.desk))
) w
join access.post m on m.id = w.post
join access.organisation g on g.id = m.organisation
where w.owner is not null;
grant select on access.duties to baken_app;
