package nl.baken.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a reporter or a colleague tells, as it comes in through any channel; lives in memory only, never in an event. */
public record Report(Origin origin, Occasion occasion, Story story, List<Involved> involved, Contact contact) {

    public Report {
        requireNonNull(origin, "origin is null");
        requireNonNull(occasion, "occasion is null");
        requireNonNull(story, "story is null");
        requireNonNull(contact, "contact is null");
        involved = List.copyOf(involved);
    }

    /** Tells nothing: a report is personal data from end to end. */
    @Override
    public String toString() {
        return "Report[]";
    }

    /** Where the report comes from and what it is about: codes of CHANNEL, SOURCE, SUBJECT, EXPLOITATION and PRIORITY. */
    public record Origin(String channel, String source, String subject, String exploitation, String priority) {}

    /** Where and when: a municipality code, empty when unknown, and a code of SEEN_WHEN. */
    public record Occasion(String municipality, String seenWhen) {}

    /** The reporter's own words: what was seen, where exactly, and who may be involved; each may be empty. */
    public record Story(String seen, String place, String people) {}

    /** Somebody named in the report; role, sex, age and nationality are codes, each text may be empty. */
    public record Involved(
            String role, String name, String phone, String sex, String ageBand, String nationalityGroup) {}

    /** Whether and how the reporter may be reached safely; everything empty when they stay anonymous. */
    public record Contact(boolean allowed, String name, String phone, String email, String safely) {

        public static final Contact NONE = new Contact(false, "", "", "", "");
    }
}
