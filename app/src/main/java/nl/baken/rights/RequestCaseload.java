package nl.baken.rights;

import java.util.List;
import java.util.UUID;
import nl.baken.access.Caseload;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the open requests that somebody leaves with nobody to attend to them, by a function that lets an administrator read none. */
@Component
class RequestCaseload implements Caseload {

    private final JdbcClient jdbc;

    RequestCaseload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Left> leftBy(PersonId leaving) {
        return jdbc.sql("select post, cases from rights.left_by(?) order by post")
                .param(leaving.value())
                .query((row, number) ->
                        new Left(new PostId(row.getObject("post", UUID.class)), "rights.left", row.getLong("cases")))
                .list();
    }

    // they wait for a post, not for a person: whoever comes to attend to it has them
    @Override
    public void passOn(PersonId leaving, PostId post, PersonId successor) {}
}
