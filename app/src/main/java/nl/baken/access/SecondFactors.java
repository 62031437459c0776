package nl.baken.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.Address.Site;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.TimeCodes.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factors of colleagues: an authenticator app, passkeys, or both. */
@Component
class SecondFactors {

    private final JdbcClient jdbc;
    private final TimeCodes codes;
    private final Passkeys passkeys;
    private final ApplicationEventPublisher events;

    SecondFactors(
            @Qualifier("door") DataSource door, TimeCodes codes, Passkeys passkeys, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(door);
        this.codes = codes;
        this.passkeys = passkeys;
        this.events = events;
    }

    Kept of(PersonId person) {
        return new Kept(codes.since(person).orElse(null), passkeys.of(person));
    }

    boolean has(PersonId person) {
        return of(person).count() > 0;
    }

    /** What a page needs to let somebody choose a second factor. */
    Offer offer(PersonId person, String token, Optional<Site> site) {
        Owner owner = owner(person);
        String letters = TimeCode.letters(codes.offered(person, token));
        String link = "otpauth://totp/Baken:%s?secret=%s&issuer=Baken"
                .formatted(URLEncoder.encode(owner.login(), StandardCharsets.UTF_8), letters);
        return new Offer(
                letters.replaceAll("(.{4})(?!$)", "$1 "),
                link,
                QrCode.of(link),
                site.map(here -> passkeys.toAdd(owner, token, here)).orElse(null));
    }

    /** What a page needs to let somebody prove a second factor. */
    Proof proof(PersonId person, String token, Optional<Site> site) {
        Kept kept = of(person);
        return new Proof(
                kept.app() != null,
                site.filter(here -> !kept.passkeys().isEmpty())
                        .map(here -> passkeys.toProve(person, token, here))
                        .orElse(null));
    }

    Outcome addApp(PersonId person, String token, String typed) {
        Outcome outcome = codes.add(person, token, typed);
        told(How.FACTOR_ADDED, person, outcome == Outcome.RIGHT);
        return outcome;
    }

    boolean addPasskey(PersonId person, String token, Optional<Site> site, String answer) {
        return told(
                How.FACTOR_ADDED,
                person,
                site.filter(here -> passkeys.add(person, token, here, answer)).isPresent());
    }

    Outcome proveByCode(PersonId person, String typed) {
        Outcome outcome = codes.prove(person, typed);
        proven(person, outcome == Outcome.RIGHT);
        return outcome;
    }

    boolean proveByPasskey(PersonId person, String token, Optional<Site> site, String answer) {
        return proven(
                person,
                site.filter(here -> passkeys.prove(person, token, here, answer)).isPresent());
    }

    /** Takes the app away; nobody ends up without a second factor that way. */
    boolean removeApp(PersonId person) {
        boolean another = !of(person).passkeys().isEmpty();
        if (another) {
            codes.remove(person);
        }
        return told(How.FACTOR_REMOVED, person, another);
    }

    boolean removePasskey(PersonId person, PasskeyId id) {
        boolean another = of(person).count() > 1;
        if (another) {
            passkeys.remove(person, id);
        }
        return told(How.FACTOR_REMOVED, person, another);
    }

    /** Ends all of them, so that somebody can choose anew. */
    void endAll(PersonId person) {
        codes.remove(person);
        passkeys.removeAll(person);
    }

    private boolean told(How how, PersonId person, boolean done) {
        if (done) {
            events.publishEvent(DoorUsed.by(how, person));
        }
        return done;
    }

    private boolean proven(PersonId person, boolean right) {
        events.publishEvent(DoorUsed.by(right ? How.FACTOR_PROVEN : How.FACTOR_REFUSED, person));
        return right;
    }

    private Owner owner(PersonId person) {
        return jdbc.sql("select id, login, name from access.person where id = ?")
                .param(person.value())
                .query((row, number) -> new Owner(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("login"), row.getString("name")))
                .single();
    }

    /**
     * The second factors that somebody has.
     *
     * @param app since when there is an app
     */
    record Kept(@Nullable LocalDate app, List<Passkey> passkeys) {

        public int count() {
            return passkeys.size() + (app == null ? 0 : 1);
        }
    }

    /**
     * What somebody can choose from.
     *
     * @param passkey what the browser is asked; absent at an address where no passkey works
     */
    record Offer(
            String letters,
            String link,
            QrCode qr,
            @Nullable String passkey) {}

    /**
     * What somebody can prove.
     *
     * @param passkey what the browser is asked; absent when there is no passkey for this address
     */
    record Proof(boolean code, @Nullable String passkey) {}
}
