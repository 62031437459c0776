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

    default Course mergeInto(DossierId whole) {
        Step.MERGE.from(state());
        return new Part(whole);
    }

    /** It is followed again: whoever was taken for another person deserves a look. */
    default Course takeApart(LocalDate reviewOn) {
        return new Followed(Step.TAKE_APART.from(state()), reviewOn);
    }

    /** When the next contact is due; nothing when the dossier is closed, or part of one that has a next contact. */
    default Optional<LocalDate> due() {
        return switch (this) {
            case Followed followed -> Optional.of(followed.reviewOn());
            case Closed closed -> Optional.empty();
            case Part part -> Optional.empty();
        };
    }

    /** The dossier that it is part of. */
    default Optional<DossierId> whole() {
        return this instanceof Part part ? Optional.of(part.of()) : Optional.empty();
    }

    /** How it was closed; nothing as long as somebody is followed. */
    default Optional<Closed> closing() {
        return switch (this) {
            case Followed followed -> Optional.empty();
            case Closed closed -> Optional.of(closed);
            case Part part -> Optional.empty();
        };
    }

    record Followed(DossierState state, LocalDate reviewOn) implements Course {

        public Followed {
            requireNonNull(reviewOn, "a dossier that is followed has a next contact");
            if (state == DossierState.CLOSED || state == DossierState.PART) {
                throw new IllegalArgumentException("a dossier that is " + state + " is not followed");
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

    record Part(DossierId of) implements Course {

        public Part {
            requireNonNull(of, "of is null");
        }

        @Override
        public DossierState state() {
            return DossierState.PART;
        }
    }
}
