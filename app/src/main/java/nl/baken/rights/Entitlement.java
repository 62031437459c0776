package nl.baken.rights;

import java.util.Locale;

/** Whether who asks may be given what is asked, by age and by whether somebody can weigh their own interests. */
enum Entitlement {
    /** The person, who can ask this. */
    OWN,
    /** The legal representative of whoever cannot (Wmo 2015 art. 5.3.2; UAVG art. 5). */
    INSTEAD,
    /** The legal representative beside a child of 12 to 15, unless that is against the child's interest (Wmo 2015 art. 5.3.2). */
    BESIDE,
    /** Somebody whom the person let ask. */
    MANDATED,
    /** Not this person: the representative asks. */
    REPRESENTATIVE_ASKS,
    /** Not this representative: from 16 on the person asks. */
    PERSON_ASKS,
    /** Not without a mandate of the person. */
    MANDATE_MISSING;

    static Entitlement of(Asker asker, AgeGroup age, boolean incapable, boolean mandated) {
        return switch (asker) {
            case PERSON -> age == AgeGroup.UNDER_12 || incapable ? REPRESENTATIVE_ASKS : OWN;
            case REPRESENTATIVE -> representative(age, incapable);
            case OTHER -> mandated && age != AgeGroup.UNDER_12 && !incapable ? MANDATED : MANDATE_MISSING;
        };
    }

    private static Entitlement representative(AgeGroup age, boolean incapable) {
        if (incapable) {
            return INSTEAD;
        }
        return switch (age) {
            case UNDER_12 -> INSTEAD;
            case FROM_12_TO_15 -> BESIDE;
            case FROM_16 -> PERSON_ASKS;
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
