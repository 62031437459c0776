-- People in signals of whom somebody said that they are one person, as far as one of them has neither a name nor a number by which
-- traces are made: of the others it is said of their traces. Each row stays as it was told; the last word on two of them counts.
create table signals.same_person (
    id      bigint      generated always as identity primary key,
    one     uuid        not null references signals.involved (id) on delete cascade,
    other   uuid        not null references signals.involved (id) on delete cascade check (other > one),
    verdict text        not null check (verdict in ('SAME', 'UNDONE')),
    by      uuid        not null references access.person (id),
    at      timestamptz not null
);
create index on signals.same_person (one, other);
create index on signals.same_person (other);
grant select, insert on signals.same_person to baken_app;
alter table signals.same_person enable row level security;
alter table signals.same_person force row level security;
create policy same_person_read on signals.same_person for select to baken_app
    using (exists (select from signals.involved i where i.id = same_person.one offset 0));
create policy same_person_added on signals.same_person for insert to baken_app
    with check (by = (select access.caller())
        and (select count(*) from signals.involved i
             where i.id in (same_person.one, same_person.other) and access.held_by_caller(i.signal) is not null) = 2);
create policy same_person_clocked on signals.same_person for select to current_user using (true);
create policy same_person_destroyed on signals.same_person for delete to current_user using (true);
