package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How long ago whoever is signed in proved who they are. */
@Component
class Freshness {

    private final Entrance entrance;
    private final SecondFactors factors;
    private final Threshold threshold;
    private final SignIn signIn;
    private final Clock clock;

    Freshness(Entrance entrance, SecondFactors factors, Threshold threshold, SignIn signIn, Clock clock) {
        this.entrance = entrance;
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

    /** Somebody proved just now who they are. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        entrance.renew(true, request, response);
    }
}
