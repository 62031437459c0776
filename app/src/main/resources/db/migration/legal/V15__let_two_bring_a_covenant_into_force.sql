-- A covenant opens sharing between organisations, so one person may not bring it into force: who draws it up or writes a signature down
-- is not who confirms that signature, and no signature counts before. What was written down before this counts: nobody has to confirm it.
alter table legal.covenant add column drawn_by uuid;
alter table legal.party
    add column confirm_by   date,
    add column confirmed_by uuid check (confirmed_by <> written_by),
    add column confirmed_on date,
    add check ((confirmed_by is null) = (confirmed_on is null) and (confirmed_by is null or confirm_by is not null)),
    add check (confirm_by is null or signed_on is not null);
create index on legal.party (covenant) where confirm_by is not null and confirmed_on is null;

-- As before, and a signature that somebody else has still to confirm opens nothing.
create or replace function legal.takes_part(which uuid, whom uuid, day date) returns boolean
    language sql stable set search_path = '' as $$
    select exists (
        select from legal.covenant c
        join legal.party p on p.covenant = c.id
        where c.id = which and p.organisation = whom
          and c.concluded_on <= day and day between c.valid_from and c.last_day
          and p.signed_on <= day and (p.confirm_by is null or p.confirmed_on <= day)
          and (p.left_on is null or p.left_on > day))
$$;

-- The day on which the last of its first parties signed; empty as long as one of them has still to sign, or a signature to be confirmed.
create function legal.concluded(which uuid) returns date
    language sql stable set search_path = '' as $$
    select max(p.signed_on)
    from legal.party p
    cross join lateral (select p.signed_on is not null and (p.confirm_by is null or p.confirmed_on is not null) as counts) s
    where p.covenant = which and (s.counts or p.left_on is null)
    having count(*) > 1 and bool_and(s.counts)
$$;

-- Whatever the application does: nobody writes themselves down as two, and nothing that was agreed on grows afterwards.
create function legal.require_two() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if tg_op = 'INSERT' then
        if new.signed_on is not null or new.left_on is not null then
            raise insufficient_privilege using message = 'a party is asked first';
        end if;
        return new;
    end if;
    if (new.covenant, new.organisation) is distinct from (old.covenant, old.organisation)
       or old.left_on is not null and new.left_on is distinct from old.left_on then
        raise insufficient_privilege using message = 'a party does not come back';
    end if;
    if old.signed_on is null then
        if new.signed_on is not null
           and (new.written_by is distinct from access.caller() or new.confirm_by is null or new.confirmed_by is not null) then
            raise insufficient_privilege using message = 'a signature waits for a second person';
        end if;
    elsif new.signed_on is null then
        if old.confirm_by is null or old.confirmed_by is not null then
            raise insufficient_privilege using message = 'a signature that counts is not taken back';
        end if;
    elsif (new.signed_on, new.signatory, new.written_by, new.confirm_by) is distinct from (old.signed_on, old.signatory, old.written_by, old.confirm_by)
          or old.confirmed_by is not null and (new.confirmed_by, new.confirmed_on) is distinct from (old.confirmed_by, old.confirmed_on) then
        raise insufficient_privilege using message = 'a signature does not change';
    elsif new.confirmed_by is distinct from old.confirmed_by
          and (new.confirmed_by <> access.caller() or new.confirmed_on <> current_date or not access.caller_is_fresh()
               or exists (select from legal.covenant c where c.id = new.covenant and c.drawn_by = new.confirmed_by)) then
        raise insufficient_privilege using message = 'a signature is confirmed by a second person';
    end if;
    return new;
end $$;
create trigger signatures_take_two before insert or update on legal.party for each row
    when (current_user = 'baken_app') execute function legal.require_two();

create function legal.require_agreed() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if tg_op = 'INSERT' then
        if new.drawn_by is distinct from access.caller() or new.concluded_on is not null then
            raise insufficient_privilege using message = 'a covenant is drawn up first';
        end if;
    elsif new.last_day > old.last_day
          or new.concluded_on is distinct from old.concluded_on
             and (old.concluded_on is not null or new.concluded_on is distinct from legal.concluded(new.id)) then
        raise insufficient_privilege using message = 'a covenant takes effect by its signatures, and only ends sooner';
    end if;
    return new;
