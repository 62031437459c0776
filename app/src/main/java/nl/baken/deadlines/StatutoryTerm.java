package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.baken.shared.Period;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A term as a law or a policy says it, during the time in which it reads so.
 *
 * @param valid the days of the event on which this reading counts
 */
public record StatutoryTerm(String code, Wording wording, Kind kind, Measure measure, Origin origin, Period valid) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9.-]*");

    public StatutoryTerm {
        requireNonNull(wording, "wording is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(measure, "measure is null");
        requireNonNull(origin, "origin is null");
        requireNonNull(valid, "valid is null");
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a term: " + code);
        }
    }

    /** How long it lasts; nothing when the law says only that it is done at once. */
    public Optional<Length> length() {
        return Optional.ofNullable(measure.length());
    }

    public CalendarRule rule() {
        return measure.rule();
    }

    /** The term as it runs from a day; one of hours runs from a moment. */
    public Counting from(LocalDate begun) {
        if (rule() == CalendarRule.HOURS) {
            throw new IllegalStateException(code + " is counted in hours");
        }
        Counting term = Counting.of(begun, counted(), rule());
        return measure.firstCounts() ? term.countingFirst() : term;
    }

    /** The end of a term of hours. */
    public HourDeadline from(Instant begun, ZoneId zone) {
        return HourDeadline.of(begun, counted(), zone);
    }

    /** Extends it as the law allows: so much, so often. */
    public Counting extended(Counting term, LocalDate toldOn) {
        More more = measure.more();
        if (more == null) {
            throw new Refused("deadlines.refused.extension.none");
        }
        if (more.times() != null && term.extensions().size() >= more.times()) {
            throw new Refused("deadlines.refused.extension.again");
        }
        return term.extended(more.length(), toldOn);
    }

    /** Lets it stand still, where a law says that it may. */
    public Counting suspended(Counting term, LocalDate first, LocalDate last) {
        if (measure.suspendedBy() == null) {
            throw new Refused("deadlines.refused.suspension.none");
        }
        return term.suspended(first, last);
    }

    /** Whether anybody looked up since when it reads so. */
    public boolean isDated() {
        return valid.from().isAfter(LocalDate.MIN);
    }

    public boolean isExtendable() {
        return measure.more() != null;
    }

    public boolean isSuspendable() {
        return measure.suspendedBy() != null;
    }

    private Length counted() {
        return length().orElseThrow(() -> new Refused("deadlines.refused.atOnce"));
    }

    /** What it is called and from what it runs, in both languages. */
    public record Wording(String subjectNl, String subjectEn, String triggerNl, String triggerEn) {

        public Wording {
            if (subjectNl.isBlank() || subjectEn.isBlank() || triggerNl.isBlank() || triggerEn.isBlank()) {
                throw new IllegalArgumentException("a term needs a subject and a trigger in both languages");
            }
        }

        public String subject(Locale locale) {
            return isEnglish(locale) ? subjectEn : subjectNl;
        }

        public String trigger(Locale locale) {
            return isEnglish(locale) ? triggerEn : triggerNl;
        }

        private static boolean isEnglish(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        }
    }

    /**
     * How it is counted.
     *
     * @param firstCounts whether the day on which it begins is its first one
     * @param suspendedBy the article that lets it stand still
     */
    public record Measure(
            CalendarRule rule,
            @Nullable Length length,
            boolean firstCounts,
            @Nullable More more,
            @Nullable String suspendedBy) {

        public Measure {
            if ((length == null) != (rule == CalendarRule.AT_ONCE) || (length != null && !rule.counts(length.unit()))) {
                throw new IllegalArgumentException("by " + rule + " nobody counts " + length);
            }
            if (more != null && (length == null || more.length().unit() != length.unit())) {
                throw new IllegalArgumentException("an extension of " + length + " is not counted in " + more);
            }
        }
    }

    /**
     * By how much it may be extended.
     *
     * @param times how often; again and again when nobody says
     */
    public record More(Length length, @Nullable Integer times) {

        public More {
            requireNonNull(length, "length is null");
            if (times != null && times < 1) {
                throw new IllegalArgumentException("an extension is possible once at least, not " + times);
            }
        }
    }

    /** Where it stands, and how sure we are of it. */
    public record Origin(String source, Verification verification) {

        public Origin {
            requireNonNull(verification, "verification is null");
            if (source.isBlank()) {
                throw new IllegalArgumentException("a term has a source");
            }
        }
    }

    /** What the end of a term means. */
    public enum Kind {
        MAXIMUM,
        AT_ONCE,
        OF_THE_OTHER,
        KEEP,
        REPEATED,
        FIXED,
        AIM,
        VALIDITY,
        ATTENTION,
        OF_THE_POLICE
    }

    /** How a term was looked up: in the text in force, in part of it, in an older text, or known in general. */
    public enum Verification {
        READ,
        READ_IN_PART,
        READ_OLD,
        KNOWN
    }
}
