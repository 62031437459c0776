package nl.baken.chain;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.access.PersonId;
import nl.baken.access.TestRegion;
import nl.baken.shared.RecordNumber;

/** What administrators keep, made so that no other test notices: an organisation apart, and days far away. */
final class Administered {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2150, 1, 1);
    private static final AtomicInteger DAYS = new AtomicInteger();

    private Administered() {}

    static String organisation() {
        UUID id = UUID.randomUUID();
        LocalDate day = LONG_AGO.plusDays(2L * DAYS.incrementAndGet());
        Records.sql(
                "insert into access.organisation (id, version, name, kind, region, active) values (?, 0, 'Opvang', 'SHELTER', ?, true)",
                id,
                TestRegion.REGION.value());
        Records.sql(
                "insert into access.territory (id, organisation, municipality, valid_from, valid_until) values (?, ?, 'GM0376', ?, ?)",
                UUID.randomUUID(),
                id,
                day,
                day.plusDays(1));
        return id.toString();
    }

    static String colleague() {
        UUID id = UUID.randomUUID();
        UUID post = UUID.randomUUID();
        Records.sql(
                "insert into access.post (id, organisation, role) values (?, ?, 'PARTNER')",
                post,
                UUID.fromString(organisation()));
        Records.sql(
                "insert into access.person (id, version, name, login, active) values (?, 0, 'Collega', ?, true)",
                id,
                id.toString());
        Records.sql(
                "insert into access.holding (id, person, post, valid_from) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                id,
                post,
                FAR_AHEAD);
        return id.toString();
    }

    /** Somebody with work from today on, whom nobody else invites: a new link ends the one before it. */
    static PersonId newcomer() {
        UUID id = UUID.fromString(colleague());
        Records.sql("update access.holding set valid_from = ? where person = ?", LONG_AGO, id);
        return new PersonId(id);
    }

    /** Further ahead than any term of a test ends. */
    static String closedDay() {
        UUID id = UUID.randomUUID();
        Records.sql("""
                insert into deadlines.closed_day (id, day, name, source, entered_by, entered_at)
                values (?, ?, 'Nationale dag', 'Stb. 2090, 1', ?, now())
                """, id, LocalDate.of(2090, 1, 2).plusDays(DAYS.incrementAndGet()), id);
        return id.toString();
    }

    static String claimRule() {
        UUID id = UUID.randomUUID();
        Records.sql("""
                insert into access.claim_rule (id, claim, value, post, joins)
                select ?, 'groups', ?, id, false from access.post where role = 'PARTNER' limit 1
                """, id, id.toString());
        return id.toString();
    }

    /** A review of one right at an organisation of its own, begun on a day that is far away. */
    static String review() {
        UUID id = UUID.randomUUID();
        Records.sql("""
                with somebody as (
                    select h.id, h.post, h.person, h.valid_from, p.organisation
                    from access.holding h join access.post p on p.id = h.post where h.person = ?
                ), opened as (
                    insert into reviews.review (id, organisation, quarter, opened_on, due)
                    select ?, organisation, date '2150-01-01', date '2150-01-01', date '2150-01-22' from somebody
                )
                insert into reviews.line (id, review, holding, post, person, since, by_rule, active, factor, deputises, trusted, reviewer)
                select gen_random_uuid(), ?, id, post, person, valid_from, false, true, 'APP', false, false, 'ADMINISTRATOR'
                from somebody
                """, UUID.fromString(colleague()), id, id);
        return id.toString();
    }

    /** What somebody asked for: who decides finds it waiting, and who holds the post that it was given. */
    static String appointment(Holder holder) {
        UUID id = UUID.randomUUID();
        boolean decides = holder.equals(Persona.FRED.holder()) || holder.equals(Persona.ADA.holder());
        Records.sql(
                """
                insert into access.appointment (id, person, post, valid_from, at_once, due, proposed_by, proposed_at, outcome, decided_by, decided_at)
                select ?, ?, ?, ?, false, ?, ?, now(), t.outcome, t.by, t.at
                from (values ('CONFIRMED', cast(? as uuid), now()), (null, null, null)) t (outcome, by, at)
                where (t.outcome is null) = ?
                """,
                id,
                UUID.fromString(colleague()),
                holder.post().value(),
                FAR_AHEAD,
                FAR_AHEAD,
                Persona.MAUD.person().value(),
                Persona.BEA.person().value(),
                decides);
        return id.toString();
    }

    /** Another region with a covenant of its own in force, which waits for a second person. */
    static String neighbour() {
        UUID organisation = UUID.randomUUID();
        UUID covenant = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Records.sql(
                "insert into access.organisation (id, version, name, kind, active) values (?, 0, 'Regio Noord', 'OTHER', true)",
                organisation);
        Records.sql(
                """
                insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day, concluded_on)
                values (?, ?, 'Vergelijken', 'Samen helpen', 'A', ?, ?, ?);
                insert into legal.covenant_category (covenant, category) values (?, 'CONTACT'), (?, 'IDENTIFICATION');
                insert into legal.party (covenant, organisation, signed_on, signatory, written_by)
                select ?, o, ?, 'Bestuurder', ? from unnest(cast(? as uuid[])) o
                """,
                covenant,
                RecordNumber.next('C').value(),
                LONG_AGO,
                FAR_AHEAD,
                LONG_AGO,
                covenant,
                covenant,
                covenant,
                LONG_AGO,
                Persona.ADA.person().value(),
                "{" + organisation + "," + TestRegion.REGION.value() + "}");
        Records.sql("""
                insert into neighbours.neighbour (id, organisation, covenant, ground, address, drawn, proposed_by)
                values (?, ?, ?, 'PUBLIC_TASK', 'https://baken.example.nl', true, ?)
                """, id, organisation, covenant, Persona.MAUD.person().value());
        return id.toString();
    }

    /** A covenant that nobody has signed yet. */
    static String covenant() {
        UUID id = UUID.randomUUID();
        // in one go: a page that lists all covenants may be asked for at the same time
        Records.sql(
                """
                insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day)
                values (?, ?, 'Convenant', 'Samen helpen', 'A', ?, ?);
                insert into legal.covenant_category (covenant, category) values (?, 'CONTACT');
                insert into legal.party (covenant, organisation) values (?, ?)
                """, id, RecordNumber.next('C').value(), LONG_AGO, FAR_AHEAD, id, id, UUID.fromString(organisation()));
        return id.toString();
    }

    /** A list that waits for a second person; who may be that person finds one of somebody else. */
    static String destruction(PersonId holder) {
        UUID id = UUID.randomUUID();
        boolean decides = holder.equals(Persona.FRED.person()) || holder.equals(Persona.KARIM.person());
        Records.sql(
                "insert into legal.destruction (id, number, proposed_by, proposed_at, due) values (?, ?, ?, now(), ?)",
                id,
                RecordNumber.next('V').value(),
                decides ? Persona.HANNA.person().value() : holder.value(),
                FAR_AHEAD);
        Records.sql("""
                insert into legal.destruction_line (destruction, record, kind, number, regime, class, article, selection, started, due)
                values (?, ?, 'SIGNAL', ?, 'A', 'CASE', 'Wmo 2015 art. 5.3.4(1)', '', ?, ?)
                """, id, UUID.randomUUID(), RecordNumber.next('S').value(), LONG_AGO, LONG_AGO);
        return id.toString();
    }

    static String absence(PersonId person) {
        UUID id = UUID.randomUUID();
        LocalDate day = FAR_AHEAD.plusDays(DAYS.incrementAndGet());
        Records.sql(
                "insert into access.absence (id, person, deputy, valid_from, valid_until) values (?, ?, ?, ?, ?)",
                id,
                person.value(),
                TestRegion.ZEF_CARE_COORDINATOR.value(),
                day,
                day);
        return id.toString();
    }

    static String passkey(PersonId person) {
        UUID id = UUID.randomUUID();
        Records.sql("""
                insert into access.passkey (id, person, credential_id, public_key, signatures, added_on)
                values (?, ?, decode(replace(?, '-', ''), 'hex'), '', 0, current_date)
                """, id, person.value(), id.toString());
        return id.toString();
    }

    static String session(PersonId person) {
        UUID id = UUID.randomUUID();
        Records.sql("""
                insert into access.session (token_hash, person, opened_at, idle_until, ends_at, id)
                values (sha256(convert_to(?, 'UTF8')), ?, now(), now() + interval '15 minutes', now() + interval '10 hours', ?)
                """, id.toString(), person.value(), id);
        return id.toString();
    }
}
