package nl.baken.conferences;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.dossiers.DisclosureDesk;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalCard;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Component;

/** What conferences are about: the signals and dossiers that the chair may show parts of. */
@Component
class Matters {

    private final SignalDesk signals;
    private final DisclosureDesk dossiers;
    private final Access access;

    Matters(SignalDesk signals, DisclosureDesk dossiers, Access access) {
        this.signals = signals;
        this.dossiers = dossiers;
        this.access = access;
    }

    /** The signal or dossier with a number as people type it, when the caller holds it. */
    Matter find(String typed) {
        String number = RecordNumber.parse(typed).map(RecordNumber::value).orElse("");
        return signal(number).or(() -> dossier(number)).orElseThrow(() -> new Refused("conferences.refused.number"));
    }

    /** Everything of an item that its holder can choose from. */
    List<Disclosable> parts(Item item) {
        return switch (item.kind()) {
            case SIGNAL -> signals.disclosable(new SignalId(item.record()));
            case DOSSIER -> dossiers.disclosable(new DossierId(item.record()));
        };
    }

    private Optional<Matter> signal(String number) {
        return signals.findByNumber(number)
                .filter(card -> access.may(Action.OFFER_HANDOVER, card.id()))
                .map(Matters::of);
    }

    private Optional<Matter> dossier(String number) {
        return access.may(Action.OPEN_DOSSIER) ? dossiers.findByNumber(number).map(Matters::of) : Optional.empty();
    }

    private static Matter of(SignalCard card) {
        return new Matter(card.id().value(), Item.Kind.SIGNAL, card.number(), card.municipality());
    }

    private static Matter of(DossierCard card) {
        return new Matter(card.id().value(), Item.Kind.DOSSIER, card.number(), "");
    }

    /** A record that can be put on an agenda. */
    record Matter(UUID record, Item.Kind kind, String number, String municipality) {}
}
