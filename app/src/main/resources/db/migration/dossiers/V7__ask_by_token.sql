-- See the migration of signals that asks by token: nobody reads the hashes. Row-level security shows of the answer the
-- dossiers that the caller is tied to. The column that says whose hashes they are stays readable, to delete them by.
revoke select on dossiers.identity_index from baken_app;
grant select (dossier) on dossiers.identity_index to baken_app;
alter table dossiers.identity_index no force row level security;
create index on dossiers.identity_index (kind, token, dossier);
drop index dossiers.identity_index_kind_token_idx;

create function dossiers.identities_with(sought_names text[], sought_phones text[], sought_birth_dates text[])
    returns table (dossier uuid, names bigint, phones bigint, birth_dates bigint)
    language sql stable security definer set search_path = '' as $$
    select x.dossier,
           count(*) filter (where x.kind = 'NAME'),
           count(*) filter (where x.kind = 'PHONE'),
           count(*) filter (where x.kind = 'BIRTH_DATE')
    from dossiers.identity_index x
    where (x.kind = 'NAME' and x.token = any (sought_names))
       or (x.kind = 'PHONE' and x.token = any (sought_phones))
       or (x.kind = 'BIRTH_DATE' and x.token = any (sought_birth_dates))
    group by x.dossier
$$;
revoke execute on function dossiers.identities_with(text[], text[], text[]) from public;
grant execute on function dossiers.identities_with(text[], text[], text[]) to baken_app;
