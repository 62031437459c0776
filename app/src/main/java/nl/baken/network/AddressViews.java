package nl.baken.network;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.network.AddressView.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page about the address of a shelter, but for what it is. */
@Service
@Transactional
class AddressViews {

    private final Partners partners;
    private final Addresses addresses;
    private final Access access;
    private final ReadGate gate;
    private final Directory directory;

    AddressViews(Partners partners, Addresses addresses, Access access, ReadGate gate, Directory directory) {
        this.partners = partners;
        this.addresses = addresses;
        this.access = access;
        this.gate = gate;
        this.directory = directory;
    }

    // What somebody wrote down as the reason is personal text: it goes through the gate.
    AddressView of(PartnerId id) {
        Partner partner = partners.find(id);
        List<Opening> openings = addresses.openings(id);
        Opened opened = gate.open(
                Action.KEEP_PARTNERS, id, openings.stream().map(Opening::said).toList());
        return new AddressView(
                partner,
                addresses.of(id).orElse(null),
                access.may(Action.OPEN_SHELTER_ADDRESS),
                openings.stream().map(told -> told(told, opened)).toList());
    }

    private Told told(Opening opening, Opened opened) {
        PersonId seenBy = opening.seenBy();
        return new Told(
                opening.id(),
                opening.at(),
                directory.name(opening.by()),
                opening.reason(),
                opened.text(opening.said().place()).orElse(""),
                seenBy == null ? "" : directory.name(seenBy),
                opening.by().equals(Callers.current().person()));
    }
}
