package nl.baken.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.network.Partner.Upkeep;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the partners of the region: who they are, whom to call, what was agreed, and that somebody looks again in time. */
@Service
@Transactional
public class PartnerDesk {

    private final Partners partners;
    private final Contacts contacts;
    private final Agreements agreements;
    private final Access access;
    private final Clock clock;

    PartnerDesk(Partners partners, Contacts contacts, Agreements agreements, Access access, Clock clock) {
        this.partners = partners;
        this.contacts = contacts;
        this.agreements = agreements;
        this.access = access;
        this.clock = clock;
    }

    /** Enters a partner; the caller's post keeps it, and has just looked at it. */
    public PartnerId add(Offering offering) {
        access.require(Action.KEEP_PARTNERS);
        PartnerId id = PartnerId.next();
        partners.add(id, offering, verified(offering.field(), Own.post()));
        return id;
    }

    void change(PartnerId id, int version, Offering offering) {
        kept(id);
        partners.change(id, version, offering);
    }

    /** Says that all of it is right today. */
    public void verify(PartnerId id) {
        Partner partner = kept(id);
        partners.keep(id, verified(partner.field(), partner.upkeep().post()));
    }

    /** Makes the caller's post the one that keeps it. */
    void take(PartnerId id) {
        Upkeep known = kept(id).upkeep();
        partners.keep(
                id, new Upkeep(Own.post(), known.verifiedOn(), known.verifiedBy(), known.verifyBy(), known.endedOn()));
    }

    /** Says that nobody works with it any more; who worked there and where it is are forgotten. */
    void end(PartnerId id) {
        kept(id);
        partners.end(id, today());
    }

    public void addContact(PartnerId id, Contact contact) {
        kept(id);
        contacts.add(id, contact);
    }

    void removeContact(PartnerId id, UUID contact) {
        kept(id);
        if (!contacts.remove(id, contact)) {
            throw new Refused("network.refused.changed");
        }
    }

    public void agree(PartnerId id, Agreement agreement) {
        kept(id);
        LocalDate due = agreement.dueOn();
        if (due != null && due.isBefore(today())) {
            throw new Refused("network.refused.past");
        }
        agreements.add(id, agreement, today());
    }

    void settle(PartnerId id, UUID agreement) {
        kept(id);
        if (!agreements.settle(id, agreement, today())) {
            throw new Refused("network.refused.changed");
        }
    }

    private Partner kept(PartnerId id) {
        access.require(Action.KEEP_PARTNERS);
        Partner partner = partners.find(id);
        if (!partner.isActive()) {
            throw new Refused("network.refused.ended");
        }
        return partner;
    }

    private Upkeep verified(String field, PostId post) {
        PersonId me = Callers.current().person();
        return new Upkeep(post, today(), me, today().plusMonths(partners.months(field)), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
