package nl.baken.network;

import java.util.List;
import nl.baken.codes.Choice;
import nl.baken.codes.Labels;
import nl.baken.network.PlacementFile.Candidate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen for somebody who waits: the places that fit, and how long one is held. */
@Component
class HoldChoices {

    private static final List<String> HOURS = List.of("24", "48", "72");

    private final PlacementFile file;
    private final Labels labels;
    private final MessageSource messages;

    HoldChoices(PlacementFile file, Labels labels, MessageSource messages) {
        this.file = file;
        this.labels = labels;
        this.messages = messages;
    }

    void write(PlacementId id, Model model) {
        List<Candidate> candidates = file.candidates(id);
        model.addAttribute("candidates", candidates);
        model.addAttribute(
                "choices",
                candidates.stream()
                        .filter(candidate -> candidate.fit().isPossible())
                        .map(this::choice)
                        .toList());
        model.addAttribute("hours", HOURS.stream().map(this::hours).toList());
    }

    private Choice choice(Candidate candidate) {
        Place.Cover cover = candidate.place().cover();
        return new Choice(
                candidate.place().id().value().toString(),
                String.join(", ", labels.of("PLACE_KIND", cover.kind()), cover.partnerName(), cover.number()));
    }

    private Choice hours(String hours) {
        return new Choice(
                hours,
                messages.getMessage("network.hold.hours.of", new Object[] {hours}, LocaleContextHolder.getLocale()));
    }
}
