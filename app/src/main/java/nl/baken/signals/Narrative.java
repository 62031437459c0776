package nl.baken.signals;

import java.time.LocalDate;
import nl.baken.intake.Report;
import nl.baken.signals.Statement.Kind;
import nl.baken.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals what a report tells, each part where it belongs. */
@Component
class Narrative {

    private final Vault vault;
    private final Statements statements;
    private final InvolvedPeople people;
    private final Contacts contacts;

    Narrative(Vault vault, Statements statements, InvolvedPeople people, Contacts contacts) {
        this.vault = vault;
        this.statements = statements;
        this.people = people;
        this.contacts = contacts;
    }

    /** Makes the key of a signal and writes down what its report tells. */
    void write(SignalId signal, Report report) {
        vault.enrol(signal);
        String certainty = certainty(report.origin());
        statements.add(signal, Kind.SEEN, certainty, report.story().seen());
        statements.add(signal, Kind.PLACE, certainty, report.story().place());
        statements.add(signal, Kind.PEOPLE, certainty, report.story().people());
        report.involved().forEach(told -> people.add(signal, told));
        contacts.add(signal, report.contact());
    }

    private static String certainty(Report.Origin origin) {
        String told = origin.source().equals("VICTIM") ? "TOLD_BY_PERSON" : "TOLD_BY_OTHER";
        return origin.certainty().isEmpty() ? told : origin.certainty();
    }

    /** Adds what the reporter tells afterwards, to be read by a day. */
    void supplement(SignalId signal, String text, LocalDate due) {
        statements.supplement(signal, text, due);
    }

    /** Makes the key of a signal that starts with what it gets from another one. */
    void begin(SignalId signal) {
        vault.enrol(signal);
    }
}
