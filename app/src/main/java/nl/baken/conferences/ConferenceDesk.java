package nl.baken.conferences;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.conferences.Conference.Chair;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a chair plans a conference and leads it from step to step. */
@Service
@Transactional
public class ConferenceDesk {

    private final Conferences conferences;
    private final Parties parties;
    private final Minutes minutes;
    private final Access access;
    private final Periods periods;

    ConferenceDesk(Conferences conferences, Parties parties, Minutes minutes, Access access, Periods periods) {
        this.conferences = conferences;
        this.parties = parties;
        this.minutes = minutes;
        this.access = access;
        this.periods = periods;
    }

    /** Plans a conference that a desk of the caller's chairs. */
    public ConferenceId plan(Gathering gathering) {
        access.require(Action.PLAN_CONFERENCE);
        requireAhead(gathering);
        Caller caller = Callers.current();
        Chair chair = new Chair(chairing(caller), caller.person());
        return conferences.add(Conference.plan(gathering, chair)).id();
    }

    /** Moves a conference to another day, hour or place. */
    public void change(ConferenceId id, Gathering gathering) {
        Conference conference = conferences.held(id);
        requireAhead(gathering);
        conferences.keep(conference.change(gathering), Step.CHANGE);
    }

    /** Lets the parties know when and where; what it is about they hear at the table. */
    public void invite(ConferenceId id) {
        Conference conference = conferences.held(id);
        Conference invited = conference.take(Step.INVITE, periods.today());
        if (minutes.items(id).isEmpty() || parties.of(id).isEmpty()) {
            throw new Refused("conferences.refused.empty");
        }
        conferences.keep(invited, Step.INVITE);
        desks(id).forEach(post -> access.share(id, post));
    }

    /** Begins on the day itself: from now on the chair can let people in. */
    public void begin(ConferenceId id) {
        Conference conference = conferences.held(id);
        Conference begun = conference.take(Step.BEGIN, periods.today());
        if (!conference.gathering().day().equals(periods.today())) {
            throw new Refused("conferences.refused.day");
        }
        conferences.keep(begun, Step.BEGIN);
    }

    /** Ends it: every window closes, and the minutes are due. */
    public void end(ConferenceId id) {
        conferences.keep(conferences.held(id).take(Step.END, periods.minutesBy()), Step.END);
    }

    /** Makes the minutes final: about each item something was decided or agreed. */
    public void conclude(ConferenceId id) {
        Conference concluded = conferences.held(id).take(Step.CONCLUDE, periods.today());
        minutes.requireComplete(id);
        conferences.keep(concluded, Step.CONCLUDE);
        minutes.tell(concluded);
    }

    public void cancel(ConferenceId id) {
        conferences.keep(conferences.held(id).take(Step.CANCEL, periods.today()), Step.CANCEL);
    }

    /** Who took the last step with a conference. */
    PersonId lastActor(ConferenceId id) {
        conferences.held(id);
        return conferences.timeline(id).getFirst().person();
    }

    private Stream<PostId> desks(ConferenceId id) {
        return parties.of(id).stream().map(Party::post).flatMap(Stream::ofNullable);
    }

    private void requireAhead(Gathering gathering) {
        if (gathering.day().isBefore(periods.today())) {
            throw new Refused("conferences.refused.past");
        }
    }

    private static PostId chairing(Caller caller) {
        return caller.posts().stream()
                .filter(post ->
                        List.of(Role.CHAIN_DIRECTOR, Role.CARE_COORDINATOR).contains(post.role()))
                .map(Post::id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
