package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import nl.baken.access.PersonId;
import nl.baken.access.PostId;

/** From whom to whom; the person on the far side is who attended to that post when it was offered. */
record Route(PostId fromPost, PersonId fromPerson, PostId toPost, PersonId toPerson) {

    Route {
        requireNonNull(fromPerson, "fromPerson is null");
        requireNonNull(toPerson, "toPerson is null");
        if (fromPost.equals(toPost)) {
            throw new IllegalArgumentException("a post hands nothing over to itself: " + toPost.value());
        }
    }
}
