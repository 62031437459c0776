-- What somebody is called by a provider, which never calls anybody else that. Known to the door alone.
create table access.provider_account (
    issuer    text not null check (issuer <> ''),
    subject   text not null check (subject <> ''),
    person    uuid not null references access.person (id),
    linked_on date not null,
    primary key (issuer, subject),
    unique (person, issuer)
);
grant select, insert, update, delete on access.provider_account to baken_door;

-- What a claim with a value leads to: a post, or that the provider asked for a second factor.
create table access.claim_rule (
    id    uuid primary key,
    claim text    not null check (claim ~ '^[A-Za-z0-9_:./-]{1,100}$'),
    value text    not null check (value <> '' and length(value) <= 200),
    post  uuid references access.post (id),
    joins boolean not null check (post is not null or not joins),
    check (post is not null or claim in ('acr', 'amr')),
    unique nulls not distinct (claim, value, post)
);
alter table access.claim_rule enable row level security;
alter table access.claim_rule force row level security;
create policy claim_rule_kept on access.claim_rule for all to baken_app
    using ((select access.caller_plays('ADMINISTRATOR')))
    with check ((select access.caller_plays('ADMINISTRATOR')));
create policy claim_rule_applied on access.claim_rule for select to baken_door using (true);
grant select, insert, delete on access.claim_rule to baken_app;
grant select on access.claim_rule to baken_door;

-- What a rule gave, the door takes back; what an administrator gave, it cannot touch.
alter table access.holding add column rule uuid references access.claim_rule (id) on delete set null;
create index on access.holding (rule);
create unique index one_holding_by_rule on access.holding (person, post) where rule is not null and valid_until is null;
create policy holding_ruled on access.holding for update to baken_door using (rule is not null) with check (rule is not null);
create policy holding_unruled on access.holding for delete to baken_door using (rule is not null);
grant delete on access.holding to baken_door;

-- The session at the provider that a session of ours began in; empty when it has no name, null when there is none.
alter table access.session add column at_provider text;
create index on access.session (at_provider);
alter table access.entry add column at_provider text;
