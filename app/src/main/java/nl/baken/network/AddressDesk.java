package nl.baken.network;

import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.shared.Refused;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where a shelter can be found, and opens that for one answer to who says why; a colleague is told, or the supervisor. */
@Service
@Transactional
public class AddressDesk {

    private final Partners partners;
    private final Addresses addresses;
    private final Access access;
    private final ReadGate gate;

    AddressDesk(Partners partners, Addresses addresses, Access access, ReadGate gate) {
        this.partners = partners;
        this.addresses = addresses;
        this.access = access;
        this.gate = gate;
    }

    /** Says where the shelter is, in place of what was said before. */
    public void enter(PartnerId id, String address) {
        access.require(Action.OPEN_SHELTER_ADDRESS);
        if (!partners.find(id).isActive()) {
            throw new Refused("network.refused.ended");
        }
        addresses.enter(id, address);
    }

    void remove(PartnerId id) {
        access.require(Action.KEEP_PARTNERS);
        partners.find(id);
        if (!addresses.remove(id)) {
            throw new Refused("network.refused.changed");
        }
    }

    // The order is not free: the database shows the sealed text to the transaction that has written down why.
    /** Gives where the shelter is; nothing stays open, asking again is opening again. */
    public String reveal(PartnerId id, String reason, String said) {
        access.require(Action.OPEN_SHELTER_ADDRESS);
        Partner partner = partners.find(id);
        Address address = addresses.of(id).orElseThrow(() -> new Refused("network.refused.address"));
        addresses.open(id, address, reason, said);
        List<SealedText> sealed = List.of(addresses.sealed(address));
        Opened opened = addresses.isToldToColleague(partner)
                ? gate.open(Action.OPEN_SHELTER_ADDRESS, id, sealed)
                : gate.openAlone(Action.OPEN_SHELTER_ADDRESS, id, sealed);
        return opened.text(sealed.getFirst().place()).orElse("");
    }

    /** Says that a colleague of the opener has looked at who opened it and why. */
    void see(PartnerId id, UUID opening) {
        access.require(Action.KEEP_PARTNERS);
        partners.find(id);
        if (!addresses.see(id, opening)) {
            throw new Refused("network.refused.seen");
        }
    }
}
