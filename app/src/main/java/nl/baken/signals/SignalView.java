package nl.baken.signals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.signals.CheckAnswer.Outcome;
import nl.baken.signals.Involved.Profile;

/** Everything that the page of one signal shows, opened for one reader. */
record SignalView(Signal signal, Duty duty, Rights rights, Story story, Work work, List<Happening> timeline) {

    public String stateKey() {
        return key(signal.standing().state());
    }

    public String badge() {
        return badge(signal.standing().state());
    }

    public boolean isNew() {
        return signal.standing().state() == SignalState.NEW;
    }

    public boolean closed() {
        return signal.standing().state() == SignalState.CLOSED;
    }

    public boolean open() {
        return signal.standing().state().isOpen();
    }

    static String key(SignalState state) {
        return "signals.state." + state.name().toLowerCase(Locale.ROOT);
    }

    static String badge(SignalState state) {
        return switch (state) {
            case NEW -> "warning";
            case ENRICHING -> "active";
            case WITH_DIRECTOR -> "neutral";
            case CLOSED, MERGED -> "inactive";
        };
    }

    /** What the reader may do: handle the signal, or take it over because it lies with nobody. */
    record Rights(boolean handle, boolean adopt) {}

    /** What was told: texts, people by person, and what was merged into the signal. */
    record Story(List<Told> texts, List<Person> persons, List<SignalCard> merged) {

        /** Everybody as they were told of, also who turned out to be the same person as another. */
        public List<Somebody> people() {
            return persons.stream().flatMap(person -> person.told().stream()).toList();
        }

        public boolean unread() {
            return texts.stream().anyMatch(Told::unread);
        }
    }

    /**
     * One text: what it is, what it says, and whether a reporter added it and nobody put it away yet.
     *
     * @param conditions on which its supplier told what is under medical secrecy; empty for all else
     */
    record Told(
            UUID id,
            String labelKey,
            String certainty,
            String text,
            String conditions,
            boolean unread,
            Source source) {}

    /** When and by whom something was written down, and with which other signal it came in, if any. */
    record Source(LocalDateTime at, PersonId by, String signal) {}

    /** Somebody, once for each time that they were told of. */
    record Person(List<Somebody> told) {

        Person {
            told = List.copyOf(told);
        }

        /** Whether people said of several who were told of that they are one. */
        public boolean joined() {
            return told.size() > 1;
        }
    }

    /** Somebody named in the signal; name and telephone number may be empty. */
    record Somebody(UUID id, Profile profile, String name, String phone, Source source) {}

    /** What was found out: the checklist, and what points to exploitation. */
    record Work(List<Question> questions, List<Sign> signs) {

        public long answered() {
            return questions.stream()
                    .filter(question -> !question.answers().isEmpty())
                    .count();
        }
    }

    /** A question of the checklist with its answers, the newest first. */
    record Question(String code, List<Found> answers) {}

    /** An answer as it reads: what was checked, where, when and on what basis. */
    record Found(Outcome outcome, String checked, String place, LocalDate on, String basis, PersonId by) {

        public String outcomeKey() {
            return "signals.outcome." + outcome.name().toLowerCase(Locale.ROOT);
        }
    }

    /** An indicator that holds, in the words of its own version of the list. */
    record Sign(String label, String exploitation, String certainty, String version, PersonId by) {}

    /** A line of the timeline as it reads; of what a visitor did only the day is known. */
    record Happening(Temporal when, String text, String who, String kind) {}
}
