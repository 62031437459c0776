create schema codes;
grant usage on schema codes to baken_app;

create table codes.code_list (
    list     text primary key check (list ~ '^[A-Z][A-Z0-9_]*$'),
    label_nl text not null check (label_nl <> ''),
    label_en text not null check (label_en <> ''),
    position int  not null
);

create table codes.code (
    list              text not null references codes.code_list (list),
    code              text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    label_nl          text not null check (label_nl <> ''),
    label_en          text not null check (label_en <> ''),
    position          int  not null,
    publication_group text,
    valid_from        date,
    valid_until       date check (valid_until > valid_from),
    htcds             text,
    note              text,
    -- true once an administrator touched the row: from then on a new release leaves it alone
    adapted           boolean not null default false,
    primary key (list, code)
);

-- A version never changes once it is in use: an old signal keeps the list it was read with. The newest sorts last.
create table codes.indicator (
    version      text not null check (version ~ '^[0-9]{4}-[0-9]$'),
    code         text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    exploitation text not null check (exploitation ~ '^[A-Z][A-Z0-9_]*$'),
    label_nl     text not null check (label_nl <> ''),
    label_en     text not null check (label_en <> ''),
    position     int  not null,
    primary key (version, code)
);

-- Not the safety region: Eemnes works with Gooi en Vechtstreek and lies in the safety region Utrecht.
create table codes.municipality (
    code        text primary key check (code ~ '^GM[0-9]{4}$'),
    name        text not null check (name <> ''),
    valid_from  date,
    valid_until date check (valid_until > valid_from),
    successor   text,
    region      text not null,
    position    int  not null
);

grant select, insert, update on codes.code_list, codes.code, codes.municipality to baken_app;
grant select, insert on codes.indicator to baken_app;
