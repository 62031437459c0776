package nl.baken.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What went to and fro with the reporters of a signal after their report; the words they added are in the register.
 *
 * @param reachable whether a reporter has a code with which they can come back
 */
public record Conversation(boolean reachable, List<Told> told, List<LocalDate> supplements) {

    public Conversation {
        told = List.copyOf(told);
        supplements = List.copyOf(supplements);
    }

    /** Both, as it went: what was told with its code, what was added without one. */
    public List<Told> inOrder() {
        return Stream.concat(told.stream(), supplements.stream().map(on -> new Told(on, "")))
                .sorted(Comparator.comparing(Told::on))
                .toList();
    }

    /** A code of FEEDBACK, and the day from which the reporter can read it. */
    public record Told(LocalDate on, String code) {}
}
