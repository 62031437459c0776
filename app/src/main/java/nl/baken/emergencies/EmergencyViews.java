package nl.baken.emergencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.emergencies.EmergencyView.Outcome;
import nl.baken.emergencies.EmergencyView.When;
import nl.baken.emergencies.EmergencyView.Who;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts emergencies into words; what people said is opened on the page of one, not in a list. */
@Service
@Transactional
class EmergencyViews {

    private final Emergencies emergencies;
    private final Words words;
    private final ReadGate gate;
    private final Directory directory;
    private final Clock clock;

    EmergencyViews(Emergencies emergencies, Words words, ReadGate gate, Directory directory, Clock clock) {
        this.emergencies = emergencies;
        this.words = words;
        this.gate = gate;
        this.directory = directory;
        this.clock = clock;
    }

    EmergencyView of(EmergencyId id) {
        Emergency emergency = emergencies.find(id);
        List<SealedText> sealed = words.of(id);
        Opened opened = gate.open(Action.SEE_EMERGENCY, emergency.target()::record, sealed);
        return view(emergency, text(opened, id, Words.Kind.SAID), text(opened, id, Words.Kind.FOUND));
    }

    List<EmergencyView> all() {
        return emergencies.all().stream()
                .map(emergency -> view(emergency, "", ""))
                .toList();
    }

    /** Where the record of an emergency is read. */
    String href(EmergencyId id) {
        Emergency.Target target = emergencies.find(id).target();
        return (target.number().startsWith("S") ? "/signals/" : "/dossiers/") + target.record();
    }

    private EmergencyView view(Emergency emergency, String said, String found) {
        boolean others = !emergency.person().equals(Callers.current().person());
        boolean waiting = emergency.review().verdict().isEmpty();
        return new EmergencyView(
                emergency.id(),
                emergency.target().number(),
                new Who(
                        directory.name(emergency.person()),
                        others && emergency.seenBy().isEmpty() && emergencies.isHeld(emergency),
                        waiting && emergencies.isReviewedByCaller(emergency)),
                emergency.target().reason(),
                said,
                new When(
                        emergency.hour().begun(),
                        emergency.hour().ends(),
                        emergency.review().by(),
                        emergency.isLate(LocalDate.now(clock))),
                new Outcome(
                        emergency.seenBy().map(directory::name).orElse(""),
                        emergency.review().verdict().orElse(null),
                        emergency.review().reviewer().map(directory::name).orElse(""),
                        found));
    }

    private static String text(Opened opened, EmergencyId id, Words.Kind kind) {
        return opened.text(kind.of(id)).orElse("");
    }
}
