package nl.baken.codes;

/** The code lists; the codes in them are data, except where the rules of the application depend on each one. */
public enum CodeList {
    EXPLOITATION,
    SOURCE,
    CHANNEL(false),
    SUBJECT,
    SEEN_WHEN,
    SEX,
    AGE_BAND,
    NATIONALITY_GROUP,
    CERTAINTY(false),
    CONTACT_CHANNEL,
    CONTACT_KIND,
    INVOLVED_ROLE,
    RELATION,
    PRIORITY(false),
    CHECK_QUESTION,
    CHECK_BASIS,
    CLOSING_REASON,
    FEEDBACK,
    HANDOVER_PURPOSE,
    INQUIRY_PURPOSE,
    LEGAL_GROUND,
    DATA_CATEGORY(false),
    THIRD_PARTY,
    ASKER(false),
    DATA_RIGHT(false),
    RETURN_REASON,
    HANDOVER_OUTCOME,
    CONSENT(false),
    IDENTITY(false),
    DOSSIER_CLOSING_REASON,
    APART_REASON,
    WHEREABOUTS_REASON,
    PARTNER_FIELD,
    NEED,
    CLIENT_GROUP,
    OFFER_LANGUAGE,
    PLACE_KIND,
    GAP_REASON,
    LEAVE_REASON,
    EMERGENCY_REASON,
    LIFE_DOMAIN,
    LAW_MATTER(false),
    LAW_ANSWER(false),
    STEP_PARTY,
    RESIDENCE_ROUTE(false),
    WINDOW_END(false),
    LANGUAGE,
    INTERPRETER_SEX(false),
    CHILD_STAY,
    BREACH_SIZE(false),
    BREACH_GROUND(false),
    CONFERENCE_KIND,
    NOT_INFORMED_REASON;

    private final boolean extendable;

    CodeList() {
        this(true);
    }

    CodeList(boolean extendable) {
        this.extendable = extendable;
    }

    /** Whether a region may add and retire codes; every list may be relabelled. */
    public boolean isExtendable() {
        return extendable;
    }
}
