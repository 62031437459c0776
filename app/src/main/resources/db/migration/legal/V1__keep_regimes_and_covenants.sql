create schema legal;
grant usage on schema legal to baken_app;

-- The five legal settings of a record, as the law had them on a day. A row ends when the law changes; none is rewritten.
create table legal.regime (
    regime      text not null check (regime ~ '^[A-Z]$'),
    valid_from  date not null,
    valid_until date check (valid_until > valid_from),
    name        text not null check (name <> ''),
    ground      text not null check (ground <> ''),
    controller  text not null check (controller <> ''),
    readers     text not null check (readers <> ''),
    retention   text not null check (retention <> ''),
    rules       text not null,
    source      text not null check (source <> ''),
    primary key (regime, valid_from)
);
insert into legal.regime (regime, valid_from, name, ground, controller, readers, retention, rules, source) values
    ('A', '2015-01-01', 'Zorgcoördinatie',
     'Taak van de gemeente in de Wmo 2015 en de Jeugdwet. Gezondheidsgegevens: maatschappelijke dienstverlening, met geheimhouding.',
     'Het college van de gemeente, of de regio met een mandaat van de colleges.',
     'De zorgcoördinator en de vervanger. Anderen alleen met toestemming, of als het nodig is voor hun taak.',
     'Wmo: 15 jaar na ontvangst van elk gegeven. Jeugdwet: 20 jaar.',
     'Het BSN is verplicht als iemand er een heeft.',
     'Wmo 2015 art. 5.1.1, 5.2.9, 5.3.3 en 5.3.4; Jeugdwet hoofdstuk 7; AVG art. 6(1)(e) en 9(2)(h); UAVG art. 30(3)(a) en 30(4); Selectielijst gemeenten 2020'),
    ('B', '2025-03-01', 'Casus in het Zorg- en Veiligheidshuis',
     'Samenwerking in het Zorg- en Veiligheidshuis.',
     'De publieke deelnemers samen. Private deelnemers en derden zijn dat niet.',
     'Alleen wie voor deze casus is gemachtigd.',
     'Hoogstens 5 jaar na de eerste verwerking. Verlengen kan alleen onder strikte voorwaarden, telkens hoogstens 2 jaar. Niet aangenomen: meteen weg.',
     'Geen nationaliteit, behalve als iemand anders niet is vast te stellen. Wat onder het medisch beroepsgeheim valt, blijft daaronder vallen.',
     'WGS art. 1.4, 1.8, 1.9 en 2.25 tot en met 2.32; BGS art. 1.9, 1.16 en 2.20 (in werking vanaf 1 maart 2025)'),
    ('C', '2025-03-01', 'Signaal in het RIEC',
     'Samenwerking in het Regionaal Informatie- en Expertisecentrum.',
     'De deelnemers van het RIEC samen.',
     'Wie in deze fase voor het RIEC is gemachtigd.',
     'Hoogstens 5 jaar na de eerste verwerking.',
     'Geen nationaliteit, behalve als iemand anders niet is vast te stellen. Met het Zorg- en Veiligheidshuis deelt het RIEC alleen welke deelnemers betrokken zijn.',
     'WGS hoofdstuk over het RIEC; BGS art. 1.9, 1.10 en 2.16(1)(b) (in werking vanaf 1 maart 2025)'),
    ('D', '2018-05-25', 'Bestuurlijk toezicht en handhaving',
     'Toezicht door de burgemeester of het college.',
     'De burgemeester of het college.',
     'De toezichthouders van de gemeente.',
     '5 jaar.',
     'Eerst panden en bedrijven, dan pas personen.',
     'Gemeentewet art. 172; Awb titel 5.2; Wet Bibob; UAVG art. 33; Selectielijst gemeenten 2020'),
    ('E', '2018-05-25', 'Registratie bij CoMensha en statistiek',
     'Toestemming van de persoon, of voor politie, KMar en Arbeidsinspectie een wettelijke plicht.',
     'CoMensha, vanaf het moment van de levering.',
     'Wie de levering doet.',
     'Alleen het bewijs van de levering wordt bewaard.',
     'Land van herkomst en nationaliteit horen alleen hier.',
     'AVG art. 6(1)(a) en 9(2)(a); UAVG art. 24; Besluit politiegegevens art. 4:2(1)(b)');

