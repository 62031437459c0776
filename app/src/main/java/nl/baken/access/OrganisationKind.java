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

import java.util.List;

/** What an organisation is in the chain, with the roles that it can fill. */
public enum OrganisationKind {
    REGION(CHAIN_DIRECTOR, CARE_COORDINATOR, MANAGER, REGIONAL_COORDINATION, ADMINISTRATOR, AUDITOR, CONTACT_POINT),
    MUNICIPALITY(FOCAL_POINT, CARE_COORDINATOR, REGIONAL_COORDINATION, AUDITOR, CONTACT_POINT),
    SAFETY_HOUSE(CHAIN_DIRECTOR, CARE_COORDINATOR, MANAGER, PARTNER, AUDITOR, CONTACT_POINT),
    POLICE(PARTNER),
    VEILIG_THUIS(PARTNER),
    LABOUR_INSPECTORATE(PARTNER),
    CARE(CARE_COORDINATOR, PARTNER),
    SHELTER(CARE_COORDINATOR, PARTNER),
    OTHER(PARTNER);

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Role> roles;

    OrganisationKind(Role... roles) {
        this.roles = List.of(roles);
    }

    /** The roles for which such an organisation can have a post. */
    public List<Role> roles() {
        return roles;
    }
}
