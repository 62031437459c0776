package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/** A list of what is to be destroyed, and once it is, the certificate of it: codes, counts, days and two people. */
record Destruction(
        DestructionId id,
        String number,
        LocalDate due,
        Step proposed,
        @Nullable Step decided,
        State state,
        List<Line> lines) {

    Destruction {
        requireNonNull(id, "id is null");
        requireNonNull(proposed, "proposed is null");
        lines = List.copyOf(lines);
        if ((decided == null) != (state == State.PROPOSED)) {
            throw new IllegalArgumentException("a decision takes somebody");
        }
    }

    /** Who did something with the list, and when. */
    record Step(PersonId person, LocalDateTime at) {}

    /** How far it has come. */
    enum State {
        PROPOSED,
        RUNNING,
        DONE,
        WITHDRAWN;

        public String labelKey() {
            return "legal.destruction." + name().toLowerCase(Locale.ROOT);
        }

        public String badge() {
            return switch (this) {
                case PROPOSED, RUNNING -> "warning";
                case DONE -> "success";
                case WITHDRAWN -> "inactive";
            };
        }
    }

    /** One record of the list. */
    record Line(
            UUID record,
            String kind,
            String number,
            Basis basis,
            LocalDate started,
            LocalDate due,
            @Nullable End end) {}

    /** Under which term. */
    record Basis(String regime, String sort, String article, String selection) {}

    /** What became of it. */
    record End(Outcome outcome, int keys, int rows, LocalDateTime at) {}

    /** Destroyed, or why not. */
    enum Outcome {
        DESTROYED,
        HELD,
        NOT_YET,
        STILL_OPEN,
        GONE;

        public String labelKey() {
            return "legal.line." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The lines that nothing has become of yet. */
    List<Line> open() {
        return lines.stream().filter(line -> line.end() == null).toList();
    }

    public boolean isWaiting() {
        return state == State.PROPOSED;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isCarriedOut() {
        return state == State.RUNNING || state == State.DONE;
    }

    /** How many records were destroyed. */
    public long destroyed() {
        return ends().filter(end -> end.outcome() == Outcome.DESTROYED).count();
    }

    public int keys() {
        return ends().mapToInt(End::keys).sum();
    }

    public int rows() {
        return ends().mapToInt(End::rows).sum();
    }

    private Stream<End> ends() {
        return lines.stream().map(Line::end).filter(Objects::nonNull);
    }
}
