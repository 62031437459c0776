package nl.baken.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.network.Agreements.SealedAgreement;
import nl.baken.network.Contacts.SealedContact;
import nl.baken.network.Partner.Upkeep;
import nl.baken.network.PartnerFile.OpenPartner;
import nl.baken.network.PartnerView.Keeper;
import nl.baken.network.PartnerView.Person;
import nl.baken.network.PartnerView.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of partners; whom to call and what was agreed is opened on the page of one, never in the list. */
@Service
@Transactional
class PartnerViews {

    private final PartnerFile file;
    private final Places places;
    private final Access access;
    private final Directory directory;
    private final Clock clock;

    PartnerViews(PartnerFile file, Places places, Access access, Directory directory, Clock clock) {
        this.file = file;
        this.places = places;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    PartnerView of(PartnerId id) {
        OpenPartner open = file.open(id);
        return new PartnerView(
                open.partner(),
                keeper(open.partner()),
                open.text(open.partner().about()),
                open.contacts().stream().map(contact -> person(open, contact)).toList(),
                open.agreements().stream().map(agreed -> said(open, agreed)).toList(),
                access.may(Action.SEE_PLACES) ? places.of(id) : List.of());
    }

    private Keeper keeper(Partner partner) {
        Upkeep upkeep = partner.upkeep();
        LocalDate today = LocalDate.now(clock);
        return new Keeper(
                file.owner(partner).map(directory::name).orElse(""),
                directory.name(upkeep.verifiedBy()),
                upkeep.isLate(today),
                access.may(Action.KEEP_PARTNERS) && upkeep.endedOn() == null,
                Callers.current().holds(upkeep.post()));
    }

    private static Person person(OpenPartner open, SealedContact contact) {
        return new Person(
                contact.id(),
                open.text(contact.task()),
                open.text(contact.name()),
                open.text(contact.phone()),
                open.text(contact.email()));
    }

    private Said said(OpenPartner open, SealedAgreement agreed) {
        LocalDate due = agreed.dueOn();
        return new Said(
                agreed.id(),
                agreed.kind(),
                open.text(agreed.said()),
                agreed.madeOn(),
                due,
                agreed.settledOn(),
                due != null && agreed.settledOn() == null && due.isBefore(LocalDate.now(clock)));
    }
}
