package nl.baken.reckoning;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.baken.deadlines.CalendarRule;
import nl.baken.deadlines.Counting;
import nl.baken.deadlines.HourDeadline;
import nl.baken.deadlines.StatutoryTerm;
import nl.baken.deadlines.StatutoryTerms;
import nl.baken.deadlines.WorkingDays;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Component;

/** Counts a term as somebody asks for it. */
@Component
class Reckoner {

    private final StatutoryTerms terms;
    private final WorkingDays workingDays;
    private final Sentences sentences;
    private final ZoneId zone;

    Reckoner(StatutoryTerms terms, WorkingDays workingDays, Sentences sentences, Clock clock) {
        this.terms = terms;
        this.workingDays = workingDays;
        this.sentences = sentences;
        this.zone = clock.getZone();
    }

    /** The term as it read on the day on which it began. */
    StatutoryTerm term(WhyForm form) {
        return terms.find(form.term(), form.begun()).orElseThrow(() -> new Refused("reckoning.refused.then"));
    }

    Answer answer(WhyForm form) {
        StatutoryTerm term = term(form);
        return term.rule() == CalendarRule.HOURS ? ofHours(term, form) : ofDays(term, form);
    }

    private Answer ofDays(StatutoryTerm term, WhyForm form) {
        Counting counting = term.from(form.begun());
        if (form.told() != null) {
            counting = term.extended(counting, form.told());
        }
        if (form.still() != null && form.stillLast() != null) {
            counting = term.suspended(counting, form.still(), form.stillLast());
        } else if (form.still() != null || form.stillLast() != null) {
            throw new Refused("reckoning.refused.still");
        }
        return sentences.of(term, counting.on(workingDays));
    }

    private Answer ofHours(StatutoryTerm term, WhyForm form) {
        if (form.told() != null) {
            throw new Refused("deadlines.refused.extension.none");
        }
        if (form.still() != null || form.stillLast() != null) {
            throw new Refused("deadlines.refused.suspension.none");
        }
        HourDeadline deadline = term.from(form.moment(zone), zone);
        return sentences.of(term, deadline, LocalDateTime.ofInstant(deadline.due(), zone));
    }
}
