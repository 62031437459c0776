package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between organisations on what they share, for what purpose and until when.
 *
 * @param drawnBy who drew it up; nobody knows of those from before that was asked
 */
public record Covenant(
        CovenantId id,
        String number,
        Scope scope,
        Term term,
        @Nullable PersonId drawnBy,
        List<Party> parties) {

    public Covenant {
        requireNonNull(id, "id is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(term, "term is null");
        parties = List.copyOf(parties);
    }

    Optional<Party> party(OrganisationId organisation) {
        return parties.stream()
                .filter(party -> party.organisation().equals(organisation))
                .findFirst();
    }

    /** Those whose signature takes a second person. */
    List<Party> waiting() {
        return parties.stream().filter(Party::isWaiting).toList();
    }

    /** Whether somebody may be that second person: not who drew it up, nor who wrote down a signature that waits. */
    boolean letsConfirm(PersonId person) {
        return !person.equals(drawnBy) && waiting().stream().noneMatch(party -> person.equals(party.waiting()));
    }

    /** Whether it lets an organisation give and receive on a day. */
    boolean opensTo(OrganisationId organisation, LocalDate day) {
        return state(day) == State.IN_FORCE
                && party(organisation)
                        .filter(party -> party.state(day) == Party.State.SIGNED)
                        .isPresent();
    }

    State state(LocalDate day) {
        if (term.last().isBefore(day)) {
            return State.ENDED;
        }
        if (term.concludedOn() == null) {
            return waiting().isEmpty() || isToSign() ? State.DRAFT : State.WAITING;
        }
        return term.from().isAfter(day) ? State.COMING : State.IN_FORCE;
    }

    private boolean isToSign() {
        return parties.size() < 2
                || parties.stream().anyMatch(party -> party.signature() == null && party.leftOn() == null);
    }

    /** What is shared: codes of DATA_CATEGORY that the regime admits, and why. */
    public record Scope(String title, String purpose, String regime, Set<String> categories) {

        public Scope {
            categories = Set.copyOf(categories);
            if (title.isBlank() || purpose.isBlank() || regime.isBlank() || categories.isEmpty()) {
                throw new IllegalArgumentException("a covenant says what is shared and why");
            }
        }
    }

    /** From the first day up to and including the last; it opens nothing before all its first parties had signed, and a second person saw so. */
    public record Term(
            LocalDate from, LocalDate last, @Nullable LocalDate concludedOn) {

        public Term {
            if (last.isBefore(from)) {
                throw new IllegalArgumentException("a covenant from " + from + " to " + last);
            }
        }
    }

    /** How far a covenant has come. */
    enum State {
        DRAFT,
        WAITING,
        COMING,
        IN_FORCE,
        ENDED;

        public String labelKey() {
            return "legal.covenant." + name().toLowerCase(Locale.ROOT);
        }

        public String badge() {
            return switch (this) {
                case DRAFT, WAITING, COMING -> "warning";
                case IN_FORCE -> "success";
                case ENDED -> "inactive";
            };
        }
    }
}
