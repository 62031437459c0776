package nl.baken.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.shared.NotFound;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the caller's desk would give of records of its own. */
@Repository
class Portions {

    private final JdbcClient jdbc;
    private final Vault vault;

    Portions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    PortionId add(Inquiry inquiry, String kind, RecordId record, String number) {
        PortionId id = PortionId.next();
        jdbc.sql("""
                        insert into rights.portion (id, request, inquiry, record, kind, number) values (?, ?, ?, ?, ?, ?)
                        on conflict (request, record) do nothing
                        """)
                .params(id.value(), inquiry.request().value(), inquiry.id(), record.value(), kind, number)
                .update();
        return jdbc.sql("select id from rights.portion where request = ? and record = ?")
                .params(inquiry.request().value(), record.value())
                .query((row, at) -> new PortionId(row.getObject("id", UUID.class)))
                .single();
    }

    List<Portion> of(Inquiry inquiry) {
        return jdbc.sql("select * from rights.portion where inquiry = ? order by number")
                .param(inquiry.id())
                .query((row, at) -> portion(row))
                .list();
    }

    Portion find(RequestId request, PortionId id) {
        return jdbc.sql("select * from rights.portion where request = ? and id = ?")
                .params(request.value(), id.value())
                .query((row, at) -> portion(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void choose(Portion portion, String whom, Map<String, Chosen> choices, String hidden) {
        jdbc.sql("update rights.portion set whom = ?, hidden = ? where id = ?")
                .params(whom, sealed(portion, hidden), portion.id().value())
                .update();
        jdbc.sql("delete from rights.choice where portion = ?")
                .param(portion.id().value())
                .update();
        choices.forEach((passage, chosen) -> jdbc.sql(
                        "insert into rights.choice (portion, passage, answer, mark) values (?, ?, ?, ?)")
                .params(portion.id().value(), passage, chosen.answer().name(), chosen.mark())
                .update());
    }

    private SqlParameterValue sealed(Portion portion, String hidden) {
        return new SqlParameterValue(
                Types.BINARY,
                hidden.isBlank()
                        ? null
                        : vault.seal(portion.request().subject(), portion.id().hidden(), hidden)
                                .bytes());
    }

    Map<String, Chosen> choices(PortionId id) {
        Map<String, Chosen> choices = new HashMap<>();
        jdbc.sql("select passage, answer, mark from rights.choice where portion = ?")
                .param(id.value())
                .query((row, at) -> Map.entry(
                        row.getString("passage"),
                        new Chosen(Answer.valueOf(row.getString("answer")), row.getString("mark"))))
                .list()
                .forEach(choice -> choices.put(choice.getKey(), choice.getValue()));
        return choices;
    }

    private static Portion portion(ResultSet row) throws SQLException {
        PortionId id = new PortionId(row.getObject("id", UUID.class));
        RequestId request = new RequestId(row.getObject("request", UUID.class));
        return new Portion(
                id,
                request,
                row.getString("kind"),
                new RecordId(row.getObject("record", UUID.class)),
                row.getString("number"),
                row.getString("whom"),
                Optional.ofNullable(row.getBytes("hidden"))
                        .map(told -> new SealedText(request.subject(), id.hidden(), Sealed.of(told))));
    }

    /** What a desk would give of one record: of whom it is about, and the words that it leaves out as well. */
    record Portion(
            PortionId id,
            RequestId request,
            String kind,
            RecordId record,
            String number,
            String whom,
            Optional<SealedText> hidden) {}
}
