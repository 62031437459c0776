package nl.baken.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator sees of the way in of a colleague. */
@Component
class Accounts {

    private final Recoveries recoveries;
    private final OpenSessions sessions;
    private final ProviderAccounts providers;
    private final WelcomeDesk welcome;

    Accounts(Recoveries recoveries, OpenSessions sessions, ProviderAccounts providers, WelcomeDesk welcome) {
        this.recoveries = recoveries;
        this.sessions = sessions;
        this.providers = providers;
        this.welcome = welcome;
    }

    Account of(PersonId person) {
        return new Account(
                person.equals(Callers.current().person()),
                recoveries.of(person).orElse(null),
                sessions.administered(person),
                providers.since(person).orElse(null),
                welcome.find(person).orElse(null));
    }

    /** The colleagues whose recovery waits for a second administrator. */
    List<Recovery> waiting() {
        return recoveries.waiting();
    }

    /**
     * The way in of a colleague.
     *
     * @param own whether it is that of the caller, who takes no part in recovering it
     * @param linked since when a provider means this colleague; absent when none does
     * @param invitation the link that waits for this colleague and works only with a code; absent when there is none
     */
    record Account(
            boolean own,
            @Nullable Recovery recovery,
            List<OpenSession> sessions,
            @Nullable LocalDate linked,
            @Nullable Invitation invitation) {}
}
