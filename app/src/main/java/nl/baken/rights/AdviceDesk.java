package nl.baken.rights;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.rights.Request.Advice;
import nl.baken.rights.Request.Course;
import nl.baken.rights.Words.Kind;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the supervisor looks at a request of a representative who may be the perpetrator. An advice gives nothing: it lets the
 * contact point decide, or holds back (AVG art. 38(6), 39).
 */
@Service
@Transactional
class AdviceDesk {

    private final Access access;
    private final Requests requests;
    private final Words words;

    AdviceDesk(Access access, Requests requests, Words words) {
        this.access = access;
        this.requests = requests;
        this.words = words;
    }

    Request read(RequestId id) {
        access.require(Action.ADVISE_REQUEST, id);
        return requests.find(id);
    }

    Map<Kind, String> told(RequestId id) {
        return words.read(Action.ADVISE_REQUEST, id, Set.of(Kind.SUSPICION, Kind.ADVICE));
    }

    void advise(RequestId id, Advice advice, String why) {
        Request request = read(id);
        if (!request.asking().suspect() || request.course().advice().isPresent()) {
            throw new Refused("rights.refused.advised");
        }
        Request advised = request.step(Step.ADVISE, request.clock().next());
        Course course = advised.course();
        requests.save(advised.with(new Course(course.state(), course.proof(), Optional.of(advice), course.decision())));
        words.add(id, Kind.ADVICE, why);
    }
}
