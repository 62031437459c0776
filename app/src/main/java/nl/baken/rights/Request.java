package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.rights.Right.Work;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody asks about their own data: codes and days, no word of what was said. */
record Request(RequestId id, int version, Head head, Asking asking, Clock clock, Course course) {

    Request {
        requireNonNull(id, "id is null");
        requireNonNull(head, "head is null");
        requireNonNull(asking, "asking is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(course, "course is null");
    }

    /** The request after a step, with the day of the next one; refused when this is not a moment for it. */
    Request step(Step step, LocalDate next) {
        State state = step.from(course.state()).orElseThrow(() -> new Refused("rights.refused.state"));
        return with(new Course(state, course.proof(), course.advice(), course.decision()))
                .on(next.isBefore(clock.due()) ? next : clock.due());
    }

    Request with(Course changed) {
        return new Request(id, version, head, asking, clock, changed);
    }

    /** The request once somebody suspects who asks, for the first time or anew: what the supervisor agreed to is asked again. */
    Request suspecting() {
        Course stepped = step(Step.SUSPECT, clock.next()).course;
        Optional<Advice> standing = course.advice().filter(Advice.OBJECTED::equals);
        Course asked = new Course(stepped.state(), stepped.proof(), standing, stepped.decision());
        return new Request(id, version, head, asking.suspecting(), clock, asked);
    }

    /** The same request with another last day. */
    Request dueOn(LocalDate due) {
        Clock counted = new Clock(clock.term(), due, clock.next(), clock.extension(), clock.extendedOn());
        return new Request(id, version, head, asking, counted, course);
    }

    Request extended(String why, LocalDate on, LocalDate due) {
        return new Request(id, version, head, asking, new Clock(clock.term(), due, clock.next(), why, on), course);
    }

    public Entitlement entitlement() {
        return Entitlement.of(asking.asker(), asking.standing().asks(), asking.incapable(), asking.mandated());
    }

    /** Whether a second person has to look before anything is given. */
    public boolean isHeldBack() {
        return asking.suspect() && course.advice().filter(Advice.AGREED::equals).isEmpty();
    }

    /** Whether data are handed over now: that was asked and granted, and nobody still has to look. */
    public boolean isGiven() {
        return !isHeldBack() && isGranted() && head.rights.stream().anyMatch(Right::isHandedOver);
    }

    /** What desks do when it is granted. */
    Set<Work> works() {
        return head.rights.stream().flatMap(right -> right.work().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing is asked but that no computer alone decides: the answer rests on no record (AVG art. 22). */
    boolean isAnsweredAtOnce() {
        return head.rights.equals(Set.of(Right.AUTOMATED));
    }

    /** Whether something is asked of which the answer says how we decide (AVG art. 22). */
    public boolean isAboutDeciding() {
        return head.rights.contains(Right.AUTOMATED);
    }

    private boolean isGranted() {
        return course.decision().filter(it -> it.outcome() != Outcome.REFUSED).isPresent();
    }

    /** Whether the supervisor looked, and objects. */
    public boolean isObjectedTo() {
        return course.advice().filter(Advice.OBJECTED::equals).isPresent();
    }

    private Request on(LocalDate next) {
        Clock moved = new Clock(clock.term(), clock.due(), next, clock.extension(), clock.extendedOn());
        return new Request(id, version, head, asking, moved, course);
    }

    /** By what number it goes, at which post, since when. */
    record Head(String number, PostId post, LocalDate receivedOn, String channel, Set<Right> rights) {

        Head {
            if (rights.isEmpty()) {
                throw new IllegalArgumentException("a request asks for something");
            }
            rights = Collections.unmodifiableSet(EnumSet.copyOf(rights));
        }
    }

    /** Who asks for whom. Only of a representative it can be suspected that they did it. */
    record Asking(Asker asker, AgeGroup age, Standing standing, boolean incapable, boolean mandated, boolean suspect) {

        Asking {
            if (suspect && asker != Asker.REPRESENTATIVE) {
                throw new IllegalArgumentException("only a representative is suspected");
            }
        }

        Asking suspecting() {
            return new Asking(asker, age, standing, incapable, mandated, true);
        }
    }

    /** Until when it is answered, and by when somebody takes the next step. */
    record Clock(
            String term,
            LocalDate due,
            LocalDate next,
            @Nullable String extension,
            @Nullable LocalDate extendedOn) {}

    /** How far it is, and what was established and decided on the way. */
    record Course(State state, Optional<Proof> proof, Optional<Advice> advice, Optional<Decision> decision) {}

    /** How somebody proved who they are, to whom and when. */
    record Proof(String how, PersonId by, LocalDate on) {}

    /** What was decided. */
    record Decision(Outcome outcome, @Nullable Ground ground, boolean publicBody, PersonId by, LocalDate on) {

        Decision {
            if ((outcome == Outcome.GRANTED) != (ground == null)) {
                throw new IllegalArgumentException("whoever is not given all is told on what ground, or nothing");
            }
        }
    }

    /** What the supervisor makes of it that a representative may be the perpetrator. */
    enum Advice {
        AGREED,
        OBJECTED
    }
}
