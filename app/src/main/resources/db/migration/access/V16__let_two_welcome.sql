-- Whoever makes the link of an account that nothing else guards could use it before the colleague does. So it asks for a code that
-- somebody else gives: who makes the link does not know the code, and who gives the code does not know the link. Links of before,
-- and those of the console, ask for none.
alter table access.invitation
    add column made_by   uuid references access.person (id) check (made_by <> person),
    add column due       date,
    add column code_hash bytea check (length(code_hash) = 32),
    add column code_by   uuid references access.person (id) check (code_by <> person and code_by <> made_by),
    add check ((made_by is null) = (due is null)),
    add check ((code_hash is null) = (code_by is null) and (code_by is null or made_by is not null));
create index on access.invitation (person);
alter table access.invitation enable row level security;
alter table access.invitation force row level security;
create policy invitation_kept on access.invitation to baken_door using (true) with check (true);
create policy invitation_told on access.invitation for select to baken_app
    using ((select access.caller_plays('ADMINISTRATOR', 'AUDITOR')));
grant select (person, made_by, due, code_by, ends_at) on access.invitation to baken_app;

-- Whoever was switched off is nobody to confirm, no more than whoever was sent away, and as long after.
alter table access.person add column inactive_since date;
create function access.remember_inactive() returns trigger
    language plpgsql set search_path = '' as $$
begin
    new.inactive_since := case when new.active then null when old.active then current_date else old.inactive_since end;
    return new;
end $$;
create trigger person_is_switched_off before update of active, inactive_since on access.person
    for each row execute function access.remember_inactive();
revoke execute on function access.remember_inactive() from public;
create or replace function access.has_second(proposer uuid, appointed uuid) returns boolean
    language sql stable set search_path = '' as $$
    select exists (
        select from access.holding h
        join access.post s on s.id = h.post and s.role in ('ADMINISTRATOR', 'AUDITOR')
        join access.person p on p.id = h.person and (p.active or p.inactive_since >= current_date - 30)
        where h.person not in (proposer, appointed) and h.valid_from <= current_date
          and (h.valid_until is null or h.valid_until >= current_date - 30))
$$;
grant execute on function access.has_second(uuid, uuid) to baken_door;

create or replace view access.duties with (security_invoker = true) as
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
where w.owner is not null
union all
select 'WELCOME_CODE', i.person, g.name, p.id, o.person, i.due, '/invitations/' || i.person, ''
from access.invitation i
join access.post p on p.role in ('ADMINISTRATOR', 'AUDITOR')
join access.organisation g on g.id = p.organisation
cross join lateral (
    select t.person from access.attendance t
    where t.post = p.id and t.person not in (i.made_by, i.person) order by t.rank, t.person limit 1) o
where i.made_by is not null and i.code_by is null and i.ends_at > now()
  and p.id = any ((select access.caller_posts())::uuid[]) and (select access.caller()) not in (i.made_by, i.person);
