package nl.baken.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database which traces share keyed hashes with clues, in records of the caller's and of others. */
@Component
class Candidates {

    /** So many are weighed for one clue, those that share most first. */
    private static final int MOST = 25;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What shares keys with clues, by the identifier of the clue.
     *
     * @param cut whether something is so common that it was left out
     */
    record Beside(Map<UUID, List<Candidate>> found, boolean cut) {

        List<Trace> traces() {
            return found.values().stream()
                    .flatMap(List::stream)
                    .map(Candidate::trace)
                    .distinct()
                    .toList();
        }

        /** Whether something has more beside it than is weighed. */
        boolean full() {
            return found.values().stream().anyMatch(candidates -> candidates.size() == MOST);
        }
    }

    /**
     * What shares keys with clues that have these tokens, outside a record and its parts; what nobody holds leads to nobody who can
     * be asked.
     */
    Beside of(Map<UUID, Set<String>> tokens, UUID apart) {
        List<String> asked = new ArrayList<>();
        List<UUID> clues = new ArrayList<>();
        tokens.forEach((clue, its) -> its.forEach(token -> {
            asked.add(token);
            clues.add(clue);
        }));
        return asked.isEmpty() ? new Beside(Map.of(), false) : of(asked, clues, apart);
    }

    private Beside of(List<String> tokens, List<UUID> clues, UUID apart) {
        Map<UUID, List<Candidate>> found = new LinkedHashMap<>();
        Set<UUID> cut = new HashSet<>();
        jdbc.sql("""
                        select clue, cut, trace as id, record, subject, kind, says, tied, veiled, desk
                        from linking.beside(:tokens, :clues, :apart, :most)
                        """)
                .param("tokens", tokens.toArray(String[]::new))
                .param("clues", clues.toArray(UUID[]::new))
                .param("apart", apart)
                .param("most", MOST)
                .query(row -> {
                    UUID clue = row.getObject("clue", UUID.class);
                    if (row.getBoolean("cut")) {
                        cut.add(clue);
                    }
                    if (row.getObject("desk", UUID.class) != null) {
                        found.computeIfAbsent(clue, it -> new ArrayList<>()).add(candidate(row));
                    }
                });
        return new Beside(found, !cut.isEmpty());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                Traces.trace(row, 0),
                row.getBoolean("tied"),
                row.getBoolean("veiled"),
                new PostId(row.getObject("desk", UUID.class)));
    }
}
