package nl.baken.vault;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.baken.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The vault of one Baken among several: keys, secrets and connections of its own, as after a start. */
record Node(Vault vault, Opener opener, TransactionTemplate transaction) {

    static final String STORY = "Zij mag het huis niet uit.";

    private record Thing(UUID value) implements Id {}

    static Node started(DataSource app, KeyPlaces places) {
        JdbcClient jdbc = JdbcClient.create(app);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(app));
        KeyCheck check = new KeyCheck(jdbc, transaction);
        IndexKey index = check.indexIn(places.files());
        KeyRing ring = check.ringIn(places, index);
        SubjectSecrets secrets = new SecretCheck(jdbc).secretsIn(places.folder().folder());
        try {
            SubjectKeys keys = new SubjectKeys(jdbc, ring, secrets);
            return new Node(new Vault(keys, new Wiping(jdbc, secrets)), new Opener(keys), transaction);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SealedText seal() {
        return within(() -> {
            SubjectId subject = vault.enrol(new Thing(UUID.randomUUID()));
            Place place = new Place("test.thing", "story", UUID.randomUUID());
            return new SealedText(subject, place, vault.seal(subject, place, STORY));
        });
    }

    boolean opens(SealedText text) {
        Map<Place, String> opened = within(() -> opener.open(List.of(text)));
        return STORY.equals(opened.get(text.place()));
    }

    private <T> T within(Supplier<T> work) {
        T made = transaction.execute(status -> work.get());
        if (made == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return made;
    }
}
