package nl.baken.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import nl.baken.access.Caseloads.Left;
import nl.baken.access.Directory.PersonCard;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees somebody off: their account closes when every open case has another owner, and not before. */
@Service
@Transactional
class Leaving {

    private final Caseloads caseloads;
    private final People people;
    private final Holdings holdings;
    private final Absences absences;
    private final Directory directory;

    Leaving(Caseloads caseloads, People people, Holdings holdings, Absences absences, Directory directory) {
        this.caseloads = caseloads;
        this.people = people;
        this.holdings = holdings;
        this.absences = absences;
        this.directory = directory;
    }

    /** What still has to find another owner before this person can leave. */
    Departure of(PersonId leaving) {
        List<Desk> desks = caseloads.leftBy(leaving).stream()
                .collect(groupingBy(Left::post, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(left ->
                        new Desk(directory.known(left.getKey()), left.getValue(), successors(leaving, left.getKey())))
                .toList();
        return new Departure(desks, absences.deputised(leaving));
    }

    /** One desk of somebody who leaves, with what is open there. */
    Desk desk(PersonId leaving, PostId post) {
        return of(leaving).desks().stream()
                .filter(desk -> desk.card().post().id().equals(post))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Makes a colleague at a desk the owner of everything that somebody leaves there. */
    void passOn(PersonId leaving, PostId post, PersonId successor) {
        if (successors(leaving, post).stream().noneMatch(card -> card.id().equals(successor))) {
            throw new Refused("access.refused.successor");
        }
        caseloads.passOn(leaving, post, successor);
    }

    /** Closes the account for good: no post, no way in. */
    void close(PersonId leaving) {
        if (!of(leaving).isSettled()) {
            throw new Refused("access.refused.left");
        }
        holdings.endAll(leaving);
        people.seeOff(leaving);
    }

    private List<PersonCard> successors(PersonId leaving, PostId post) {
        return directory.holders(post).stream()
                .filter(card -> !card.id().equals(leaving))
                .toList();
    }

    /** What keeps somebody: desks with open cases, and colleagues for whom they were going to act. */
    record Departure(List<Desk> desks, List<Absence> deputised) {

        /** Whether nothing is left that waits for this person. */
        public boolean isSettled() {
            return desks.isEmpty() && deputised.isEmpty();
        }
    }

    /** A desk, what somebody leaves there, and who can take it over. */
    record Desk(PostCard card, List<Left> left, List<PersonCard> successors) {}
}
