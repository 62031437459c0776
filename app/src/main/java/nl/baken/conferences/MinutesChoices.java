package nl.baken.conferences;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/** What can be chosen in minutes: the items of the agenda, who does something, and how the person hears of it. */
@Component
@Transactional(readOnly = true)
class MinutesChoices {

    private static final String CHOOSE = "conferences.choose.again";

    private final ConferenceViews views;
    private final Guests guests;
    private final MessageSource messages;

    MinutesChoices(ConferenceViews views, Guests guests, MessageSource messages) {
        this.views = views;
        this.guests = guests;
        this.messages = messages;
    }

    Conference held(ConferenceId id) {
        return views.held(id);
    }

    List<Choice> items(ConferenceId id) {
        return views.agenda(id).stream()
                .map(item -> new Choice(item.id().value().toString(), item.position() + ". " + item.number()))
                .toList();
    }

    /** The first item: most tables have one. */
    String first(ConferenceId id) {
        return items(id).stream().findFirst().map(Choice::code).orElse("");
    }

    /** The chair, and everybody who was let in. */
    List<Choice> parties(ConferenceId id) {
        Stream<Choice> present = views.parties(id).stream()
                .filter(Party::wasPresent)
                .map(party -> new Choice(party.id().value().toString(), label(party)));
        return Stream.concat(Stream.of(new Choice(AgreementForm.CHAIR, text("conferences.agree.chair"))), present)
                .toList();
    }

    List<Choice> informings() {
        return Arrays.stream(Informing.values())
                .map(informing -> new Choice(informing.name(), text(informing.labelKey())))
                .toList();
    }

    /** The answers of whoever says what came of it. */
    List<Choice> settled() {
        return informings().stream()
                .filter(choice -> Informing.valueOf(choice.code()).isSettled())
                .toList();
    }

    void requireItem(ConferenceId id, String item, Errors errors) {
        require("item", item, items(id), errors);
    }

    void requireParty(ConferenceId id, String party, Errors errors) {
        require("party", party, parties(id), errors);
    }

    private static void require(String field, String chosen, List<Choice> choices, Errors errors) {
        if (!chosen.isBlank()
                && choices.stream().noneMatch(choice -> choice.code().equals(chosen))) {
            errors.rejectValue(field, CHOOSE);
        }
    }

    private String label(Party party) {
        String label = guests.label(party);
        return party.isDesk()
                ? label
                : messages.getMessage("conferences.by_third", new Object[] {label}, LocaleContextHolder.getLocale());
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
