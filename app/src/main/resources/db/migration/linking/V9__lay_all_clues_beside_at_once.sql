-- As before, but for all clues of a record in one step, which also says of each whether something in it is so common that it was left
-- out; and what shares most is taken first, so that no more traces are read than are asked for.
create function linking.beside(tokens text[], clues uuid[], apart uuid, most int)
    returns table (clue uuid, cut boolean, trace uuid, record uuid, subject uuid, kind text, says bytea, tied boolean, veiled boolean, desk uuid)
    language sql stable security definer set search_path = '' as $$
    with key as materialized (
        select a.clue, a.token, (select count(*) from (select from linking.trace_key k where k.token = a.token limit 201) found) as traces
        from (select distinct u.clue, u.token from unnest(beside.clues, beside.tokens) as u (clue, token)) a
    ), hidden as materialized (
        select w.record from legal.restriction r cross join lateral legal.whole(r.record) as w (record) where r.lifted_on is null
        union all
        select beside.apart
        union all
        select legal.whole(beside.apart) where exists (select from access.following f where beside.apart in (f.record, f.leader))
    )
    select c.clue, c.cut, t.id, t.record, t.subject, t.kind, t.says,
           exists (select from access.tie a
                   where a.record = t.record and a.kind <> 'NONE' and a.post = any ((select access.caller_posts())::uuid[])),
           exists (select from linking.veil v where v.record = t.record)
               or (exists (select from access.following f where t.record in (f.record, f.leader))
                   and exists (select from linking.veil v where v.record in (select legal.whole(t.record)))),
           (select a.post from access.tie a where a.record = t.record and a.kind = 'HOLDER' limit 1)
    from (select key.clue, bool_or(key.traces > 200) as cut from key group by key.clue) c
    left join lateral (
        select read.*
        from (
            select k.trace
            from key
            join linking.trace_key k on k.token = key.token
            where key.clue = c.clue and key.traces <= 200
            group by k.trace
            order by count(*) desc, k.trace
        ) found
        cross join lateral (
            select r.id, r.record, r.subject, r.kind, r.says from linking.trace r where r.id = found.trace offset 0
        ) read
        where (select access.caller_plays('FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR'))
          and read.record not in (select h.record from hidden h)
        limit most
    ) t on true
$$;
revoke execute on function linking.beside(text[], uuid[], uuid, int) from public;
grant execute on function linking.beside(text[], uuid[], uuid, int) to baken_app;
drop function linking.candidates(text[], uuid, int), linking.some_are_common(text[]);
