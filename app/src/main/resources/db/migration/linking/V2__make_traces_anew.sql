-- By which version of finding and normalising a trace was made: traces of another version are looked up by other keys. Whoever
-- does not say is of before there were versions.
alter table linking.trace add column version int not null default 1 check (version > 0);

-- Each time all traces are made anew: by which version, under which index key, and when it came to its end.
create table linking.round (
    id         bigint      generated always as identity primary key,
    version    int         not null check (version > 0),
    index_key  int         not null check (index_key > 0),
    begun_at   timestamptz not null default now(),
    ended_at   timestamptz check (ended_at >= begun_at)
);

-- How far a round is in each table, so that it goes on where it stopped.
create table linking.stride (
    round bigint not null references linking.round (id),
    kind  text   not null check (kind <> ''),
    last  uuid   not null,
    rows  bigint not null check (rows >= 0),
    primary key (round, kind)
);

alter table linking.round enable row level security;
alter table linking.round force row level security;
alter table linking.stride enable row level security;
alter table linking.stride force row level security;
create policy round_owned on linking.round for all to current_user using (true) with check (true);
create policy stride_owned on linking.stride for all to current_user using (true) with check (true);
grant select on linking.round to baken_app;
create policy round_known on linking.round for select to baken_app using (true);

-- Where nobody is registered yet, nothing is behind.
insert into linking.round (version, index_key, ended_at)
select 1, 1, now() where not exists (select from vault.subject_key);
