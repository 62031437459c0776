package nl.baken.rights;

import java.util.Locale;

/** What becomes of a passage: it is given, or why it is not. A desk chooses among the first four, for any but the last two. */
enum Answer {
    GIVEN,
    CRIME,
    PROTECTION,
    CHILD,
    UNREAD,
    CHANGED,
    SOURCE,
    THIRD_PARTY;

    /** Whether a desk can choose it: who told something and who else is in it is never given, whatever a desk chooses. */
    boolean isChosen() {
        return switch (this) {
            case GIVEN, CRIME, PROTECTION, CHILD -> true;
            case UNREAD, CHANGED, SOURCE, THIRD_PARTY -> false;
        };
    }

    public String labelKey() {
        return "rights.answer." + name().toLowerCase(Locale.ROOT);
    }
}
