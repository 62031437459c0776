package nl.baken.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.access.Directory.PersonCard;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What administrators choose from on the forms of this module. */
@Component("accessChoices")
class Choices {

    private final Organisations organisations;
    private final Directory directory;
    private final Absences absences;
    private final MessageSource messages;

    Choices(Organisations organisations, Directory directory, Absences absences, MessageSource messages) {
        this.organisations = organisations;
        this.directory = directory;
        this.absences = absences;
        this.messages = messages;
    }

    /** What an organisation can be. */
    public List<Choice> kinds() {
        return Arrays.stream(OrganisationKind.values())
                .map(kind -> new Choice(kind.name(), text("access.kind.", kind)))
                .toList();
    }

    /** The regions that an organisation can work with. */
    public List<Choice> regions() {
        return organisations.all().stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.REGION && organisation.active())
                .map(region -> new Choice(region.id().value().toString(), region.name()))
                .toList();
    }

    /** The roles that an organisation can still be given. */
    public List<Choice> vacantRoles(Organisation organisation) {
        List<Role> taken =
                organisations.posts(organisation.id()).stream().map(Post::role).toList();
        return organisation.kind().roles().stream()
                .filter(role -> !taken.contains(role))
                .map(role -> new Choice(role.name(), role(role)))
                .toList();
    }

    /** All posts that somebody can hold. */
    public List<Choice> posts() {
        return Stream.of(Role.values())
                .filter(role -> role != Role.REPORTER)
                .flatMap(role -> directory.posts(role).stream())
                .map(card -> new Choice(
                        card.post().id().value().toString(),
                        role(card.post().role()) + " – " + card.organisationName()))
                .toList();
    }

    /** What a rule about a claim can lead to. */
    public List<Choice> outcomes() {
        Choice proof = new Choice(
                RuleForm.PROOF,
                messages.getMessage("access.rule.proof", new Object[0], LocaleContextHolder.getLocale()));
        return Stream.concat(Stream.of(proof), posts().stream()).toList();
    }

    /** Who may act for somebody. */
    public List<Choice> deputies(PersonId person) {
        return of(absences.deputies(person));
    }

    /** Colleagues to choose one of. */
    public List<Choice> of(List<PersonCard> colleagues) {
        return colleagues.stream()
                .map(card -> new Choice(card.id().value().toString(), card.name()))
                .toList();
    }

    /** The name of a role. */
    public String role(Role role) {
        return text("role.", role);
    }

    private String text(String prefix, Enum<?> value) {
        String key = prefix + value.name().toLowerCase(Locale.ROOT);
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