-- Which categories of data (list DATA_CATEGORY) a regime admits: WGS art. 2.30 is a closed list, and BGS art. 1.9 keeps
-- nationality out of B and C.
create table legal.regime_category (
    regime      text not null,
    category    text not null check (category <> ''),
    valid_from  date not null,
    valid_until date check (valid_until > valid_from),
    primary key (regime, category, valid_from)
);
insert into legal.regime_category (regime, category, valid_from)
select r.regime, c.category, r.valid_from
from legal.regime r
join (values
    ('A', array['IDENTIFICATION', 'CONTACT', 'BSN', 'SITUATION', 'HOUSING', 'FINANCE', 'INCOME', 'HEALTH', 'RELATIONS', 'SUPERVISION', 'PROVISIONS', 'CARE', 'POLICE', 'NATIONALITY']),
    ('B', array['IDENTIFICATION', 'CONTACT', 'BSN', 'SITUATION', 'HOUSING', 'FINANCE', 'INCOME', 'HEALTH', 'RELATIONS', 'SUPERVISION', 'PROVISIONS', 'CARE', 'POLICE', 'JUSTICE']),
    ('C', array['IDENTIFICATION', 'CONTACT', 'SITUATION', 'HOUSING', 'FINANCE', 'INCOME', 'RELATIONS', 'SUPERVISION', 'POLICE', 'JUSTICE']),
    ('D', array['IDENTIFICATION', 'CONTACT', 'SITUATION', 'HOUSING', 'SUPERVISION', 'RELATIONS']),
    ('E', array['IDENTIFICATION', 'SITUATION', 'RELATIONS', 'NATIONALITY'])) allowed (regime, categories)
    on allowed.regime = r.regime
cross join lateral unnest(allowed.categories) c (category);

-- Which legal grounds (list LEGAL_GROUND) belong to a regime, and which of them may break medical secrecy (WGS art. 2.29,
-- Wmo 2015 art. 5.2.6).
create table legal.regime_ground (
    regime         text not null,
    ground         text not null check (ground <> ''),
    breaks_secrecy boolean not null,
    valid_from     date not null,
    valid_until    date check (valid_until > valid_from),
    primary key (regime, ground, valid_from)
);
insert into legal.regime_ground (regime, ground, breaks_secrecy, valid_from) values
    ('A', 'CONSENT', true, '2015-01-01'),
    ('A', 'CARE_TASK_WMO', false, '2015-01-01'),
    ('A', 'CARE_TASK_YOUTH', false, '2015-01-01'),
    ('A', 'REPORTING_CODE', true, '2015-01-01'),
    ('A', 'VITAL_INTEREST', true, '2015-01-01'),
    ('A', 'PUBLIC_TASK', false, '2015-01-01'),
    ('A', 'POLICE_DATA_PROVISION', false, '2015-01-01'),
    ('A', 'CRIME_REPORT', false, '2015-01-01'),
    ('B', 'SAFETY_HOUSE_WGS', false, '2025-03-01'),
    ('B', 'CONSENT', true, '2025-03-01'),
    ('B', 'POLICE_DATA_PROVISION', false, '2025-03-01'),
    ('C', 'RIEC_WGS', false, '2025-03-01'),
    ('C', 'POLICE_DATA_PROVISION', false, '2025-03-01'),
    ('D', 'PUBLIC_TASK', false, '2018-05-25'),
    ('E', 'STATISTICS_COMENSHA', false, '2018-05-25'),
    ('E', 'CONSENT', true, '2018-05-25');

-- Of which category a field is that can be shared, by the key of its label. What has no row here is shared with nobody outside.
create table legal.field (
    field      text not null check (field <> ''),
    category   text not null check (category <> ''),
    valid_from date not null,
    primary key (field, valid_from)
);
insert into legal.field (field, category, valid_from) values
    ('signals.statement.seen', 'SITUATION', '2000-01-01'),
    ('signals.statement.place', 'HOUSING', '2000-01-01'),
    ('signals.statement.people', 'RELATIONS', '2000-01-01'),
    ('signals.statement.supplement', 'SITUATION', '2000-01-01'),
    ('signals.statement.note', 'SITUATION', '2000-01-01'),
    ('signals.involved.name', 'IDENTIFICATION', '2000-01-01'),
    ('signals.involved.phone', 'CONTACT', '2000-01-01'),
    ('signals.involved.profile', 'IDENTIFICATION', '2000-01-01'),
    ('signals.involved.nationalityGroup', 'NATIONALITY', '2000-01-01'),
    ('signals.indication', 'SITUATION', '2000-01-01'),
    ('signals.exploitation', 'SITUATION', '2000-01-01'),
    ('signals.subject', 'SITUATION', '2000-01-01'),
    ('signals.priority', 'SITUATION', '2000-01-01'),
    ('signals.answer.checked', 'SUPERVISION', '2000-01-01');

