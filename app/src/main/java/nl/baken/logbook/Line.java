package nl.baken.logbook;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A reading as an auditor sees it.
 *
 * @param sealed whether a change of it would be found
 */
record Line(
        LocalDateTime at,
        String name,
        String posts,
        String action,
        String activity,
        String record,
        String subject,
        String trace,
        boolean sealed) {

    private static final String FORMULA = "=+-@\t\r";

    /** The cells of the line in a file; a spreadsheet must not take one for a formula. */
    List<String> cells() {
        return List.of(at.toString(), name, posts, action, activity, record, subject, trace).stream()
                .map(Line::plain)
                .toList();
    }

    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
