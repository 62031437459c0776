package nl.baken.network;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.baken.access.PersonId;
import nl.baken.network.Course.Held;
import nl.baken.network.Course.Left;
import nl.baken.network.Course.Placed;
import nl.baken.network.Course.Stay;
import nl.baken.network.Course.Unmet;
import nl.baken.network.Course.Waiting;
import nl.baken.network.Course.Withdrawn;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;

/**
 * A place for somebody, from the question to the day on which they leave it.
 *
 * @param version how often it was changed, so that of two who act at once one is told
 */
record Placement(PlacementId id, int version, String number, Wish wish, Asked asked, Course course) {

    Placement {
        requireNonNull(id, "id is null");
        requireNonNull(course, "course is null");
    }

    static Placement ask(Wish wish, Asked asked, LocalDate lookOn) {
        return new Placement(PlacementId.next(), 0, RecordNumber.next('A').value(), wish, asked, new Waiting(lookOn));
    }

    public State state() {
        return course.state();
    }

    /** What it is at a moment: a hold that is over holds nothing. */
    Placement at(Instant now) {
        return course instanceof Held held && held.isOver(now) ? expire() : this;
    }

    Placement expire() {
        return letGo(Step.EXPIRE);
    }

    Placement letGo() {
        return letGo(Step.LET_GO);
    }

    private Placement letGo(Step step) {
        return step(step, new Waiting(course instanceof Held held ? held.lookOn() : asked.on()));
    }

    Placement hold(PlaceId place, Instant until) {
        return step(
                Step.HOLD, new Held(place, until, course instanceof Waiting waiting ? waiting.lookOn() : asked.on()));
    }

    /** Somebody came to the place that was held. */
    Placement place(LocalDate from, LocalDate end, Euro cost) {
        if (course instanceof Held held) {
            return step(Step.PLACE, new Placed(new Stay(held.place(), from, end, cost)));
        }
        throw new Refused("network.refused.step");
    }

    /** Another day on which is looked again. */
    Placement plan(LocalDate day) {
        return step(
                Step.PLAN,
                course instanceof Placed(Stay stay)
                        ? new Placed(new Stay(stay.place(), stay.from(), day, stay.cost()))
                        : new Waiting(day));
    }

    Placement leave(LocalDate on, String reason) {
        if (course instanceof Placed(Stay stay)) {
            if (on.isBefore(stay.from())) {
                throw new Refused("network.refused.before");
            }
            return step(Step.LEAVE, new Left(stay, on, reason));
        }
        throw new Refused("network.refused.step");
    }

    Placement giveUp(LocalDate on, String reason) {
        return step(Step.GIVE_UP, new Unmet(on, reason));
    }

    Placement withdraw(LocalDate on) {
        return step(Step.WITHDRAW, new Withdrawn(on));
    }

    /** For how many days somebody has waited, or did, on a day. */
    int waited(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(asked.on(), day));
    }

    /** By what day something is to be done; nothing when it is over. */
    Optional<LocalDate> due(ZoneId zone) {
        return switch (course) {
            case Waiting waiting -> Optional.of(waiting.lookOn());
            case Held held -> Optional.of(LocalDate.ofInstant(held.until(), zone));
            case Placed placed -> Optional.of(placed.stay().end());
            case Left _, Unmet _, Withdrawn _ -> Optional.empty();
        };
    }

    /** For how many days somebody waited until there was a place or it was over, or until this day. */
    int waitedSoFar(LocalDate today) {
        return switch (course) {
            case Waiting _, Held _ -> waited(today);
            case Placed placed -> waited(placed.stay().from());
            case Left left -> waited(left.stay().from());
            case Unmet unmet -> waited(unmet.on());
            case Withdrawn withdrawn -> waited(withdrawn.on());
        };
    }

    private Placement step(Step step, Course next) {
        if (step.from(state()).filter(next.state()::equals).isEmpty()) {
            throw new Refused("network.refused.step");
        }
        return new Placement(id, version, number, wish, asked, next);
    }

    /** For whom it was asked, when, and by which colleague. */
    record Asked(ClientId client, LocalDate on, PersonId by) {}
}
