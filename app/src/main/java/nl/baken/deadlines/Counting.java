package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.shared.Refused;

/**
 * A term of days that runs: when it began, how long it lasts, by which rule, and what happened to it since.
 *
 * @param firstCounts whether the day on which it begins is its first one; elsewhere the day of the event does not count
 * @param extensions in the order in which they were told
 * @param suspensions in the order of their days, of which none is in two
 */
public record Counting(
        LocalDate begun,
        boolean firstCounts,
        Length length,
        CalendarRule rule,
        List<Extension> extensions,
        List<Suspension> suspensions) {

    public Counting {
        requireNonNull(begun, "begun is null");
        if (!rule.counts(length.unit())) {
            throw new IllegalArgumentException("by " + rule + " nobody counts " + length);
        }
        extensions = extensions.stream()
                .sorted(Comparator.comparing(Extension::toldOn))
                .toList();
        suspensions = suspensions.stream()
                .sorted(Comparator.comparing(Suspension::first))
                .toList();
        for (int next = 1; next < suspensions.size(); next++) {
            if (!suspensions.get(next).first().isAfter(suspensions.get(next - 1).last())) {
                throw new Refused("deadlines.refused.suspension.twice");
            }
        }
    }

    /** A term that began on a day, which does not count. */
    public static Counting of(LocalDate begun, Length length, CalendarRule rule) {
        return new Counting(begun, false, length, rule, List.of(), List.of());
    }

    /** The same term when the day on which it begins is its first one. */
    public Counting countingFirst() {
        return new Counting(begun, true, length, rule, extensions, suspensions);
    }

    public Counting extended(Length more, LocalDate toldOn) {
        return new Counting(
                begun, firstCounts, length, rule, with(extensions, new Extension(more, toldOn)), suspensions);
    }

    public Counting suspended(LocalDate first, LocalDate last) {
        return new Counting(
                begun, firstCounts, length, rule, extensions, with(suspensions, new Suspension(first, last)));
    }

    /** The day on which it ends and how that was found; refused when something happened to it after it had ended. */
    public Deadline on(WorkingDays workingDays) {
        return new Sum(this, workingDays).deadline();
    }

    /** How long it lasts with the first so many extensions. */
    Length whole(int extended) {
        return extensions.stream().limit(extended).map(Extension::more).reduce(length, Length::plus);
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
