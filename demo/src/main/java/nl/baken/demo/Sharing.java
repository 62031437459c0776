package nl.baken.demo;

import nl.baken.access.Caller;
import nl.baken.access.Role;
import nl.baken.demo.Passing.To;
import nl.baken.handovers.HandoverId;
import nl.baken.signals.SignalId;

/** Plots in which desks work on a signal together. */
final class Sharing {

    private Sharing() {}

    static void arrangeHelp(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.enrich(holder, signal, profile.exploitation());
        share(play, holder, signal, To.HELP, "HELP_STARTED");
        play.judging().close(holder, signal, "NOT_TRAFFICKING_OTHER_HELP", "HELP_OFFERED");
    }

    /** Two desks get different parts of the same signal at the same time. */
    static void shareWithTwo(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.enrich(holder, signal, profile.exploitation());
        HandoverId first = play.passing().offer(holder, signal, To.POLICE);
        HandoverId second = play.passing().offer(holder, signal, To.VEILIG_THUIS);
        finish(play, holder, To.POLICE, first, "INVESTIGATION_STARTED");
        finish(play, holder, To.VEILIG_THUIS, second, "ADVICE_GIVEN");
        play.judging().close(holder, signal, "PASSED_ON", "TAKEN_UP");
    }

    /** A desk returns what another desk then takes. */
    static void comeBack(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.enrich(holder, signal, profile.exploitation());
        HandoverId offered = play.passing().offer(holder, signal, To.POLICE);
        play.scene().later(1, 3);
        play.passing().giveBack(play.colleague(Region.POLICE), offered, "NOT_ENOUGH_INFORMATION");
        play.scene().later(1, 2);
        play.judging().check(holder, signal);
        share(play, holder, signal, To.VEILIG_THUIS, "NO_FOLLOW_UP");
        play.judging().close(holder, signal, "NO_INDICATION", "CLOSED_THANK_YOU");
    }

    static void takeBack(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.enrich(holder, signal, profile.exploitation());
        HandoverId offered = play.passing().offer(holder, signal, To.HELP);
        play.scene().later(1, 1);
        play.passing().withdraw(holder, play.colleague(Region.HELP), offered);
        play.passing().settle(holder, offered);
        play.judging().close(holder, signal, "ALREADY_KNOWN", "PART_OF_ONGOING_WORK");
    }

    /** The chain director takes the direction over. */
    static void direct(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        Caller director = play.colleague(Region.DIRECTOR);
        play.enrich(holder, signal, profile.exploitation());
        moveToDirector(play, holder, signal);
        share(play, director, signal, To.POLICE, "INVESTIGATION_STARTED");
        play.judging().close(director, signal, "PASSED_ON", "TAKEN_UP");
    }

    static void keepDirection(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.enrich(holder, signal, profile.exploitation());
        HandoverId offered = play.passing().offer(holder, signal, To.DIRECTOR);
        play.scene().later(1, 2);
        play.passing().giveBack(play.colleague(Region.DIRECTOR), offered, "NOT_ENOUGH_INFORMATION");
        play.scene().later(1, 2);
        play.passing().settle(holder, offered);
        play.judging().close(holder, signal, "NOT_ENOUGH_INFORMATION", "NOT_TAKEN_UP_TOO_LITTLE");
    }

    static void moveToDirector(Play play, Caller holder, SignalId signal) {
        HandoverId direction = play.passing().offer(holder, signal, To.DIRECTOR);
        answer(play, To.DIRECTOR, direction, "TAKEN_UP");
    }

    private static void share(Play play, Caller holder, SignalId signal, To to, String outcome) {
        finish(play, holder, to, play.passing().offer(holder, signal, to), outcome);
    }

    private static void finish(Play play, Caller offerer, To to, HandoverId handover, String outcome) {
        answer(play, to, handover, outcome);
        play.passing().settle(offerer, handover);
    }

    private static void answer(Play play, To to, HandoverId handover, String outcome) {
        Caller receiver = play.colleague(to.login());
        play.scene().later(1, 2);
        play.passing().accept(receiver, handover);
        play.scene().later(1, 2);
        play.passing().report(receiver, handover, outcome);
        if (to.role() == Role.PARTNER) {
            play.passing().destroy(receiver, handover);
        }
    }
}
