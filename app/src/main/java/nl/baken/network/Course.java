package nl.baken.network;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/** How it goes with a place for somebody: as long as it is not over, there is a day of the next step. */
sealed interface Course {

    State state();

    /** Somebody waits, and on a day is looked again. */
    record Waiting(LocalDate lookOn) implements Course {

        public Waiting {
            requireNonNull(lookOn, "lookOn is null");
        }

        @Override
        public State state() {
            return State.WAITING;
        }
    }

    /** A place is kept free until a moment; when that has come, somebody waits as before. */
    record Held(PlaceId place, Instant until, LocalDate lookOn) implements Course {

        public Held {
            requireNonNull(place, "place is null");
            requireNonNull(until, "until is null");
            requireNonNull(lookOn, "lookOn is null");
        }

        @Override
        public State state() {
            return State.HELD;
        }

        boolean isOver(Instant now) {
            return !until.isAfter(now);
        }
    }

    /** Somebody stays there. */
    record Placed(Stay stay) implements Course {

        @Override
        public State state() {
            return State.PLACED;
        }
    }

    /** Somebody stayed there, up to a day. */
    record Left(Stay stay, LocalDate on, String reason) implements Course {

        public Left {
            if (on.isBefore(stay.from()) || reason.isBlank()) {
                throw new IllegalArgumentException("left on " + on + " for " + reason);
            }
        }

        @Override
        public State state() {
            return State.LEFT;
        }
    }

    /** There was no place for them. */
    record Unmet(LocalDate on, String reason) implements Course {

        public Unmet {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("nobody gives up without a reason");
            }
        }

        @Override
        public State state() {
            return State.UNMET;
        }
    }

    /** No place was needed any more. */
    record Withdrawn(LocalDate on) implements Course {

        @Override
        public State state() {
            return State.WITHDRAWN;
        }
    }

    /**
     * Where somebody stays from a day on, and on which day it is looked at again.
     *
     * @param cost the price of a night of a whole place when they came
     */
    record Stay(PlaceId place, LocalDate from, LocalDate end, Euro cost) {

        public Stay {
            requireNonNull(place, "place is null");
            if (end.isBefore(from)) {
                throw new IllegalArgumentException("a stay from " + from + " until " + end);
            }
        }
    }
}
