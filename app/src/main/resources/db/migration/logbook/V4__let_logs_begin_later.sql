-- How long lines are kept. BIO2 5.28.01: what belongs to an incident at least three years; which lines those are is often
-- known only later, so no line goes sooner. A region that wants longer adds a row.
create table logbook.term (
    log         text not null check (log in ('ACTS', 'PROCESSINGS')),
    years       int  not null check (years >= 3),
    article     text not null check (article <> ''),
    valid_from  date not null,
    valid_until date check (valid_until > valid_from),
    primary key (log, valid_from)
);
insert into logbook.term (log, years, article, valid_from) values
    ('ACTS', 5, 'BIO2 5.28.01', '2015-01-01'),
    ('PROCESSINGS', 5, 'BIO2 5.28.01', '2015-01-01');

-- Nothing goes from either log while the supervisor says so: who, why, until when. Codes only.
create table logbook.hold (
    id        uuid primary key,
    reason    text not null check (reason in ('INCIDENT', 'CRIMINAL_CASE', 'RIGHTS_REQUEST', 'AUDIT')),
    placed_by uuid not null,
    placed_on date not null,
    until     date not null check (until >= placed_on and until <= placed_on + interval '5 years'),
    lifted_by uuid,
    lifted_on date,
    check ((lifted_by is null) = (lifted_on is null))
);

-- Where a log begins since lines went: the place and the link of the last line before it, in a line that Baken signed with a
-- key that is not here. Only added to; the last one counts.
create table logbook.beginning (
    log      text        not null check (log in ('ACTS', 'PROCESSINGS')),
    position bigint      not null check (position > 0),
    at       timestamptz not null,
    signed   text        not null check (signed <> ''),
    primary key (log, position)
);

do $$
declare
    kept text;
begin
    foreach kept in array array['term', 'hold', 'beginning'] loop
        execute format('alter table logbook.%I enable row level security', kept);
        execute format('alter table logbook.%I force row level security', kept);
        execute format('create policy %I on logbook.%I for all to current_user using (true) with check (true)', kept || '_owned', kept);
    end loop;
    foreach kept in array array['act', 'processing'] loop
        -- for the function below, which runs with the rights of the owner
        execute format('create policy %I on logbook.%I for select to current_user using (true)', kept || '_looked_at', kept);
        execute format('create policy %I on logbook.%I for delete to current_user using (true)', kept || '_pruned', kept);
    end loop;
end $$;

grant select on logbook.term to baken_app, baken_door;
grant select on logbook.hold to baken_app, baken_door;
grant insert on logbook.hold to baken_app;
grant update (lifted_by, lifted_on) on logbook.hold to baken_app;
grant select on logbook.beginning to baken_app, baken_door;
grant insert on logbook.beginning to baken_door;

create policy term_known on logbook.term for select to baken_app, baken_door using (true);
create policy hold_seen on logbook.hold for select to baken_app using ((select access.caller_plays('AUDITOR')));
create policy hold_placed on logbook.hold for insert to baken_app
    with check (placed_by = (select access.caller()) and lifted_on is null and (select access.caller_plays('AUDITOR')));
create policy hold_lifted on logbook.hold for update to baken_app
    using (lifted_on is null and (select access.caller_plays('AUDITOR')))
    with check (lifted_by = (select access.caller()));
create policy hold_minded on logbook.hold for select to baken_door using (true);
create policy beginning_audited on logbook.beginning for select to baken_app using ((select access.caller_plays('AUDITOR')));
create policy beginning_kept on logbook.beginning for select to baken_door using (true);
create policy beginning_signed on logbook.beginning for insert to baken_door with check (true);

-- The only way in which lines go: those before a beginning that stands there for a day, so that witnesses know it and the
-- supervisor can still say no; older than three years, whatever the terms say; never the last one; and none while there is a
-- hold. Tells how many went; whoever calls goes on until it is none.
create function logbook.prune(which text) returns int
    language plpgsql security definer set search_path = '' as $$
declare
    up_to bigint;
    gone int := 0;
begin
    if exists (select from logbook.hold h where h.lifted_on is null and h.until >= current_date) then
        return 0;
    end if;
    select max(b.position) into up_to from logbook.beginning b where b.log = which and b.at < now() - interval '20 hours';
    if which = 'ACTS' then
        delete from logbook.act a where a.ctid in (
            select l.ctid from logbook.act l
            where l.position <= up_to and l.at < now() - interval '3 years'
              and l.position < (select max(m.position) from logbook.act m)
            limit 5000);
        get diagnostics gone = row_count;
    elsif which = 'PROCESSINGS' then
        delete from logbook.processing p where p.ctid in (
            select l.ctid from logbook.processing l
            where l.position <= up_to and l.started < now() - interval '3 years'
              and l.position < (select max(m.position) from logbook.processing m)
            limit 5000);
        get diagnostics gone = row_count;
    end if;
    return gone;
end $$;
revoke execute on function logbook.prune(text) from public;
grant execute on function logbook.prune(text) to baken_door;
