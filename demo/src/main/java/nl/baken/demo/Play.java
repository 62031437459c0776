package nl.baken.demo;

import nl.baken.access.Caller;
import nl.baken.demo.Reporting.Told;
import nl.baken.demo.Reporting.Who;
import nl.baken.signals.SignalId;

/** A scene with everybody who may act in it. */
record Play(Scene scene, Cast cast, Reporting reporting, Judging judging, Passing passing, Desks desks) {

    static Play of(Scene scene, Cast cast, Desks desks) {
        return new Play(
                scene,
                cast,
                new Reporting(scene, desks.intake(), cast),
                new Judging(scene, desks.signals(), cast),
                new Passing(scene, desks.handovers(), desks.afterwards(), desks.signals(), cast),
                desks);
    }

    Caring caring() {
        return new Caring(scene, desks.dossiers(), cast);
    }

    Conferring conferring() {
        return new Conferring(scene, desks);
    }

    Profile profile() {
        return Profile.drawn(cast.shares(), scene.chance());
    }

    Caller answering(Profile profile) {
        return scene.answering(profile.municipality());
    }

    Caller colleague(String login) {
        return scene.region().colleague(login);
    }

    /** Somebody nobody knew yet is reported. */
    Told reported(Profile profile) {
        Who who = reporting.somebody(profile);
        return reporting.report(profile, who);
    }

    /** The signal is picked up within its term, and what can be checked is checked. */
    void enrich(Caller holder, SignalId signal, String exploitation) {
        scene.later(1, 2);
        judging.pickUp(holder, signal);
        judging.check(holder, signal);
        scene.later(1, 3);
        judging.check(holder, signal);
        judging.indicate(holder, signal, exploitation);
    }
}
