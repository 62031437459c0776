package nl.baken.signals;

import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.legal.RecordsGone;
import nl.baken.linking.RecordTouched;
import nl.baken.linking.Watch;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps of which closed signals something new touches them, until whoever answers for one says whether it is opened again. Who wrote
 * what touches it does not learn that there is such a signal.
 */
@Component
@Transactional
class Recalls {

    private final JdbcClient jdbc;
    private final Placement placement;
    private final Watch watch;

    Recalls(JdbcClient jdbc, Placement placement, Watch watch) {
        this.jdbc = jdbc;
        this.placement = placement;
        this.watch = watch;
    }

    // what a visitor told is laid beside others by whoever takes it up
    @EventListener
    void look(SignalPickedUp taken) {
        watch.look(taken.signal());
    }

    @EventListener
    void ask(RecordTouched happened) {
        jdbc.sql("select signals.recall(t.touched, ?, ?) from (select unnest(?) as touched order by 1) t")
                .params(
                        happened.touching(),
                        placement.recallDue(),
                        happened.touched().toArray(UUID[]::new))
                .query(row -> {});
    }

    @EventListener
    void forget(RecordsGone gone) {
        jdbc.sql("select signals.forget_recalls(?)")
                .param(gone.records().toArray(UUID[]::new))
                .query(row -> {});
    }

    /** Answers all that is asked about a signal, and tells whether anything was. */
    boolean answer(SignalId signal, Answer answer) {
        LocalDate today = placement.today();
        return jdbc.sql("select signals.answer_recalls(?, ?, ?, ?)")
                        .params(
                                signal.value(),
                                answer.name(),
                                Callers.current().person().value(),
                                today)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What somebody decides about a closed signal that something new touches. */
    enum Answer {
        REOPENED,
        KEPT_CLOSED
    }
}
