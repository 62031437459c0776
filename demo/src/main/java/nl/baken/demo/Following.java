package nl.baken.demo;

import java.time.LocalDate;
import java.util.List;
import nl.baken.access.Caller;
import nl.baken.demo.Passing.To;
import nl.baken.demo.Reporting.Who;
import nl.baken.demo.Situation.Ending;
import nl.baken.dossiers.DossierId;
import nl.baken.handovers.HandoverId;
import nl.baken.signals.SignalId;

/** How one person comes into sight, gets a dossier, and is followed to this day. */
final class Following {

    private static final List<String> MEETINGS =
            List.of("CONVERSATION", "CONVERSATION", "ACCOMPANIED", "CONSULTATION", "MESSAGE", "NO_ANSWER", "CRISIS");
    private static final List<String> REASONS = List.of(
            "GOALS_REACHED",
            "TRANSFERRED_TO_REGULAR_CARE",
            "MOVED_TO_OTHER_REGION",
            "RETURNED_TO_COUNTRY_OF_ORIGIN",
            "STOPPED_BY_PERSON");

    private final Play play;
    private final Scene scene;
    private final Situation situation;
    private final Caring caring;
    private final Who who;
    private final boolean told;

    /** In a load of many years only the first has its care and law told up to today: the others would tell the same. */
    Following(Play play, Situation situation, boolean told) {
        this.play = play;
        this.scene = play.scene();
        this.situation = situation;
        this.caring = play.caring();
        this.told = told;
        this.who = play.reporting().somebody(situation.profile());
    }

    /** From the first report to today. */
    void play(LocalDate today) {
        DossierId dossier = begin();
        for (int signal = 2; signal <= situation.signals(); signal++) {
            scene.later(3, 6);
            again(dossier);
        }
        help(dossier);
        end(dossier, today);
    }

    private DossierId begin() {
        Profile profile = situation.profile();
        SignalId signal = play.reporting().report(profile, who).signal();
        Caller holder = enriched(profile, signal);
        HandoverId care = play.passing().offer(holder, signal, To.CARE);
        scene.later(1, 2);
        play.passing().accept(caring.coordinator(), care);
        DossierId dossier = caring.open(situation, who, care);
        caring.agreeOnContact(dossier);
        caring.shelter(dossier);
        caring.meet(dossier, "INTRODUCTION", scene.in(5));
        finish(holder, signal, care);
        return dossier;
    }

    // one in three goes by way of the chain director
    private Caller enriched(Profile profile, SignalId signal) {
        Caller focalPoint = play.answering(profile);
        scene.later(1, 1);
        play.judging().pickUp(focalPoint, signal);
        play.judging().check(focalPoint, signal);
        play.judging().indicate(focalPoint, signal, profile.exploitation());
        scene.later(1, 2);
        if (!scene.chance().percent(33)) {
            return focalPoint;
        }
        Sharing.moveToDirector(play, focalPoint, signal);
        return play.colleague(Region.DIRECTOR);
    }

    // a new signal about the same person, perhaps from where they live now
    private void again(DossierId dossier) {
        Profile profile = elsewhere();
        SignalId signal = play.reporting().report(profile, who).signal();
        Caller holder = play.answering(profile);
        play.enrich(holder, signal, profile.exploitation());
        HandoverId care = play.passing().offer(holder, signal, To.CARE);
        scene.later(1, 2);
        play.passing().accept(caring.coordinator(), care);
        caring.link(dossier, care);
        finish(holder, signal, care);
    }

    private Profile elsewhere() {
        Situation.Dealing dealing = situation.dealing();
        Profile profile = situation.profile().from("CARE");
        return dealing.movesOn() ? profile.in(dealing.elsewhere()) : profile;
    }

    private void finish(Caller holder, SignalId signal, HandoverId care) {
        scene.later(1, 2);
        play.passing().report(caring.coordinator(), care, "HELP_STARTED");
        play.passing().settle(holder, care);
        play.judging().close(holder, signal, "DOSSIER_OPENED", "HELP_OFFERED");
    }

    private void help(DossierId dossier) {
        Situation.Dealing dealing = situation.dealing();
        if (!dealing.consent().equals("NOT_ASKED_YET")) {
            caring.enterConsent(dossier, dealing.consent());
        }
        if (dealing.movesOn()) {
            caring.move(dossier, dealing.elsewhere());
        }
        if (scene.chance().percent(40)) {
            caring.meetRelative(dossier, situation.profile());
        }
        for (int meeting = scene.chance().between(2, 5); meeting > 0; meeting--) {
            scene.later(5, 25);
            caring.meet(dossier, scene.chance().pick(MEETINGS), scene.in(10));
        }
    }

    private void end(DossierId dossier, LocalDate today) {
        if (situation.dealing().ending() == Ending.OPEN) {
            stayInTouch(dossier, today, "CONVERSATION");
            // the last contact was some days ago, and the next one is somewhere around today
            scene.until(today.minusDays(scene.chance().between(8, 12)));
            caring.meet(dossier, "CONVERSATION", scene.in(scene.chance().between(4, 16)));
            layLanes(dossier, today);
            return;
        }
        scene.later(20, 60);
        caring.beginAftercare(dossier, scene.in(40));
        scene.later(30, 60);
        caring.meet(dossier, "AFTERCARE", scene.in(60));
        if (situation.dealing().ending() == Ending.CLOSED) {
            caring.close(dossier, scene.chance().pick(REASONS));
            return;
        }
        stayInTouch(dossier, today, "AFTERCARE");
        scene.until(today.minusDays(scene.chance().between(20, 40)));
        caring.meet(dossier, "AFTERCARE", scene.in(scene.chance().between(12, 40)));
    }

    private void layLanes(DossierId dossier, LocalDate day) {
        if (told) {
            caring.layLanes(dossier, situation.profile(), day);
        }
    }

    // somebody hears from them about once a year
    private void stayInTouch(DossierId dossier, LocalDate today, String kind) {
        LocalDate next = scene.today().plusDays(scene.chance().between(200, 330));
        while (next.isBefore(today.minusDays(60))) {
            scene.until(next);
            caring.meet(dossier, kind, scene.in(60));
            next = scene.today().plusDays(scene.chance().between(250, 400));
        }
    }
}
