package nl.baken.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.rights.DecisionDesk.Choice;
import nl.baken.rights.Registration.Whom;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Somebody asks to destroy or to restrict what is about them, a desk proposes one record of its own, and the contact point decides. */
@Component
@Lazy
public final class Erasing {

    private static final Whom REPRESENTATIVE =
            new Whom(Asker.REPRESENTATIVE, Requesting.today().minusYears(9), false, false, false);

    private final Requesting requesting;
    private final RequestDesk desk;
    private final InquiryDesk inquiries;
    private final SearchDesk searching;
    private final GivingDesk giving;
    private final DecisionDesk decisions;
    private final SignIn signIn;

    Erasing(
            Requesting requesting,
            RequestDesk desk,
            InquiryDesk inquiries,
            SearchDesk searching,
            GivingDesk giving,
            DecisionDesk decisions,
            SignIn signIn) {
        this.requesting = requesting;
        this.desk = desk;
        this.inquiries = inquiries;
        this.searching = searching;
        this.giving = giving;
        this.decisions = decisions;
        this.signIn = signIn;
    }

    /** Everything was granted. */
    public UUID granted(PersonId person, PostId post, String number) {
        return decided(person, post, number, new Choice(Outcome.GRANTED, Optional.empty(), true));
    }

    /** Everything was granted, after something else happened to what a desk proposed. */
    public UUID grantedAfter(PersonId person, PostId post, String number, Runnable before) {
        RequestId id = proposed(Right.ERASURE, person, post, number);
        before.run();
        return decide(id, new Choice(Outcome.GRANTED, Optional.empty(), true));
    }

    /** A desk proposes what it took after something else happened to it. */
    public void proposedAfter(PersonId person, PostId post, String number, Runnable before) {
        RequestId id = asked(Right.ERASURE, post);
        as(person, () -> take(id, number));
        before.run();
        as(person, () -> searching.propose(id));
    }

    /** The same, but that the desk takes another record into its answer before it proposes, and everything was granted. */
    public UUID grantedWith(PersonId person, PostId post, String number, Runnable before, String other) {
        RequestId id = asked(Right.ERASURE, post);
        as(person, () -> take(id, number));
        before.run();
        as(person, () -> {
            take(id, other);
            searching.propose(id);
        });
        return decide(id, new Choice(Outcome.GRANTED, Optional.empty(), true));
    }

    /** Not everything was, after something else was tried with what a desk proposed. */
    public void grantedInPartAfter(PersonId person, PostId post, String number, Runnable before) {
        RequestId id = proposed(Right.ERASURE, person, post, number);
        before.run();
        decide(id, new Choice(Outcome.PARTLY, Optional.of(Ground.INTEREST_OF_ANOTHER), true));
    }

    /** To use it less was granted, after something else happened to what a desk proposed. */
    public void restrictedAfter(PersonId person, PostId post, String number, Runnable before) {
        RequestId id = proposed(Right.RESTRICTION, person, post, number);
        before.run();
        decide(id, new Choice(Outcome.GRANTED, Optional.empty(), true));
    }

    /** Not everything was. */
    public UUID grantedInPart(PersonId person, PostId post, String number) {
        return decided(person, post, number, new Choice(Outcome.PARTLY, Optional.of(Ground.INTEREST_OF_ANOTHER), true));
    }

    /** The desk suspects the representative after all. */
    public void suspected(PersonId person, UUID request) {
        Callers.as(signIn.callAs(person), () -> searching.suspect(new RequestId(request), "hij is het"));
    }

    /** To use it less was granted. */
    public UUID restricted(PersonId person, PostId post, String number) {
        Choice all = new Choice(Outcome.GRANTED, Optional.empty(), true);
        return decided(Right.RESTRICTION, person, post, number, all);
    }

    private UUID decided(PersonId person, PostId post, String number, Choice choice) {
        return decided(Right.ERASURE, person, post, number, choice);
    }

    private UUID decided(Right right, PersonId person, PostId post, String number, Choice choice) {
        return decide(proposed(right, person, post, number), choice);
    }

    private RequestId proposed(Right right, PersonId person, PostId post, String number) {
        RequestId id = asked(right, post);
        as(person, () -> {
            take(id, number);
            searching.propose(id);
        });
        return id;
    }

    private RequestId asked(Right right, PostId post) {
        RequestId id = requesting.register(REPRESENTATIVE, "woord", Set.of(right));
        as(TestRegion.PETRA_CONTACT_POINT, () -> {
            desk.identify(id, "DOCUMENT");
            inquiries.putBefore(id, List.of(post));
        });
        return id;
    }

    private void take(RequestId id, String number) {
        PortionId portion = searching.take(id, number);
        giving.choose(id, portion, "", Map.of(), "een woord dat niemand mag lezen");
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }

    private UUID decide(RequestId id, Choice choice) {
        Callers.as(signIn.callAs(TestRegion.PETRA_CONTACT_POINT), () -> decisions.decide(id, choice, Map.of()));
        return id.value();
    }
}
