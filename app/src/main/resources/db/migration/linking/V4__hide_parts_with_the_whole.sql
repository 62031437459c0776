-- As before, but that a part is hidden when what it became part of is, and the whole when a part is.
create or replace function linking.candidates(asked text[], apart uuid, most int)
    returns table (trace uuid, record uuid, subject uuid, kind text, says bytea, tied boolean, veiled boolean, desk uuid)
    language sql stable security definer set search_path = '' as $$
    select t.id, t.record, t.subject, t.kind, t.says,
           exists (select from access.tie a where a.record = t.record and a.kind <> 'NONE' and a.post = any (access.caller_posts())),
           exists (select from linking.veil v where v.record in (select legal.whole(t.record))),
           (select a.post from access.tie a where a.record = t.record and a.kind = 'HOLDER' limit 1)
    from (
        select k.trace, count(*) as shared
        from (select distinct token from unnest(asked) as token) a
        join linking.trace_key k on k.token = a.token
        where not linking.is_common(a.token)
        group by k.trace
    ) found
    join linking.trace t on t.id = found.trace
    where (select access.caller_plays('FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR'))
      and t.record not in (select legal.whole(apart))
      and not exists (select from legal.restriction r where r.record in (select legal.whole(t.record)) and r.lifted_on is null)
    order by found.shared desc, t.id
    limit most
$$;
