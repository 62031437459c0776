package nl.baken.demo;

import nl.baken.access.Caller;
import nl.baken.demo.Reporting.Told;
import nl.baken.signals.SignalId;

/** Plots in which one desk looks into a signal and closes it. */
final class Checking {

    private Checking() {}

    static void findNothing(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.scene().later(1, 2);
        play.judging().pickUp(holder, signal);
        play.judging().check(holder, signal);
        play.scene().later(1, 5);
        play.judging().check(holder, signal);
        play.judging().close(holder, signal, "NO_INDICATION", "NOT_TAKEN_UP_NO_INDICATION");
    }

    static void knowTooLittle(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.scene().later(1, 2);
        play.judging().pickUp(holder, signal);
        play.scene().later(2, 6);
        play.judging().note(holder, signal);
        play.judging().close(holder, signal, "NOT_ENOUGH_INFORMATION", "NOT_TAKEN_UP_TOO_LITTLE");
    }

    static void comeLate(Play play) {
        Profile profile = play.profile();
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.scene().later(5, 9);
        play.judging().pickUp(holder, signal);
        play.scene().later(12, 18);
        play.judging().check(holder, signal);
        play.judging().close(holder, signal, "NO_INDICATION", "CLOSED_THANK_YOU");
    }

    static void refuse(Play play) {
        Profile profile = play.profile().from("CITIZEN");
        SignalId signal = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.scene().later(1, 2);
        play.judging().close(holder, signal, "SPAM", "NOT_TAKEN_UP_NO_INDICATION");
    }

    static void hearMore(Play play) {
        Profile profile = play.profile().from("CITIZEN");
        Told told = play.reported(profile);
        Caller holder = play.answering(profile);
        play.enrich(holder, told.signal(), profile.exploitation());
        play.scene().later(1, 3);
        play.reporting().supplement(told);
        play.scene().later(1, 3);
        play.judging().readSupplements(holder, told.signal());
        play.judging().note(holder, told.signal());
        play.judging().close(holder, told.signal(), "HELP_ARRANGED", "HELP_OFFERED");
    }

    static void openAgain(Play play) {
        Profile profile = play.profile().from("CITIZEN");
        Told told = play.reported(profile);
        Caller holder = play.answering(profile);
        play.scene().later(1, 2);
        play.judging().close(holder, told.signal(), "NOT_ENOUGH_INFORMATION", "MORE_INFORMATION_WELCOME");
        play.scene().later(5, 15);
        play.reporting().supplement(told);
        play.scene().later(1, 2);
        play.judging().readSupplements(holder, told.signal());
        play.judging().reopen(holder, told.signal());
        play.judging().check(holder, told.signal());
        play.scene().later(2, 5);
        play.judging().close(holder, told.signal(), "NO_INDICATION", "CLOSED_THANK_YOU");
    }

    static void correctTheTown(Play play) {
        Profile told = play.profile().in("GM0402");
        Profile right = told.in("GM0406");
        SignalId signal = play.reported(told).signal();
        play.scene().later(1, 2);
        play.judging().assess(play.answering(told), signal, right.municipality(), right.exploitation());
        play.enrich(play.answering(right), signal, right.exploitation());
        play.judging().close(play.answering(right), signal, "NO_INDICATION", "CLOSED_THANK_YOU");
    }

    static void comeToTheDirector(Play play) {
        Profile profile = play.profile().in("").from("WATCH_NEDERLAND");
        SignalId signal = play.reported(profile).signal();
        Caller director = play.answering(profile);
        play.enrich(director, signal, profile.exploitation());
        play.judging().close(director, signal, "OUTSIDE_REGION", "PASSED_ON");
    }
}
