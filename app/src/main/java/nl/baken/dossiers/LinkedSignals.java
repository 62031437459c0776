package nl.baken.dossiers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.dossiers.Contents.LinkSheet;
import nl.baken.dossiers.DossierReader.OpenDossier;
import nl.baken.dossiers.DossierView.LinkedSignal;
import nl.baken.signals.SignalCard;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Component;

/** Shows the signals of a dossier, with a way to the pages of those that the caller may read. */
@Component
class LinkedSignals {

    private final SignalDesk signals;

    LinkedSignals(SignalDesk signals) {
        this.signals = signals;
    }

    List<LinkedSignal> of(OpenDossier open) {
        List<LinkSheet> links = open.sheets().links();
        Set<SignalId> readable = signals
                .cards(links.stream().map(LinkSheet::signal).toList())
                .stream()
                .map(SignalCard::id)
                .collect(Collectors.toSet());
        return links.stream()
                .map(link -> new LinkedSignal(
                        link.signal().value(),
                        link.number(),
                        link.linkedOn(),
                        link.by(),
                        link.unlinkedOn().orElse(null),
                        open.text(link.reason()),
                        readable.contains(link.signal())
                                ? "/signals/" + link.signal().value()
                                : null))
                .toList();
    }
}
