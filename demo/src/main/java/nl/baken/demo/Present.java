package nl.baken.demo;

import java.util.List;
import java.util.function.Consumer;
import nl.baken.access.Caller;
import nl.baken.demo.Passing.To;
import nl.baken.demo.Reporting.Told;
import nl.baken.demo.Reporting.Who;
import nl.baken.handovers.HandoverId;
import nl.baken.signals.SignalId;

/** What lies on the desks today: each piece began so many working days ago and waits for somebody. */
enum Present {
    NEW_IN_HILVERSUM(1, play -> reported(play, "GM0402")),
    NEW_IN_HILVERSUM_TOO(2, play -> reported(play, "GM0402")),
    LATE_IN_HILVERSUM(6, play -> reported(play, "GM0402")),
    CHECKED_IN_HILVERSUM(7, play -> enriched(play, "GM0402")),
    NEW_IN_HUIZEN(1, play -> reported(play, "GM0406")),
    LATE_IN_HUIZEN(14, play -> enriched(play, "GM0406")),
    NEW_IN_GOOISE_MEREN(2, play -> reported(play, "GM1942")),
    CHECKED_IN_GOOISE_MEREN(8, play -> enriched(play, "GM1942")),
    NEW_IN_LAREN(1, play -> reported(play, "GM0417")),
    LATE_IN_EEMNES(5, play -> reported(play, "GM0317")),
    CHECKED_IN_WIJDEMEREN(9, play -> enriched(play, "GM1696")),
    NEW_IN_WIJDEMEREN(2, play -> reported(play, "GM1696")),
    NOWHERE(2, play -> reported(play, "")),
    SUPPLEMENTED(7, Present::supplemented),
    OFFERED_TO_DIRECTOR(6, play -> offered(play, "GM0402", To.DIRECTOR)),
    WITH_DIRECTOR(11, play -> directed(play, "GM0402")),
    OFFERED_TO_CARE(5, play -> offered(play, "GM1942", To.CARE)),
    LATE_AT_CARE(11, play -> offered(play, "GM0402", To.CARE)),
    OFFERED_TO_POLICE(6, play -> offered(play, "GM0406", To.POLICE)),
    LATE_AT_POLICE(14, play -> offered(play, "GM0402", To.POLICE)),
    TAKEN_BY_POLICE(16, play -> accepted(play, "GM0417", To.POLICE)),
    OFFERED_TO_VEILIG_THUIS(5, play -> offered(play, "GM1696", To.VEILIG_THUIS)),
    TAKEN_BY_HELP(10, play -> accepted(play, "GM0402", To.HELP)),
    OFFERED_TO_SHELTER(5, play -> offered(play, "GM1942", To.SHELTER)),
    RETURNED_BY_POLICE(9, Present::returned),
    OFFERED_BY_DIRECTOR(12, play -> offeredByDirector(play, "GM1942", To.VEILIG_THUIS)),
    LATE_FOR_DIRECTOR(19, play -> offeredByDirector(play, "GM0402", To.POLICE)),
    LATE_FOR_DIRECTOR_TOO(16, play -> offeredByDirector(play, "GM0406", To.HELP)),
    TAKEN_FROM_DIRECTOR(17, Present::takenFromDirector),
    COMES_BACK(15, Present::comesBack),
    KNOWN_ELSEWHERE(8, Present::knownElsewhere),
    NOT_FOR_THE_SAFETY_HOUSE(8, Present::notForTheSafetyHouse),
    TABLE_INVITED(12, play -> Conferring.invite(play, directed(play, "GM0402"))),
    TABLE_MINUTED(13, play -> Conferring.hold(play, directed(play, "GM0406")));

    private final int daysAgo;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Consumer<Play> course;

    Present(int daysAgo, Consumer<Play> course) {
        this.daysAgo = daysAgo;
        this.course = course;
    }

    /** How many working days before today this began. */
    int daysAgo() {
        return daysAgo;
    }

