package nl.baken.access;

import static nl.baken.access.Role.ADMINISTRATOR;
import static nl.baken.access.Role.AUDITOR;
import static nl.baken.access.Role.CARE_COORDINATOR;
import static nl.baken.access.Role.CHAIN_DIRECTOR;
import static nl.baken.access.Role.CONTACT_POINT;
import static nl.baken.access.Role.FOCAL_POINT;
import static nl.baken.access.Role.MANAGER;
import static nl.baken.access.Role.PARTNER;
import static nl.baken.access.Role.REGIONAL_COORDINATION;
import static nl.baken.access.Role.REPORTER;

import java.util.Set;

/** Everything that can be asked of Baken, with the roles that may ask it and the tie to the record it takes. */
public enum Action {
    VISIT(Tie.NONE, REPORTER),
    WORK(
            Tie.NONE,
            FOCAL_POINT,
            CHAIN_DIRECTOR,
            CARE_COORDINATOR,
            PARTNER,
            MANAGER,
            REGIONAL_COORDINATION,
            ADMINISTRATOR,
            AUDITOR,
            CONTACT_POINT),
    HAVE_DUTIES(
            Tie.NONE,
            FOCAL_POINT,
            CHAIN_DIRECTOR,
            CARE_COORDINATOR,
            PARTNER,
            MANAGER,
            ADMINISTRATOR,
            AUDITOR,
            CONTACT_POINT),
    STEER(Tie.NONE, MANAGER),
    REGISTER_SIGNAL(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, PARTNER),
    LIST_SIGNALS(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR),
    READ_SIGNAL(Tie.READER, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR),
    ENRICH_SIGNAL(Tie.HOLDER, FOCAL_POINT, CHAIN_DIRECTOR),
    CLOSE_SIGNAL(Tie.HOLDER, FOCAL_POINT, CHAIN_DIRECTOR),
    OFFER_HANDOVER(Tie.HOLDER, FOCAL_POINT, CHAIN_DIRECTOR),
    LIST_HANDOVERS(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, PARTNER),
    READ_HANDOVER(Tie.READER, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, PARTNER),
    DECIDE_HANDOVER(Tie.HOLDER, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, PARTNER),
    WITHDRAW_HANDOVER(Tie.READER, FOCAL_POINT, CHAIN_DIRECTOR),
    LIST_DOSSIERS(Tie.NONE, CARE_COORDINATOR),
    OPEN_DOSSIER(Tie.NONE, CARE_COORDINATOR),
    READ_DOSSIER(Tie.READER, CARE_COORDINATOR),
    KEEP_DOSSIER(Tie.HOLDER, CARE_COORDINATOR),
    OPEN_WHEREABOUTS(Tie.TRUSTED, CARE_COORDINATOR),
    KEEP_WHEREABOUTS(Tie.HOLDER, CARE_COORDINATOR),
    BREAK_GLASS(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR),
    READ_IN_EMERGENCY(Tie.READER, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR),
    SEE_EMERGENCY(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, MANAGER, AUDITOR),
    REVIEW_EMERGENCIES(Tie.NONE, MANAGER, AUDITOR),
    SEE_FIGURES(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, MANAGER, REGIONAL_COORDINATION),
    SEE_SMALL_CELLS(Tie.NONE, CARE_COORDINATOR),
    ADMINISTER(Tie.NONE, ADMINISTRATOR),
    REVIEW_RIGHTS(Tie.NONE, ADMINISTRATOR, AUDITOR),
    REPORT_BREACH(
            Tie.NONE,
            FOCAL_POINT,
            CHAIN_DIRECTOR,
            CARE_COORDINATOR,
            PARTNER,
            MANAGER,
            REGIONAL_COORDINATION,
            ADMINISTRATOR,
            AUDITOR,
            CONTACT_POINT),
    READ_BREACH(
            Tie.NONE,
            FOCAL_POINT,
            CHAIN_DIRECTOR,
            CARE_COORDINATOR,
            PARTNER,
            MANAGER,
            REGIONAL_COORDINATION,
            ADMINISTRATOR,
            AUDITOR,
            CONTACT_POINT),
    READ_BREACH_REGISTER(Tie.NONE, AUDITOR, CONTACT_POINT),
    KEEP_BREACHES(Tie.NONE, CONTACT_POINT),
    SUPERVISE_BREACHES(Tie.NONE, AUDITOR),
    READ_COVENANTS(Tie.NONE, CHAIN_DIRECTOR, ADMINISTRATOR, AUDITOR),
    KEEP_COVENANTS(Tie.NONE, CHAIN_DIRECTOR, ADMINISTRATOR),
    READ_SHARES(Tie.NONE, AUDITOR),
    READ_RETENTION(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, PARTNER, AUDITOR),
    KEEP_RETENTION(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, PARTNER),
    HOLD_RECORD(Tie.NONE, FOCAL_POINT, CHAIN_DIRECTOR, CARE_COORDINATOR, PARTNER, AUDITOR),
    CONFIRM_DESTRUCTION(Tie.NONE, CHAIN_DIRECTOR, AUDITOR),
    READ_LOGBOOK(Tie.NONE, AUDITOR),
    REVIEW_READS(Tie.NONE, AUDITOR);

    private final Tie tie;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Role> roles;

    Action(Tie tie, Role... roles) {
        this.tie = tie;
        this.roles = Set.of(roles);
    }

    /** The weakest tie to the record that suffices. */
    public Tie tie() {
        return tie;
    }

    /** The roles that may ever ask this. */
    public Set<Role> roles() {
        return roles;
    }
}
