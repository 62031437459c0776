package nl.baken.legal;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.baken.access.Directory;
import nl.baken.access.PostId;
import nl.baken.codes.Choice;
import nl.baken.legal.Extension.Condition;
import nl.baken.legal.Hold.Reason;
import nl.baken.legal.Restriction.Ground;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people choose from on the pages of terms, and the sentence that works a term out. */
@Component("retentionChoices")
class RetentionChoices {

    private final Directory directory;
    private final MessageSource messages;

    RetentionChoices(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    public List<Choice> reasons() {
        return Arrays.stream(Reason.values())
                .map(reason -> new Choice(reason.name(), text(reason.labelKey())))
                .toList();
    }

    public List<Choice> grounds() {
        return Arrays.stream(Ground.values())
                .map(ground -> new Choice(ground.name(), text(ground.labelKey())))
                .toList();
    }

    public List<Choice> conditions() {
        return Arrays.stream(Condition.values())
                .map(condition -> new Choice(condition.name(), text(condition.labelKey())))
                .toList();
    }

    /** The desk that keeps a record: its organisation and its role. */
    public String desk(PostId post) {
        return directory
                .post(post)
                .map(card -> card.organisationName() + ", "
                        + text("role." + card.post().role().name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    public String kind(String kind) {
        return text("legal.kind." + kind.toLowerCase(Locale.ROOT));
    }

    public String setting(String regime, String sort) {
        return text("legal.sort." + sort.toLowerCase(Locale.ROOT), regime);
    }

    /** Because: what started the clock, how long it runs by which article, and where that ends. */
    public String why(Countdown countdown) {
        Rule rule = countdown.rule();
        if (countdown.started() == null || countdown.due() == null) {
            return text("legal.why.not_running", length(rule.period()), rule.article()) + held(countdown);
        }
        String sentence =
                text(rule.key(), day(countdown.started()), length(rule.period()), rule.article(), day(countdown.due()));
        String extended = countdown.extended() ? " " + text("legal.why.extended", day(countdown.due())) : "";
        return sentence + extended + source(rule) + held(countdown);
    }

    private String source(Rule rule) {
        return rule.selection().isEmpty() ? "" : " " + text("legal.why.selection", rule.selection());
    }

    private String held(Countdown countdown) {
        if (countdown.restricted()) {
            return " " + text("legal.why.restricted");
        }
        LocalDate until = countdown.heldUntil();
        return until == null ? "" : " " + text("legal.why.held", day(until));
    }

    private String length(Period period) {
        return period.getYears() > 0
                ? text("legal.years", String.valueOf(period.getYears()))
                : text("legal.days", String.valueOf(period.getDays()));
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale()));
    }

    private String text(String key, Object... filling) {
        return messages.getMessage(key, filling, LocaleContextHolder.getLocale());
    }
}
