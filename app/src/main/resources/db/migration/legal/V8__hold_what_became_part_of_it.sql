-- As before, but that a hold on a record holds what it became part of as well: that is destroyed with its parts.
create or replace function legal.clock(which uuid, its_regime text, its_class text, first_on date, last_on date, closed_on date)
    returns table (article text, selection text, period interval, side text, starts text, started date, due date,
                   from_on date, extended boolean, held_until date)
    language sql stable as $$
    select concat_ws('; ', r.article, l.article), r.selection, r.period, r.side, r.starts, s.started,
           greatest((s.started + r.period)::date, e.until),
           least(
               case when r.side = 'AT_LEAST' then (s.started + r.period)::date + 1
                    when e.until is not null then (e.until - interval '1 month')::date
                    else least(closed_on, (s.started + r.period - interval '1 month')::date) end,
               case when closed_on is not null then l.granted_on end),
           e.until is not null,
           greatest(
               (select max(h.until) from legal.hold h where h.record in (select legal.whole(which)) and h.lifted_on is null and h.until >= current_date),
               (select current_date from legal.restriction x where x.record in (select legal.whole(which)) and x.lifted_on is null limit 1))
    from legal.retention r
    cross join lateral (
        select case when r.starts = 'FIRST_PROCESSED' then first_on
                    when r.starts in ('CLOSED', 'REFUSED') then closed_on
                    when closed_on is not null then last_on end as started
    ) s
    left join lateral (select max(x.until) as until from legal.extension x where x.record = which) e on true
    left join lateral (
        select y.article, y.granted_on from legal.release y where y.record = which order by y.granted_on, y.request limit 1
    ) l on true
    where r.regime = its_regime and r.class = its_class
      and r.valid_from <= current_date and (r.valid_until is null or r.valid_until > current_date)
$$;
