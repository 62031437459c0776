package nl.baken.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.vault.BlindIndex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports in, each of them once, and lets their reporters come back. */
@Service
@Transactional
public class FrontDesk {

    private static final String RECEIVED = "RECEIVED";

    private final Register register;
    private final Receipts receipts;
    private final ReporterDesk reporters;
    private final BlindIndex index;
    private final Clock clock;

    FrontDesk(Register register, Receipts receipts, ReporterDesk reporters, BlindIndex index, Clock clock) {
        this.register = register;
        this.receipts = receipts;
        this.reporters = reporters;
        this.index = index;
        this.clock = clock;
    }

    /** Whether somebody answers for what comes in: before a region has a chain director, nobody does. */
    boolean isAttended() {
        return register.isAttended();
    }

    /** Takes a report in and gives its reporter a code; the same submission gives the same code again. */
    public Taken take(SubmissionKey key, Report report) {
        return take(key, report, true);
    }

    /** Takes a report in from somebody who will not come back. */
    public Taken takeWithoutCode(SubmissionKey key, Report report) {
        return take(key, report, false);
    }

    /** What the reporter with this code was told; a wrong code does the same work and finds nothing. */
    Optional<Conversation> conversation(String typedCode) {
        Optional<Receipt> receipt = find(typedCode);
        Conversation conversation =
                reporters.conversation(List.of(receipt.map(Receipt::id).orElseGet(UUID::randomUUID)));
        return receipt.map(found -> conversation);
    }

    /** Adds what a reporter tells later, once for each submission; nothing happens for a wrong code. */
    public void supplement(SubmissionKey key, String typedCode, String text) {
        String submission = index.lasting("supplement", key.value() + "\n" + text);
        receipts.await(submission);
        find(typedCode).filter(receipt -> !receipts.isSupplemented(submission)).ifPresent(receipt -> {
            register.supplement(receipt.signal(), text);
            receipts.supplement(receipt.id(), submission, LocalDate.now(clock));
        });
    }

    // The code follows from the submission, so that a double click can show it twice though only its hash is kept.
    private Taken take(SubmissionKey key, Report report, boolean comesBack) {
        String content = key.value() + "\n" + report.everything();
        String submission = index.lasting("submission", content);
        ReceiptCode code = ReceiptCode.from(index.lasting("receipt of submission", content));
        receipts.await(submission);
        ReportedSignal signal = receipts.ofSubmission(submission)
                .map(Receipt::signal)
                .orElseGet(() -> register(submission, report, comesBack ? Optional.of(code) : Optional.empty()));
        return new Taken(signal, code);
    }

    private ReportedSignal register(String submission, Report report, Optional<ReceiptCode> code) {
        LocalDate today = LocalDate.now(clock);
        ReportedSignal signal = new ReportedSignal(register.register(report).value());
        Receipt receipt = new Receipt(UUID.randomUUID(), signal, today);
        String codeHash = code.map(given -> hash(given.characters())).orElse(null);
        receipts.add(receipt, Callers.current().person(), submission, codeHash);
        code.ifPresent(given -> receipts.tell(receipt.id(), RECEIVED, today));
        return signal;
    }

    private Optional<Receipt> find(String typedCode) {
        return receipts.ofCode(hash(ReceiptCode.heard(typedCode)));
    }

    private String hash(String code) {
        return index.lasting("receipt", code);
    }

    /** What came of taking a report in. */
    public record Taken(ReportedSignal signal, ReceiptCode code) {}
}
