package nl.baken.dossiers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.dossiers.DossierView.Head;

/** What the page about whereabouts shows: that there are some, who opened them and who may; never what they are. */
record WhereaboutsView(Head head, boolean keeps, List<Stay> stays, List<Told> openings, List<Trustee> trustees) {

    public boolean isKnown() {
        return stays.stream().anyMatch(Stay::current);
    }

    /** Where somebody was before. */
    public List<Stay> past() {
        return stays.stream().filter(stay -> !stay.current()).toList();
    }

    /** Somebody opened it; whoever did so cannot say that they have seen it themselves. */
    record Told(UUID id, LocalDateTime at, String who, String reason, String said, String seenBy, boolean mine) {

        public boolean isToBeSeen() {
            return seenBy.isEmpty() && !mine;
        }
    }

    /** A post that may open it, up to and including a day. */
    record Trustee(PostId post, String name, LocalDate lastDay) {}
}
