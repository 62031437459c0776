package nl.baken.reckoning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import nl.baken.deadlines.CalendarRule;
import nl.baken.deadlines.Deadline;
import nl.baken.deadlines.Feast;
import nl.baken.deadlines.HourDeadline;
import nl.baken.deadlines.Length;
import nl.baken.deadlines.StatutoryTerm;
import nl.baken.deadlines.Step;
import nl.baken.deadlines.Step.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the steps of a sum in the language of whoever reads. */
@Component("sentences")
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    Answer of(StatutoryTerm term, Deadline deadline) {
        String lasts = deadline.lengths().stream()
                .map(this::length)
                .reduce((one, more) -> text("reckoning.andMore", one, more))
                .orElseThrow();
        String counted = deadline.counted().getDayOfWeek().getDisplayName(TextStyle.FULL, locale());
        String briefly = deadline.isMoved()
                ? text("reckoning.briefly.moved", lasts, counted, said("EEEE d MMMM", deadline.due()), source(term))
                : text("reckoning.briefly", lasts, said("EEEE d MMMM", deadline.due()), source(term));
        return new Answer(
                day(deadline.due()),
                briefly,
                deadline.steps().stream().map(this::step).toList());
    }

    Answer of(StatutoryTerm term, HourDeadline deadline, LocalDateTime due) {
        String lasts = term.length().map(this::length).orElseThrow();
        return new Answer(
                moment(due),
                text("reckoning.briefly", lasts, moment(due), source(term)),
                deadline.steps().stream().map(this::step).toList());
    }

    /** How long a term lasts; that it is done at once when the law gives no number. */
    public String lasts(StatutoryTerm term) {
        return term.length().map(this::length).orElseGet(() -> rule(CalendarRule.AT_ONCE));
    }

    public String length(Length length) {
        return text("deadlines.unit." + length.unit(), length.amount());
    }

    public String subject(StatutoryTerm term) {
        return term.wording().subject(locale());
    }

    public String trigger(StatutoryTerm term) {
        return term.wording().trigger(locale());
    }

    public String rule(CalendarRule rule) {
        return text("deadlines.rule." + rule);
    }

    public String day(LocalDate day) {
        return said("EEEE d MMMM yyyy", day);
    }

    private static String source(StatutoryTerm term) {
        return term.origin().source();
    }

    private String step(Step step) {
        Object[] arguments = step.arguments().stream()
                .map(argument -> filled(step.reason(), argument))
                .toArray();
        String sentence = text("deadlines.step." + step.reason(), arguments);
        return sentence.substring(0, 1).toUpperCase(locale()) + sentence.substring(1);
    }

    private Object filled(Reason reason, Object argument) {
        return switch (argument) {
            case LocalDate day -> day(day);
            case LocalDateTime moment -> moment(moment);
            case LocalTime time -> said("HH:mm", time);
            case Length length -> length(length);
            case Feast feast -> text("deadlines.feast." + feast);
            // a number would be written 2.041
            case Integer year when reason == Reason.COMPUTED_YEAR -> year.toString();
            default -> argument;
        };
    }

    private String moment(LocalDateTime moment) {
        return text("reckoning.moment", day(moment.toLocalDate()), said("HH:mm", moment));
    }

    private String said(String pattern, TemporalAccessor what) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(what);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
