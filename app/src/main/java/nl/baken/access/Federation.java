package nl.baken.access;

import java.util.Optional;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.Entitlements.Entitlement;
import nl.baken.access.ProviderAccounts.Owner;
import org.springframework.stereotype.Service;

/** Lets people in by what a provider signed of them, as far as the rules of this region go. */
@Service
class Federation {

    private final Entitlements entitlements;
    private final ProviderAccounts accounts;
    private final Threshold threshold;
    private final SignIn signIn;

    Federation(Entitlements entitlements, ProviderAccounts accounts, Threshold threshold, SignIn signIn) {
        this.entitlements = entitlements;
        this.accounts = accounts;
        this.threshold = threshold;
        this.signIn = signIn;
    }

    /** Lets somebody in whom the provider knows; whoever has no rule holds nothing by one any more, and does not get in. */
    Arrival arrive(Identity identity) {
        Entitlement entitlement = entitlements.of(identity);
        Optional<Owner> known = accounts.find(identity.issuer(), identity.subject());
        known.filter(Owner::active).ifPresent(owner -> settle(owner.person(), entitlement));
        if (entitlement.posts().isEmpty() || !known.map(Owner::active).orElse(entitlement.joins())) {
            return refused(known.map(Owner::person));
        }
        return inside(known.map(Owner::person).orElseGet(() -> join(identity, entitlement)), identity, entitlement);
    }

    /** Makes an account of the provider that of whoever was invited, and lets them in. */
    Arrival link(Identity identity, String invitation) {
        Entitlement entitlement = entitlements.of(identity);
        Optional<Owner> known = accounts.find(identity.issuer(), identity.subject());
        if (known.isPresent() || entitlement.posts().isEmpty()) {
            return refused(known.map(Owner::person));
        }
        // an invitation comes from one administrator, who alone must not get past a second factor
        Optional<PersonId> invited = signIn.invitee(invitation).filter(person -> !threshold.asksFactor(person));
        if (invited.isEmpty()
                || signIn.useInvitation(invitation).isEmpty()
                || !accounts.link(identity, invited.get())) {
            return refused(invited);
        }
        PersonId person = invited.get();
        threshold.close(person);
        threshold.tell(DoorUsed.by(How.PROVIDER_LINKED, person));
        settle(person, entitlement);
        return inside(person, identity, entitlement);
    }

    /** Whether the caller proved a second factor to the provider just now. */
    boolean prove(Caller caller, Identity identity) {
        boolean same = accounts.find(identity.issuer(), identity.subject())
                .filter(owner -> owner.person().equals(caller.person()))
                .isPresent();
        boolean proven = same && entitlements.of(identity).proven();
        threshold.tell(DoorUsed.by(proven ? How.FACTOR_PROVEN : How.FACTOR_REFUSED, caller.person()));
        return proven;
    }

    /** Ends what began in a session that ended at the provider. */
    void ended(IdentityProvider.Ended ended) {
        if (!ended.session().isEmpty()) {
            threshold.closeAtProvider(ended.session());
            return;
        }
        accounts.find(ended.issuer(), ended.subject()).map(Owner::person).ifPresent(person -> {
            threshold.close(person);
            threshold.tell(DoorUsed.by(How.SESSIONS_ENDED, person));
        });
    }

    /** Makes an account of the provider that of the caller, who proved just now who they are. */
    boolean linkOwn(Caller caller, Identity identity) {
        Entitlement entitlement = entitlements.of(identity);
        boolean linked = !caller.plays(Role.REPORTER)
                && !entitlement.posts().isEmpty()
                && accounts.find(identity.issuer(), identity.subject()).isEmpty()
                && accounts.link(identity, caller.person());
        if (linked) {
            settle(caller.person(), entitlement);
        }
        How how = linked ? How.PROVIDER_LINKED : How.PROVIDER_REFUSED;
        threshold.tell(DoorUsed.by(how, caller.person()));
        return linked;
    }

    /** Sends somebody away before looking at what they bring. */
    void braked() {
        threshold.tell(new DoorUsed(How.BRAKED, null, null));
    }

    Arrival refused(Optional<PersonId> person) {
        threshold.tell(new DoorUsed(How.PROVIDER_REFUSED, person.orElse(null), null));
        return new Arrival.Refused();
    }

    // Two first times at once make two colleagues, of whom the provider means one; the other one is nobody's.
    private PersonId join(Identity identity, Entitlement entitlement) {
        PersonId person = accounts.join(identity);
        if (!accounts.link(identity, person)) {
            return accounts.find(identity.issuer(), identity.subject())
                    .map(Owner::person)
                    .orElseThrow();
        }
        threshold.tell(DoorUsed.by(How.PROVIDER_LINKED, person));
        settle(person, entitlement);
        return person;
    }

    // What somebody has open was opened with the post that ended.
    private void settle(PersonId person, Entitlement entitlement) {
        if (entitlements.settle(person, entitlement)) {
            threshold.close(person);
        }
    }

    private Arrival inside(PersonId person, Identity identity, Entitlement entitlement) {
        return threshold.arrive(
                person, new Voucher(entitlement.proven() ? identity.authenticated() : null, identity.session()));
    }
}
