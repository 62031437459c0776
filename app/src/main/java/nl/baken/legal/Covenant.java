package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.baken.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/** An agreement between organisations on what they share, for what purpose and until when. */
public record Covenant(CovenantId id, String number, Scope scope, Term term, List<Party> parties) {

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
            return State.DRAFT;
        }
        return term.from().isAfter(day) ? State.COMING : State.IN_FORCE;
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

    /** From the first day up to and including the last; it opens nothing before all its first parties had signed. */
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
        COMING,
        IN_FORCE,
        ENDED;

        public String labelKey() {
            return "legal.covenant." + name().toLowerCase(Locale.ROOT);
        }

        public String badge() {
            return switch (this) {
                case DRAFT, COMING -> "warning";
                case IN_FORCE -> "success";
                case ENDED -> "inactive";
            };
        }
    }
}
