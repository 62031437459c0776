-- Up to which place a collector outside took the lines of a log. Whoever sets it ahead keeps lines back, which the collector sees:
-- places have no gaps. Set back, lines come twice.
create table logbook.brought (
    collector text        not null,
    log       text        not null check (log in ('ACTS', 'PROCESSINGS')),
    position  bigint      not null check (position > 0),
    at        timestamptz not null,
    primary key (collector, log)
);
grant select, insert, update on logbook.brought to baken_door;
alter table logbook.brought enable row level security;
alter table logbook.brought force row level security;
create policy brought_kept on logbook.brought for all to baken_door using (true) with check (true);
