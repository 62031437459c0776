package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term that runs or ran, as the page tells it. */
record WindowLine(
        WindowId id,
        WindowKind kind,
        Term term,
        @Nullable Reporting reporting,
        Warning warning,
        String owner,
        @Nullable Ended ended) {

    public boolean isRunning() {
        return ended == null;
    }

    public boolean isRenewable() {
        return kind.isRenewable();
    }

    public String labelKey() {
        return kind.labelKey();
    }

    /** The look of its badge. */
    public String badge() {
        if (ended != null) {
            return "inactive";
        }
        return term.over() ? "danger" : warning.unseen() == null ? "active" : "warning";
    }

    /** The key of its state. */
    public String stateKey() {
        if (ended != null) {
            return "trajectories.window.ended";
        }
        return term.over() ? "trajectories.window.over" : "trajectories.window.running";
    }

    /**
     * From when until when, by which law.
     *
     * @param why where is told why the last day is what it is; nothing when that address would tell when somebody was born
     */
    record Term(
            LocalDate from,
            LocalDate until,
            @Nullable String why,
            String source,
            String route,
            @Nullable Along along,
            boolean over) {}

    /** Another term that runs from the same first day. */
    record Along(String code, LocalDate on, String why) {}

    /** The reporting to the police each month. */
    record Reporting(
            @Nullable LocalDate last,
            @Nullable LocalDate due,
            @Nullable String why) {}

    /**
     * When somebody is told of the end.
     *
     * @param unseen the warning that came and that nobody saw yet, in days before the end
     */
    record Warning(List<LocalDate> days, @Nullable Integer unseen) {}

    /** How it ended. */
    record Ended(String reason, LocalDate on, String said) {}
}
