package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and passes on what somebody leaves in each module; only an administrator may, and learns no more than how many. */
@Component
class Caseloads {

    private final JdbcClient jdbc;
    private final List<Caseload> all;

    Caseloads(JdbcClient jdbc, List<Caseload> all) {
        this.jdbc = jdbc;
        this.all = List.copyOf(all);
    }

    /** What somebody leaves behind at each post. */
    List<Left> leftBy(PersonId leaving) {
        return all.stream().flatMap(one -> leftBy(one, leaving).stream()).toList();
    }

    /** Makes a colleague at a post the owner of what somebody leaves behind there. */
    void passOn(PersonId leaving, PostId post, PersonId successor) {
        all.stream()
                .filter(Caseload::owned)
                .forEach(one -> jdbc.sql("select " + one.schema() + ".pass_on(?, ?, ?)::text")
                        .params(leaving.value(), post.value(), successor.value())
                        .query(String.class)
                        .list());
    }

    private List<Left> leftBy(Caseload one, PersonId leaving) {
        return jdbc.sql("select post, cases from " + one.schema() + ".left_by(?) order by post")
                .param(leaving.value())
                .query((row, number) ->
                        new Left(new PostId(row.getObject("post", UUID.class)), one.kindKey(), row.getLong("cases")))
                .list();
    }

    /** How many open cases of a kind somebody leaves behind at a post. */
    record Left(PostId post, String kindKey, long cases) {

        Left {
            requireNonNull(post, "post is null");
            if (cases < 1) {
                throw new IllegalArgumentException("nothing is left: " + cases);
            }
        }
    }
}
