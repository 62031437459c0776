-- What somebody recognises a session by, and what an address names it by; neither opens anything.
alter table access.session
    add column id uuid not null default gen_random_uuid() unique,
    add column seen_at timestamptz not null default now(),
    add column for_job boolean not null default false;
