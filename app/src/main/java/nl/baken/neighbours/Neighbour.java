package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Locale;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.legal.CovenantId;
import org.jspecify.annotations.Nullable;

/**
 * Another installation of Baken, as two people here entered and confirmed it.
 *
 * @param name of the organisation whose installation it is
 */
record Neighbour(NeighbourId id, OrganisationId organisation, String name, Terms terms, Site site, Course course) {

    private static final int SHOWN = 8;

    Neighbour {
        requireNonNull(id, "id is null");
        requireNonNull(organisation, "organisation is null");
        requireNonNull(terms, "terms is null");
        requireNonNull(site, "site is null");
        requireNonNull(course, "course is null");
    }

    /** What both sides read to each other, to know that they have the same secret. It gives nothing of it away. */
    public String mark() {
        String plain = id.value().toString().replace("-", "");
        return plain.substring(0, SHOWN / 2) + " " + plain.substring(SHOWN / 2, SHOWN);
    }

    public State state() {
        if (course.endedAt() != null) {
            return State.ENDED;
        }
        if (course.confirmedAt() == null) {
            return State.WAITING;
        }
        return course.open() ? State.OPEN : State.CLOSED;
    }

    /** Whether somebody else than this person still has to confirm it, and may. */
    public boolean isFor(PersonId person) {
        return state() == State.WAITING && !course.proposer().equals(person);
    }

    /**
     * Under what both speak.
     *
     * @param number of the covenant
     * @param ground a code of LEGAL_GROUND
     * @param drawn whether the secret was drawn here
     */
    record Terms(CovenantId covenant, String number, String ground, boolean drawn) {}

    /**
     * Who did what to it.
     *
     * @param open whether it may speak today
     * @param whole whether all traces are marked for it
     */
    record Course(
            PersonId proposer,
            String proposedBy,
            LocalDateTime proposedAt,
            @Nullable String confirmedBy,
            @Nullable LocalDateTime confirmedAt,
            @Nullable String endedBy,
            @Nullable LocalDateTime endedAt,
            boolean open,
            boolean whole) {}

    /** How far it has come. */
    enum State {
        WAITING,
        OPEN,
        CLOSED,
        ENDED;

        public String labelKey() {
            return "neighbours.state." + name().toLowerCase(Locale.ROOT);
        }

        public String badge() {
            return switch (this) {
                case WAITING, CLOSED -> "warning";
                case OPEN -> "success";
                case ENDED -> "inactive";
            };
        }
    }
}
