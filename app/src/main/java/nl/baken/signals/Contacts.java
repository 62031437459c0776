package nl.baken.signals;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.intake.Report;
import nl.baken.shared.Id;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How reporters may be reached, sealed with a key of their own that is apart from the signal's. */
@Component
class Contacts {

    static final List<String> FIELDS = List.of("name", "phone", "email", "safely");

    private final JdbcClient jdbc;
    private final Vault vault;

    Contacts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Keeps how a reporter may be reached; of whoever stays anonymous there is nothing to keep. */
    void add(SignalId signal, Report.Contact contact) {
        if (Stream.of(contact.name(), contact.phone(), contact.email(), contact.safely())
                .allMatch(String::isBlank)) {
            return;
        }
        ReporterId id = new ReporterId(UUID.randomUUID());
        SubjectId reporter = vault.enrol(id);
        jdbc.sql("""
                        insert into signals.contact (id, signal, subject, allowed, name, phone, email, safely)
                        values (:id, :signal, :id, :allowed, :name, :phone, :email, :safely)
                        """)
                .param("id", id.value())
                .param("signal", signal.value())
                .param("allowed", contact.allowed())
                .param("name", sealed(reporter, "name", contact.name()))
                .param("phone", sealed(reporter, "phone", contact.phone()))
                .param("email", sealed(reporter, "email", contact.email()))
                .param("safely", sealed(reporter, "safely", contact.safely()))
                .update();
    }

    /** The reporters of these signals, as far as the caller may see them. */
    List<Contact> of(Collection<SignalId> signals) {
        return jdbc.sql(
                        "select id, signal, allowed, name, phone, email, safely from signals.contact where signal = any (?)")
                .param(signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Map<String, SealedText> texts = new HashMap<>();
                    for (String field : FIELDS) {
                        byte[] sealed = row.getBytes(field);
                        if (sealed != null) {
                            texts.put(field, new SealedText(new SubjectId(id), place(field, id), Sealed.of(sealed)));
                        }
                    }
                    return new Contact(
                            new SignalId(row.getObject("signal", UUID.class)), row.getBoolean("allowed"), texts);
                })
                .list();
    }

    private static Place place(String field, UUID id) {
        return new Place("signals.contact", field, id);
    }

    private byte @Nullable [] sealed(SubjectId reporter, String field, String text) {
        return text.isBlank()
                ? null
                : vault.seal(reporter, place(field, reporter.value()), text).bytes();
    }

    /** A reporter: whether they may be reached, and the sealed texts that say how, by field. */
    record Contact(SignalId signal, boolean allowed, Map<String, SealedText> texts) {}

    /** Identifies a reporter, a data subject apart from everybody in the signal. */
    private record ReporterId(UUID value) implements Id {}
}
