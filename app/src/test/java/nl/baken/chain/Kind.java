package nl.baken.chain;

import java.util.Arrays;
import java.util.Set;
import nl.baken.access.Role;

/** The kinds of things that pages are about, by how their addresses begin. */
public enum Kind {
    NONE("-"),
    SIGNAL("/signals/{id}"),
    HANDOVER("/handovers/{id}"),
    PAPER("/papers/{id}"),
    DOSSIER("/dossiers/{id}"),
    OWN_ABSENCE("/me/absence/{id}"),
    OWN_PASSKEY("/me/factors/{id}"),
    OWN_SESSION("/me/sessions/{id}"),
    ORGANISATION("/admin/organisations/{id}"),
    COLLEAGUE("/admin/people/{id}"),
    ABSENCE("/admin/absences/{id}"),
    CLOSED_DAY("/admin/closed-days/{id}"),
    CODE_LIST("/admin/codes/{list}"),
    CLAIM_RULE("/admin/rules/{id}"),
    SHARE("/shares/why/{number}"),
    COVENANT("/covenants/{id}"),
    KEPT("/retention/records/{id}"),
    DESTRUCTION("/retention/lists/{id}"),
    EMERGENCY("/emergencies/{id}"),
    ENCOUNTER("/links/encounters/{id}"),
    REVIEW("/reviews/{id}"),
    BREACH("/breaches/{id}"),
    REQUEST("/requests/{id}"),
    APPOINTMENT("/appointments/{id}"),
    NEIGHBOUR("/neighbours/{id}"),
    NEIGHBOUR_HIT("/neighbours/hits/{id}"),
    PARTNER("/partners/{id}"),
    SHELTER_PLACE("/places/{id}"),
    SHELTERED("/shelter/{id}"),
    PLACEMENT("/placements/{id}"),
    WELCOME_CODE("/invitations/{id}"),
    INVITATION("/welcome/{token}"),
    CONFERENCE("/conferences/{id}"),
    AGREEMENT("/agreements/{id}");

    // These pages are about the signal that their address asks for.
    private static final Set<String> ABOUT_A_SIGNAL = Set.of("/handovers/new", "/handovers/preview", "/handovers");

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

    /** Whether such a thing of somebody else is not there for this role; who supervises sees what others did. */
    public boolean isHiddenFrom(Role role) {
        return switch (this) {
            case SIGNAL,
                    HANDOVER,
                    PAPER,
                    DOSSIER,
                    REQUEST,
                    NEIGHBOUR_HIT,
                    ENCOUNTER,
                    SHELTERED,
                    PLACEMENT,
                    OWN_ABSENCE,
                    OWN_PASSKEY,
                    OWN_SESSION,
                    CONFERENCE,
                    AGREEMENT -> true;
            case KEPT -> role != Role.AUDITOR;
            case DESTRUCTION -> role != Role.AUDITOR && role != Role.CHAIN_DIRECTOR;
            case EMERGENCY -> role != Role.AUDITOR && role != Role.MANAGER;
            case APPOINTMENT -> role != Role.AUDITOR && role != Role.ADMINISTRATOR;
            case BREACH -> role != Role.AUDITOR && role != Role.CONTACT_POINT;
            case NONE,
                    ORGANISATION,
                    COLLEAGUE,
                    ABSENCE,
                    CLOSED_DAY,
                    CODE_LIST,
                    CLAIM_RULE,
                    SHARE,
                    COVENANT,
                    REVIEW,
                    NEIGHBOUR,
                    PARTNER,
                    SHELTER_PLACE,
                    WELCOME_CODE,
                    INVITATION -> false;
        };
    }
}
