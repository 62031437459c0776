package nl.baken.access;

import java.util.Optional;
import nl.baken.access.DoorUsed.How;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What comes after the password: the second factor of whoever has one, and choosing one for whoever has none. */
@Component
class Threshold {

    private static final String LATER = "later";

    private final Entries entries;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final ApplicationEventPublisher events;
    private final boolean required;

    Threshold(
            Entries entries,
            Sessions sessions,
            SecondFactors factors,
            ApplicationEventPublisher events,
            @Value("${baken.second-factor:required}") String rule) {
        this.entries = entries;
        this.sessions = sessions;
        this.factors = factors;
        this.events = events;
        this.required = !rule.strip().equals(LATER);
    }

    /** Whether nobody works without a second factor; only where all data are invented they may. */
    boolean isFactorRequired() {
        return required;
    }

    /** Whether a second factor of our own stands between somebody and their work. */
    boolean asksFactor(PersonId person) {
        return factors.has(person);
    }

    /** Lets somebody go on whose password was right. */
    Arrival arrive(PersonId person) {
        return arrive(person, Voucher.NONE);
    }

    /** Lets somebody go on whom the provider knows; who proved a second factor there is not asked for another one. */
    Arrival arrive(PersonId person, Voucher voucher) {
        boolean chosen = factors.has(person);
        return voucher.provenAt() == null && (chosen || required)
                ? new Arrival.Halfway(entries.open(person, voucher), chosen)
                : inside(person, false, voucher);
    }

    /** Sends somebody away, whoever it may be. */
    void refuse(Optional<PersonId> person) {
        tell(new DoorUsed(How.PASSWORD_REFUSED, person.orElse(null), null));
    }

    void tell(DoorUsed event) {
        events.publishEvent(event);
    }

    /** Who stands here with this entry. */
    Optional<PersonId> person(String entry) {
        return entries.person(entry);
    }

    /** Ends an entry in which the second factor was proven with a session; nothing when it was used before. */
    Optional<Arrival.Inside> enter(String entry) {
        return entries.person(entry)
                .flatMap(person -> entries.use(entry).map(voucher -> inside(person, true, voucher)));
    }

    /** Nobody goes on from here as this person. */
    void close(PersonId person) {
        entries.closeAll(person);
        sessions.closeAll(person);
    }

    /** Nobody goes on from here who came out of this session at the provider. */
    void closeAtProvider(String session) {
        entries.closeAtProvider(session);
        sessions.closeAtProvider(session).forEach(person -> tell(DoorUsed.by(How.SESSIONS_ENDED, person)));
    }

    /** Leaves somebody as on the first day: nothing proves who they are, and nobody goes on as this person. */
    void startOver(PersonId person) {
        close(person);
        factors.endAll(person);
    }

    private Arrival.Inside inside(PersonId person, boolean proven, Voucher voucher) {
        String session = sessions.open(person, proven, voucher);
        tell(DoorUsed.into(How.SIGNED_IN, person, session));
        return new Arrival.Inside(session, person);
    }
}
