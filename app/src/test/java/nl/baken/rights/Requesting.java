package nl.baken.rights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.rights.Registration.Said;
import nl.baken.rights.Registration.Whom;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Somebody asks something at the contact point of the region. */
@Component
@Lazy
public final class Requesting {

    static final LocalDate GROWN = LocalDate.of(1999, 5, 4);

    private final RequestDesk desk;
    private final SignIn signIn;

    Requesting(RequestDesk desk, SignIn signIn) {
        this.desk = desk;
        this.signIn = signIn;
    }

    /** A request of a representative who may be the perpetrator, every word of it with a canary. */
    public RequestId suspected(String canary) {
        return register(
                new Whom(Asker.REPRESENTATIVE, today().minusYears(9), false, false, true),
                canary,
                Set.of(Right.ACCESS, Right.ERASURE));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    RequestId register(Whom whom, String canary, Set<Right> rights) {
        return register("A", whom, canary, rights);
    }

    RequestId register(String regime, Whom whom, String canary, Set<Right> rights) {
        Said said = new Said(
                "NAME " + canary,
                "ASKER " + canary,
                "REACH " + canary,
                "QUESTION " + canary,
                "NUMBERS " + canary,
                "Omdat " + canary);
        return Callers.as(
                signIn.callAs(TestRegion.PETRA_CONTACT_POINT),
                () -> desk.register(new Registration(today(), "LETTER", regime, rights, whom, said)));
    }
}
