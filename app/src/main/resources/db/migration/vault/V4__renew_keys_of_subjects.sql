-- Each renewal gives all subjects a new key and makes a new index key. It is ready once all texts are sealed anew and all
-- hashes made anew; it is cleared once nothing of before opens anything any more.
create table vault.renewal (
    number     int         primary key check (number > 0),
    begun_at   timestamptz not null default now(),
    ready_at   timestamptz check (ready_at >= begun_at),
    cleared_at timestamptz check (cleared_at >= ready_at),
    by         text        not null
);

-- By which renewal a subject last got a new key, and by which the older ones went. Who comes in later has a new key already.
create function vault.newest_renewal() returns int
    language sql stable security definer set search_path = '' as $$
    select coalesce(max(r.number), 0) from vault.renewal r
$$;
revoke execute on function vault.newest_renewal() from public;
grant execute on function vault.newest_renewal() to baken_app;
alter table vault.subject_key add column renewed int not null default 0 check (renewed >= 0);
alter table vault.subject_key add column cleared int not null default 0 check (cleared between 0 and renewed);
alter table vault.subject_key alter column renewed set default vault.newest_renewal();
alter table vault.subject_key alter column cleared set default vault.newest_renewal();
create index on vault.subject_key (renewed, subject);
create index on vault.subject_key (subject) where cleared < renewed;

-- The application makes keys, and cannot say that they were renewed.
revoke insert on vault.subject_key from baken_app;
grant insert (subject, wrapped, slot, key_version) on vault.subject_key to baken_app;

-- By which index keys hashes are made and looked up: of two, until all are made anew. The first also makes what nobody can make
-- anew, and so its file stays when it is no longer here.
create table vault.index_key (
    number int     primary key check (number > 0),
    in_use boolean not null default true
);
insert into vault.index_key (number) values (1);

alter table vault.renewal enable row level security;
alter table vault.renewal force row level security;
alter table vault.index_key enable row level security;
alter table vault.index_key force row level security;
create policy renewal_owned on vault.renewal for all to current_user using (true) with check (true);
create policy index_key_owned on vault.index_key for all to current_user using (true) with check (true);
grant select on vault.index_key to baken_app;
create policy index_key_known on vault.index_key for select to baken_app using (true);
