-- Somebody asked to destroy what is about them, and it was granted: the record may go before its term (Wmo 2015 art. 5.3.5, AVG
-- art. 17). Codes only; the module that answers requests writes it with the rights of the owner, and nobody else can.
create table legal.release (
    record     uuid not null,
    request    uuid not null,
    article    text not null check (article <> ''),
    granted_on date not null,
    primary key (record, request)
);
grant select on legal.release to baken_app;
alter table legal.release enable row level security;
alter table legal.release force row level security;
create policy release_owned on legal.release for all to current_user using (true) with check (true);
create policy release_seen on legal.release for select to baken_app
    using ((select access.caller_plays('AUDITOR', 'CHAIN_DIRECTOR'))
        or exists (select from access.tie t where t.record = release.record offset 0));

-- As before, but that a granted request lets a closed record go from the day on which it was granted. What nobody works with any
-- more is closed; a hold and two people are asked for all the same.
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
           (select max(h.until) from legal.hold h where h.record = which and h.lifted_on is null and h.until >= current_date)
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
