package nl.baken.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.shared.Id;
import nl.baken.vault.Place;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads as colleagues do, so that there are lines to look at. */
@Component
@Lazy
public class Reads {

    private final ReadGate gate;
    private final Vault vault;
    private final SignIn signIn;
    private final TransactionTemplate transaction;

    Reads(ReadGate gate, Vault vault, SignIn signIn, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.vault = vault;
        this.signIn = signIn;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Thing(UUID value) implements Id {}

    /** Somebody reads about so many people, each in a record and a request of their own. */
    public List<UUID> by(PersonId reader, Action action, int times) {
        List<UUID> subjects = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Thing record = new Thing(UUID.randomUUID());
            subjects.add(record.value());
            Callers.as(signIn.callAs(reader), () -> transaction.executeWithoutResult(status -> read(action, record)));
        }
        return subjects;
    }

    private void read(Action action, Thing record) {
        SubjectId subject = vault.enrol(record);
        Place place = new Place("test.thing", "story", record.value());
        gate.open(action, record, List.of(new SealedText(subject, place, vault.seal(subject, place, "Een verhaal."))));
    }
}
