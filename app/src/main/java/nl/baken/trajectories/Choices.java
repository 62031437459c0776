package nl.baken.trajectories;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.access.Directory;
import nl.baken.codes.Choice;
import nl.baken.codes.Labels;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Domains.OpenedDomain;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers on forms of this module: colleagues, tracks, kinds, and those of a code list that go with a question. */
@Component("trajectoryChoices")
@Transactional
class Choices {

    private final Labels labels;
    private final Directory directory;
    private final Domains domains;
    private final MessageSource messages;

    Choices(Labels labels, Directory directory, Domains domains, MessageSource messages) {
        this.labels = labels;
        this.directory = directory;
        this.domains = domains;
        this.messages = messages;
    }

    List<Choice> colleagues(DossierCard card) {
        return directory.holders(card.post()).stream()
                .map(holder -> new Choice(holder.id().value().toString(), holder.name()))
                .toList();
    }

    /** The life domains that were opened. */
    List<Choice> opened(DossierId id) {
        return domains.of(id).stream()
                .map(OpenedDomain::domain)
                .map(domain -> new Choice(domain, labels.of("LIFE_DOMAIN", domain)))
                .toList();
    }

    /** The life domains that were not opened yet. */
    List<Choice> unopened(DossierId id) {
        List<String> opened = domains.of(id).stream().map(OpenedDomain::domain).toList();
        return labels.choices("LIFE_DOMAIN").stream()
                .filter(choice -> !opened.contains(choice.code()))
                .toList();
    }

    /** Where a step can stand: in a life domain that was opened, or with a question of law. */
    List<Choice> tracks(DossierId id) {
        Stream<Choice> care = opened(id).stream().map(choice -> track(Lane.CARE, choice));
        Stream<Choice> law = labels.choices("LAW_MATTER").stream().map(choice -> track(Lane.LAW, choice));
        return Stream.concat(care, law).toList();
    }

    /** The answers to a question of law. */
    List<Choice> answers(Matter matter) {
        return labels.choices("LAW_ANSWER").stream()
                .filter(choice -> matter.isAnsweredBy(choice.code()))
                .toList();
    }

    /** For what a term can end. */
    List<Choice> reasons(WindowKind kind) {
        return labels.choices("WINDOW_END").stream()
                .filter(choice -> kind.reasons().contains(choice.code()))
                .toList();
    }

    /** The partners that a step can wait for. */
    List<Choice> partners() {
        return labels.choices("STEP_PARTY").stream()
                .map(choice -> new Choice(AwaitForm.code(choice.code()), choice.label()))
                .toList();
    }

    /** What can be granted. */
    public List<Choice> granted() {
        return Arrays.stream(WindowKind.values())
                .filter(kind -> kind != WindowKind.ADULTHOOD)
                .map(kind -> new Choice(kind.name(), text(kind.labelKey())))
                .toList();
    }

    /** How a step ends. */
    public List<Choice> ends() {
        return Arrays.stream(EndStepForm.End.values())
                .map(end -> new Choice(end.name(), text("trajectories.end." + end)))
                .toList();
    }

    /** The scale on which a goal is measured; its two ends are told in words. */
    public List<Choice> scores() {
        return IntStream.rangeClosed(Measured.LEAST, Measured.MOST)
                .mapToObj(score -> new Choice(String.valueOf(score), scored(score)))
                .toList();
    }

    private String scored(int score) {
        return switch (score) {
            case Measured.LEAST -> text("trajectories.score.least");
            case Measured.MOST -> text("trajectories.score.most");
            default -> String.valueOf(score);
        };
    }

    private Choice track(Lane lane, Choice choice) {
        return new Choice(new Track(lane, choice.code()).code(), text(lane.labelKey()) + ": " + choice.label());
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
