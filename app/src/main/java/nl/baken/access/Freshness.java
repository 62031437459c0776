package nl.baken.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** How long ago whoever is signed in proved who they are. */
@Component
class Freshness {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final Threshold threshold;
    private final SignIn signIn;
    private final Clock clock;

    Freshness(Sessions sessions, SecondFactors factors, Threshold threshold, SignIn signIn, Clock clock) {
        this.sessions = sessions;
        this.factors = factors;
        this.threshold = threshold;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Whether somebody may change their second factors: who never proved one has nothing to prove it with. */
    boolean allowsChange(Caller caller) {
        return caller.isFresh(clock) || (caller.provenAt() == null && !factors.has(caller.person()));
    }

    /** Whether a password has to do, because there is no second factor and none is required here. */
    boolean byPassword(PersonId person) {
        return !threshold.isFactorRequired() && !factors.has(person);
    }

    boolean proveByPassword(Caller caller, String password) {
        return byPassword(caller.person()) && signIn.isPasswordOf(caller, password);
    }

    void renew(Caller caller) {
        sessions.prove(caller.token());
    }
}
