package nl.baken.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Right.Work;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What desks do after a decision, each with a day. */
@Repository
class Tasks {

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Inquiry inquiry, Collection<Work> works, LocalDate due) {
        works.forEach(
                work -> jdbc.sql("insert into rights.task (id, request, inquiry, work, due_on) values (?, ?, ?, ?, ?)")
                        .params(UUID.randomUUID(), inquiry.request().value(), inquiry.id(), work.name(), due)
                        .update());
    }

    List<Task> of(RequestId request) {
        return jdbc.sql("""
                        select t.id, i.post, t.work, t.due_on, t.outcome
                        from rights.task t join rights.inquiry i on i.id = t.inquiry
                        where t.request = ? order by t.due_on, t.work
                        """)
                .param(request.value())
                .query((row, number) -> new Task(
                        new TaskId(row.getObject("id", UUID.class)),
                        new PostId(row.getObject("post", UUID.class)),
                        Work.valueOf(row.getString("work")),
                        row.getObject("due_on", LocalDate.class),
                        Optional.ofNullable(row.getString("outcome")).map(End::valueOf)))
                .list();
    }

    void finish(Task task, End end, LocalDate today) {
        int finished = jdbc.sql(
                        "update rights.task set outcome = ?, done_by = ?, done_on = ? where id = ? and outcome is null")
                .params(
                        end.name(),
                        Callers.current().person().value(),
                        today,
                        task.id().value())
                .update();
        if (finished == 0) {
            throw new Refused("rights.refused.done");
        }
    }

    /** What a desk does, by when, and what came of it. */
    record Task(TaskId id, PostId post, Work work, LocalDate due, Optional<End> outcome) {

        public boolean isOpen() {
            return outcome.isEmpty();
        }
    }

    /** What came of it: it was done, a term of the law keeps the record, or the supervisor objects to who asks. */
    enum End {
        DONE,
        KEPT,
        WITHHELD
    }
}
