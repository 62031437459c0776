package nl.baken.breaches;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.breaches.Breach.Told;
import nl.baken.deadlines.WorkingDays;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where any colleague reports a breach, and whoever supervises says to have read it. */
@Service
@Transactional
public class BreachDesk {

    /** The law gives no day by which a breach is closed; this is ours. */
    private static final int CLOSE_WITHIN = 20;

    private final Breaches breaches;
    private final Words words;
    private final Access access;
    private final WorkingDays workingDays;
    private final Clock clock;

    BreachDesk(Breaches breaches, Words words, Access access, WorkingDays workingDays, Clock clock) {
        this.breaches = breaches;
        this.words = words;
        this.access = access;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Takes a report in; from this moment the contact point and whoever supervises have it on their worklist. */
    public BreachId report(Report report) {
        access.require(Action.REPORT_BREACH);
        Instant now = clock.instant();
        if (report.discovered().isAfter(now)) {
            throw new Refused("breaches.refused.future");
        }
        LocalDate began = report.began();
        if (began != null && began.isAfter(LocalDate.ofInstant(report.discovered(), clock.getZone()))) {
            throw new Refused("breaches.refused.began");
        }
        if (!breaches.isAttended()) {
            throw new Refused("breaches.refused.nobody");
        }
        BreachId id = BreachId.next();
        Told told = new Told(
                Callers.current().person(), now, report.discovered(), began, report.kinds(), numbers(report.records()));
        breaches.add(id, RecordNumber.next('B').value(), told, workingDays.after(LocalDate.now(clock), CLOSE_WITHIN));
        words.enrol(id);
        words.add(id, Words.Kind.STORY, report.story());
        return id;
    }

    private static List<String> numbers(List<RecordNumber> records) {
        return records.stream().map(RecordNumber::value).toList();
    }

    /** Says that whoever supervises has read it. */
    public void see(BreachId id) {
        access.require(Action.SUPERVISE_BREACHES);
        breaches.find(id);
        if (!breaches.see(id)) {
            throw new Refused("breaches.refused.seen");
        }
    }
}
