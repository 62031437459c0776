package nl.baken.signals;

import java.util.Set;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.intake.Report;
import nl.baken.shared.Refused;
import nl.baken.signals.Indications.Indication;
import nl.baken.signals.Router.Desk;
import nl.baken.signals.Signal.Custody;
import org.springframework.stereotype.Component;

/** Makes more of a signal than was told: what was checked, what points to exploitation, what it is about. */
@Component
class Enrichment {

    private final Docket docket;
    private final Placement placement;
    private final Narrative narrative;
    private final Checklist checklist;
    private final Indications indications;

    Enrichment(Docket docket, Placement placement, Narrative narrative, Checklist checklist, Indications indications) {
        this.docket = docket;
        this.placement = placement;
        this.narrative = narrative;
        this.checklist = checklist;
        this.indications = indications;
    }

    void answer(SignalId id, CheckAnswer answer) {
        open(id);
        checklist.add(id, answer);
        docket.note(id, "CHECKED", answer.question());
    }

    void indicate(SignalId id, String indicator, String certainty) {
        open(id);
        indications.add(id, indicator, certainty);
        docket.note(id, "INDICATED", indicator);
    }

    void withdrawIndication(SignalId id, String indicator) {
        open(id);
        for (Indication indication : indications.of(docket.family(id))) {
            if (indication.code().equals(indicator)) {
                indications.withdraw(indication);
                docket.note(id, "INDICATION_WITHDRAWN", indicator);
            }
        }
    }

    void note(SignalId id, String certainty, String text, String conditions) {
        open(id);
        narrative.note(id, certainty, text, conditions);
        docket.note(id, "NOTED", "");
    }

    void keepSecret(SignalId id, UUID statement, String conditions) {
        open(id);
        narrative.mark(id, statement, conditions);
        docket.note(id, "SECRECY", "");
    }

    void involve(SignalId id, Report.Involved involved) {
        open(id);
        narrative.involve(id, involved);
        docket.note(id, "INVOLVED_ADDED", involved.role());
    }

    Assessment assessment(SignalId id) {
        return docket.take(Action.READ_SIGNAL, id).assessment();
    }

    /** Sets what a signal is about; another municipality than before brings it to another desk. */
    void assess(SignalId id, Assessment assessment) {
        Signal signal = open(id);
        if (signal.version() != assessment.version()) {
            throw new Refused("signals.refused.changed");
        }
        Signal assessed = signal.assess(assessment);
        if (assessment.municipality().equals(signal.nature().municipality())) {
            docket.keep(assessed, "ASSESSED", assessment.exploitation());
        } else {
            reroute(assessed);
        }
    }

    /** Puts what reporters added to a signal and to what was merged into it away as read. */
    void readSupplements(SignalId id) {
        docket.take(Action.ENRICH_SIGNAL, id);
        narrative.handleSupplements(docket.family(id));
        docket.note(id, "SUPPLEMENT_READ", "");
    }

    // Passed on after it is kept: its former holder cannot change it any more.
    private void reroute(Signal assessed) {
        String municipality = assessed.nature().municipality();
        Desk desk = placement.desk(municipality);
        if (desk.post().id().equals(assessed.custody().post())) {
            docket.keep(assessed, "MUNICIPALITY_CORRECTED", municipality);
            return;
        }
        Custody custody = placement.custody(SignalState.NEW, desk.post().id(), desk.person());
        String regime = placement.regime(assessed, desk.post().id(), Set.of());
        docket.keep(assessed.moveTo(SignalState.NEW, custody).comeUnder(regime), "REROUTED", municipality);
        docket.noteRegime(assessed, regime);
        placement.passOn(assessed.id(), desk.post().id());
    }

    private Signal open(SignalId id) {
        Signal signal = docket.take(Action.ENRICH_SIGNAL, id);
        signal.requireOpen();
        return signal;
    }
}
