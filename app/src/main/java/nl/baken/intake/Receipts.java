package nl.baken.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.intake.Conversation.Told;
import nl.baken.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receipts with what was told and added since; only hashes, codes and days. */
@Repository
class Receipts {

    private static final String RECEIPT = "select id, signal, received_on from intake.receipt where ";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets the same submission wait for itself until this transaction ends: of two clicks one comes first. */
    void await(String submissionHash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(submissionHash)
                .query(row -> {});
    }

    Optional<Receipt> ofSubmission(String hash) {
        return one(RECEIPT + "submission_hash = ?", hash);
    }

    Optional<Receipt> ofCode(String hash) {
        return one(RECEIPT + "receipt_hash = ?", hash);
    }

    void add(Receipt receipt, PersonId takenBy, String submissionHash, @Nullable String codeHash) {
        jdbc.sql("""
                        insert into intake.receipt (id, submission_hash, receipt_hash, signal, taken_by, received_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(receipt.id())
                .param(submissionHash)
                .param(codeHash)
                .param(receipt.signal().value())
                .param(takenBy.value())
                .param(receipt.receivedOn())
                .update();
    }

    /** The receipts of a signal whose reporter has a code. */
    List<UUID> inReachOf(Id signal) {
        return jdbc.sql("select id from intake.receipt where signal = ? and receipt_hash is not null")
                .param(signal.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void tell(UUID receipt, String code, LocalDate on) {
        jdbc.sql("insert into intake.feedback (id, receipt, code, told_on) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), receipt, code, on)
                .update();
    }

    List<Told> told(List<UUID> receipts) {
        return jdbc.sql("""
                        select told_on, code from intake.feedback where receipt = any (?) order by told_on, place
                        """)
                .param(receipts.toArray(UUID[]::new))
                .query((row, number) -> new Told(row.getObject("told_on", LocalDate.class), row.getString("code")))
                .list();
    }

    boolean isSupplemented(String submissionHash) {
        return jdbc.sql("select count(*) from intake.supplement where submission_hash = ?")
                        .param(submissionHash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void supplement(UUID receipt, String submissionHash, LocalDate on) {
        jdbc.sql("insert into intake.supplement (id, receipt, submission_hash, added_on) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), receipt, submissionHash, on)
                .update();
    }

    List<LocalDate> supplements(List<UUID> receipts) {
        return jdbc.sql("select added_on from intake.supplement where receipt = any (?) order by added_on")
                .param(receipts.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("added_on", LocalDate.class))
                .list();
    }

    private Optional<Receipt> one(String sql, String hash) {
        return jdbc.sql(sql)
                .param(hash)
                .query((row, number) -> new Receipt(
                        row.getObject("id", UUID.class),
                        new ReportedSignal(row.getObject("signal", UUID.class)),
                        row.getObject("received_on", LocalDate.class)))
                .optional();
    }
}
