package nl.baken.signals;

import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** People who come by: an anonymous reporter, and colleagues who do something under their own name. */
@Component
@Lazy
class Visits {

    static final PersonId VISITOR = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    private final SignIn signIn;
    private final Register register;

    Visits(SignIn signIn, Register register) {
        this.signIn = signIn;
        this.register = register;
    }

    SignalId report(Report report) {
        return as(VISITOR, () -> new SignalId(register.register(report).value()));
    }

    String token(PersonId person) {
        return signIn.callAs(person).token();
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }
}
