package nl.baken.chain;

import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.emergencies.Alarm;
import nl.baken.emergencies.EmergencyDesk;
import nl.baken.emergencies.EmergencyId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Somebody without a tie breaks the glass for a signal. */
@Component
@Lazy
public final class Breaking {

    private final EmergencyDesk desk;
    private final SignIn signIn;

    Breaking(EmergencyDesk desk, SignIn signIn) {
        this.desk = desk;
        this.signIn = signIn;
    }

    EmergencyId glassOf(UUID signal, String canary) {
        String number = Records.text("select number from signals.signal where id = '%s'", signal.toString());
        return Callers.as(
                signIn.callAs(TestRegion.ZEF_CARE_COORDINATOR),
                () -> desk.begin(new Alarm(number, "DANGER", "Nood " + canary)));
    }
}
