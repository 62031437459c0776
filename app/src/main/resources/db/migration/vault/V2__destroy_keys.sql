-- The wrapped key of a subject is in every copy of the database, and the key that unwraps it must live on for all others.
-- So each key is also under a secret of its own, in a file beside the database: the slot is the place of that secret. Once
-- the secret is wiped, the key opens from no copy of the database, however old.
alter table vault.subject_key add column slot bigint unique check (slot > 0);
create sequence vault.slot;
grant usage on sequence vault.slot to baken_app;

-- The second known sentence is sealed by the secret in slot 0: tells the file of these data from another one.
alter table vault.key_check drop constraint key_check_id_check;
alter table vault.key_check add constraint key_check_id_check check (id in (1, 2));

-- Which secrets are to be wiped once their keys are gone for good, and which have been.
create table vault.spent (
    slot     bigint primary key,
    spent_at timestamptz not null default now(),
    wiped_at timestamptz
);
create index on vault.spent (slot) where wiped_at is null;
grant select, update (wiped_at) on vault.spent to baken_app;

-- Called by the functions with which a module destroys a record of its own; nobody else may.
create function vault.destroy(subjects uuid[]) returns int
    language plpgsql set search_path = '' as $$
declare
    destroyed int;
begin
    with gone as (
        delete from vault.subject_key k where k.subject = any (subjects) returning k.slot
    ), spent as (
        insert into vault.spent (slot) select g.slot from gone g where g.slot is not null
    )
    select count(*) into destroyed from gone;
    return destroyed;
end $$;
revoke execute on function vault.destroy(uuid[]) from public;

-- A key of before there were secrets gets one at the next start; afterwards it cannot be changed this way.
create function vault.put_under_secret(which uuid, anew bytea, place bigint) returns void
    language sql security definer set search_path = '' as $$
    update vault.subject_key set wrapped = anew, slot = place where subject = which and slot is null
$$;
revoke execute on function vault.put_under_secret(uuid, bytea, bigint) from public;
grant execute on function vault.put_under_secret(uuid, bytea, bigint) to baken_app;
