package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.platform.TestDatabase;

/** Makes records in which one person is named, and nobody else whom other records of tests name. */
public final class Alike {

    private static final List<String> SOUNDS =
            List.of("ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu", "ja");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Records records;
    private final SignIn signIn;
    private final int port;

    public Alike(Records records, SignIn signIn, int port) {
        this.records = records;
        this.signIn = signIn;
        this.port = port;
    }

    /** A surname that nobody else has. */
    public static String surname() {
        StringBuilder name = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .chars()
                .forEach(sign -> name.append(SOUNDS.get(Character.digit(sign, 16))));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "escu";
    }

    /** A telephone number that nobody else has. */
    public static String phone() {
        return "06" + (81_000_000 + 1000 * NUMBERS.incrementAndGet());
    }

    public Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    public Browser browser(Persona persona) {
        return browser(persona.person());
    }

    /** A signal in which somebody is involved. */
    public UUID signal(Holder holder, String name, String phone) {
        UUID signal = bare(holder);
        involve(holder, signal, name, phone);
        return signal;
    }

    /** A signal that says nothing by which another one could touch it. */
    public UUID bare(Holder holder) {
        UUID signal = UUID.fromString(records.of(Kind.SIGNAL, holder));
        asOwner("delete from linking.trace where record = '" + signal + "'");
        return signal;
    }

    public void involve(Holder holder, UUID signal, String name, String phone) {
        HttpResponse<String> involved = browser(holder.person())
                .post(
                        "/signals/" + signal + "/involved",
                        Map.of(
                                "role", "POSSIBLE_VICTIM",
                                "name", name,
                                "phone", phone,
                                "sex", "FEMALE",
                                "ageBand", "UNKNOWN",
                                "nationalityGroup", "UNKNOWN"));
        assertThat(involved.statusCode()).isEqualTo(302);
    }

    public void note(Holder holder, UUID signal, String text) {
        assertThat(browser(holder.person())
                        .post("/signals/" + signal + "/note", Map.of("certainty", "TOLD_BY_OTHER", "text", text))
                        .statusCode())
                .isEqualTo(302);
    }

    /** A dossier about somebody. */
    public UUID dossier(Holder holder, String name, String phone) {
        UUID dossier = UUID.fromString(records.of(Kind.DOSSIER, holder));
        assertThat(browser(holder.person())
                        .post(
                                "/dossiers/" + dossier + "/identity",
                                Map.of("name", name, "birthDate", "", "phone", phone, "email", "", "other", ""))
                        .statusCode())
                .isEqualTo(302);
        return dossier;
    }

    public void readsAlong(UUID record, PostId post) {
        asOwner("""
                insert into access.tie (record, post, kind, promised, granted_by, granted_on)
                values ('%s', '%s', 'READER', false, '%s', current_date) on conflict do nothing
                """.formatted(record, post.value(), Persona.HANNA.person().value()));
    }

    /** What people say of the traces of persons in two records of one holder. */
    public void judge(Holder holder, UUID signal, UUID other, String verdict) {
        judge(holder, Clue.Kind.PERSON, signal, other, verdict);
    }

    void judge(Holder holder, Clue.Kind kind, UUID signal, UUID other, String verdict) {
        assertThat(browser(holder.person())
                        .post(
                                "/signals/" + signal + "/links",
                                Map.of(
                                        "one", trace(kind, signal),
                                        "other", trace(kind, other),
                                        "verdict", verdict))
                        .statusCode())
                .isEqualTo(302);
    }

    private static String trace(Clue.Kind kind, UUID record) {
        return asked("select id from linking.trace where record = ? and kind = '" + kind + "' limit 1", record);
    }

    public static String number(UUID record) {
        return asked("select number from access.numbered where record = ?", record);
    }

    public static void asOwner(String sql) {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String asked(String sql, UUID about) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, about);
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
