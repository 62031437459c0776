package nl.baken.chain;

import java.util.Arrays;
import java.util.Set;

/** The kinds of things that pages are about, by how their addresses begin. */
public enum Kind {
    NONE("-"),
    SIGNAL("/signals/{id}"),
    HANDOVER("/handovers/{id}"),
    DOSSIER("/dossiers/{id}"),
    OWN_ABSENCE("/me/absence/{id}"),
    OWN_PASSKEY("/me/factors/{id}"),
    OWN_SESSION("/me/sessions/{id}"),
    ORGANISATION("/admin/organisations/{id}"),
    COLLEAGUE("/admin/people/{id}"),
    ABSENCE("/admin/absences/{id}"),
    CODE_LIST("/admin/codes/{list}"),
    CLAIM_RULE("/admin/rules/{id}"),
    COVENANT("/covenants/{id}"),
    KEPT("/retention/records/{id}"),
    DESTRUCTION("/retention/lists/{id}"),
    EMERGENCY("/emergencies/{id}"),
    REVIEW("/reviews/{id}"),
    BREACH("/breaches/{id}"),
    REQUEST("/requests/{id}"),
    APPOINTMENT("/appointments/{id}"),
    INVITATION("/welcome/{token}");

    // These pages are about the signal that their address asks for.
    private static final Set<String> ABOUT_A_SIGNAL = Set.of("/handovers/new", "/handovers/preview", "/handovers");

    private static final Set<Kind> HELD =
            Set.of(SIGNAL, HANDOVER, DOSSIER, REQUEST, OWN_ABSENCE, OWN_PASSKEY, OWN_SESSION);

    private final String start;

    Kind(String start) {
        this.start = start;
    }

    public static Kind of(Handler handler) {
        String pattern = handler.pattern();
        if (ABOUT_A_SIGNAL.contains(pattern) && !handler.name().equals("GET /handovers")) {
            return SIGNAL;
        }
        return Arrays.stream(values())
                .filter(kind -> pattern.startsWith(kind.start))
                .findFirst()
                .orElse(NONE);
    }

    /** Whether somebody holds such a thing, so that it is not there for anybody else. */
    public boolean isHeld() {
        return HELD.contains(this);
    }
}
