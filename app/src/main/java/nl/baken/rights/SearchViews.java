package nl.baken.rights;

import java.util.List;
import java.util.Map;
import nl.baken.access.Action;
import nl.baken.legal.ShareLedger;
import nl.baken.legal.ShareLine;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Portions.Portion;
import nl.baken.rights.Tasks.Task;
import nl.baken.rights.Words.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a request for a desk it was put before: whom to search for, what the desk took into its answer, and what it does next. */
@Service
@Transactional
class SearchViews {

    private final SearchDesk desk;
    private final TaskDesk tasks;
    private final Words words;
    private final Giving giving;
    private final ShareLedger shares;

    SearchViews(SearchDesk desk, TaskDesk tasks, Words words, Giving giving, ShareLedger shares) {
        this.desk = desk;
        this.tasks = tasks;
        this.words = words;
        this.giving = giving;
        this.shares = shares;
    }

    SearchView of(RequestId id) {
        Request request = desk.read(id);
        Inquiry inquiry = desk.own(id);
        List<Found> found = giving.portions(inquiry).stream().map(this::found).toList();
        return new SearchView(
                request, inquiry, words.read(Action.ANSWER_REQUEST, id, Kind.FOR_SEARCHING), found, tasks.own(id));
    }

    // whoever got something of a record is told what changes in it (AVG art. 19)
    private Found found(Portion portion) {
        List<String> recipients = shares.of(portion.record()).stream()
                .map(ShareLine::to)
                .distinct()
                .toList();
        return new Found(
                portion.id(),
                portion.number(),
                giving.href(portion),
                portion.record().value().toString(),
                recipients);
    }

    /** A request as the page of a desk shows it. */
    record SearchView(Request request, Inquiry inquiry, Map<Kind, String> told, List<Found> found, List<Task> tasks) {

        public String born() {
            return Words.born(told);
        }

        public String told(String kind) {
            return told.getOrDefault(Kind.valueOf(kind), "");
        }

        public boolean isSearching() {
            return request.course().state() == State.SEARCHING
                    && inquiry.outcome().isEmpty();
        }

        /** Whether the desk can say that the representative may be the perpetrator. */
        public boolean isSuspecting() {
            return request.asking().asker() == Asker.REPRESENTATIVE
                    && request.course().state().isOpen();
        }

        /** Whether this is what the desk does first: one at a time is asked about, and none before a second person has looked. */
        public boolean isNext(Task task) {
            boolean waiting = request.isHeldBack() && !request.isObjectedTo();
            return !waiting
                    && tasks.stream()
                            .filter(Task::isOpen)
                            .findFirst()
                            .filter(task::equals)
                            .isPresent();
        }

        /** Whether what was chosen is given now. */
        public boolean isGiving() {
            return inquiry.isProposal() && request.isGiven();
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "SearchView[]";
        }
    }

    /** A record that the desk took into its answer, and who else got something of it. */
    record Found(PortionId portion, String number, String href, String record, List<String> recipients) {}
}
