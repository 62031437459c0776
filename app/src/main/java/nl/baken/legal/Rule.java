package nl.baken.legal;

import java.time.Period;
import java.util.Locale;

/** How long the law keeps a record, and from what on. */
record Rule(String article, String selection, Period period, Side side, Start start) {

    Rule {
        if (article.isBlank() || period.isNegative()) {
            throw new IllegalArgumentException("a term has an article and does not run backwards");
        }
    }

    /** Where the sentence stands that works the term out. */
    public String key() {
        String key = "legal.why." + start.name().toLowerCase(Locale.ROOT);
        return period.isZero() ? key + ".at_once" : key + "." + side.name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is kept at least so long, or at most. */
    enum Side {
        AT_LEAST,
        AT_MOST
    }

    /** What starts the clock. */
    enum Start {
        FIRST_PROCESSED,
        LAST_ITEM,
        LAST_CHANGE,
        CLOSED,
        REFUSED
    }
}
