package nl.baken.legal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the ledger, in words but for the identifiers. */
public record ShareLine(
        String number, LocalDate on, String from, String to, Why why, List<Field> fields, List<Event> events) {

    public ShareLine {
        fields = List.copyOf(fields);
        events = List.copyOf(events);
    }

    /**
     * Why it could be shared, and until when.
     *
     * @param under OWN, COVENANT, BEFORE or PAPER
     */
    public record Why(
            String record,
            String purpose,
            String ground,
            String under,
            String covenant,
            @Nullable LocalDate last) {

        public String underKey() {
            return "legal.under." + under.toLowerCase(Locale.ROOT);
        }
    }

    /** One shared field, by the key of its label. */
    public record Field(String labelKey, String category, String subject, boolean secret) {}

    /** What happened afterwards. */
    public record Event(LocalDateTime at, ShareEvent kind) {}
}
