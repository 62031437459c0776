package nl.baken.rights;

import java.time.LocalDate;
import java.time.Period;

/** How old somebody is, as far as the law asks: twelve and sixteen are what it looks at; who may ask then, rows tell. */
enum AgeGroup {
    UNDER_12,
    FROM_12_TO_15,
    FROM_16;

    private static final int TWELVE = 12;
    private static final int SIXTEEN = 16;

    /** The group of somebody who was born on a day, on another day. */
    static AgeGroup of(LocalDate born, LocalDate on) {
        int years = Period.between(born, on).getYears();
        if (years < TWELVE) {
            return UNDER_12;
        }
        return years < SIXTEEN ? FROM_12_TO_15 : FROM_16;
    }
}
