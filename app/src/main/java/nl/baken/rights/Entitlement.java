package nl.baken.rights;

import java.util.Locale;
import nl.baken.rights.Standing.Asks;

/** Whether who asks may be given what is asked, by age as the law of the setting has it, and by whether somebody can weigh their own interests. */
enum Entitlement {
    /** The person, who can ask this. */
    OWN,
    /** The legal representative of whoever cannot. */
    INSTEAD,
    /** The legal representative beside a child that asks too, unless that is against the child's interest. */
    BESIDE,
    /** Somebody whom the person let ask. */
    MANDATED,
    /** Not this person: the representative asks. */
    REPRESENTATIVE_ASKS,
    /** Not this representative: the person is old enough to ask. */
    PERSON_ASKS,
    /** Not without a mandate of the person. */
    MANDATE_MISSING;

    static Entitlement of(Asker asker, Asks asks, boolean incapable, boolean mandated) {
        boolean cannot = incapable || asks == Asks.REPRESENTATIVE;
        return switch (asker) {
            case PERSON -> cannot ? REPRESENTATIVE_ASKS : OWN;
            case REPRESENTATIVE -> cannot ? INSTEAD : asks == Asks.BOTH ? BESIDE : PERSON_ASKS;
            case OTHER -> mandated && !cannot ? MANDATED : MANDATE_MISSING;
        };
    }

    boolean isGiven() {
        return switch (this) {
            case OWN, INSTEAD, BESIDE, MANDATED -> true;
            case REPRESENTATIVE_ASKS, PERSON_ASKS, MANDATE_MISSING -> false;
        };
    }

    public String labelKey() {
        return "rights.entitlement." + name().toLowerCase(Locale.ROOT);
    }
}
