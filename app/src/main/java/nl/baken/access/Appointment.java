package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post that an administrator asks for somebody, or for whom a rule is about; it is given when somebody else confirms it.
 *
 * @param due the day before which somebody looks at it
 * @param answer what became of it; nothing as long as it waits
 */
record Appointment(AppointmentId id, Whom whom, Office office, Asked asked, LocalDate due, Optional<Answer> answer) {

    Appointment {
        requireNonNull(due, "due is null");
    }

    public boolean isOpen() {
        return answer.isEmpty();
    }

    /** Whether it waits and is for the caller to confirm or refuse: not who asked for it, nor whom it is for. */
    public boolean isForCaller() {
        PersonId caller = Callers.current().person();
        return isOpen() && !asked.by().equals(caller) && !caller.equals(whom.person());
    }

    /** Whether it waits and the caller can take it back: what was given already is ended, not withdrawn. */
    public boolean isToWithdraw() {
        return isOpen()
                && !asked.atOnce()
                && asked.by().equals(Callers.current().person());
    }

    /** The badge of a state: what kind, and which words. */
    public String badge() {
        return answer.map(Answer::outcome)
                .map(outcome -> outcome == Outcome.CONFIRMED ? "success" : "inactive")
                .orElse("warning");
    }

    public String stateKey() {
        String waits = asked.atOnce() ? "at_once" : "waiting";
        return "access.appointment.state."
                + answer.map(known -> known.outcome().name().toLowerCase(Locale.ROOT))
                        .orElse(waits);
    }

    /**
     * Who gets the post.
     *
     * @param person absent when a rule gives it
     * @param name of the colleague, or what the rule says
     */
    record Whom(@Nullable PersonId person, String name) {}

    /** The post and the days. */
    record Office(
            Post post,
            String organisationName,
            LocalDate from,
            @Nullable LocalDate last) {

        public String roleKey() {
            return "role." + post.role().name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who asked for it, and when.
     *
     * @param atOnce whether it was given at once, because there was nobody to confirm it
     */
    record Asked(PersonId by, String name, LocalDateTime at, boolean atOnce) {}

    /** What became of it, by whom and when. */
    record Answer(Outcome outcome, String name, LocalDateTime at) {}

    /** What can become of it. */
    enum Outcome {
        CONFIRMED,
        REFUSED,
        WITHDRAWN
    }
}
