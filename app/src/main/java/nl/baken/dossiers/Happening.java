package nl.baken.dossiers;

/** What a timeline tells: what people did with the person, apart from what they changed in the registration. */
enum Happening {
    OPENED(true, Detail.NONE),
    CLOSED(true, Detail.CLOSING_REASON),
    AFTERCARE_BEGUN(true, Detail.DATE),
    REOPENED(true, Detail.DATE),
    CONSENT_ENTERED(true, Detail.CONSENT),
    CONTACT_PERSON_CHANGED(true, Detail.PERSON),
    DEPUTY_CHANGED(true, Detail.PERSON),
    MOVED(true, Detail.MUNICIPALITY),
    BECAME_PART(true, Detail.NUMBER),
    GOT_PART(true, Detail.NUMBER),
    TAKEN_APART(true, Detail.NUMBER),
    LOST_PART(true, Detail.NUMBER),
    APART_BECAUSE(true, Detail.APART_REASON),
    CONTACT_PLANNED(false, Detail.DATE),
    NAME_ADDED(false, Detail.NONE),
    NAME_REMOVED(false, Detail.NONE),
    IDENTITY_CHANGED(false, Detail.NONE),
    NATURE_CHANGED(false, Detail.NONE),
    SIGNAL_LINKED(false, Detail.NUMBER),
    SIGNAL_UNLINKED(false, Detail.NUMBER),
    SAFE_CONTACT_CHANGED(false, Detail.CHANNEL),
    RELATIVE_ADDED(false, Detail.NONE),
    RELATIVE_REMOVED(false, Detail.NONE),
    TRAJECTORY_CHANGED(false, Detail.NONE),
    WHEREABOUTS_ENTERED(false, Detail.NONE),
    WHEREABOUTS_ENDED(false, Detail.NONE),
    WHEREABOUTS_DESTROYED(false, Detail.NONE),
    WHEREABOUTS_OPENED(true, Detail.WHEREABOUTS_REASON),
    WHEREABOUTS_TRUSTED(true, Detail.POST),
    WHEREABOUTS_DISTRUSTED(true, Detail.POST),
    TOLD(true, Detail.THIRD_PARTY);

    private final boolean human;
    private final Detail detail;

    Happening(boolean human, Detail detail) {
        this.human = human;
        this.detail = detail;
    }

    boolean isHuman() {
        return human;
    }

    Detail detail() {
        return detail;
    }

    /** What kind of code a happening carries. */
    enum Detail {
        NONE,
        DATE,
        PERSON,
        NUMBER,
        MUNICIPALITY,
        CHANNEL,
        CONSENT,
        CLOSING_REASON,
        APART_REASON,
        WHEREABOUTS_REASON,
        THIRD_PARTY,
        POST
    }
}
