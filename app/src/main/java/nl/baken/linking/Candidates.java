package nl.baken.linking;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.linking.Clue.Kind;
import nl.baken.vault.Sealed;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database which traces share keyed hashes with a clue, in records of the caller's and of others. */
@Component
class Candidates {

    /** So many are weighed for one clue, those that share most first. */
    static final int MOST = 25;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What shares keys with these tokens, outside a record and its parts; what nobody holds leads to nobody who can be asked. */
    List<Candidate> of(Set<String> tokens, UUID apart) {
        return jdbc.sql("""
                        select trace, record, subject, kind, says, tied, veiled, desk
                        from linking.candidates(:tokens, :apart, :most)
                        where desk is not null
                        """)
                .param("tokens", tokens.toArray(String[]::new))
                .param("apart", apart)
                .param("most", MOST)
                .query((row, number) -> new Candidate(
                        new Trace(
                                row.getObject("trace", UUID.class),
                                row.getObject("record", UUID.class),
                                new SubjectId(row.getObject("subject", UUID.class)),
                                Kind.valueOf(row.getString("kind")),
                                Sealed.of(row.getBytes("says"))),
                        row.getBoolean("tied"),
                        row.getBoolean("veiled"),
                        new PostId(row.getObject("desk", UUID.class))))
                .list();
    }

    /** Whether one of these is so common that it was left out. */
    boolean areCut(Set<String> tokens) {
        return jdbc.sql("select linking.some_are_common(?)")
                .param(tokens.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
