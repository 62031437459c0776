package nl.baken.rights;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.baken.deadlines.Deadline;
import nl.baken.rights.Timing.Term;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the sum of a deadline in words, so that everybody can do it again. */
@Component
class Sums {

    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", DUTCH);

    private final Timing timing;
    private final MessageSource messages;

    Sums(Timing timing, MessageSource messages) {
        this.timing = timing;
        this.messages = messages;
    }

    String of(Request request) {
        return words(timing.of(request), timing.term(request));
    }

    /** The name of the term of the law that a request has. */
    String term(Request request) {
        return timing.term(request).law().code();
    }

    String words(Deadline deadline, Term term) {
        String months = text("rights.sum.months", deadline.lengths().getFirst().amount());
        if (deadline.lengths().size() > 1) {
            months =
                    text("rights.sum.more", months, deadline.lengths().getLast().amount());
        }
        String counted = day(deadline.counted());
        String moved = deadline.isMoved()
                ? text("rights.sum.moved", weekday(deadline.counted()), WEEKDAY.format(deadline.due()))
                : text("rights.sum.kept", weekday(deadline.counted()));
        String source = text("deadlines.rule." + term.law().rule() + ".source");
        return text(
                "rights.sum",
                day(deadline.begun()),
                months,
                counted,
                moved,
                term.law().origin().source(),
                source);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String weekday(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE", DUTCH));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, DUTCH);
    }
}
