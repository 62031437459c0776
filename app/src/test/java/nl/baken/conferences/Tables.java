package nl.baken.conferences;

import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import nl.baken.platform.TestDatabase;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The chain director at the head of a table, with signals that nobody but they answer for. */
@Component
@Lazy
public class Tables {

    public static final PostId POLICE = TestRegion.post(TestRegion.POLICE, Role.PARTNER);
    public static final PostId CARE = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR);
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final TestDesks desks;
    private final SignalDesk signals;
    private final ConferenceViews views;
    private final Register register;
    private final SignIn signIn;

    Tables(TestDesks desks, SignalDesk signals, ConferenceViews views, Register register, SignIn signIn) {
        this.views = views;
        this.desks = desks;
        this.signals = signals;
        this.register = register;
        this.signIn = signIn;
        TestRegion.found();
    }

    TestDesks desks() {
        return desks;
    }

    /** A signal without a municipality comes to the chain director. */
    SignalId reported(String seen, String people) {
        Report report = new Report(
                new Report.Origin("PROFESSIONAL", "POLICE", "PERSON", "LABOUR", "NORMAL"),
                new Report.Occasion("", "ONGOING"),
                new Report.Story(seen, "", people),
                List.of(),
                Report.Contact.NONE);
        return as(
                KARIM_CHAIN_DIRECTOR,
                () -> new SignalId(register.register(report).value()));
    }

    /** Somebody told something under medical secrecy. */
    void told(SignalId signal, String text, String conditions) {
        as(KARIM_CHAIN_DIRECTOR, () -> signals.addNote(signal, "TOLD_BY_OTHER", text, conditions));
    }

    String number(SignalId signal) {
        return as(KARIM_CHAIN_DIRECTOR, () -> signals.card(signal).number());
    }

    /** Today, for as long as it takes. */
    static Gathering today() {
        return on(LocalDate.now(HERE));
    }

    static Gathering on(LocalDate day) {
        return new Gathering("CASE_CONFERENCE", day, LocalTime.MIN, LocalTime.of(23, 59), "Raadhuis, kamer 3");
    }

    /** Planned for today by Karim, with one item. */
    ConferenceId planned(SignalId signal, String question) {
        String number = number(signal);
        return as(KARIM_CHAIN_DIRECTOR, () -> {
            ConferenceId id = desks.conferences().plan(today());
            desks.agenda().add(id, number, question);
            return id;
        });
    }

    /** Asked to the table by Karim; the party. */
    PartyId asked(ConferenceId id, String who) {
        as(KARIM_CHAIN_DIRECTOR, () -> desks.invitations().ask(id, List.of(who), "PUBLIC_TASK"));
        return party(id, who);
    }

    PartyId party(ConferenceId id, String who) {
        return new PartyId(UUID.fromString(text(
                "select id from conferences.party where conference = ? and coalesce(post::text, third_party) = '" + who
                        + "'",
                id.value())));
    }

    List<Item> agenda(ConferenceId id) {
        return views.agenda(id);
    }

    ItemId item(ConferenceId id) {
        return new ItemId(UUID.fromString(
                text("select id from conferences.item where conference = ? order by position limit 1", id.value())));
    }

    /** What Karim chooses for a party: the parts with these texts. */
    void chosen(ConferenceId id, PartyId party, String... texts) {
        as(KARIM_CHAIN_DIRECTOR, () -> desks.sheets().choose(id, party, item(id), selection(id, texts)));
    }

    Selection selection(ConferenceId id, String... texts) {
        List<String> chosen = Arrays.asList(texts);
        Set<String> keys = as(KARIM_CHAIN_DIRECTOR, () -> desks.sheets().parts(id, item(id))).stream()
                .filter(part -> chosen.contains(part.text()))
                .map(Disclosable::key)
                .collect(Collectors.toSet());
        return new Selection(keys, "om mee te denken");
    }

    /** A conference that has begun, with a sheet for the police on which one text stands; nobody is in yet. */
    Seated underway(String seen, String people) {
        SignalId signal = reported(seen, people);
        ConferenceId id = planned(signal, "Wat is er nodig?");
        PartyId police = asked(id, POLICE.value().toString());
        chosen(id, police, seen);
        as(KARIM_CHAIN_DIRECTOR, () -> {
            desks.conferences().invite(id);
            desks.conferences().begin(id);
        });
        return new Seated(signal, id, police, item(id));
    }

    /** The same, with the police let in. */
    Seated letIn(String seen, String people) {
        Seated seated = underway(seen, people);
        as(KARIM_CHAIN_DIRECTOR, () -> desks.attendance().letIn(seated.id(), seated.police(), false));
        return seated;
    }

    Deal deal(Seated seated, @Nullable PartyId party, Telling telling) {
        return new Deal(seated.item(), party, "huisbezoek", "samen", 5, telling);
    }

    <T extends @Nullable Object> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }

    /** Work that a thread can do as this person. */
    Callable<Boolean> calling(PersonId person, Runnable work) {
        Caller caller = signIn.callAs(person);
        return () -> Callers.as(caller, () -> {
            work.run();
            return true;
        });
    }

    String token(PersonId person) {
        return signIn.callAs(person).token();
    }

    /** How many rows the pages' role sees by bare SQL for somebody. */
    int count(PersonId person, String sql, UUID id) {
        return Integer.parseInt(told(person, sql, id));
    }

    /** What the pages' role is told by bare SQL for somebody. */
    String told(PersonId person, String sql, UUID id) {
        try (Connection app = session(person);
                PreparedStatement statement = app.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the pages' role does by bare SQL for somebody; the rows it changed. */
    int run(PersonId person, String sql, Object... values) throws SQLException {
        try (Connection app = session(person);
                PreparedStatement statement = app.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        }
    }

    private Connection session(PersonId person) throws SQLException {
        Connection app = TestDatabase.connectAsApp();
        try (PreparedStatement session = app.prepareStatement("select set_config('baken.session', ?, false)")) {
            session.setString(1, token(person));
            session.execute();
        }
        return app;
    }

    static void sql(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String sql, Object value) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the ledger says of one share: way, to whom, under what, which fields. */
    static String ledger(Object record) {
        return text("""
                select string_agg(line, '; ' order by line) from (
                    select concat_ws(' ', s.way, coalesce(s.third_party, o.name), s.shared_under, s.purpose, s.ground,
                           (select string_agg(i.field, ',' order by i.position) from legal.share_item i where i.share = s.id)) as line
                    from legal.share s left join access.organisation o on o.id = s.to_organisation
                    where s.record = ?) lines
                """, record);
    }

    /** A desk of an organisation that has no covenant with anybody. */
    static Stranger stranger() {
        OrganisationId organisation = OrganisationId.next();
        PersonId person = PersonId.next();
        sql(
                "insert into access.organisation (id, version, name, kind, region, active) values (?, 0, 'Opvang',"
                        + " 'SHELTER', ?, true)",
                organisation.value(),
                TestRegion.REGION.value());
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, person, "Opvanger" + person.value(), organisation, Role.PARTNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Stranger(organisation, person, TestRegion.post(organisation, Role.PARTNER));
    }

    /** Somebody outside every covenant. */
    record Stranger(OrganisationId organisation, PersonId person, PostId post) {

        /** Signs a covenant with the region that admits these categories; its identifier. */
        UUID signed(String... categories) {
            UUID covenant = UUID.randomUUID();
            sql("""
                    insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day, concluded_on)
                    values (?, ?, 'Opvang', 'Opvang regelen', 'A', current_date - 5, current_date + 5, current_date - 5)
                    """, covenant, "C-" + covenant);
            for (String category : categories) {
                sql("insert into legal.covenant_category (covenant, category) values (?, ?)", covenant, category);
            }
            for (OrganisationId party : List.of(TestRegion.REGION, organisation)) {
                sql("""
                        insert into legal.party (covenant, organisation, signed_on, signatory, written_by)
                        values (?, ?, current_date - 5, 'Bestuurder', ?)
                        """, covenant, party.value(), TestRegion.ADA_ADMINISTRATOR.value());
            }
            return covenant;
        }

        void leave(UUID covenant) {
            sql(
                    "update legal.party set left_on = current_date where covenant = ? and organisation = ?",
                    covenant,
                    organisation.value());
        }
    }

    /** A table with the police at it. */
    record Seated(SignalId signal, ConferenceId id, PartyId police, ItemId item) {}
}
