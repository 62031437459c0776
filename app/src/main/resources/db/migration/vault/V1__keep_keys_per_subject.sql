create schema vault;
grant usage on schema vault to baken_app;

-- The key of one data subject, wrapped by the key-encryption key that lives outside the database.
create table vault.subject_key (
    subject uuid primary key,
    wrapped bytea not null
);
grant select, insert on vault.subject_key to baken_app;

-- A known sentence sealed by the key-encryption key: tells a wrong key from a right one before anything is written.
create table vault.key_check (
    id     int primary key check (id = 1),
    sealed bytea not null
);
grant select, insert on vault.key_check to baken_app;
