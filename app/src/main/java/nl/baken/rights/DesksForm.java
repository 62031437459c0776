package nl.baken.rights;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.UUID;
import nl.baken.access.PostCard;
import nl.baken.access.PostId;
import org.springframework.validation.Errors;

/** Which desks search, as ticked. */
record DesksForm(@NotEmpty List<String> desks) {

    DesksForm {
        desks = List.copyOf(desks);
    }

    static DesksForm all(List<PostCard> cards) {
        return new DesksForm(
                cards.stream().map(card -> card.post().id().value().toString()).toList());
    }

    /** Only desks that hold records can be ticked. */
    void check(List<PostCard> cards, Errors errors) {
        if (!all(cards).desks.containsAll(desks)) {
            errors.rejectValue("desks", "rights.refused.desks");
        }
    }

    List<PostId> chosen() {
        return desks.stream().map(desk -> new PostId(UUID.fromString(desk))).toList();
    }
}
