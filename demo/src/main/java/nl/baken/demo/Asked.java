package nl.baken.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.baken.rights.Asker;
import nl.baken.rights.Registration;
import nl.baken.rights.Registration.Said;
import nl.baken.rights.Registration.Whom;
import nl.baken.rights.Right;

/** What somebody invented asked about their own data, so many days ago, and how far it is. */
record Asked(int daysAgo, Step step, String channel, Right right, Asking asking, Said said) {

    // long enough ago to be of that age on any day
    private static final int SINCE_BIRTHDAY = 100;

    static List<Asked> all() {
        return Rows.of(
                "requests",
                row -> new Asked(
                        Integer.parseInt(row.getField("days")),
                        Step.valueOf(row.getField("step")),
                        row.getField("channel"),
                        Right.valueOf(row.getField("right")),
                        new Asking(
                                Asker.valueOf(row.getField("asker")),
                                Integer.parseInt(row.getField("years")),
                                row.getField("suspect").equals("yes")),
                        new Said(
                                row.getField("name"),
                                row.getField("askername"),
                                row.getField("reach"),
                                row.getField("question"),
                                "",
                                row.getField("suspicion"))));
    }

    Registration registration(LocalDate day) {
        LocalDate born = day.minusYears(asking.years).minusDays(SINCE_BIRTHDAY);
        Whom whom = new Whom(asking.asker, born, false, false, asking.suspect);
        return new Registration(day, channel, "A", Set.of(right), whom, said);
    }

    /** Who asks, about somebody of how many years, and whether they may be the perpetrator. */
    record Asking(Asker asker, int years, boolean suspect) {}

    /** How far it has come. */
    enum Step {
        RECEIVED,
        SEARCHING,
        DECIDING
    }
}
