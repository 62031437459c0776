package nl.baken.signals;

import nl.baken.access.PostId;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import nl.baken.shared.Id;
import nl.baken.signals.Signal.Arrival;
import nl.baken.signals.Signal.Custody;
import nl.baken.signals.Signal.Nature;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a signal of each report and puts it on somebody's desk before the reporter has an answer. */
@Service
@Transactional
class Registration implements Register {

    private final Signals signals;
    private final Placement placement;
    private final Narrative narrative;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Registration(
            Signals signals,
            Placement placement,
            Narrative narrative,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.signals = signals;
        this.placement = placement;
        this.narrative = narrative;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public boolean isAttended() {
        return placement.isAttended();
    }

    @Override
    public Id register(Report report) {
        SignalId id = SignalId.next();
        String municipality = report.occasion().municipality();
        Custody custody = placement.place(id, municipality);
        Signal signal = signals.add(Signal.register(id, arrival(report, custody.post()), nature(report), custody));
        narrative.write(id, report);
        timeline.add(id, "REGISTERED", signal.arrival().source());
        events.publishEvent(
                new SignalRegistered(id, municipality, signal.arrival().source(), custody.post()));
        return id;
    }

    @Override
    public void supplement(Id signal, String text) {
        SignalId id = new SignalId(signal.value());
        narrative.supplement(id, text, placement.supplementDue());
        timeline.add(id, "SUPPLEMENTED");
    }

    private Arrival arrival(Report report, PostId desk) {
        Report.Origin origin = report.origin();
        return new Arrival(placement.today(), origin.source(), origin.channel(), placement.regime(desk));
    }

    private static Nature nature(Report report) {
        Report.Origin origin = report.origin();
        Report.Occasion occasion = report.occasion();
        return new Nature(
                occasion.municipality(),
                origin.subject(),
                origin.exploitation(),
                occasion.seenWhen(),
                origin.priority());
    }
}
