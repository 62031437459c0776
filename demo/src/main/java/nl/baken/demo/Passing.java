package nl.baken.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.Caller;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.handovers.Afterwards;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.HandoverId;
import nl.baken.handovers.Offer;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;

/** What two desks do when a signal passes between them. */
final class Passing {

    /** What no covenant of the region names. */
    private static final String NATIONALITY = "nationality:";

    private final Scene scene;
    private final HandoverDesk desk;
    private final Afterwards afterwards;
    private final SignalDesk signals;
    private final Cast cast;

    Passing(Scene scene, HandoverDesk desk, Afterwards afterwards, SignalDesk signals, Cast cast) {
        this.scene = scene;
        this.desk = desk;
        this.afterwards = afterwards;
        this.signals = signals;
        this.cast = cast;
    }

    /** Offers the whole signal, or but a part of it, to a desk. */
    HandoverId offer(Caller holder, SignalId signal, To to) {
        PostId desk = scene.region().desk(to.login(), to.role());
        String necessity = cast.words().line("NECESSITY", scene.chance());
        return scene.as(holder, () -> {
            Set<String> fields = fields(signal, to.share());
            return this.desk.offer(signal, new Offer(desk, to.purpose(), to.ground(), null, fields, necessity));
        });
    }

    void accept(Caller receiver, HandoverId handover) {
        scene.does(receiver, () -> desk.accept(handover));
    }

    void giveBack(Caller receiver, HandoverId handover, String reason) {
        String note = cast.words().line("RETURN", scene.chance());
        scene.does(receiver, () -> desk.giveBack(handover, reason, note));
    }

    void report(Caller receiver, HandoverId handover, String outcome) {
        String note = cast.words().line("OUTCOME_" + outcome, scene.chance());
        scene.does(receiver, () -> desk.report(handover, outcome, "TAKEN_UP", note));
    }

    /** A partner that is done keeps no copies. */
    void destroy(Caller receiver, HandoverId handover) {
        scene.doesAtOnce(receiver, () -> afterwards.destroyed(handover));
    }

    void settle(Caller offerer, HandoverId handover) {
        scene.does(offerer, () -> desk.settle(handover));
    }

    void tellReporter(Caller offerer, HandoverId handover) {
        scene.does(offerer, () -> desk.tellReporter(handover));
    }

    /** Takes an offer back, after which the other desk destroys what it saw. */
    void withdraw(Caller offerer, Caller receiver, HandoverId handover) {
        scene.does(offerer, () -> desk.withdraw(handover));
        scene.later(1, 2);
        scene.does(receiver, () -> desk.forget(handover));
    }

    private Set<String> fields(SignalId signal, Share share) {
        List<String> keys = signals.disclosable(signal).stream()
                .map(Disclosable::key)
                .filter(key -> !key.startsWith(NATIONALITY))
                .toList();
        long some = share == Share.ALL ? keys.size() : Math.max(1, keys.size() / 2);
        return keys.stream().limit(some).collect(Collectors.toSet());
    }

    /** To whom, what for and on what ground. */
    record To(String login, Role role, String purpose, String ground, Share share) {

        static final To DIRECTOR =
                new To(Region.DIRECTOR, Role.CHAIN_DIRECTOR, "DIRECTION", "CARE_TASK_WMO", Share.ALL);
        static final To CARE = new To(Region.CARE, Role.CARE_COORDINATOR, "CARE", "CARE_TASK_WMO", Share.ALL);
        static final To POLICE = new To(Region.POLICE, Role.PARTNER, "INVESTIGATION", "PUBLIC_TASK", Share.ALL);
        static final To VEILIG_THUIS =
                new To(Region.VEILIG_THUIS, Role.PARTNER, "ADVICE", "REPORTING_CODE", Share.SOME);
        static final To HELP = new To(Region.HELP, Role.PARTNER, "HELP", "CARE_TASK_WMO", Share.SOME);
        static final To SHELTER = new To(Region.SHELTER, Role.PARTNER, "HELP", "VITAL_INTEREST", Share.SOME);
    }

    /** How much of a signal is handed over. */
    enum Share {
        ALL,
        SOME
    }
}
