-- A clock that is set back must not make anything last longer than was promised: what was used, proven or begun later than now was
-- so before that, nobody knows how long ago, and is over. Asked of the clock itself: a transaction may have begun before the last
-- use by another one. Sessions of jobs have no end that a clock could move.
create or replace function access.caller() returns uuid
    language sql stable security definer set search_path = '' as $$
    select s.person
    from access.session s
    join access.person p on p.id = s.person and p.active
    where s.token_hash = sha256(convert_to(nullif(current_setting('baken.session', true), ''), 'UTF8'))
      and s.idle_until > now()
      and s.ends_at > now()
      and (s.for_job or s.seen_at <= clock_timestamp())
$$;

create or replace function access.caller_is_fresh() returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from access.session s
        where s.token_hash = sha256(convert_to(nullif(current_setting('baken.session', true), ''), 'UTF8'))
          and s.proven_at > now() - interval '5 minutes' and s.proven_at <= clock_timestamp()
          and s.idle_until > now() and s.ends_at > now())
$$;

create or replace function access.emergencies() returns uuid[]
    language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(e.record), '{}')
    from access.emergency e
    where e.person = access.caller() and e.ends_at > now() and e.begun_at <= clock_timestamp()
$$;
