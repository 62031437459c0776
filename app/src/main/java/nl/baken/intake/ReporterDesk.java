package nl.baken.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.shared.Id;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way back to the reporters of a signal: graded sentences that they read with their code, never a message sent. */
@Service
@Transactional
public class ReporterDesk {

    private final Receipts receipts;
    private final CodeLists codes;
    private final Clock clock;

    ReporterDesk(Receipts receipts, CodeLists codes, Clock clock) {
        this.receipts = receipts;
        this.codes = codes;
        this.clock = clock;
    }

    /** Lets the reporters of a signal read a sentence of FEEDBACK; those without a code are not told anything. */
    public void tell(Id signal, String feedbackCode) {
        String known = codes.require(CodeList.FEEDBACK, feedbackCode);
        receipts.inReachOf(signal).forEach(receipt -> receipts.tell(receipt, known, LocalDate.now(clock)));
    }

    /** What the reporters of a signal were told, and when they added something. */
    public Conversation conversation(Id signal) {
        return conversation(receipts.inReachOf(signal));
    }

    Conversation conversation(List<UUID> reached) {
        return new Conversation(!reached.isEmpty(), receipts.told(reached), receipts.supplements(reached));
    }
}
