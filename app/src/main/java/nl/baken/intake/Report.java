package nl.baken.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reporter or a colleague tells, as it comes in through any channel; lives in memory only, never in an event. */
public record Report(Origin origin, Occasion occasion, Story story, List<Involved> involved, Contact contact) {

    public Report {
        requireNonNull(origin, "origin is null");
        requireNonNull(occasion, "occasion is null");
        requireNonNull(story, "story is null");
        requireNonNull(contact, "contact is null");
        involved = List.copyOf(involved);
    }

    /** All that was told, so that one report sent twice can be told from two reports; for hashing only. */
    String everything() {
        Stream<Object> parts = Stream.concat(Stream.of(origin, occasion), Stream.of(story.parts(), contact.parts()));
        return Stream.concat(parts, involved.stream().map(Involved::parts))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Tells nothing: a report is personal data from end to end. */
    @Override
    public String toString() {
        return "Report[]";
    }

    /**
     * Where the report comes from and what it is about: codes of CHANNEL, SOURCE, SUBJECT, EXPLOITATION and PRIORITY,
     * and of CERTAINTY for how the reporter knows, empty when that was not asked.
     */
    public record Origin(
            String channel, String source, String subject, String exploitation, String priority, String certainty) {

        public Origin(String channel, String source, String subject, String exploitation, String priority) {
            this(channel, source, subject, exploitation, priority, "");
        }
    }

    /** Where and when: a municipality code, empty when unknown, and a code of SEEN_WHEN. */
    public record Occasion(String municipality, String seenWhen) {}

    /**
     * The reporter's own words: what was seen, where exactly, and who may be involved; each may be empty.
     *
     * @param conditions on which it was told, when it is under medical secrecy; empty when it is not
     */
    public record Story(String seen, String place, String people, String conditions) {

        /** A story that is not under medical secrecy. */
        public Story(String seen, String place, String people) {
            this(seen, place, people, "");
        }

        List<String> parts() {
            return conditions.isEmpty() ? List.of(seen, place, people) : List.of(seen, place, people, conditions);
        }

        @Override
        public String toString() {
            return "Story[]";
        }
    }

    /** Somebody named in the report; role, sex, age and nationality are codes, each text may be empty. */
    public record Involved(
            String role, String name, String phone, String sex, String ageBand, String nationalityGroup) {

        List<String> parts() {
            return List.of(role, name, phone, sex, ageBand, nationalityGroup);
        }

        @Override
        public String toString() {
            return "Involved[]";
        }
    }

    /** Whether and how the reporter may be reached safely; everything empty when they stay anonymous. */
    public record Contact(boolean allowed, String name, String phone, String email, String safely) {

        public static final Contact NONE = new Contact(false, "", "", "", "");

        List<String> parts() {
            return List.of(String.valueOf(allowed), name, phone, email, safely);
        }

        @Override
        public String toString() {
            return "Contact[]";
        }
    }
}
