package nl.baken.access;

import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the day that a date field sends; a year in which nobody of ours lives is a slip of the finger. */
class CalendarDay extends PropertyEditorSupport {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    @Override
    public void setAsText(@Nullable String text) {
        setValue(text == null || text.isBlank() ? null : day(text.strip()));
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }

    private static LocalDate day(String text) {
        LocalDate day = parsed(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("not in our time: " + day);
        }
        return day;
    }

    // Binding shows an IllegalArgumentException beside the field; any other exception would break the page.
    private static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }
}
