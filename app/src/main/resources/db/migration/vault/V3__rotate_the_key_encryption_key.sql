-- Which key-encryption keys there are. The keys themselves lie outside the database; the mark is a known sentence sealed by
-- each, which tells the right key from a wrong one. The newest wraps what is new.
create table vault.key_version (
    number int   primary key check (number > 0),
    place  text  not null check (place in ('FILE', 'PKCS11')),
    mark   bytea not null
);
insert into vault.key_version (number, place, mark) select 1, 'FILE', sealed from vault.key_check where id = 1;
delete from vault.key_check where id = 1;
alter table vault.key_check drop constraint key_check_id_check;
alter table vault.key_check add constraint key_check_id_check check (id = 2);

-- By which of them the key of a subject is wrapped. A version that any row needs cannot go, also not when that row is
-- written at the same moment: the database sees to it.
alter table vault.subject_key add column key_version int not null default 1 references vault.key_version (number);
alter table vault.subject_key alter column key_version drop default;
create index on vault.subject_key (key_version);

-- What was done to the key-encryption keys, when and by what.
create table vault.key_event (
    id     bigint      generated always as identity primary key,
    number int         not null,
    place  text        not null check (place in ('FILE', 'PKCS11')),
    step   text        not null check (step in ('MADE', 'REWRAPPED', 'RETIRED')),
    rows   bigint      not null default 0 check (rows >= 0),
    at     timestamptz not null default now(),
    by     text        not null
);

alter table vault.key_version enable row level security;
alter table vault.key_version force row level security;
alter table vault.key_event enable row level security;
alter table vault.key_event force row level security;
create policy key_version_owned on vault.key_version for all to current_user using (true) with check (true);
create policy key_event_owned on vault.key_event for all to current_user using (true) with check (true);

-- The application makes the first key of a new database and no other; rotating takes the owner.
create function vault.has_no_key() returns boolean
    language sql stable security definer set search_path = '' as $$
    select not exists (select from vault.key_version)
$$;
revoke execute on function vault.has_no_key() from public;
grant execute on function vault.has_no_key() to baken_app;
grant select, insert on vault.key_version to baken_app;
grant insert on vault.key_event to baken_app;
create policy key_version_known on vault.key_version for select to baken_app using (true);
create policy key_version_first on vault.key_version for insert to baken_app with check (number = 1 and vault.has_no_key());
create policy key_event_first on vault.key_event for insert to baken_app with check (number = 1 and step = 'MADE');
