package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A term of the law that runs for one person: it has an owner and a last day, and a reason once it ended. */
record Window(
        WindowId id,
        DossierId dossier,
        int version,
        Nature nature,
        Span span,
        PersonId owner,
        @Nullable Ending ending) {

    Window {
        requireNonNull(id, "id is null");
        requireNonNull(dossier, "dossier is null");
        requireNonNull(span, "span is null");
        requireNonNull(owner, "a term that runs has an owner");
        if (span.reportDue() != null && !nature.kind().isReflection()) {
            throw new IllegalArgumentException("nobody reports during " + nature.kind());
        }
    }

    boolean isRunning() {
        return ending == null;
    }

    boolean isOver(LocalDate today) {
        return isRunning() && span.due().isBefore(today);
    }

    Window end(String reason, LocalDate on) {
        requireRunning();
        if (!nature.kind().reasons().contains(reason)) {
            throw new Refused("trajectories.refused.reason");
        }
        if (on.isBefore(span.begunOn())) {
            throw new Refused("trajectories.refused.before");
        }
        return new Window(id, dossier, version, nature, span, owner, new Ending(reason, on));
    }

    /** The person reported on a day; the next reporting is counted from there, as long as the period runs. */
    Window reported(LocalDate on, LocalDate next) {
        requireRunning();
        if (span.reportDue() == null) {
            throw new Refused("trajectories.refused.reporting");
        }
        if (on.isBefore(span.lastReport())) {
            throw new Refused("trajectories.refused.before");
        }
        return with(new Span(
                span.begunOn(), span.due(), span.firstOn(), on, next.isAfter(span.due()) ? null : next, span.warned()));
    }

    /** Granted for another term from a day on. */
    Window renewed(LocalDate from, LocalDate due) {
        requireRunning();
        if (!nature.kind().isRenewable()) {
            throw new Refused("trajectories.refused.renewal");
        }
        if (!from.isAfter(span.begunOn())) {
            throw new Refused("trajectories.refused.before");
        }
        return with(new Span(from, due, span.firstOn(), null, null, null));
    }

    /** Somebody has seen the warning of so many days before the end. */
    Window warned(int days) {
        requireRunning();
        return with(new Span(span.begunOn(), span.due(), span.firstOn(), span.reportedOn(), span.reportDue(), days));
    }

    private Window with(Span next) {
        return new Window(id, dossier, version, nature, next, owner, ending);
    }

    private void requireRunning() {
        if (!isRunning()) {
            throw new Refused("trajectories.refused.ended");
        }
    }

    /**
     * What runs.
     *
     * @param route how somebody came to a permit, a code of RESIDENCE_ROUTE; for a permit alone
     */
    record Nature(WindowKind kind, @Nullable String route) {
        Nature {
            if ((kind == WindowKind.PERMIT) != (route != null)) {
                throw new IllegalArgumentException(kind + " over " + route);
            }
        }
    }

    /**
     * From when until when.
     *
     * @param firstOn when it was granted for the first time
     * @param reportedOn when the person last reported to the police
     * @param reportDue before when they report again
     * @param warned the warning that was seen last, in days before the end
     */
    record Span(
            LocalDate begunOn,
            LocalDate due,
            LocalDate firstOn,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate reportDue,
            @Nullable Integer warned) {
        Span {
            requireNonNull(due, "a term that runs has a last day");
            if (due.isBefore(begunOn) || firstOn.isAfter(begunOn)) {
                throw new IllegalArgumentException("no term begins on %s and ends on %s".formatted(begunOn, due));
            }
        }

        /** From what day the next reporting is counted. */
        LocalDate lastReport() {
            return Optional.ofNullable(reportedOn).orElse(begunOn);
        }
    }

    /** Why it ended and when: a code of WINDOW_END. */
    record Ending(String reason, LocalDate on) {
        Ending {
            requireNonNull(on, "on is null");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a term ends for a reason");
            }
        }
    }
}
