-- How many traces of each kind there are: beforehand any two are the less likely of the same the more there are. Up to a million each is
-- counted; of more, an even share of all pages of the table, always the same ones.
create function linking.sizes() returns table (kind text, traces bigint)
    language plpgsql stable security definer set search_path = '' as $$
declare
    known float8 := (select greatest(c.reltuples, 1) from pg_catalog.pg_class c where c.oid = 'linking.trace'::regclass);
    share float8 := least(100, 100 * 1000000 / known);
begin
    return query
        select t.kind, (count(*) * 100 / share)::bigint from linking.trace t tablesample system (share) repeatable (0) group by t.kind;
end
$$;
revoke execute on function linking.sizes() from public;
grant execute on function linking.sizes() to baken_app;
