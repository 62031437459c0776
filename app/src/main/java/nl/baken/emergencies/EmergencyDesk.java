package nl.baken.emergencies;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.deadlines.WorkingDays;
import nl.baken.logbook.Verdict;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the glass for one record, and lets others look at who did so. */
@Service
@Transactional
public class EmergencyDesk {

    private static final int REVIEW_WITHIN = 3;

    private final Emergencies emergencies;
    private final Words words;
    private final Access access;
    private final WorkingDays workingDays;
    private final Clock clock;

    EmergencyDesk(Emergencies emergencies, Words words, Access access, WorkingDays workingDays, Clock clock) {
        this.emergencies = emergencies;
        this.words = words;
        this.access = access;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Opens the record with this number to the caller, to be read for an hour. */
    public EmergencyId begin(Alarm alarm) {
        access.require(Action.BREAK_GLASS);
        String number =
                RecordNumber.parse(alarm.number()).map(RecordNumber::value).orElse(alarm.number());
        EmergencyId id = EmergencyId.next();
        LocalDate reviewBy = workingDays.after(LocalDate.now(clock), REVIEW_WITHIN);
        if (emergencies.begin(id, number, alarm.reason(), reviewBy).isEmpty()) {
            throw new Refused("emergencies.refused.number");
        }
        words.enrol(id);
        words.add(id, Words.Kind.SAID, alarm.said());
        return id;
    }

    /** Says that somebody of the post that holds the record has looked at it. */
    public void see(EmergencyId id) {
        access.require(Action.SEE_EMERGENCY);
        emergencies.find(id);
        if (!emergencies.see(id)) {
            throw new Refused("emergencies.refused.seen");
        }
    }

    /** Says what the supervisor makes of it. */
    public void review(EmergencyId id, Verdict verdict, String found) {
        access.require(Action.REVIEW_EMERGENCIES);
        emergencies.find(id);
        if (!emergencies.review(id, verdict)) {
            throw new Refused("emergencies.refused.reviewed");
        }
        words.add(id, Words.Kind.FOUND, found);
    }
}
