package nl.baken.signals;

import java.util.List;
import nl.baken.intake.Report;

/** Reports as people bring them in. */
final class ReportMother {

    static final String HILVERSUM = "GM0402";
    static final String HUIZEN = "GM0406";

    private ReportMother() {}

    static Report from(String municipality) {
        return telling(municipality, "Er slapen zes mensen in een schuur");
    }

    static Report telling(String municipality, String seen) {
        return about(municipality, seen, List.of());
    }

    /** A report that tells two things, so that it can be split. */
    static Report twofold(String municipality) {
        return new Report(
                new Report.Origin("PHONE", "POLICE", "PERSON", "CRIMINAL", "HIGH"),
                new Report.Occasion(municipality, "THIS_WEEK"),
                new Report.Story("een jongen met dure schoenen", "", "zijn neef rijdt een geleende auto"),
                List.of(),
                Report.Contact.NONE);
    }

    static Report about(String municipality, String seen, List<Report.Involved> involved) {
        return new Report(
                new Report.Origin("WEB", "CITIZEN", "PLACE", "LABOUR", "NORMAL"),
                new Report.Occasion(municipality, "ONGOING"),
                new Report.Story(seen, "", ""),
                involved,
                Report.Contact.NONE);
    }

    static Report.Involved involved(String name, String phone) {
        return new Report.Involved("POSSIBLE_VICTIM", name, phone, "FEMALE", "AGE_21_25", "EU");
    }

    static Report.Involved suspect(String name, String phone) {
        return new Report.Involved("POSSIBLE_OFFENDER", name, phone, "MALE", "UNKNOWN", "UNKNOWN");
    }
}
