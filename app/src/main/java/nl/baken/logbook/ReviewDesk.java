package nl.baken.logbook;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Directory;
import nl.baken.logbook.Flagged.Reviewed;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the supervisor look at every reading without a case relation: accept it, or follow it up. */
@Service
@Transactional
class ReviewDesk {

    private final Reviews reviews;
    private final ReadGate gate;
    private final Access access;
    private final Directory directory;

    ReviewDesk(Reviews reviews, ReadGate gate, Access access, Directory directory) {
        this.reviews = reviews;
        this.gate = gate;
        this.access = access;
        this.directory = directory;
    }

    List<FlaggedLine> waiting() {
        access.require(Action.REVIEW_READS);
        return reviews.waiting().stream().map(this::line).toList();
    }

    List<FlaggedLine> done() {
        access.require(Action.REVIEW_READS);
        return reviews.done().stream().map(this::line).toList();
    }

    void review(Collection<UUID> flagged, Verdict verdict, String note) {
        access.require(Action.REVIEW_READS);
        if (reviews.add(flagged, verdict, note) < flagged.size()) {
            throw new Refused("logbook.flagged.refused");
        }
    }

    private FlaggedLine line(Flagged flagged) {
        return new FlaggedLine(
                flagged.id(),
                flagged.deed(),
                directory.name(flagged.deed().actor()),
                flagged.reviewBy(),
                flagged.review()
                        .map(review -> "logbook.verdict." + review.verdict())
                        .orElse(""),
                flagged.review().map(this::note).orElse(""));
    }

    private String note(Reviewed review) {
        return gate.open(Action.REVIEW_READS, review::id, List.of(review.note()))
                .text(review.note().place())
                .map(note -> note + " (" + directory.name(review.by()) + ")")
                .orElse("");
    }
}
