package nl.baken.dossiers;

import java.util.List;
import java.util.UUID;
import nl.baken.access.Caseload;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and passes on the open dossiers of somebody who leaves, by functions that let an administrator read none of them. */
@Component
class DossierCaseload implements Caseload {

    private final JdbcClient jdbc;

    DossierCaseload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Left> leftBy(PersonId leaving) {
        return jdbc.sql("select post, cases from dossiers.left_by(?) order by post")
                .param(leaving.value())
                .query((row, number) ->
                        new Left(new PostId(row.getObject("post", UUID.class)), "dossiers.left", row.getLong("cases")))
                .list();
    }

    @Override
    public void passOn(PersonId leaving, PostId post, PersonId successor) {
        jdbc.sql("select dossiers.pass_on(?, ?, ?)::text")
                .params(leaving.value(), post.value(), successor.value())
                .query(String.class)
                .list();
    }
}
