-- What a desk must know at once, and not only when somebody opens the worklist: that somebody broke the glass, or opened where somebody
-- can be found. No more than that there is something, for which desk and by whom: what it is stands on the worklist.
create table access.tiding (
    id   uuid        primary key default gen_random_uuid(),
    post uuid        not null references access.post (id),
    by   uuid        not null references access.person (id),
    at   timestamptz not null default now()
);
create index on access.tiding (post);
create index on access.tiding (at);

-- Who of the desk has read it.
create table access.tiding_read (
    tiding uuid not null references access.tiding (id) on delete cascade,
    person uuid not null references access.person (id),
    primary key (tiding, person)
);
alter table access.tiding enable row level security;
alter table access.tiding_read enable row level security;

-- Tells desks; what was told a month ago is on nobody's page any more.
create function access.tell(posts uuid[], actor uuid) returns void
    language sql security definer set search_path = '' as $$
    delete from access.tiding t where t.at < now() - interval '30 days';
    insert into access.tiding (post, by) select distinct p, actor from unnest(posts) p;
$$;

-- How many tidings whoever has this session has still to read: of their desks, and not of what they did themselves. Looking keeps no
-- session: an open page asks by itself every few seconds.
create function access.unread(token text) returns bigint
    language sql stable security definer set search_path = '' as $$
    select count(distinct t.id)
    from access.session s
    join access.person p on p.id = s.person and p.active
    cross join lateral access.posts_of(s.person, current_date) desk
    join access.tiding t on t.post = desk and t.by <> s.person
    where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.idle_until > now() and s.ends_at > now()
      and not exists (select from access.tiding_read r where r.tiding = t.id and r.person = s.person)
$$;

-- The caller has read what their desks were told.
create function access.read_tidings() returns void
    language sql security definer set search_path = '' as $$
    insert into access.tiding_read (tiding, person)
    select t.id, access.caller() from access.tiding t
    where t.post = any (access.caller_posts()) and t.by <> access.caller()
    on conflict do nothing
$$;

-- Who holds the record, and who supervises.
create function access.tell_of_emergency() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform access.tell(array(
        select t.post from access.tie t where t.record = new.record and t.kind = 'HOLDER'
        union
        select p.id from access.post p where p.role = 'AUDITOR'), new.person);
    return null;
end $$;
create trigger emergency_is_told after insert on access.emergency for each row execute function access.tell_of_emergency();

revoke execute on function access.tell(uuid[], uuid), access.unread(text), access.read_tidings(), access.tell_of_emergency() from public;
grant execute on function access.unread(text) to baken_door;
grant execute on function access.read_tidings() to baken_app;
