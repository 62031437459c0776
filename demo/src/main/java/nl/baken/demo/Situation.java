package nl.baken.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * One of the situations that the report on 2019 counts; together they give its table.
 *
 * @param month the month of 2019 in which its dossier opens
 * @param signals how many signals are about this person
 */
record Situation(int month, Profile profile, int signals, Dealing dealing) {

    Situation {
        if (month < 3 || month > 12 || signals < 1) {
            throw new IllegalArgumentException("the report on 2019 counts March to December, not month " + month);
        }
    }

    static List<Situation> all() {
        return Rows.of("situations", Situation::of);
    }

    private static Situation of(NamedCsvRecord row) {
        return new Situation(
                Integer.parseInt(row.getField("month")),
                new Profile(
                        row.getField("municipality"),
                        row.getField("exploitation"),
                        row.getField("source"),
                        row.getField("sex"),
                        row.getField("age_band"),
                        row.getField("nationality")),
                Integer.parseInt(row.getField("signals")),
                new Dealing(
                        row.getField("name").equals("NAMED"),
                        row.getField("consent"),
                        row.getField("elsewhere"),
                        Ending.valueOf(row.getField("ending"))));
    }

    /** How the person and the desks deal with it: the name, the consent, the municipality moved to, how it stands now. */
    record Dealing(boolean named, String consent, String elsewhere, Ending ending) {

        boolean movesOn() {
            return !elsewhere.isEmpty();
        }
    }

    /** How the dossier stands today. */
    enum Ending {
        OPEN,
        AFTERCARE,
        CLOSED
    }
}
