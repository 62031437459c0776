package nl.baken.chain;

import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;

/** One person for each role, and whoever is not signed in. */
@SuppressWarnings("ImmutableEnumChecker") // identifiers are records of a UUID
public enum Persona {
    VISITOR(Role.REPORTER, TestRegion.HUGO_FOCAL_POINT_HUIZEN, TestRegion.HUIZEN),
    HANNA(Role.FOCAL_POINT, TestRegion.HANNA_FOCAL_POINT_HILVERSUM, TestRegion.HILVERSUM),
    KARIM(Role.CHAIN_DIRECTOR, TestRegion.KARIM_CHAIN_DIRECTOR, TestRegion.REGION),
    ZOE(Role.CARE_COORDINATOR, TestRegion.ZOE_CARE_COORDINATOR, TestRegion.REGION),
    PAUL(Role.PARTNER, TestRegion.PAUL_POLICE, TestRegion.POLICE),
    MAUD(Role.MANAGER, TestRegion.MAUD_MANAGER, TestRegion.REGION),
    BEA(Role.REGIONAL_COORDINATION, TestRegion.BEA_REGIONAL_COORDINATION, TestRegion.REGION),
    ADA(Role.ADMINISTRATOR, TestRegion.ADA_ADMINISTRATOR, TestRegion.REGION),
    FRED(Role.AUDITOR, TestRegion.FRED_AUDITOR, TestRegion.REGION),
    PETRA(Role.CONTACT_POINT, TestRegion.PETRA_CONTACT_POINT, TestRegion.REGION);

    private final Role role;
    private final PersonId person;
    private final OrganisationId organisation;

    Persona(Role role, PersonId person, OrganisationId organisation) {
        this.role = role;
        this.person = person;
        this.organisation = organisation;
    }

    public Role role() {
        return role;
    }

    public PersonId person() {
        return person;
    }

    public PostId post() {
        return TestRegion.post(organisation, role);
    }

    /** What is theirs; whoever is not signed in has nothing, and stands for somebody whom no other persona knows. */
    public Holder holder() {
        return new Holder(person, this == VISITOR ? TestRegion.post(organisation, Role.FOCAL_POINT) : post());
    }

    /** Whose work a page is: they see it with its forms. */
    public static Persona of(Handler handler) {
        return switch (Kind.of(handler)) {
            case SIGNAL, PAPER, NEIGHBOUR_HIT, ENCOUNTER, OWN_ABSENCE, OWN_PASSKEY, OWN_SESSION -> HANNA;
            case HANDOVER -> handler.pattern().endsWith("/ground") ? HANNA : PAUL;
            case KEPT -> PAUL;
            case DESTRUCTION, SHARE -> FRED;
            case DOSSIER, PARTNER, SHELTER_PLACE, SHELTERED, PLACEMENT -> ZOE;
            case ORGANISATION, COLLEAGUE, ABSENCE, CLOSED_DAY, CODE_LIST, CLAIM_RULE, REVIEW -> ADA;
            case COVENANT -> handler.pattern().endsWith("/seen") ? FRED : ADA;
            case EMERGENCY, APPOINTMENT, WELCOME_CODE, NEIGHBOUR -> FRED;
            case BREACH -> PETRA;
            case REQUEST -> ofRequest(handler.pattern().split("/", -1));
            case INVITATION -> VISITOR;
            case CONFERENCE, AGREEMENT -> KARIM;
            case NONE -> ofList(handler.pattern());
        };
    }

    private static Persona ofRequest(String[] path) {
        return switch (path.length > 3 ? path[3] : "") {
            case "search", "records", "nothing", "proposal", "suspicion", "tasks" -> HANNA;
            case "advice" -> FRED;
            default -> PETRA;
        };
    }

    private static Persona ofList(String pattern) {
        String start = pattern.split("[/.]", -1)[1];
        return switch (start) {
            case "admin", "covenants", "reviews", "neighbours" -> ADA;
            case "logbook", "shares", "emergencies", "appointments", "peaks" -> FRED;
            case "breaches" -> PETRA;
            case "overview" -> MAUD;
            case "requests" -> PETRA;
            case "dossiers", "partners", "places", "gaps" -> ZOE;
            case "conferences" -> KARIM;
            case "report", "login" -> VISITOR;
            default -> HANNA;
        };
    }
}
