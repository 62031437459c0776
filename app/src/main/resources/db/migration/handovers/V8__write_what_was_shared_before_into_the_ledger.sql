-- What was handed over before there was a ledger stands in it too, under the ground it was given on.
alter table handovers.handover no force row level security;
alter table handovers.item no force row level security;
alter table handovers.timeline no force row level security;
alter table legal.share no force row level security;
alter table legal.share_item no force row level security;
alter table legal.share_event no force row level security;

insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, to_post, to_organisation,
                         purpose, ground, shared_under, shared_on, live)
select h.id, h.number, 'HANDOVER', h.signal, h.municipality, h.from_post, g.organisation, h.from_person, h.to_post, r.organisation,
       h.purpose, h.ground, 'BEFORE', h.offered_on, h.state in ('OFFERED', 'ACCEPTED', 'FINISHED')
from handovers.handover h
join access.post g on g.id = h.from_post
join access.post r on r.id = h.to_post;

insert into legal.share_item (share, position, field, category, subject, secret)
select i.handover, i.position, i.label_key, coalesce(f.category, i.label_key), i.subject, false
from handovers.item i
left join legal.field f on f.field = i.label_key and f.valid_from <= current_date;

insert into legal.share_event (share, at, person, kind)
select t.handover, t.at, t.person,
       case t.step when 'ACCEPT' then 'ACCEPTED' when 'GIVE_BACK' then 'RETURNED' when 'WITHDRAW' then 'WITHDRAWN'
           when 'REPORT' then 'REPORTED' when 'FORGET' then 'DESTROYED' end
from handovers.timeline t
where t.step in ('ACCEPT', 'GIVE_BACK', 'WITHDRAW', 'REPORT', 'FORGET')
order by t.at, t.id;

alter table handovers.handover force row level security;
alter table handovers.item force row level security;
alter table handovers.timeline force row level security;
alter table legal.share force row level security;
alter table legal.share_item force row level security;
alter table legal.share_event force row level security;

-- From now on the ledger is written by the rows themselves: nothing is handed over past it.
create function handovers.write_share() returns trigger
    language plpgsql set search_path = '' as $$
begin
    insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, to_post, to_organisation,
                             purpose, ground, shared_under, covenant, regime, shared_on, last_day, back_due)
    select new.id, new.number, 'HANDOVER', new.signal, new.municipality, new.from_post, g.organisation, new.from_person, new.to_post,
           r.organisation, new.purpose, new.ground, new.shared_under, new.covenant, new.regime, new.offered_on,
           (select c.last_day from legal.covenant c where c.id = new.covenant),
           case new.shared_under when 'COVENANT' then (new.offered_on + make_interval(months => (
               select p.back_months from legal.period p where p.valid_from <= new.offered_on order by p.valid_from desc limit 1)))::date end
    from access.post g
    join access.post r on r.id = new.to_post
    where g.id = new.from_post;
    return null;
end $$;
create trigger shares_are_written after insert on handovers.handover for each row execute function handovers.write_share();

create function handovers.write_share_item() returns trigger
    language plpgsql set search_path = '' as $$
begin
    insert into legal.share_item (share, position, field, category, subject, secret)
    values (new.handover, new.position, new.label_key,
            coalesce((select f.category from legal.field f where f.field = new.label_key and f.valid_from <= current_date
                      order by f.valid_from desc limit 1), new.label_key),
            new.subject, new.secret);
    return null;
end $$;
create trigger share_items_are_written after insert on handovers.item for each row execute function handovers.write_share_item();

create function handovers.write_share_event() returns trigger
    language plpgsql set search_path = '' as $$
begin
    insert into legal.share_event (share, at, person, kind)
    values (new.handover, new.at, new.person,
            case new.step when 'ACCEPT' then 'ACCEPTED' when 'GIVE_BACK' then 'RETURNED' when 'WITHDRAW' then 'WITHDRAWN'
                when 'REPORT' then 'REPORTED' else 'DESTROYED' end);
    if new.step in ('GIVE_BACK', 'WITHDRAW', 'FORGET') then
        update legal.share set live = false where id = new.handover;
    end if;
    return null;
end $$;
create trigger share_events_are_written after insert on handovers.timeline for each row
    when (new.step in ('ACCEPT', 'GIVE_BACK', 'WITHDRAW', 'REPORT', 'FORGET')) execute function handovers.write_share_event();
revoke execute on function handovers.write_share(), handovers.write_share_item(), handovers.write_share_event() from public;

-- What was told to somebody without a desk: to whom exactly and why stays sealed under the key of the signal.
create table handovers.paper (
    share   uuid primary key,
    signal  uuid  not null,
    subject uuid  not null,
    told    bytea not null
);
create index on handovers.paper (signal);
grant select, insert on handovers.paper to baken_app;
alter table handovers.paper enable row level security;
alter table handovers.paper force row level security;
create policy paper_read on handovers.paper for select to baken_app
    using (exists (select from access.tie t where t.record = paper.signal and t.kind = 'HOLDER' offset 0));
create policy paper_written on handovers.paper for insert to baken_app
    with check (exists (select from legal.share s where s.id = paper.share and s.record = paper.signal and s.way = 'PAPER'
        and s.from_person = (select access.caller())));
