package nl.baken.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Tasks.Task;
import nl.baken.rights.Words.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens requests for the contact point: words, sum and answers of desks; in a list for the supervisor as well, without a word. */
@Service
@Transactional
class RequestViews {

    private static final Set<Kind> SHOWN = EnumSet.complementOf(EnumSet.of(Kind.ADVICE));

    private final Access access;
    private final Requests requests;
    private final Words words;
    private final Tasks tasks;
    private final Sums sums;

    RequestViews(Access access, Requests requests, Words words, Tasks tasks, Sums sums) {
        this.access = access;
        this.requests = requests;
        this.words = words;
        this.tasks = tasks;
        this.sums = sums;
    }

    List<Request> all() {
        access.require(Action.LIST_REQUESTS);
        return requests.all();
    }

    /** Whether the caller keeps requests, or only sees to it that they are answered in time. */
    boolean keeps() {
        return access.may(Action.RECEIVE_REQUEST);
    }

    Request kept(RequestId id) {
        access.require(Action.KEEP_REQUEST, id);
        return requests.find(id);
    }

    RequestView of(RequestId id, List<Inquiry> inquiries) {
        Request request = kept(id);
        return new RequestView(
                request,
                words.read(Action.KEEP_REQUEST, id, SHOWN),
                sums.of(request),
                sums.term(request),
                inquiries,
                tasks.of(id));
    }

    /** To whom the letter goes, and what it says. */
    LetterView letter(RequestId id) {
        Request request = kept(id);
        Map<Kind, String> told = words.read(Action.KEEP_REQUEST, id, Set.of(Kind.NAME, Kind.ASKER, Kind.REACH));
        String name = told.getOrDefault(Kind.ASKER, told.getOrDefault(Kind.NAME, ""));
        return new LetterView(request, Letter.of(request), name, told.getOrDefault(Kind.REACH, ""));
    }

    /**
     * A request as its page shows it to the contact point.
     *
     * @param sum how its term was counted
     * @param term the term of the law that it has
     */
    record RequestView(
            Request request,
            Map<Kind, String> told,
            String sum,
            String term,
            List<Inquiry> inquiries,
            List<Task> tasks) {

        public String born() {
            return Words.born(told);
        }

        public String told(String kind) {
            return told.getOrDefault(Kind.valueOf(kind), "");
        }

        public List<Kind> weighed() {
            return Kind.POINTS.stream().filter(told::containsKey).toList();
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "RequestView[]";
        }
    }

    /** A letter to whoever asked. */
    record LetterView(Request request, Letter letter, String name, String reach) {

        /** Tells nothing. */
        @Override
        public String toString() {
            return "LetterView[]";
        }
    }
}
