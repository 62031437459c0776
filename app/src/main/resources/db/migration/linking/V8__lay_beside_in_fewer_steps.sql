-- As before, in fewer steps: how common a key is, is counted once and not by a function for each; what is only kept is gathered
-- beforehand; and of what nobody merged no parts are looked for.
create or replace function linking.candidates(asked text[], apart uuid, most int)
    returns table (trace uuid, record uuid, subject uuid, kind text, says bytea, tied boolean, veiled boolean, desk uuid)
    language sql stable security definer set search_path = '' as $$
    with key as materialized (
        select a.token, (select count(*) from (select from linking.trace_key k where k.token = a.token limit 201) found) as traces
        from (select distinct unnest(asked) as token) a
    ), kept as materialized (
        select w.record from legal.restriction r cross join lateral legal.whole(r.record) as w (record) where r.lifted_on is null
    )
    select t.id, t.record, t.subject, t.kind, t.says,
           exists (select from access.tie a
                   where a.record = t.record and a.kind <> 'NONE' and a.post = any ((select access.caller_posts())::uuid[])),
           exists (select from linking.veil v where v.record = t.record)
               or (exists (select from access.following f where t.record in (f.record, f.leader))
                   and exists (select from linking.veil v where v.record in (select legal.whole(t.record)))),
           (select a.post from access.tie a where a.record = t.record and a.kind = 'HOLDER' limit 1)
    from (
        select k.trace, count(*) as shared
        from key
        join linking.trace_key k on k.token = key.token
        where key.traces <= 200
        group by k.trace
    ) found
    join linking.trace t on t.id = found.trace
    where (select access.caller_plays('FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR'))
      and t.record not in (select legal.whole(apart))
      and t.record not in (select k.record from kept k)
    order by found.shared desc, t.id
    limit most
$$;

create or replace function linking.some_are_common(asked text[]) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from unnest(asked) as token
        where (select count(*) from (select from linking.trace_key k where k.token = token.token limit 201) found) > 200)
$$;
