package nl.baken.chain;

import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;

/** One person for each role, and whoever is not signed in. */
@SuppressWarnings("ImmutableEnumChecker") // identifiers are records of a UUID
public enum Persona {
    VISITOR(Role.REPORTER, TestRegion.HANNA_FOCAL_POINT_HILVERSUM, TestRegion.HILVERSUM),
    HANNA(Role.FOCAL_POINT, TestRegion.HANNA_FOCAL_POINT_HILVERSUM, TestRegion.HILVERSUM),
    KARIM(Role.CHAIN_DIRECTOR, TestRegion.KARIM_CHAIN_DIRECTOR, TestRegion.REGION),
    ZOE(Role.CARE_COORDINATOR, TestRegion.ZOE_CARE_COORDINATOR, TestRegion.REGION),
    PAUL(Role.PARTNER, TestRegion.PAUL_POLICE, TestRegion.POLICE),
    MAUD(Role.MANAGER, TestRegion.MAUD_MANAGER, TestRegion.REGION),
    BEA(Role.REGIONAL_COORDINATION, TestRegion.BEA_REGIONAL_COORDINATION, TestRegion.REGION),
    ADA(Role.ADMINISTRATOR, TestRegion.ADA_ADMINISTRATOR, TestRegion.REGION),
    FRED(Role.AUDITOR, TestRegion.FRED_AUDITOR, TestRegion.REGION);

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
}
