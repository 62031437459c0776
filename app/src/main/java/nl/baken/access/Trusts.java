package nl.baken.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which readers of a record its holder trusts with what is not for readers; {@link Access} decides by it. */
@Service
@Transactional
public class Trusts {

    private final JdbcClient jdbc;

    Trusts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Trusts a post that reads the record, up to and including a day; only its holder may. */
    public void give(Id record, Trust trust) {
        jdbc.sql("select access.trust_reader(?, ?, ?)")
                .params(record.value(), trust.post().value(), trust.lastDay())
                .query(row -> {});
    }

    /** Takes it back, from this moment on. */
    public void takeBack(Id record, PostId post) {
        jdbc.sql("select access.distrust_reader(?, ?)")
                .params(record.value(), post.value())
                .query(row -> {});
    }

    /** Whom the holder trusts today, who is to end first on top. */
    public List<Trust> of(Id record) {
        return jdbc.sql("""
                        select post, last_day from access.trust
                        where record = ? and access.is_trusted(record, post) order by last_day, post
                        """)
                .param(record.value())
                .query((row, number) -> new Trust(
                        new PostId(row.getObject("post", UUID.class)), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** The posts that read the record, for its holder to choose from. */
    public List<PostId> readers(Id record) {
        return jdbc.sql("select access.readers_of(?)").param(record.value()).query(UUID.class).list().stream()
                .map(PostId::new)
                .toList();
    }
}
