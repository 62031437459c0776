package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/** How a dossier runs: with a next contact as long as somebody is followed, with a reason when it is closed. */
sealed interface Course {

    DossierState state();

    default Course close(LocalDate on, String reason) {
        Step.CLOSE.from(state());
        return new Closed(on, reason);
    }

    default Course beginAftercare(LocalDate reviewOn) {
        return new Followed(Step.BEGIN_AFTERCARE.from(state()), reviewOn);
    }

    default Course reopen(LocalDate reviewOn) {
        return new Followed(Step.REOPEN.from(state()), reviewOn);
    }

    default Course planContact(LocalDate reviewOn) {
        return new Followed(Step.PLAN_CONTACT.from(state()), reviewOn);
    }

    /** When the next contact is due; nothing when the dossier is closed. */
    default Optional<LocalDate> due() {
        return switch (this) {
            case Followed followed -> Optional.of(followed.reviewOn());
            case Closed closed -> Optional.empty();
        };
    }

    /** How it was closed; nothing as long as somebody is followed. */
    default Optional<Closed> closing() {
        return switch (this) {
            case Followed followed -> Optional.empty();
            case Closed closed -> Optional.of(closed);
        };
    }

    record Followed(DossierState state, LocalDate reviewOn) implements Course {

        public Followed {
            requireNonNull(reviewOn, "a dossier that is followed has a next contact");
            if (state == DossierState.CLOSED) {
                throw new IllegalArgumentException("a closed dossier is not followed");
            }
        }
    }

    record Closed(LocalDate on, String reason) implements Course {

        public Closed {
            requireNonNull(on, "on is null");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a dossier is closed for a reason");
            }
        }

        @Override
        public DossierState state() {
            return DossierState.CLOSED;
        }
    }
}
