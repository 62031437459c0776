package nl.baken.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.access.Directory;
import nl.baken.access.PostCard;
import nl.baken.access.PostId;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages about requests let people choose from, in words. */
@Component("rightsChoices")
class RightsChoices {

    private static final Locale DUTCH = Locale.of("nl");

    private final MessageSource messages;
    private final Directory directory;

    RightsChoices(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    public List<Choice> rights() {
        return choices(Arrays.stream(Right.values()).map(Enum::name), "rights.right.");
    }

    public List<Choice> askers() {
        return choices(Arrays.stream(Asker.values()).map(Enum::name), "rights.asker.");
    }

    public List<Choice> channels() {
        return choices(Stream.of("LETTER", "EMAIL", "DESK", "PHONE"), "rights.channel.");
    }

    public List<Choice> proofs() {
        return choices(Stream.of("DOCUMENT", "KNOWN", "REFERRED"), "rights.proof.");
    }

    public List<Choice> extensions() {
        return choices(Stream.of("COMPLEX", "NUMEROUS"), "rights.extension.");
    }

    public List<Choice> outcomes() {
        return choices(Arrays.stream(Outcome.values()).map(Enum::name), "rights.outcome.");
    }

    public List<Choice> grounds() {
        return choices(Arrays.stream(Ground.values()).map(Enum::name), "rights.ground.");
    }

    public List<Choice> controllers() {
        return choices(Stream.of("PUBLIC_BODY", "OTHER"), "rights.controller.");
    }

    public List<Choice> answers() {
        return choices(Arrays.stream(Answer.values()).filter(Answer::isChosen).map(Enum::name), "rights.answer.");
    }

    public List<Choice> advices() {
        return choices(Arrays.stream(Request.Advice.values()).map(Enum::name), "rights.advice.");
    }

    /** What can come of a task: that a term keeps a record only where it is to be destroyed; nothing is done after an objection. */
    public List<Choice> ends(Right.Work work, Request request) {
        Stream<Tasks.End> ends = Arrays.stream(Tasks.End.values()).filter(end -> switch (end) {
            case DONE -> !request.isObjectedTo();
            case KEPT -> !request.isObjectedTo() && work == Right.Work.ERASE;
            case WITHHELD -> request.isObjectedTo();
        });
        return choices(ends.map(Enum::name), "rights.end.");
    }

    public String desk(PostId post) {
        return directory
                .post(post)
                .map(card -> "%s, %s"
                        .formatted(
                                text(card.post().role().name().toLowerCase(Locale.ROOT), "role."),
                                card.organisationName()))
                .orElse("");
    }

    public List<Choice> desks(List<PostCard> cards) {
        return cards.stream()
                .map(card -> new Choice(
                        card.post().id().value().toString(), desk(card.post().id())))
                .toList();
    }

    private List<Choice> choices(Stream<String> codes, String start) {
        return codes.map(code -> new Choice(code, text(code.toLowerCase(Locale.ROOT), start)))
                .toList();
    }

    private String text(String code, String start) {
        return messages.getMessage(start + code, new Object[0], DUTCH);
    }
}