end $$;
create trigger covenants_are_agreed before insert or update on legal.covenant for each row
    when (current_user = 'baken_app') execute function legal.require_agreed();

create function legal.require_unsigned() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if exists (select from legal.party p where p.covenant = new.covenant) then
        raise insufficient_privilege using message = 'what is shared is agreed on before anybody is asked';
    end if;
    return new;
end $$;
create trigger categories_stay before insert on legal.covenant_category for each row
    when (current_user = 'baken_app') execute function legal.require_unsigned();
revoke execute on function legal.concluded(uuid), legal.require_two(), legal.require_agreed(), legal.require_unsigned() from public;
grant execute on function legal.concluded(uuid) to baken_app;

-- As before, and a signature that waits is owed by everybody who may confirm it, but never by who drew the covenant up or wrote it down.
create or replace view legal.duties with (security_invoker = true) as
with best as materialized (
    select distinct on (a.post) a.post, a.person
    from access.attendance a
    where a.post = any ((select access.caller_posts())::uuid[])
    order by a.post, a.rank, a.person
), supervisor as materialized (
    select p.id as post, b.person
    from access.post p
    join best b on b.post = p.id
    where p.role = 'AUDITOR' and (select access.caller_plays('AUDITOR'))
), staying as materialized (
    select s as record from legal.staying() s
)
select o.kind,
       o.id as record,
       o.number,
       o.post,
       coalesce((select b.person from best b where b.post = o.post), o.person) as owner,
       o.due,
       case when o.kind like 'PAPER%' then '/papers/' else '/handovers/' end || o.id as href,
       o.municipality
from legal.owed o
where o.post = any ((select access.caller_posts())::uuid[])
union all
select case when o.kind in ('DESTROY', 'PAPER_DESTROY') then 'DESTROY_LATE' else 'REPORT_BACK_LATE' end,
       o.id, o.number, s.post, s.person, o.due,
       '/shares?organisation=' || o.organisation || '&from=' || o.shared_on || '&last=' || o.shared_on,
       o.municipality
from supervisor s
cross join legal.owed o
where o.due < current_date
union all
select 'MUST_GO', e.record, e.number, e.post, b.person, e.due, '/retention/records/' || e.record, ''
from legal.expiry e
join best b on b.post = e.post
where e.due <= current_date + (select p.warn_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1)
  and not exists (select from staying s where s.record = e.record)
union all
select 'MUST_GO_LATE', e.record, e.number, s.post, s.person, e.due, '/retention/records/' || e.record, ''
from supervisor s
cross join legal.expiry e
where e.due < current_date and not exists (select from staying k where k.record = e.record)
union all
select 'CONFIRM_DESTRUCTION', d.id, d.number, p.id, w.person, d.due, '/retention/lists/' || d.id, ''
from legal.destruction d
join access.post p on p.role in ('CHAIN_DIRECTOR', 'AUDITOR') and p.id = any ((select access.caller_posts())::uuid[])
cross join lateral (
    select a.person from access.attendance a where a.post = p.id and a.person <> d.proposed_by order by a.rank, a.person limit 1
) w
where d.confirmed_by is null and d.withdrawn_by is null
union all
select 'CONFIRM_COVENANT', c.id, c.number, p.id, w.person, c.confirm_by, '/covenants/' || c.id, ''
from (
    select c.id, c.number, c.drawn_by, min(y.confirm_by) as confirm_by, array_agg(y.written_by) as writers
    from legal.party y
    join legal.covenant c on c.id = y.covenant
    where y.confirm_by is not null and y.confirmed_on is null and y.left_on is null and c.last_day >= current_date
    group by c.id, c.number, c.drawn_by
) c
join access.post p on p.role in ('CHAIN_DIRECTOR', 'ADMINISTRATOR') and p.id = any ((select access.caller_posts())::uuid[])
cross join lateral (
    select a.person
    from access.attendance a
    where a.post = p.id and a.person is distinct from c.drawn_by and a.person <> all (c.writers)
    order by a.rank, a.person
    limit 1
) w
where (select access.caller()) is distinct from c.drawn_by and (select access.caller()) <> all (c.writers);
