package nl.baken.handovers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.PostCard;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.codes.Choice;
import nl.baken.legal.Clearances;
import nl.baken.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The desks that take part in handovers, as people read and choose them. */
@Component("posts")
class Posts {

    private static final List<Role> RECEIVERS =
            List.of(Role.CHAIN_DIRECTOR, Role.CARE_COORDINATOR, Role.PARTNER, Role.FOCAL_POINT);
    private static final Set<Role> DIRECTORS = Set.of(Role.CHAIN_DIRECTOR, Role.FOCAL_POINT);

    private final Directory directory;
    private final Clearances clearances;
    private final MessageSource messages;

    Posts(Directory directory, Clearances clearances, MessageSource messages) {
        this.directory = directory;
        this.clearances = clearances;
        this.messages = messages;
    }

    /** The desks that the caller can hand over to on a day: others than their own, where somebody attends. */
    List<Choice> choices(LocalDate day) {
        return others(directory.staffed(RECEIVERS, day))
                .map(card -> new Choice(card.post().id().value().toString(), label(card)))
                .toList();
    }

    /** The desk and who attends to it, or a refusal when it cannot take this over. */
    Receiver receiver(PostId id, String purpose, LocalDate day) {
        Post post = others(directory.staffed(RECEIVERS, day))
                .map(PostCard::post)
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("handovers.refused.receiver"));
        if (purpose.equals(Cause.DIRECTION) && !DIRECTORS.contains(post.role())) {
            throw new Refused("handovers.refused.director");
        }
        return directory
                .attendant(id, day)
                .map(person -> new Receiver(post, person))
                .orElseThrow(() -> new Refused("handovers.refused.receiver"));
    }

    /** The desk as people call it: its organisation and its role. */
    public String label(PostId id) {
        return directory.post(id).map(this::label).orElse("");
    }

    /** Under what a handover was shared: its covenant, or the rule that needs none. */
    public String under(Basis basis) {
        return basis.covenant() == null ? text(basis.sharedUnder().labelKey()) : clearances.name(basis.covenant());
    }

    private String label(PostCard card) {
        String role = "role." + card.post().role().name().toLowerCase(Locale.ROOT);
        return card.organisationName() + ", " + text(role);
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }

    private static Stream<PostCard> others(List<PostCard> desks) {
        return desks.stream()
                .filter(card -> !Callers.current().holds(card.post().id()))
                .sorted(Comparator.comparingInt(
                                (PostCard card) -> RECEIVERS.indexOf(card.post().role()))
                        .thenComparing(PostCard::organisationName));
    }

    /** A desk with the person who attends to it. */
    record Receiver(Post post, PersonId attendant) {}
}
