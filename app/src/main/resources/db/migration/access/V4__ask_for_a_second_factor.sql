-- All of this is known to the door alone: the application's own role can neither read nor write it.

-- What an authenticator app shares with us, sealed under a key outside the database; each code works once.
create table access.time_code (
    person    uuid primary key references access.person (id),
    secret    bytea  not null,
    last_step bigint not null check (last_step >= 0),
    added_on  date   not null
);

-- What a browser or a security key proves with a key of its own; ours is the public half.
create table access.passkey (
    id            uuid primary key,
    person        uuid   not null references access.person (id),
    credential_id bytea  not null unique check (length(credential_id) between 1 and 1023),
    public_key    bytea  not null,
    signatures    bigint not null,
    added_on      date   not null
);
create index on access.passkey (person);

-- Between the password and the second factor. It opens no page, so it is no session.
create table access.entry (
    token_hash bytea primary key check (length(token_hash) = 32),
    person     uuid        not null references access.person (id),
    ends_at    timestamptz not null
);
create index on access.entry (person);

-- What the door asked in an entry or a session and waits for: a challenge to sign, or a code of a new secret.
create table access.question (
    token_hash bytea       not null check (length(token_hash) = 32),
    kind       text        not null check (kind in ('CHALLENGE', 'SECRET')),
    content    bytea       not null,
    ends_at    timestamptz not null,
    primary key (token_hash, kind)
);

-- How often somebody tried, by the keyed hash of a login: also of logins that nobody has.
create table access.attempt (
    what         bytea primary key check (length(what) = 32),
    times        int         not null check (times > 0),
    last_at      timestamptz not null,
    locked_until timestamptz
);
create index on access.attempt (last_at);

-- When the second factor was last proven in this session; null where none was asked for.
alter table access.session add column proven_at timestamptz;
-- Sessions of before knew no second factor.
delete from access.session where person <> '00000000-0000-4000-8000-000000000001';

grant select, insert, update, delete on access.time_code, access.passkey, access.entry, access.question, access.attempt to baken_door;
