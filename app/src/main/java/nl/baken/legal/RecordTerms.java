package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the page of a record says of the regime that it stands in and of the day by which it must be gone. */
@Component("recordTerms")
class RecordTerms {

    private final KeptRecords records;
    private final Regimes regimes;
    private final MessageSource messages;
    private final Clock clock;

    RecordTerms(KeptRecords records, Regimes regimes, MessageSource messages, Clock clock) {
        this.records = records;
        this.regimes = regimes;
        this.messages = messages;
        this.clock = clock;
    }

    /** The clock of a record for who holds it; nothing for who reads along, and of what is part of another record. */
    public @Nullable Kept of(UUID record) {
        return records.find(record).orElse(null);
    }

    /** The regime of a record in a sentence; with what became part of it the strictest of all counts. */
    public String sentence(@Nullable Kept kept, String own) {
        String code = kept == null ? own : kept.setting().regime();
        String name = regimes.name(code, LocalDate.now(clock)).orElse("");
        return messages.getMessage("legal.term.regime", new Object[] {code, name}, LocaleContextHolder.getLocale());
    }

    public boolean isLate(Kept kept) {
        return kept.countdown().isLate(LocalDate.now(clock));
    }
}
