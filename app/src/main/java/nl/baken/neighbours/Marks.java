package nl.baken.neighbours;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.linkage.Identifier;
import nl.baken.linking.Marking;
import nl.baken.vault.PairKey;
import nl.baken.vault.PairKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps of each trace by what every neighbour can find it: hashes of what identifies, under the secret of that pair alone. */
@Component
class Marks implements Marking {

    private static final String OPEN = "from neighbours.neighbour where confirmed_at is not null and ended_at is null";

    private final JdbcClient jdbc;
    private final PairKeys keys;

    Marks(JdbcClient jdbc, PairKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void mark(UUID trace, List<Identifier> identifiers) {
        List<UUID> neighbours = jdbc.sql("select id " + OPEN).query(UUID.class).list();
        if (neighbours.isEmpty()) {
            return;
        }
        List<UUID> whose = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (UUID neighbour : neighbours) {
            keys.of(neighbour)
                    .ifPresent(key -> identifiers.forEach(identifier -> {
                        whose.add(neighbour);
                        tokens.add(token(key, identifier));
                    }));
        }
        jdbc.sql("select neighbours.mark(?, ?, ?)")
                .params(trace, whose.toArray(UUID[]::new), tokens.toArray(String[]::new))
                .query(row -> {});
    }

    @Override
    public Optional<Instant> since() {
        return jdbc.sql("select max(confirmed_at) as at " + OPEN + " having max(confirmed_at) is not null")
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    static String token(PairKey key, Identifier identifier) {
        return key.hash(identifier.sort().name(), identifier.text());
    }
}