    void play(Play play) {
        course.accept(play);
    }

    static List<Present> all() {
        return List.of(values());
    }

    private static Profile profile(Play play, String municipality) {
        return play.profile().in(municipality);
    }

    private static void reported(Play play, String municipality) {
        play.reported(profile(play, municipality));
    }

    private static SignalId enriched(Play play, String municipality) {
        Profile profile = profile(play, municipality);
        SignalId signal = play.reported(profile).signal();
        play.enrich(play.answering(profile), signal, profile.exploitation());
        return signal;
    }

    private static void supplemented(Play play) {
        Profile profile = profile(play, "GM0402").from("CITIZEN");
        Told told = play.reported(profile);
        play.enrich(play.answering(profile), told.signal(), profile.exploitation());
        play.reporting().supplement(told);
    }

    private static HandoverId offered(Play play, String municipality, To to) {
        SignalId signal = enriched(play, municipality);
        return play.passing().offer(play.scene().answering(municipality), signal, to);
    }

    private static SignalId directed(Play play, String municipality) {
        SignalId signal = enriched(play, municipality);
        Sharing.moveToDirector(play, play.scene().answering(municipality), signal);
        return signal;
    }

    private static HandoverId offeredByDirector(Play play, String municipality, To to) {
        SignalId signal = directed(play, municipality);
        return play.passing().offer(play.colleague(Region.DIRECTOR), signal, to);
    }

    private static void takenFromDirector(Play play) {
        HandoverId handover = offeredByDirector(play, "GM0417", To.CARE);
        play.scene().later(1, 2);
        play.passing().accept(play.colleague(Region.CARE), handover);
    }

    private static void accepted(Play play, String municipality, To to) {
        HandoverId handover = offered(play, municipality, to);
        play.scene().later(1, 2);
        play.passing().accept(play.colleague(to.login()), handover);
    }

    // closed too early: the same person is told of again, and the desk is asked whether to open the first signal again
    private static void comesBack(Play play) {
        Profile profile = profile(play, "GM0402").from("SCHOOL");
        Caller holder = play.answering(profile);
        Who who = play.reporting().somebody(profile);
        SignalId first = play.reporting().report(profile, who).signal();
        play.scene().later(1, 2);
        play.judging().pickUp(holder, first);
        play.judging().close(holder, first, "NOT_ENOUGH_INFORMATION", "NOT_TAKEN_UP_TOO_LITTLE");
        play.scene().later(4, 6);
        Who again = who.otherwise(play.scene().chance());
        SignalId second = play.reporting().report(profile, again).signal();
        play.enrich(holder, second, profile.exploitation());
    }

    // two desks know of one person, and neither sees what the other has
    private static void knownElsewhere(Play play) {
        Profile here = profile(play, "GM0402").from("CITIZEN");
        Profile there = here.in("GM0406");
        Who who = play.reporting().somebody(here);
        SignalId first = play.reporting().report(here, who).signal();
        play.enrich(play.answering(here), first, here.exploitation());
        Who again = who.otherwise(play.scene().chance());
        SignalId second = play.reporting().report(there, again).signal();
        play.enrich(play.answering(there), second, there.exploitation());
    }

    // what the safety house does not take up must be gone there at once, and is not
    private static void notForTheSafetyHouse(Play play) {
        HandoverId handover = offered(play, "GM0402", To.DIRECTOR);
        play.scene().later(1, 2);
        play.passing().giveBack(play.colleague(Region.DIRECTOR), handover, "NOT_ENOUGH_INFORMATION");
        play.passing().settle(play.scene().answering("GM0402"), handover);
    }

    private static void returned(Play play) {
        Caller holder = play.scene().answering("GM0402");
        SignalId signal = enriched(play, "GM0402");
        HandoverId handover = play.passing().offer(holder, signal, To.POLICE);
        play.scene().later(1, 2);
        play.passing().giveBack(play.colleague(Region.POLICE), handover, "NOT_ENOUGH_INFORMATION");
    }
}
