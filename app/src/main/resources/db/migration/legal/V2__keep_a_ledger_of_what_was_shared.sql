-- After how many months a receiver tells what it still does with a share, how many days before that it is asked to, and
-- how many days it has to destroy what it holds once the covenant has closed (WGS art. 1.7(4): at least yearly).
create table legal.period (
    valid_from   date primary key,
    back_months  int not null check (back_months between 1 and 12),
    ahead_days   int not null check (ahead_days between 0 and 60),
    destroy_days int not null check (destroy_days between 1 and 60)
);
insert into legal.period (valid_from, back_months, ahead_days, destroy_days) values ('2000-01-01', 12, 14, 14);

-- Everything that left a desk: codes, dates and identifiers. What was shared and why it was needed stays sealed where it is.
create table legal.share (
    id                uuid primary key,
    number            text not null unique,
    way               text not null check (way in ('HANDOVER', 'PAPER')),
    record            uuid not null,
    municipality      text not null,
    from_post         uuid not null,
    from_organisation uuid not null,
    from_person       uuid not null,
    to_post           uuid,
    to_organisation   uuid,
    third_party       text,
    purpose           text not null check (purpose <> ''),
    ground            text not null check (ground <> ''),
    shared_under      text not null check (shared_under in ('OWN', 'COVENANT', 'BEFORE', 'PAPER')),
    covenant          uuid,
    regime            text,
    shared_on         date not null,
    last_day          date,
    -- what the ledger asks next of the receiver, and whether it still holds anything
    back_due          date,
    live              boolean not null default true,
    written           bigint generated always as identity,
    check ((way = 'PAPER') = (third_party is not null) and (way = 'PAPER') = (shared_under = 'PAPER')),
    check ((to_post is null) = (way = 'PAPER') and (to_post is null) = (to_organisation is null)),
    check ((covenant is not null) = (shared_under = 'COVENANT'))
);
create index on legal.share (record);
create index on legal.share (from_post);
create index on legal.share (to_post, back_due) where live;
create index on legal.share (covenant) where live;
create index on legal.share (written);

create table legal.share_item (
    share    uuid not null references legal.share (id),
    position int  not null,
    field    text not null check (field <> ''),
    category text not null check (category <> ''),
    subject  uuid not null,
    secret   boolean not null,
    primary key (share, position)
);
create index on legal.share_item (subject);

create table legal.share_event (
    id     bigint generated always as identity primary key,
    share  uuid not null references legal.share (id),
    at     timestamptz not null,
    person uuid not null,
    kind   text not null check (kind in ('ACCEPTED', 'RETURNED', 'WITHDRAWN', 'REPORTED', 'REPORTED_BACK', 'DESTROYED'))
);
create index on legal.share_event (share);

grant select on legal.period to baken_app;
grant select, insert on legal.share, legal.share_item, legal.share_event to baken_app;
grant update (back_due, live) on legal.share to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['period', 'share', 'share_item', 'share_event'] loop
        execute format('alter table legal.%I enable row level security', kept);
        execute format('alter table legal.%I force row level security', kept);
    end loop;
end $$;
create policy period_known on legal.period for select using (true);

-- Seen by its two desks, by whoever answers for the record it came from, and by the supervisor of privacy.
create policy share_seen on legal.share for select to baken_app
    using (from_post = any ((select access.caller_posts())::uuid[])
        or to_post = any ((select access.caller_posts())::uuid[])
        or (select access.caller_plays('AUDITOR'))
        or exists (select from access.tie t where t.record = share.record and t.kind = 'HOLDER' offset 0));
create policy share_written on legal.share for insert to baken_app
    with check (from_person = (select access.caller()) and from_post = any ((select access.caller_posts())::uuid[])
        and exists (select from access.tie t where t.record = share.record and t.post = from_post and t.kind = 'HOLDER'));
create policy share_followed on legal.share for update to baken_app
    using (from_post = any ((select access.caller_posts())::uuid[]) or to_post = any ((select access.caller_posts())::uuid[]));
create policy share_item_seen on legal.share_item for select to baken_app
    using (exists (select from legal.share s where s.id = share_item.share offset 0));
create policy share_item_written on legal.share_item for insert to baken_app
    with check (exists (select from legal.share s where s.id = share_item.share and s.from_person = (select access.caller())
        and s.from_post = any ((select access.caller_posts())::uuid[])));
create policy share_event_seen on legal.share_event for select to baken_app
    using (exists (select from legal.share s where s.id = share_event.share offset 0));
create policy share_event_written on legal.share_event for insert to baken_app
    with check (person = (select access.caller()) and exists (select from legal.share s where s.id = share_event.share
        and (s.from_post = any ((select access.caller_posts())::uuid[]) or s.to_post = any ((select access.caller_posts())::uuid[]))));

-- What receivers owe: a yearly word on what they still use, and the destruction of what closed. From the few covenants that
-- closed to their shares, and from the caller's posts to what is due: never through all shares there are.
create view legal.duties with (security_invoker = true) as
with owed as (
    select 'REPORT_BACK' as kind, s.id, s.number, s.to_post, s.from_person, s.back_due as due, s.municipality
    from legal.share s
    where s.live and s.to_post = any ((select access.caller_posts())::uuid[])
      and s.back_due <= current_date + (select p.ahead_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1)
      and exists (select from legal.share_event e where e.share = s.id and e.kind = 'ACCEPTED')
      and legal.is_open(s.covenant, s.from_post, s.to_post)
    union all
    select 'DESTROY', s.id, s.number, s.to_post, s.from_person,
           min(closing.closed_on) + (select p.destroy_days from legal.period p where p.valid_from <= current_date order by p.valid_from desc limit 1),
           s.municipality
    from (
        select c.id, p.organisation, least(c.last_day + 1, p.left_on) as closed_on
        from legal.covenant c
        join legal.party p on p.covenant = c.id
        where c.last_day < current_date or p.left_on <= current_date
    ) closing
    join legal.share s on s.covenant = closing.id and s.live and closing.organisation in (s.from_organisation, s.to_organisation)
    where s.to_post = any ((select access.caller_posts())::uuid[])
      and exists (select from legal.share_event e where e.share = s.id and e.kind = 'ACCEPTED')
    group by s.id, s.number, s.to_post, s.from_person, s.municipality
)
select o.kind,
       o.id as record,
       o.number,
       o.to_post as post,
       coalesce((select a.person from access.attendance a where a.post = o.to_post order by a.rank, a.person limit 1), o.from_person) as owner,
       o.due,
       '/handovers/' || o.id as href,
       o.municipality
from owed o;
grant select on legal.duties to baken_app;
