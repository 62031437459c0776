package nl.baken.signals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import nl.baken.intake.Report;
import nl.baken.linking.Clue;
import nl.baken.linking.Clues;
import nl.baken.linking.Watch;
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
    private final Watch watch;

    Narrative(Vault vault, Statements statements, InvolvedPeople people, Contacts contacts, Watch watch) {
        this.vault = vault;
        this.statements = statements;
        this.people = people;
        this.contacts = contacts;
        this.watch = watch;
    }

    /** Makes the key of a signal and writes down what its report tells. */
    void write(SignalId signal, Report report) {
        vault.enrol(signal);
        String certainty = certainty(report.origin());
        Report.Story story = report.story();
        statements.add(signal, Kind.SEEN, certainty, story.seen(), story.conditions());
        statements.add(signal, Kind.PLACE, certainty, story.place(), story.conditions());
        statements.add(signal, Kind.PEOPLE, certainty, story.people(), story.conditions());
        report.involved().forEach(told -> people.add(signal, told));
        contacts.add(signal, report.contact());
    }

    /** Adds what the reporter tells afterwards, to be read by a day. */
    void supplement(SignalId signal, String text, LocalDate due) {
        statements.supplement(signal, text, due);
    }

    /** Adds what a colleague knows or thinks. */
    void note(SignalId signal, String certainty, String text, String conditions) {
        statements.add(signal, Kind.NOTE, certainty, text, conditions);
        watch.look(signal, Clues.in(text));
    }

    /** Marks a text as under medical secrecy. */
    void mark(SignalId signal, UUID statement, String conditions) {
        statements.mark(signal, statement, conditions);
    }

    /** Adds somebody who turned out to be involved. */
    void involve(SignalId signal, Report.Involved involved) {
        people.add(signal, involved);
        watch.look(signal, Clue.person(involved.name(), null, involved.phone(), ""));
    }

    /** Puts what reporters added to a signal and to its parts away as read; the signal comes first. */
    void handleSupplements(Collection<SignalId> signals) {
        statements.handleSupplements(signals);
        signals.stream().findFirst().ifPresent(watch::look);
    }

    /** Makes the key of a signal that starts with what it gets from another one. */
    void begin(SignalId signal) {
        vault.enrol(signal);
    }

    // Not every form asks how the reporter knows; a victim speaks of what they went through themselves.
    private static String certainty(Report.Origin origin) {
        if (!origin.certainty().isEmpty()) {
            return origin.certainty();
        }
        return origin.source().equals("VICTIM") ? "TOLD_BY_PERSON" : "TOLD_BY_OTHER";
    }
}