-- The desks that work for the colleges of the region themselves: between these, what is shared stays within regime A.
create table legal.own_desk (
    kind       text not null,
    role       text not null,
    regime     text not null,
    valid_from date not null,
    primary key (kind, role)
);
insert into legal.own_desk (kind, role, regime, valid_from) values
    ('REGION', 'CHAIN_DIRECTOR', 'A', '2015-01-01'),
    ('REGION', 'CARE_COORDINATOR', 'A', '2015-01-01'),
    ('SAFETY_HOUSE', 'CHAIN_DIRECTOR', 'A', '2015-01-01'),
    ('SAFETY_HOUSE', 'CARE_COORDINATOR', 'A', '2015-01-01'),
    ('MUNICIPALITY', 'FOCAL_POINT', 'A', '2015-01-01'),
    ('MUNICIPALITY', 'CARE_COORDINATOR', 'A', '2015-01-01');

-- What an organisation must answer before it may sign. BGS art. 2.20 sets the conditions on which a case is admitted; a
-- party binds itself to them here.
create table legal.criterion (
    criterion   text primary key check (criterion <> ''),
    regime      text not null,
    position    int  not null,
    question    text not null check (question <> ''),
    source      text not null check (source <> ''),
    valid_from  date not null,
    valid_until date check (valid_until > valid_from)
);
insert into legal.criterion (criterion, regime, position, question, source, valid_from) values
    ('A_TASK', 'A', 1, 'De organisatie heeft een taak of opdracht waarvoor de gegevens nodig zijn.', 'AVG art. 6(1)', '2015-01-01'),
    ('A_SECRECY', 'A', 2, 'De medewerkers zijn verplicht tot geheimhouding.', 'UAVG art. 30(4); Wmo 2015 art. 5.3.3', '2015-01-01'),
    ('A_SECURITY', 'A', 3, 'De organisatie beveiligt de gegevens en meldt een lek meteen.', 'AVG art. 32 en 33', '2015-01-01'),
    ('B_PROBLEMS', 'B', 1, 'Brengt alleen zaken in met problemen bij de persoon of het gezin.', 'BGS art. 2.20 onder a', '2025-03-01'),
    ('B_SEVERAL_AREAS', 'B', 2, 'Brengt alleen zaken in met problemen op meer dan één leefgebied, ook met wat criminaliteit in de hand werkt.', 'BGS art. 2.20 onder b', '2025-03-01'),
    ('B_UNSAFE', 'B', 3, 'Brengt alleen zaken in die leiden tot overlast, criminaliteit of een onveilige situatie.', 'BGS art. 2.20 onder c', '2025-03-01'),
    ('B_TOGETHER', 'B', 4, 'Brengt alleen zaken in die één organisatie niet alleen kan oplossen.', 'BGS art. 2.20 onder d', '2025-03-01'),
    ('B_PARTICIPANT', 'B', 5, 'De organisatie staat in de wet als deelnemer.', 'WGS art. 2.27', '2025-03-01'),
    ('B_SCREENED', 'B', 6, 'De medewerkers hebben een VOG en zijn opgeleid.', 'BGS art. 1.11 en 1.17', '2025-03-01'),
    ('B_SECRECY', 'B', 7, 'De medewerkers zijn verplicht tot geheimhouding.', 'WGS art. 1.11', '2025-03-01'),
    ('C_PARTICIPANT', 'C', 1, 'De organisatie staat in de wet als deelnemer van het RIEC.', 'WGS hoofdstuk over het RIEC', '2025-03-01'),
    ('C_SCREENED', 'C', 2, 'De medewerkers hebben een VOG en zijn opgeleid.', 'BGS art. 1.11 en 1.17', '2025-03-01'),
    ('C_SECRECY', 'C', 3, 'De medewerkers zijn verplicht tot geheimhouding.', 'WGS art. 1.11', '2025-03-01'),
    ('D_TASK', 'D', 1, 'De organisatie heeft een wettelijke taak in toezicht of handhaving.', 'Awb titel 5.2', '2018-05-25'),
    ('D_SECRECY', 'D', 2, 'De medewerkers zijn verplicht tot geheimhouding.', 'Awb art. 2:5', '2018-05-25'),
    ('E_REGISTRATION', 'E', 1, 'De organisatie registreert slachtoffers van mensenhandel.', 'UAVG art. 24', '2018-05-25');

create table legal.covenant (
    id           uuid primary key,
    number       text not null unique check (number like 'C-%'),
    title        text not null check (title <> ''),
    purpose      text not null check (purpose <> ''),
    regime       text not null check (regime ~ '^[A-Z]$'),
    valid_from   date not null,
    last_day     date not null check (last_day >= valid_from),
    -- the day on which the last of its first parties had signed; before that it opens nothing
    concluded_on date
);

create table legal.covenant_category (
    covenant uuid not null references legal.covenant (id),
    category text not null check (category <> ''),
    primary key (covenant, category)
);

create table legal.party (
    covenant     uuid not null references legal.covenant (id),
    organisation uuid not null,
    signed_on    date,
    signatory    text check (signatory <> ''),
    written_by   uuid,
    left_on      date,
    primary key (covenant, organisation),
    check ((signed_on is null) = (signatory is null) and (signed_on is null) = (written_by is null)),
    check (left_on is null or left_on >= signed_on)
);
create index on legal.party (organisation);

