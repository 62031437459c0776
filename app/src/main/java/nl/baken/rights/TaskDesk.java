package nl.baken.rights;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.rights.Right.Work;
import nl.baken.rights.Tasks.End;
import nl.baken.rights.Tasks.Task;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a desk says that it did what follows from a decision; the last of them closes the request. */
@Service
@Transactional
class TaskDesk {

    private final Access access;
    private final Requests requests;
    private final Inquiries inquiries;
    private final Tasks tasks;
    private final Timing timing;

    TaskDesk(Access access, Requests requests, Inquiries inquiries, Tasks tasks, Timing timing) {
        this.access = access;
        this.requests = requests;
        this.inquiries = inquiries;
        this.tasks = tasks;
        this.timing = timing;
    }

    /** What the caller's desk does. */
    List<Task> own(RequestId id) {
        access.require(Action.ANSWER_REQUEST, id);
        return tasks.of(id).stream()
                .filter(task -> Callers.current().holds(task.post()))
                .toList();
    }

    void finish(RequestId id, TaskId which, End end) {
        Task task = own(id).stream()
                .filter(own -> own.id().equals(which))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!task.isOpen() || (end == End.KEPT && task.work() != Work.ERASE)) {
            throw new Refused("rights.refused.done");
        }
        Request request = requests.find(id);
        requireEnd(request, end);
        Step step = inquiries.waiting(id) == 1 ? Step.CARRY_OUT_LAST : Step.CARRY_OUT;
        requests.save(request.step(step, request.clock().next()));
        tasks.finish(task, end, timing.today());
    }

    // nothing is done for whoever is suspected before the supervisor agreed, and nothing is held back without an
    // objection
    private static void requireEnd(Request request, End end) {
        if (end == End.WITHHELD ? !request.isObjectedTo() : request.isHeldBack()) {
            throw new Refused("rights.refused.heldBack");
        }
    }
}
