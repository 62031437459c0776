package nl.baken.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.network.Agreements.SealedAgreement;
import nl.baken.network.Contacts.SealedContact;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what is sealed about a partner: all in one go through the gate, which writes one line in the logbook. */
@Service
@Transactional
class PartnerFile {

    private final Partners partners;
    private final Contacts contacts;
    private final Agreements agreements;
    private final ReadGate gate;

    PartnerFile(Partners partners, Contacts contacts, Agreements agreements, ReadGate gate) {
        this.partners = partners;
        this.contacts = contacts;
        this.agreements = agreements;
        this.gate = gate;
    }

    OpenPartner open(PartnerId id) {
        Partner partner = partners.find(id);
        List<SealedContact> people = contacts.of(id);
        List<SealedAgreement> agreed = agreements.of(id);
        List<SealedText> sealed = Stream.of(
                        partner.about().stream(),
                        people.stream().flatMap(SealedContact::texts),
                        agreed.stream().flatMap(said -> said.said().stream()))
                .flatMap(texts -> texts)
                .toList();
        return new OpenPartner(partner, people, agreed, gate.open(Action.READ_PARTNERS, id, sealed));
    }

    Optional<PersonId> owner(Partner partner) {
        return partners.owner(partner.upkeep());
    }

    /** What is offered, in words that can be changed. */
    Offering offering(PartnerId id) {
        Partner partner = partners.find(id);
        Opened opened =
                gate.open(Action.KEEP_PARTNERS, id, partner.about().stream().toList());
        return new Offering(
                partner.name(),
                partner.field(),
                partner.help().needs(),
                partner.help().groups(),
                partner.help().languages(),
                partner.about().flatMap(text -> opened.text(text.place())).orElse(""));
    }

    /** A partner with its texts opened. */
    record OpenPartner(Partner partner, List<SealedContact> contacts, List<SealedAgreement> agreements, Opened opened) {

        String text(Optional<SealedText> sealed) {
            return sealed.flatMap(text -> opened.text(text.place())).orElse("");
        }
    }
}
