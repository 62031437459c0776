package nl.baken.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which colleague a provider means. It goes by what it calls them for ever, never by a name or an address. */
@Component
class ProviderAccounts {

    private static final int LONGEST_NAME = 120;
    private static final int MARK_BYTES = 8;
    private static final Pattern LOGIN = Pattern.compile(Colleague.LOGIN);

    private final JdbcClient jdbc;
    private final Registration registration;
    private final Clock clock;

    ProviderAccounts(@Qualifier("door") DataSource door, Registration registration, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.registration = registration;
        this.clock = clock;
    }

    /** The colleague whom the provider means, also one who may no longer sign in. */
    Optional<Owner> find(String issuer, String subject) {
        return jdbc.sql("""
                        select p.id, p.active
                        from access.provider_account a
                        join access.person p on p.id = a.person
                        where a.issuer = ? and a.subject = ?
                        """)
                .params(issuer, subject)
                .query((row, number) ->
                        new Owner(new PersonId(row.getObject("id", UUID.class)), row.getBoolean("active")))
                .optional();
    }

    /** Since when the provider of today means a colleague. */
    Optional<LocalDate> since(PersonId person) {
        if (!registration.isSet()) {
            return Optional.empty();
        }
        return jdbc.sql("select linked_on from access.provider_account where person = ? and issuer = ?")
                .params(person.value(), registration.issuer().getValue())
                .query(LocalDate.class)
                .optional();
    }

    /** Whether a provider means a colleague, of today or of before. */
    boolean knows(PersonId person) {
        return jdbc.sql("select exists (select from access.provider_account where person = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** From now on the provider means this colleague and no other one; false when it means somebody else already. */
    boolean link(Identity identity, PersonId person) {
        jdbc.sql("delete from access.provider_account where person = ? and issuer = ?")
                .params(person.value(), identity.issuer())
                .update();
        return jdbc.sql("""
                        insert into access.provider_account (issuer, subject, person, linked_on) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(identity.issuer(), identity.subject(), person.value(), LocalDate.now(clock))
                        .update()
                > 0;
    }

    /** Makes a colleague of somebody who was not known here, with no password. */
    PersonId join(Identity identity) {
        String mark = mark(identity);
        PersonId person = PersonId.next();
        String wanted = identity.first("preferred_username").toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(wanted).matches() || !add(person, name(identity, wanted), wanted)) {
            add(person, name(identity, mark), mark);
        }
        return person;
    }

    private boolean add(PersonId person, String name, String login) {
        return jdbc.sql(
                                "insert into access.person (id, version, name, login, active) values (?, 0, ?, ?, true) on conflict do nothing")
                        .params(person.value(), name, login)
                        .update()
                > 0;
    }

    private static String name(Identity identity, String login) {
        String told = Frame.PlainText.written(identity.first("name")).strip();
        return told.isEmpty() ? login : told.substring(0, Math.min(told.length(), LONGEST_NAME));
    }

    private static String mark(Identity identity) {
        byte[] hash = Sessions.hash(identity.issuer() + " " + identity.subject() + " " + UUID.randomUUID());
        return "oidc-" + HexFormat.of().formatHex(hash, 0, MARK_BYTES);
    }

    /** A colleague whom a provider means. */
    record Owner(PersonId person, boolean active) {}
}
