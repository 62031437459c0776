package nl.baken.chain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.breaches.BreachDesk;
import nl.baken.breaches.BreachId;
import nl.baken.breaches.BreachKind;
import nl.baken.breaches.Report;
import nl.baken.emergencies.Alarm;
import nl.baken.emergencies.EmergencyDesk;
import nl.baken.emergencies.EmergencyId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Somebody without a tie breaks the glass for a signal, or tells that data got out. */
@Component
@Lazy
public final class Breaking {

    private final EmergencyDesk desk;
    private final BreachDesk breaches;
    private final SignIn signIn;

    Breaking(EmergencyDesk desk, BreachDesk breaches, SignIn signIn) {
        this.desk = desk;
        this.breaches = breaches;
        this.signIn = signIn;
    }

    EmergencyId glassOf(UUID signal, String canary) {
        String number = Records.text("select number from signals.signal where id = '%s'", signal.toString());
        return Callers.as(
                signIn.callAs(TestRegion.ZEF_CARE_COORDINATOR),
                () -> desk.begin(new Alarm(number, "DANGER", "Nood " + canary)));
    }

    BreachId leakOf(PersonId reporter, String canary) {
        Report report = new Report(
                "Verkeerd gemaild " + canary,
                LocalDate.of(2026, 1, 5).atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                List.of(BreachKind.CONFIDENTIALITY),
                List.of());
        return Callers.as(signIn.callAs(reporter), () -> breaches.report(report));
    }
}
