package nl.baken.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.legal.Footing;
import nl.baken.legal.Footings;
import nl.baken.shared.Refused;
import nl.baken.signals.Router.Desk;
import nl.baken.signals.Signal.Custody;
import org.springframework.stereotype.Component;

/** Puts signals on a desk: who holds them, who else reads them, and until when. */
@Component
class Placement {

    private final Router router;
    private final Terms terms;
    private final Access access;
    private final Footings footings;
    private final Clock clock;

    Placement(Router router, Terms terms, Access access, Footings footings, Clock clock) {
        this.router = router;
        this.terms = terms;
        this.access = access;
        this.footings = footings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Puts a signal that this transaction makes on the desk of its municipality; the chain director reads along. */
    Custody place(SignalId signal, String municipality) {
        Desk desk = router.route(municipality, today());
        return hold(signal, desk.post().id(), desk.person());
    }

    /** The regime of a signal that comes in at a desk today. */
    String regime(PostId desk) {
        return footings.at(desk, today()).regime();
    }

    /** The regime of a signal that goes on to another desk, shared under these regimes: the one that lets it stay shortest. */
    String regime(Signal signal, PostId desk, Set<String> sharedUnder) {
        List<Footing> from = Stream.concat(
                        Stream.of(signal.footing()), sharedUnder.stream().map(regime -> new Footing(regime, today())))
                .toList();
        return footings.at(desk, today(), from).regime();
    }

    /** Puts a signal that this transaction makes on a desk of its maker's. */
    Custody hold(SignalId signal, PostId post, PersonId person) {
        access.hold(signal, post);
        PostId director = router.director(today()).post().id();
        if (!director.equals(post)) {
            access.share(signal, director);
        }
        return custody(SignalState.NEW, post, person);
    }

    /** Whether somebody is there for every signal that comes in. */
    boolean isAttended() {
        return router.isAttended(today());
    }

    /** The desk to which a corrected municipality brings a signal. */
    Desk desk(String municipality) {
        return router.route(municipality, today());
    }

    /** Who else holds a post. */
    List<PersonId> colleagues(PostId post) {
        return router.colleagues(post);
    }

    /** Whether nobody attends to a post any more. */
    boolean isDeserted(PostId post) {
        return router.attendant(post, today()).isEmpty();
    }

    /** Whoever attends to a post today, for a state and its term. */
    Custody attended(SignalState state, Custody former) {
        PersonId person = router.attendant(former.post(), today()).orElse(former.owner());
        return custody(state, former.post(), person);
    }

    Custody custody(SignalState state, PostId post, PersonId person) {
        return new Custody(post, person, terms.due(state, today()));
    }

    LocalDate due(SignalState state) {
        return terms.due(state, today());
    }

    LocalDate supplementDue() {
        return terms.supplementDue(today());
    }

    LocalDate recallDue() {
        return terms.recallDue(today());
    }

    /** Brings a signal that came to the wrong desk to another one, at once. */
    void passOn(SignalId signal, PostId post) {
        access.passOn(signal, post);
    }

    /** Lets whoever holds and reads the one signal hold and read the other, until they are taken apart. */
    void follow(SignalId part, SignalId whole) {
        if (access.isPromised(part)) {
            throw new Refused("signals.refused.promised");
        }
        access.becomePart(part, whole);
    }

    /** Lets whoever held and read a part before it was one read it again, on the desk that takes it apart. */
    void comeApart(SignalId part) {
        access.takeApart(part);
    }

    /** The state and the custody of a signal that the caller takes on at a post that holds it. */
    Taken takeOn(PostId held) {
        SignalState state = stateAt(held);
        return new Taken(state, custody(state, held, Callers.current().person()));
    }

    /** Where a signal stands once somebody took it on, and with whom. */
    record Taken(SignalState state, Custody custody) {}

    /** The state of a signal that somebody opens again at a post. */
    static SignalState stateAt(PostId held) {
        return Callers.current().posts().stream()
                .filter(post -> post.id().equals(held))
                .findFirst()
                .map(Placement::stateAt)
                .orElse(SignalState.ENRICHING);
    }

    /** Takes up what was promised to a post of the caller's. */
    void takeUp(SignalId signal, PostId post) {
        access.takeUp(signal, post);
    }

    /** Takes over what is left with a post that nobody attends to. */
    void adopt(SignalId signal, PostId post) {
        access.adopt(signal, post);
    }

    /** The state of a signal that comes to a post: the chain director directs, everybody else enriches. */
    static SignalState stateAt(Post post) {
        return post.role() == Role.CHAIN_DIRECTOR ? SignalState.WITH_DIRECTOR : SignalState.ENRICHING;
    }
}
