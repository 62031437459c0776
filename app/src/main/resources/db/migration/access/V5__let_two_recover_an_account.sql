-- Somebody lost the second factor: one administrator starts, another one confirms, and never about oneself.
create table access.recovery (
    person     uuid primary key references access.person (id),
    started_by uuid        not null references access.person (id) check (started_by <> person),
    started_at timestamptz not null,
    ends_at    timestamptz not null
);

grant select, insert, update, delete on access.recovery to baken_door;
