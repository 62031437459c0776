package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The next-steps sheet in the language of whoever carries it: no dossier, no organisation, nothing that tells why. */
record NextStepsSheet(String language, String direction, String title, List<Line> lines, List<String> advice) {

    NextStepsSheet {
        requireNonNull(language, "language is null");
        requireNonNull(direction, "direction is null");
        requireNonNull(title, "title is null");
        lines = List.copyOf(lines);
        advice = List.copyOf(advice);
    }

    /** An appointment: what, when and where; what was not told is empty. */
    record Line(String what, String when, String where) {
        Line {
            requireNonNull(what, "what is null");
            requireNonNull(when, "when is null");
            requireNonNull(where, "where is null");
        }
    }
}
