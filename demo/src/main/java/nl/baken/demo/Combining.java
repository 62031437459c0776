package nl.baken.demo;

import nl.baken.access.Caller;
import nl.baken.demo.Reporting.Who;
import nl.baken.signals.SignalId;

/** Plots in which two reports turn out to tell the same, or one tells two things. */
final class Combining {

    private Combining() {}

    static void merge(Play play) {
        Profile profile = play.profile();
        Who who = play.reporting().somebody(profile);
        Caller holder = play.answering(profile);
        SignalId first = play.reporting().report(profile, who).signal();
        play.enrich(holder, first, profile.exploitation());
        SignalId second = play.reporting().report(profile.from("CITIZEN"), who).signal();
        play.scene().later(1, 2);
        play.judging().merge(holder, second, first);
        play.judging().note(holder, first);
        play.scene().later(1, 3);
        play.judging().close(holder, first, "PASSED_ON", "PART_OF_ONGOING_WORK");
    }

    static void split(Play play) {
        Profile profile = play.profile();
        SignalId whole = play.reported(profile).signal();
        Caller holder = play.answering(profile);
        play.enrich(holder, whole, profile.exploitation());
        SignalId part = play.judging().split(holder, whole);
        play.judging().pickUp(holder, part);
        play.scene().later(1, 4);
        play.judging().close(holder, part, "NO_INDICATION", "CLOSED_THANK_YOU");
        play.judging().check(holder, whole);
        play.judging().close(holder, whole, "HELP_ARRANGED", "HELP_OFFERED");
    }
}
