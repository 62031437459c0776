package nl.baken.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Request.Course;
import nl.baken.rights.Request.Decision;
import nl.baken.rights.Right.Work;
import nl.baken.rights.Timing.Pace;
import nl.baken.rights.Words.Kind;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the contact point decides about a request for the controller, and desks get what follows from it. */
@Service
@Transactional
class DecisionDesk {

    private final Access access;
    private final Requests requests;
    private final Inquiries inquiries;
    private final Tasks tasks;
    private final Weighing weighing;

    DecisionDesk(Access access, Requests requests, Inquiries inquiries, Tasks tasks, Weighing weighing) {
        this.access = access;
        this.requests = requests;
        this.inquiries = inquiries;
        this.tasks = tasks;
        this.weighing = weighing;
    }

    void decide(RequestId id, Choice choice, Map<Kind, String> points) {
        access.require(Action.KEEP_REQUEST, id);
        Request request = requests.find(id);
        requireGround(request, choice);
        List<Inquiry> proposals =
                inquiries.of(id).stream().filter(Inquiry::isProposal).toList();
        Request decided =
                choice.outcome() == Outcome.REFUSED ? refused(request, choice, proposals) : granted(request, proposals);
        Course course = decided.course();
        Decision decision = new Decision(
                choice.outcome(),
                choice.ground().orElse(null),
                choice.publicBody(),
                Callers.current().person(),
                weighing.today());
        requests.save(decided.with(new Course(course.state(), course.proof(), course.advice(), Optional.of(decision))));
        choice.ground().filter(Ground::isWeighed).ifPresent(ground -> weighing.keep(id, points));
        if (choice.outcome() != Outcome.REFUSED) {
            proposals.forEach(proposal ->
                    tasks.add(proposal, request.works(), decided.clock().next()));
        }
    }

    private static void requireGround(Request request, Choice choice) {
        if (choice.ground().filter(Ground::isOfDestroying).isPresent()
                && !request.works().contains(Work.ERASE)) {
            throw new Refused("rights.refused.destroying");
        }
    }

    // who asks has proved who they are and may ask; somebody proposed something; and a second person has looked where
    // one must
    private Request granted(Request request, List<Inquiry> proposals) {
        if (request.course().proof().isEmpty()) {
            throw new Refused("rights.refused.identity");
        }
        if (!request.entitlement().isGiven()) {
            throw new Refused("rights.refused.entitled");
        }
        if (request.isHeldBack()) {
            throw new Refused("rights.refused.heldBack");
        }
        if (request.isAnsweredAtOnce()) {
            return request.step(Step.ANSWER_AT_ONCE, weighing.today());
        }
        if (proposals.isEmpty() || request.works().isEmpty()) {
            throw new Refused("rights.refused.nothing");
        }
        inquiries.requireWholes(request);
        return request.step(Step.GRANT, weighing.within(Pace.CARRY_OUT));
    }

    private Request refused(Request request, Choice choice, List<Inquiry> proposals) {
        boolean early = request.course().state() == State.RECEIVED;
        if (early && choice.ground().filter(Ground::isOfTheRequest).isEmpty()) {
            throw new Refused("rights.refused.search");
        }
        if (choice.ground().filter(Ground.NOTHING::equals).isPresent() && !proposals.isEmpty()) {
            throw new Refused("rights.refused.something");
        }
        return request.step(Step.REFUSE, weighing.today());
    }

    /** What the contact point chose. */
    record Choice(Outcome outcome, Optional<Ground> ground, boolean publicBody) {

        Choice {
            if ((outcome == Outcome.GRANTED) != ground.isEmpty()) {
                throw new Refused("rights.refused.ground");
            }
        }
    }
}
