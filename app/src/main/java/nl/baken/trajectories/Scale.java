package nl.baken.trajectories;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.baken.trajectories.Drawing.Tick;

/** Where days stand in a picture that is as wide as all its days together. */
record Scale(LocalDate first, LocalDate last) {

    private static final int LEAST_DAYS = 60;
    private static final int MARGIN = 12;
    private static final int TICKS = 10;
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120);

    /** A scale that holds all these days, and at least two months. */
    static Scale over(List<LocalDate> days) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate wide = first.plusDays(LEAST_DAYS);
        return new Scale(first, last.isBefore(wide) ? wide : last);
    }

    int x(LocalDate day) {
        long room = Drawing.WIDTH - Drawing.LEFT - 2L * MARGIN;
        long all = ChronoUnit.DAYS.between(first, last);
        return (int) (Drawing.LEFT + MARGIN + room * ChronoUnit.DAYS.between(first, day) / all);
    }

    /** The first days of months, as many as can be read. */
    List<Tick> ticks(Locale locale) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("MMM yyyy", locale);
        long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last) + 1;
        int each = MONTHS.stream()
                .filter(step -> months / step < TICKS)
                .findFirst()
                .orElse(MONTHS.getLast());
        List<Tick> ticks = new ArrayList<>();
        LocalDate month = first.withDayOfMonth(1).plusMonths(1);
        for (; !month.isAfter(last); month = month.plusMonths(each)) {
            ticks.add(new Tick(x(month), form.format(month)));
        }
        return ticks;
    }
}
