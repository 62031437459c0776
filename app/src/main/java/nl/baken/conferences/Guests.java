package nl.baken.conferences;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.PostCard;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.codes.Choice;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.codes.Labels;
import nl.baken.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who can be asked to a table, as people choose and read them: desks where somebody attends, and others without one. */
@Component("guests")
class Guests {

    private static final List<Role> ROLES =
            List.of(Role.FOCAL_POINT, Role.CHAIN_DIRECTOR, Role.CARE_COORDINATOR, Role.PARTNER);

    private final Directory directory;
    private final Labels labels;
    private final CodeLists lists;
    private final MessageSource messages;

    Guests(Directory directory, Labels labels, CodeLists lists, MessageSource messages) {
        this.directory = directory;
        this.labels = labels;
        this.lists = lists;
        this.messages = messages;
    }

    /** Desks other than the caller's where somebody attends on a day, then others without one. */
    List<Choice> choices(LocalDate day) {
        Stream<Choice> desks = directory.staffed(ROLES, day).stream()
                .filter(card -> !Callers.current().holds(card.post().id()))
                .sorted(Comparator.comparing(PostCard::organisationName))
                .map(card -> new Choice(card.post().id().value().toString(), label(card)));
        return Stream.concat(desks, labels.choices(CodeList.THIRD_PARTY.name()).stream())
                .toList();
    }

    /** The party that a choice stands for. */
    Party party(String choice, String ground, LocalDate day) {
        if (choices(day).stream().noneMatch(one -> one.code().equals(choice))) {
            throw new Refused("conferences.refused.guest");
        }
        return lists.knows(CodeList.THIRD_PARTY, choice, day)
                ? new Party(PartyId.next(), null, choice, ground, null)
                : new Party(PartyId.next(), new PostId(UUID.fromString(choice)), null, ground, null);
    }

    /** A party as people call it. */
    public String label(Party party) {
        PostId post = party.post();
        return post == null ? labels.of(CodeList.THIRD_PARTY.name(), party.thirdParty()) : label(post);
    }

    /** A desk as people call it: its organisation and its role. */
    public String label(PostId post) {
        return directory.post(post).map(this::label).orElse("");
    }

    private String label(PostCard card) {
        String role = "role." + card.post().role().name().toLowerCase(Locale.ROOT);
        return card.organisationName() + ", "
                + messages.getMessage(role, new Object[0], LocaleContextHolder.getLocale());
    }
}
