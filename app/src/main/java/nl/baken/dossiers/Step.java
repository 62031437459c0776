package nl.baken.dossiers;

import static nl.baken.dossiers.DossierState.AFTERCARE;
import static nl.baken.dossiers.DossierState.CLOSED;
import static nl.baken.dossiers.DossierState.OPEN;
import static nl.baken.dossiers.DossierState.PART;

import java.util.Map;
import java.util.Optional;
import nl.baken.shared.Refused;

/** What can be done with the course of a dossier. */
enum Step {
    PLAN_CONTACT,
    BEGIN_AFTERCARE,
    CLOSE,
    REOPEN,
    MERGE,
    TAKE_APART;

    // The one table of what leads where; what is not in it is refused.
    private static final Map<Step, Map<DossierState, DossierState>> TABLE = Map.of(
            PLAN_CONTACT, Map.of(OPEN, OPEN, AFTERCARE, AFTERCARE),
            BEGIN_AFTERCARE, Map.of(OPEN, AFTERCARE, CLOSED, AFTERCARE),
            CLOSE, Map.of(OPEN, CLOSED, AFTERCARE, CLOSED),
            REOPEN, Map.of(AFTERCARE, OPEN, CLOSED, OPEN),
            MERGE, Map.of(OPEN, PART, AFTERCARE, PART, CLOSED, PART),
            TAKE_APART, Map.of(PART, OPEN));

    DossierState from(DossierState state) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(state))
                .orElseThrow(() -> new Refused("dossiers.refused.step"));
    }
}
