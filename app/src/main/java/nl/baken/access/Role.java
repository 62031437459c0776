package nl.baken.access;

/** What somebody does in the chain; the field's own titles stand in the glossary. */
public enum Role {
    REPORTER,
    FOCAL_POINT,
    CHAIN_DIRECTOR,
    CARE_COORDINATOR,
    PARTNER,
    MANAGER,
    REGIONAL_COORDINATION,
    ADMINISTRATOR,
    AUDITOR,
    CONTACT_POINT
}