create table legal.admission (
    covenant     uuid not null,
    organisation uuid not null,
    criterion    text not null references legal.criterion (criterion),
    outcome      text not null check (outcome in ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
    judged_by    uuid not null,
    judged_on    date not null,
    primary key (covenant, organisation, criterion),
    foreign key (covenant, organisation) references legal.party (covenant, organisation)
);

grant select on legal.regime, legal.regime_category, legal.regime_ground, legal.field, legal.own_desk, legal.criterion to baken_app;
grant select, insert on legal.covenant, legal.covenant_category to baken_app;
grant update (last_day, concluded_on) on legal.covenant to baken_app;
grant select, insert, update on legal.party, legal.admission to baken_app;

do $$
declare
    kept text;
begin
    foreach kept in array array['regime', 'regime_category', 'regime_ground', 'field', 'own_desk', 'criterion', 'covenant', 'covenant_category', 'party', 'admission'] loop
        execute format('alter table legal.%I enable row level security', kept);
        execute format('alter table legal.%I force row level security', kept);
        execute format('create policy %I on legal.%I for select using (true)', kept || '_known', kept);
    end loop;
    foreach kept in array array['covenant', 'covenant_category', 'party', 'admission'] loop
        execute format('create policy %I on legal.%I for insert to baken_app with check ((select access.caller_plays(''ADMINISTRATOR'', ''CHAIN_DIRECTOR'')))', kept || '_added', kept);
        execute format('create policy %I on legal.%I for update to baken_app using ((select access.caller_plays(''ADMINISTRATOR'', ''CHAIN_DIRECTOR'')))', kept || '_changed', kept);
    end loop;
end $$;

-- Whatever the application does: no covenant names a category that its regime does not admit.
create function legal.require_admitted() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if not exists (
        select from legal.covenant c
        join legal.regime_category r on r.regime = c.regime and r.category = new.category
        where c.id = new.covenant and r.valid_from <= current_date and (r.valid_until is null or r.valid_until > current_date)) then
        raise check_violation using message = 'a regime does not admit this category';
    end if;
    return new;
end $$;
revoke execute on function legal.require_admitted() from public;
create trigger categories_are_admitted before insert on legal.covenant_category for each row execute function legal.require_admitted();

-- Whether an organisation takes part in a covenant on a day: concluded, within its term, signed, and not left.
create function legal.takes_part(which uuid, whom uuid, day date) returns boolean
    language sql stable set search_path = '' as $$
    select exists (
        select from legal.covenant c
        join legal.party p on p.covenant = c.id
        where c.id = which and p.organisation = whom
          and c.concluded_on <= day and day between c.valid_from and c.last_day
          and p.signed_on <= day and (p.left_on is null or p.left_on > day))
$$;

-- Whether a covenant lets one desk share with another now; asked by the policies of what was shared, at each reading.
create function legal.is_open(which uuid, giver uuid, receiver uuid) returns boolean
    language sql stable set search_path = '' as $$
    select legal.takes_part(which, (select p.organisation from access.post p where p.id = giver), current_date)
       and legal.takes_part(which, (select p.organisation from access.post p where p.id = receiver), current_date)
$$;

-- The regime within which two desks share without a covenant, because both work for the colleges of the region.
create function legal.own_regime(giver uuid, receiver uuid) returns text
    language sql stable set search_path = '' as $$
    select gd.regime
    from access.post g
    join access.organisation go on go.id = g.organisation
    join legal.own_desk gd on gd.kind = go.kind and gd.role = g.role and gd.valid_from <= current_date
    join access.post r on r.id = receiver
    join access.organisation ro on ro.id = r.organisation
    join legal.own_desk rd on rd.kind = ro.kind and rd.role = r.role and rd.valid_from <= current_date and rd.regime = gd.regime
    where g.id = giver
$$;

-- Whether two desks need no covenant: they belong to one organisation, or both work for the colleges of the region.
create function legal.is_own(giver uuid, receiver uuid) returns boolean
    language sql stable set search_path = '' as $$
    select legal.own_regime(giver, receiver) is not null
        or exists (select from access.post g join access.post r on r.organisation = g.organisation where g.id = giver and r.id = receiver)
$$;
revoke execute on function legal.takes_part(uuid, uuid, date), legal.is_open(uuid, uuid, uuid), legal.own_regime(uuid, uuid), legal.is_own(uuid, uuid) from public;
grant execute on function legal.takes_part(uuid, uuid, date), legal.is_open(uuid, uuid, uuid), legal.own_regime(uuid, uuid), legal.is_own(uuid, uuid) to baken_app;
