package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page tells beside the two lanes. */
record Lines(
        List<DomainLine> domains,
        List<WindowLine> windows,
        List<MatterLine> matters,
        List<GoalLine> goals,
        List<WaitLine> waits) {

    /** A life domain that was opened, by whom and why. */
    record DomainLine(String code, String label, LocalDate on, String by, String reason) {}

    /** A question of law with the answer that counts; nothing when nobody answered it. */
    record MatterLine(Matter matter, @Nullable Decided decided) {}

    /** What was decided. */
    record Decided(String answer, LocalDate on, String by, String said) {}

    /** A goal in somebody's own words, with its moments and by how much it differs. */
    record GoalLine(
            GoalId id,
            String domain,
            String words,
            List<Moment> moments,
            @Nullable Integer difference) {
        /** The difference with its sign. */
        public String signed() {
            return difference == null ? "" : difference > 0 ? "+" + difference : String.valueOf(difference);
        }
    }

    /** How far a goal was on a day. */
    record Moment(LocalDate on, int score, String said) {}

    /**
     * Who waits for whom.
     *
     * @param awaits the number of the line that it waits for; nothing when it waits for a partner
     * @param awaited what or who that is
     */
    record WaitLine(
            int number, String what, String owner, @Nullable Integer awaits, String awaited, LocalDate lookOn) {}
}
