package nl.baken.rights;

import java.time.LocalDate;
import java.util.Optional;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.rights.Request.Asking;
import nl.baken.rights.Request.Clock;
import nl.baken.rights.Request.Course;
import nl.baken.rights.Request.Head;
import nl.baken.rights.Request.Proof;
import nl.baken.rights.Timing.Pace;
import nl.baken.rights.Timing.Term;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the contact point receives a request, establishes who asks, and keeps to the term. It sees no record. */
@Service
@Transactional
public class RequestDesk {

    private final Access access;
    private final Directory directory;
    private final Requests requests;
    private final Words words;
    private final Timing timing;

    RequestDesk(Access access, Directory directory, Requests requests, Words words, Timing timing) {
        this.access = access;
        this.directory = directory;
        this.requests = requests;
        this.words = words;
        this.timing = timing;
    }

    /** Writes down what somebody asks, and by when they are answered. */
    public RequestId register(Registration told) {
        access.require(Action.RECEIVE_REQUEST);
        if (told.receivedOn().isAfter(timing.today()) || told.whom().born().isAfter(told.receivedOn())) {
            throw new Refused("rights.refused.receivedOn");
        }
        Request request = received(told);
        access.hold(request.id(), request.head().post());
        requests.add(request);
        words.enrol(request.id());
        told.words().forEach((kind, text) -> words.add(request.id(), kind, text));
        if (told.whom().asker() == Asker.REPRESENTATIVE) {
            directory
                    .posts(Role.AUDITOR)
                    .forEach(card -> access.share(request.id(), card.post().id()));
        }
        return request.id();
    }

    private Request received(Registration told) {
        Term term = timing.term(told.rights(), told.receivedOn());
        LocalDate due = timing.first(term, told.receivedOn()).due();
        LocalDate next = timing.within(Pace.CHECK);
        AgeGroup age = AgeGroup.of(told.whom().born(), told.receivedOn());
        PostId post = Callers.current().post(Role.CONTACT_POINT).id();
        return new Request(
                RequestId.next(),
                0,
                new Head(RecordNumber.next('R').value(), post, told.receivedOn(), told.channel(), told.rights()),
                new Asking(
                        told.whom().asker(),
                        age,
                        requests.standing(told.regime(), age, told.receivedOn()),
                        told.whom().incapable(),
                        told.whom().mandated(),
                        told.whom().suspect()),
                new Clock(term.code(), due, next.isBefore(due) ? next : due, null, null),
                new Course(State.RECEIVED, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** Says how somebody proved who they are, before anything is given. */
    public void identify(RequestId id, String how) {
        Request request = kept(id).step(Step.IDENTIFY, timing.within(Pace.CHECK));
        Course course = request.course();
        Proof proof = new Proof(how, Callers.current().person(), timing.today());
        requests.save(request.with(new Course(course.state(), Optional.of(proof), course.advice(), course.decision())));
    }

    /** Takes the months more that the law gives; who asks is told within the first period. */
    void extend(RequestId id, String why) {
        Request request = kept(id);
        LocalDate due = timing.extended(request);
        requests.save(request.step(Step.EXTEND, request.clock().next()).extended(why, timing.today(), due));
    }

    void withdraw(RequestId id) {
        requests.save(kept(id).step(Step.WITHDRAW, timing.today()));
    }

    private Request kept(RequestId id) {
        access.require(Action.KEEP_REQUEST, id);
        return requests.find(id);
    }
}
